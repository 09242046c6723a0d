// Changes that mend nothing and save typing.
#pragma once

#include "service/features/code_actions.h"

namespace theory::service {

// Where a text in quotation marks stands for a construct: declares one with that title before the
// declaration that it is in, and names it wherever the text stood.
void addDeclarationOfText(const SourceFile& file, Span span, const Snapshot& snapshot,
                          std::vector<CodeAction>& out);

// Where a CMOC begins: another one behind it, with all directions turned round.
void addMirror(const SourceFile& file, Span span, const Snapshot& snapshot,
               std::vector<CodeAction>& out);

// Where a claim stands: cites one of the sources that are cited near by, or of all where none is.
void addCitations(const SourceFile& file, Span span, const Snapshot& snapshot,
                  std::vector<CodeAction>& out);

} // namespace theory::service
