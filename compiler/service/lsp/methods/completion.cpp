// textDocument/completion: what can be written here.
#include "service/lsp/method.h"

#include "service/features/completion.h"

#include "fmt/format.h"

namespace theory::service::lsp {
namespace {

using Kind = protocol::CompletionItemKind;

constexpr Table<ProposalKind, Kind>
    kinds({Kind::Keyword, Kind::Variable, Kind::Struct, Kind::Reference, Kind::EnumMember,
           Kind::Module, Kind::Module, Kind::File, Kind::Constant, Kind::Snippet});

llvm::Expected<json::Value> complete(Session& session, const json::Value& params) {
    auto asked = placeIn(session, params);
    if (!asked)
        return asked.takeError();
    const Completion completion =
        completionAt(*asked->file, asked->offset, *asked->snapshot, session.workspace());
    const protocol::Range range = session.rangeOf(completion.typed, *asked->file);
    protocol::CompletionList list;
    list.isIncomplete = !completion.isComplete;
    for (const Proposal& proposal : completion.proposals) {
        if (proposal.isSnippet && !session.editor().takesSnippets)
            continue;
        protocol::CompletionItem& item =
            list.items.emplace_back(proposal.label, kinds[proposal.kind],
                                    fmt::format("{:03}{}", proposal.rank, proposal.label));
        item.detail = proposal.detail;
        item.textEdit = {range, proposal.insert};
        item.filterText = proposal.label;
        if (proposal.isSnippet)
            item.insertTextFormat = protocol::InsertTextFormat::Snippet;
    }
    return toJSON(list);
}

void announce(json::Object& capabilities) {
    capabilities["completionProvider"] =
        json::Object{{"triggerCharacters", json::Array{"@", ".", "\""}}};
}

const Registered method(Method{
    .name = "textDocument/completion",
    .answer = complete,
    .announce = announce,
});

} // namespace
} // namespace theory::service::lsp
