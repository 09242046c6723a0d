// What a matter is known by from one run to the next, although lines move.
#pragma once

#include "support/diagnostic.h"

#include <map>

namespace theory {

// A fingerprint is made of the code and of the line's text without its white space, so that neither
// lines above nor another layout change it. The message has no part in it: its wording may get
// better. Which of several it is follows behind a colon, counted within the file.
class Fingerprints {
public:
    explicit Fingerprints(const Sources& sources) : sources_(sources) {}

    // Of what has a place; ask in order of place.
    std::string next(const Diagnostic& diagnostic);

private:
    const Sources& sources_;
    std::map<std::pair<const SourceFile*, std::uint64_t>, unsigned> seen_;
};

} // namespace theory
