// textDocument/formatting and rangeFormatting: the one layout.
#include "service/lsp/edits.h"
#include "service/lsp/method.h"

#include "service/features/formatting.h"

namespace theory::service::lsp {
namespace {

json::Value edits(const Asked& asked, const Session& session, Span lines) {
    json::Array all;
    if (const syntax::Tree* tree = asked.snapshot->treeOf(*asked.file))
        for (const Edit& edit : formattingOf(*tree, *asked.snapshot, lines))
            all.push_back(toJSON(textEdit(edit, *asked.file, session)));
    return all;
}

llvm::Expected<json::Value> formatAll(Session& session, const json::Value& params) {
    auto asked = documentIn(session, params);
    if (!asked)
        return asked.takeError();
    return edits(*asked, session, {});
}

llvm::Expected<json::Value> formatRange(Session& session, const json::Value& params) {
    auto asked = stretchIn(session, params);
    if (!asked)
        return asked.takeError();
    return edits(*asked, session, asked->span);
}

void announceAll(json::Object& capabilities) { capabilities["documentFormattingProvider"] = true; }

void announceRange(json::Object& capabilities) {
    capabilities["documentRangeFormattingProvider"] = true;
}

const Registered whole(Method{
    .name = "textDocument/formatting",
    .answer = formatAll,
    .announce = announceAll,
});

const Registered range(Method{
    .name = "textDocument/rangeFormatting",
    .answer = formatRange,
    .announce = announceRange,
});

} // namespace
} // namespace theory::service::lsp
