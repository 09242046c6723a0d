// Words what is wrong with an entry of BibTeX.
#pragma once

#include "support/diagnostic.h"

namespace theory::references {

// A text that is still open where the next entry begins; the span is what opens it.
Diagnostic unclosedTextAt(const SourceFile& file, Span opening, llvm::StringRef field);
// An entry without its closing brace; the span is its beginning.
Diagnostic unclosedEntryAt(const SourceFile& file, Span beginning);
// A comma, equals sign, brace or text that should stand behind the span, after what is named.
Diagnostic missingSignAt(Span place, std::string what, llvm::StringRef after);
Diagnostic missingKeyAt(Span beginning);
Diagnostic straySignAt(const SourceFile& file, Span span);
// A brace behind which fields go on.
Diagnostic surplusBraceAt(Span brace);
Diagnostic unknownAbbreviationAt(const SourceFile& file, Span name);

} // namespace theory::references
