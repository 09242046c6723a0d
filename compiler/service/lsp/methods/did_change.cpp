// textDocument/didChange: the text is edited, stretch by stretch.
#include "service/lsp/method.h"

namespace theory::service::lsp {
namespace {

llvm::Expected<json::Value> didChange(Session& session, const json::Value& params) {
    auto changed = decoded<protocol::DidChangeTextDocumentParams>(params);
    if (!changed)
        return changed.takeError();
    std::vector<TextChange> changes;
    for (protocol::TextDocumentContentChangeEvent& event : changed->contentChanges) {
        TextChange& change = changes.emplace_back();
        if (event.range)
            change.range = {textPlace(event.range->start), textPlace(event.range->end)};
        change.text = std::move(event.text);
    }
    const protocol::VersionedTextDocumentIdentifier& document = changed->textDocument;
    if (!session.workspace().change(document.uri.file(), changes, document.version,
                                    session.editor().encoding))
        return failure(
            ("`" + document.uri.file() + "` is not open, or is open in a later version than that")
                .str());
    return nullptr;
}

const Registered method(Method{
    .name = "textDocument/didChange",
    .kind = MethodKind::Notification,
    .answer = didChange,
});

} // namespace
} // namespace theory::service::lsp
