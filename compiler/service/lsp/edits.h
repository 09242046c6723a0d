// Edits as the protocol has them, file by file.
#pragma once

#include "service/lsp/session.h"

namespace theory::service::lsp {

protocol::TextEdit textEdit(const Edit& edit, const SourceFile& file, const Session& session);

class EditsByFile {
public:
    void add(llvm::ArrayRef<Edit> edits, const Snapshot& snapshot, const Session& session);

    // For the versions of documents that they were made for, where the editor can tell.
    json::Value workspaceEdit(Session& session) const;

private:
    std::map<std::string, std::vector<protocol::TextEdit>> edits_; // by path
};

} // namespace theory::service::lsp
