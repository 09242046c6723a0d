// Whether two files say the same, whatever their layout.
#pragma once

#include "support/source.h"

namespace theory::syntax {

// Whether their words, texts and signs are the same in the same order, with the same keywords among
// them, and the same comments between them. A tree is made of nothing else, so files without
// errors that say the same have the same tree.
bool saySame(const SourceFile& one, const SourceFile& other);
// Whether the text would say the same in the file's place.
bool saySame(const SourceFile& file, const std::string& text);

} // namespace theory::syntax
