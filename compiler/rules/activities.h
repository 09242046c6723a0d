// Labels that name what a programme does: `Staff training`, `A leaflet for carers`.
#pragma once

#include "llvm/ADT/StringRef.h"

namespace theory::rules {

// Whether a label plainly names an activity. Only short ones are judged, of an article, a word, one
// of a few dozen nouns, and a few words behind a preposition: `Nurses value training` tells how
// people respond.
bool isActivity(llvm::StringRef label);

} // namespace theory::rules
