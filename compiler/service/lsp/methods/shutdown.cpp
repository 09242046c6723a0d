// shutdown: the editor is about to end the server.
#include "service/lsp/method.h"

namespace theory::service::lsp {
namespace {

llvm::Expected<json::Value> shutdown(Session& session, const json::Value&) {
    session.isShutDown = true;
    return nullptr;
}

const Registered method(Method{
    .name = "shutdown",
    .kind = MethodKind::Request,
    .answer = shutdown,
});

} // namespace
} // namespace theory::service::lsp
