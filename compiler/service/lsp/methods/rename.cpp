// textDocument/rename: another name, in every file.
#include "service/lsp/edits.h"
#include "service/lsp/method.h"

#include "service/features/rename.h"

namespace theory::service::lsp {
namespace {

llvm::Expected<json::Value> answer(Session& session, const json::Value& params) {
    auto place = decoded<protocol::TextDocumentPositionParams>(params);
    if (!place)
        return place.takeError();
    const auto newName = params.getAsObject()->getString("newName");
    if (!newName)
        return failure("`newName` is missing", protocol::ErrorCode::InvalidParams);
    auto asked = session.find(*place);
    if (!asked)
        return asked.takeError();
    auto changes = rename(asked->snapshot, asked->offset, *newName, session.workspace());
    if (!changes)
        return failure(llvm::toString(changes.takeError()));
    EditsByFile edits;
    for (const auto& [path, change] : *changes)
        edits.add(change.edits, *change.snapshot, session);
    return edits.workspaceEdit(session);
}

void announce(json::Object& capabilities) {
    capabilities["renameProvider"] = json::Object{{"prepareProvider", true}};
}

const Registered method(Method{
    .name = "textDocument/rename",
    .answer = answer,
    .announce = announce,
});

} // namespace
} // namespace theory::service::lsp
