// Puts edits together by the file that they are in.
#include "service/lsp/edits.h"

namespace theory::service::lsp {

protocol::TextEdit textEdit(const Edit& edit, const SourceFile& file, const Session& session) {
    return {session.rangeOf(edit.span, file), json::fixUTF8(edit.replacement)};
}

void EditsByFile::add(llvm::ArrayRef<Edit> edits, const Snapshot& snapshot,
                      const Session& session) {
    for (const Edit& edit : edits)
        if (const SourceFile* file = snapshot.sources().fileAt(edit.span.begin))
            edits_[file->path().str()].push_back(textEdit(edit, *file, session));
}

json::Value EditsByFile::workspaceEdit(Session& session) const {
    json::Object changes;
    json::Array documentChanges;
    for (const auto& [path, edits] : edits_) {
        const std::optional<protocol::URIForFile> uri = uriOf(path);
        if (!uri)
            continue;
        json::Array all;
        for (const protocol::TextEdit& edit : edits)
            all.push_back(toJSON(edit));
        const Document* document = session.workspace().documents().find(path);
        json::Object identifier{{"uri", uri->uri().str()}, {"version", nullptr}};
        if (document)
            identifier["version"] = document->version;
        if (session.editor().takesDocumentChanges)
            documentChanges.push_back(
                json::Object{{"textDocument", std::move(identifier)}, {"edits", std::move(all)}});
        else
            changes[uri->uri().str()] = std::move(all);
    }
    if (session.editor().takesDocumentChanges)
        return json::Object{{"documentChanges", std::move(documentChanges)}};
    return json::Object{{"changes", std::move(changes)}};
}

} // namespace theory::service::lsp
