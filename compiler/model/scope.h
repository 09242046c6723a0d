// The names in force in one theory.
#pragma once

#include "model/theory.h"

#include "llvm/ADT/CachedHashString.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"

#include <optional>

namespace theory::model {

// Names of one kind of thing, each with its index.
template <typename T>
class Names {
public:
    void reserve(std::size_t count) { table_.reserve(static_cast<unsigned>(count)); }

    // False where the name is taken.
    bool add(llvm::StringRef name, Id<T> id) {
        return table_.try_emplace(llvm::CachedHashStringRef(name), id.index).second;
    }

    // None where there is none of that name.
    Id<T> find(llvm::StringRef name) const {
        auto found = table_.find(llvm::CachedHashStringRef(name));
        return found == table_.end() ? Id<T>() : Id<T>(found->second);
    }

private:
    llvm::DenseMap<llvm::CachedHashStringRef, std::uint32_t> table_;
};

// One theory with its parts is one scope. Constructs share a namespace whatever their home role;
// configurations, sections and sources have one each.
struct Scope {
    Names<Construct> constructs;
    Names<Construct> texts; // titles, and texts that declare a construct on the spot
    Names<Configuration> configurations;
    Names<Section> sections;
    Names<Source> sources;
    Names<Module> modules; // imported theories, by the name they have here
};

} // namespace theory::model
