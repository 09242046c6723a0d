// Constructs whose labels name the same thing, but for a direction, a plural, capitals, an article.
#pragma once

#include "model/theory.h"
#include "rules/direction_words.h"

namespace theory::rules {

struct Labelled {
    model::Id<model::Construct> construct;
    llvm::StringRef label; // its title, or else its name
    DirectedLabel directed;
};

Labelled labelled(const model::Theory& theory, model::Id<model::Construct> id);

// At least two that name the same thing, in order of declaration.
using Namesakes = std::vector<Labelled>;

// All groups among the constructs that are meant. Of a group with very many members the first ones.
std::vector<Namesakes> namesakes(const model::Theory& theory, const std::vector<bool>& isMeant);

// Where constructs are at work in the configurations of the theory asked for.
struct Work {
    model::Id<model::Use> firstOutcome, lastOutcome;
    model::Id<model::Use> firstEntry, lastEntry; // as context, trigger or mechanism
    std::uint32_t uses = 0;                      // anywhere, links and other theories included

    bool isAny() const { return firstOutcome || firstEntry; }
};

// By construct.
std::vector<Work> work(const model::Theory& theory);

// Whether a ripple would join the two if they were one construct.
bool wouldJoin(const Work& first, const Work& second);

} // namespace theory::rules
