// textDocument/didSave: nothing is new, since the text was known before it was saved.
#include "service/lsp/method.h"

namespace theory::service::lsp {
namespace {

llvm::Expected<json::Value> didSave(Session&, const json::Value&) { return nullptr; }

const Registered method(Method{
    .name = "textDocument/didSave",
    .kind = MethodKind::Notification,
    .answer = didSave,
});

} // namespace
} // namespace theory::service::lsp
