// What is wrong with single characters, quotation marks and capitals, in words for authors.
#pragma once

#include "support/diagnostic.h"
#include "support/source.h"

#include <vector>

namespace theory::syntax {

// A run of signs that have no meaning.
Diagnostic strayCharacterAt(const SourceFile& file, Span span);

// A text whose closing mark is missing; a long one stands between three marks.
Diagnostic unclosedTextAt(const SourceFile& file, Span span, bool isLong);

// An address, a DOI or a date with strokes that lacks its marks.
Diagnostic unquotedTextAt(const SourceFile& file, Span span);

// Once for a file, with all of them in the fix; `places` holds at least one.
Diagnostic curlyTextsAt(const SourceFile& file, const std::vector<Span>& places);
Diagnostic capitalKeywordsAt(const SourceFile& file, const std::vector<Span>& places);

} // namespace theory::syntax
