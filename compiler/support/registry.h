// The one way to plug something in: a file that ends in a `Registered<T>` constant.
#pragma once

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace theory {

// A list of T that each contributing file appends to before main() runs.
//
// A rule, a backend or a command is one .cpp file ending in a `Registered<T>` constant; no list
// elsewhere names it. Iteration is by `T::name`, so link order never shows in the output.
template <typename T>
class Registered {
public:
    explicit Registered(T entry) {
        auto& list = entries();
        auto sameOrLater = std::ranges::lower_bound(list, entry.name, {}, &T::name);
        list.insert(sameOrLater, std::move(entry));
    }

    static const std::vector<T>& all() { return entries(); }

    // The entry of that name, or null.
    static const T* find(std::string_view name) {
        auto found = std::ranges::lower_bound(entries(), name, {}, &T::name);
        return found != entries().end() && found->name == name ? &*found : nullptr;
    }

private:
    static std::vector<T>& entries() {
        static std::vector<T> list;
        return list;
    }
};

} // namespace theory
