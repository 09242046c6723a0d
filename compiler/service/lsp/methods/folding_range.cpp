// textDocument/foldingRange: what can be folded away.
#include "service/lsp/method.h"

#include "service/features/folding.h"

namespace theory::service::lsp {
namespace {

llvm::Expected<json::Value> fold(Session& session, const json::Value& params) {
    auto asked = documentIn(session, params);
    if (!asked)
        return asked.takeError();
    json::Array ranges;
    if (const syntax::Tree* tree = asked->snapshot->treeOf(*asked->file))
        for (const Fold& one : folds(*tree)) {
            const protocol::Range range = session.rangeOf(one.span, *asked->file);
            json::Object object{{"startLine", range.start.line}, {"endLine", range.end.line}};
            if (one.isComment)
                object["kind"] = "comment";
            ranges.push_back(std::move(object));
        }
    return ranges;
}

void announce(json::Object& capabilities) { capabilities["foldingRangeProvider"] = true; }

const Registered method(Method{
    .name = "textDocument/foldingRange",
    .answer = fold,
    .announce = announce,
});

} // namespace
} // namespace theory::service::lsp
