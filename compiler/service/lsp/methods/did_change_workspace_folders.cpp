// workspace/didChangeWorkspaceFolders: the editor works on other folders.
#include "service/lsp/method.h"

namespace theory::service::lsp {
namespace {

llvm::Expected<json::Value> didChangeFolders(Session& session, const json::Value& params) {
    const json::Object* object = params.getAsObject();
    const json::Object* event = object ? object->getObject("event") : nullptr;
    if (!event)
        return failure("`event` is missing", protocol::ErrorCode::InvalidParams);
    const auto forEach = [&](llvm::StringRef name, auto use) -> llvm::Error {
        if (const json::Array* folders = event->getArray(name))
            for (const json::Value& folder : *folders) {
                auto decodedFolder = decoded<protocol::TextDocumentIdentifier>(folder);
                if (!decodedFolder)
                    return decodedFolder.takeError();
                use(decodedFolder->uri.file());
            }
        return llvm::Error::success();
    };
    Workspace& workspace = session.workspace();
    if (auto error =
            forEach("removed", [&](llvm::StringRef path) { workspace.removeFolder(path); }))
        return error;
    if (auto error = forEach("added", [&](llvm::StringRef path) { workspace.addFolder(path); }))
        return error;
    return nullptr;
}

const Registered method(Method{
    .name = "workspace/didChangeWorkspaceFolders",
    .kind = MethodKind::Notification,
    .answer = didChangeFolders,
});

} // namespace
} // namespace theory::service::lsp
