// What a theory says of the review that it came from: where was searched, which sources take part,
// what is known of them.
#pragma once

#include "model/theory.h"

#include <string>
#include <vector>

namespace theory::analysis {

// Whether a title says that the work is a realist one: `Realist`, `réaliste`, `realistisch`; not
// `realistic hopes`.
bool isCalledRealist(llvm::StringRef title);

// Where papers were looked for: the streams of the flow by their titles, and what their lines
// `identified` consist of, in order. None where the flow does not say.
std::vector<std::string> placesSearched(const model::Theory& theory, const model::Flow& flow);

// The sources that a review includes, in order of declaration: those that came with a stream, or,
// where no source did, those that speak for or against something.
std::vector<model::Id<model::Source>> includedSources(const model::Theory& theory);

// Whether anything is known of what was studied, and where. What a table says counts, whatever its
// column; what a bibliography says tells only where the source was published.
bool isCharacterized(const model::Theory& theory, model::Id<model::Source> id);

} // namespace theory::analysis
