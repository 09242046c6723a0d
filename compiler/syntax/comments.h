// Which comment belongs to which entry.
#pragma once

#include "syntax/tree.h"

namespace theory::syntax {

// Gives each of the tree's comments its placement and its entry. A formatter that keeps comments
// with their entries loses none.
void placeComments(Tree& tree);

} // namespace theory::syntax
