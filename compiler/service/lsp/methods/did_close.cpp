// textDocument/didClose: the disk's text counts again.
#include "service/lsp/method.h"

namespace theory::service::lsp {
namespace {

llvm::Expected<json::Value> didClose(Session& session, const json::Value& params) {
    auto closed = decoded<protocol::DidCloseTextDocumentParams>(params);
    if (!closed)
        return closed.takeError();
    if (!session.workspace().close(closed->textDocument.uri.file()))
        return failure(("`" + closed->textDocument.uri.file() + "` is not open").str());
    return nullptr;
}

const Registered method(Method{
    .name = "textDocument/didClose",
    .kind = MethodKind::Notification,
    .answer = didClose,
});

} // namespace
} // namespace theory::service::lsp
