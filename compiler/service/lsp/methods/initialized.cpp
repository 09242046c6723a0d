// initialized: the editor is ready, and is asked to watch what theories are made of.
#include "service/lsp/method.h"

namespace theory::service::lsp {
namespace {

// Theories, settings, bibliographies, tables and texts of sources.
constexpr llvm::StringLiteral watched =
    "**/{*.theory,theory.toml,*.bib,*.ris,*.nbib,*.json,*.csv,*.tsv,*.txt,*.md,*.markdown,*.pdf}";

llvm::Expected<json::Value> initialized(Session& session, const json::Value&) {
    if (session.editor().watchesFiles)
        session.request(
            "client/registerCapability",
            json::Object{{"registrations",
                          json::Array{json::Object{
                              {"id", "theoryc-files"},
                              {"method", "workspace/didChangeWatchedFiles"},
                              {"registerOptions",
                               json::Object{{"watchers",
                                             json::Array{json::Object{{"globPattern", watched}}}}}},
                          }}}});
    return nullptr;
}

const Registered method(Method{
    .name = "initialized",
    .kind = MethodKind::Notification,
    .answer = initialized,
});

} // namespace
} // namespace theory::service::lsp
