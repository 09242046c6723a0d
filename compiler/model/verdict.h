// Verdicts: what became of the claims of an earlier theory.
#pragma once

#include "model/configuration.h"

#include <utility>

namespace theory::model {

// One of the three is there.
struct Judged {
    Id<Configuration> configuration;
    Id<Construct> construct;
    Id<Link> link;
    Span span; // where it, or the range that it is in, is named

    // Which of the three it is, and its index: the same for the same thing, wherever it is named.
    std::pair<unsigned, std::uint32_t> key() const {
        return configuration ? std::pair(0u, configuration.index)
               : construct   ? std::pair(1u, construct.index)
                             : std::pair(2u, link.index);
    }
};

struct Verdict {
    VerdictKind kind = VerdictKind::Affirmed;
    Range<Judged> judged; // each once
    llvm::StringRef why;  // may be empty
    Id<Module> module;
    Range<Attribute> attributes;
    Range<Citation> citations;
    Span wordSpan;
    Span span;
};

// What a theory goes on from: an earlier theory, or a publication of it.
struct Ancestor {
    Id<Module> of;     // the theory that goes on
    Id<Module> theory; // none where it is known as a publication only
    Id<Source> source;
    Span span;
};

} // namespace theory::model
