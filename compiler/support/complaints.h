// What is wrong with one file, up to a number beyond which nobody reads on.
#pragma once

#include "support/diagnostic.h"

namespace theory {

class Complaints {
public:
    // `tooMany` is reported once, where there are more than it says.
    Complaints(Diagnostics& out, const DiagnosticKind<std::size_t>& tooMany)
        : out_(out), tooMany_(tooMany) {}

    void add(Diagnostic diagnostic) {
        if (areTooMany())
            return;
        if (++count_ > most)
            out_.push_back(tooMany_.at(diagnostic.span, most));
        else
            out_.push_back(std::move(diagnostic));
    }

    bool areTooMany() const { return count_ > most; }

private:
    static constexpr std::size_t most = 100;

    Diagnostics& out_;
    const DiagnosticKind<std::size_t>& tooMany_;
    std::size_t count_ = 0;
};

} // namespace theory
