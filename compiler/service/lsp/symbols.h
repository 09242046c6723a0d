// Which of the protocol's kinds of symbols the field's things are shown as.
#pragma once

#include "service/lsp/session.h"

namespace theory::service::lsp {

// Of a word such as `mechanism` or `CMOC`.
protocol::SymbolKind symbolKind(llvm::StringRef what);

} // namespace theory::service::lsp
