// textDocument/selectionRange: what a selection grows to, step by step.
#include "service/lsp/method.h"

#include "service/features/folding.h"

namespace theory::service::lsp {
namespace {

// Innermost first in the list, which makes it the innermost object.
json::Value nested(llvm::ArrayRef<Span> spans, const SourceFile& file, const Session& session) {
    json::Value result = nullptr;
    for (Span span : llvm::reverse(spans)) {
        json::Object object{{"range", toJSON(session.rangeOf(span, file))}};
        if (result.kind() != json::Value::Null)
            object["parent"] = std::move(result);
        result = std::move(object);
    }
    return result;
}

llvm::Expected<json::Value> select(Session& session, const json::Value& params) {
    auto asked = documentIn(session, params);
    if (!asked)
        return asked.takeError();
    const json::Array* positions = params.getAsObject()->getArray("positions");
    const syntax::Tree* tree = asked->snapshot->treeOf(*asked->file);
    if (!positions || !tree)
        return failure("`positions` is missing", protocol::ErrorCode::InvalidParams);
    json::Array answers;
    for (const json::Value& value : *positions) {
        auto position = decoded<protocol::Position>(value);
        if (!position)
            return position.takeError();
        const std::uint32_t offset =
            offsetOf(textPlace(*position), *asked->file, session.editor().encoding);
        answers.push_back(nested(selectionsAt(*tree, offset), *asked->file, session));
    }
    return answers;
}

void announce(json::Object& capabilities) { capabilities["selectionRangeProvider"] = true; }

const Registered method(Method{
    .name = "textDocument/selectionRange",
    .answer = select,
    .announce = announce,
});

} // namespace
} // namespace theory::service::lsp
