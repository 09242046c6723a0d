// What is wrong with a file's wording, up to a number beyond which nobody reads on.
#pragma once

#include "support/diagnostic.h"

namespace theory::syntax {

class Complaints {
public:
    explicit Complaints(Diagnostics& out) : out_(out) {}

    // Reports it; or, where there are too many, that there are, once.
    void add(Diagnostic diagnostic);

    bool areTooMany() const { return count_ > most; }

private:
    static constexpr std::size_t most = 100;

    Diagnostics& out_;
    std::size_t count_ = 0;
};

} // namespace theory::syntax
