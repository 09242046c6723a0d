// Diagnostics as the protocol has them.
#pragma once

#include "service/features/diagnostics.h"
#include "service/lsp/session.h"

namespace theory::service::lsp {

json::Value diagnosticOf(const Matter& matter, const Session& session);

} // namespace theory::service::lsp
