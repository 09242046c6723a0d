// A library that is loaded when something first needs it: linked, its start would take longer than
// checking a small theory.
#pragma once

#include <string>

namespace theory::backends {

class SharedLibrary {
public:
    // Not unloaded even at the end, so that a look for leaks still knows whose memory it finds.
    explicit SharedLibrary(const char* file);

    // Null where there is none of that name.
    template <typename Function>
    void find(const char* symbol, Function*& function) {
        function = reinterpret_cast<Function*>(address(symbol));
    }

    // The first thing that went wrong; empty where nothing did.
    const std::string& problem() const { return problem_; }

private:
    void* address(const char* symbol);

    void* library_;
    std::string problem_;
};

} // namespace theory::backends
