// workspace/didChangeWatchedFiles: files on the disk have come, changed or gone.
#include "service/lsp/method.h"

namespace theory::service::lsp {
namespace {

llvm::Expected<json::Value> didChangeWatchedFiles(Session& session, const json::Value& params) {
    const json::Object* object = params.getAsObject();
    const json::Array* changes = object ? object->getArray("changes") : nullptr;
    if (!changes)
        return failure("`changes` is missing", protocol::ErrorCode::InvalidParams);
    for (const json::Value& change : *changes) {
        auto file = decoded<protocol::TextDocumentIdentifier>(change);
        if (!file)
            return file.takeError();
        session.workspace().fileChanged(file->uri.file());
    }
    return nullptr;
}

const Registered method(Method{
    .name = "workspace/didChangeWatchedFiles",
    .kind = MethodKind::Notification,
    .answer = didChangeWatchedFiles,
});

} // namespace
} // namespace theory::service::lsp
