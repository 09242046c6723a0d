// A theory in the one layout that all have.
#pragma once

#include "format/layout.h"
#include "syntax/tree.h"

namespace theory::format {

// The file of the tree, laid out. The tree and all comments stay the same, each comment where it
// stood, and what is laid out so is laid out so again. Meant for files without syntax errors:
// others keep their words in order, but a line break less may change what they say.
std::string format(const syntax::Tree& tree, Layout layout = {});

} // namespace theory::format
