// textDocument/didOpen: from now on the editor's text counts, and not the disk's.
#include "service/lsp/method.h"

namespace theory::service::lsp {
namespace {

llvm::Expected<json::Value> didOpen(Session& session, const json::Value& params) {
    auto opened = decoded<protocol::DidOpenTextDocumentParams>(params);
    if (!opened)
        return opened.takeError();
    protocol::TextDocumentItem& document = opened->textDocument;
    session.workspace().open(document.uri.file(), std::move(document.text), document.version);
    return nullptr;
}

const Registered method(Method{
    .name = "textDocument/didOpen",
    .kind = MethodKind::Notification,
    .answer = didOpen,
});

} // namespace
} // namespace theory::service::lsp
