// textDocument/definition: where the name at the place is declared.
#include "service/lsp/method.h"

#include "service/features/navigation.h"

namespace theory::service::lsp {
namespace {

llvm::Expected<json::Value> define(Session& session, const json::Value& params) {
    auto asked = placeIn(session, params);
    if (!asked)
        return asked.takeError();
    const Span span = definitionAt(*asked->snapshot, asked->offset);
    const auto location =
        span.isSomewhere() ? session.locationOf(span, *asked->snapshot) : std::nullopt;
    return location ? written(*location) : json::Value(nullptr);
}

void announce(json::Object& capabilities) { capabilities["definitionProvider"] = true; }

const Registered method(Method{
    .name = "textDocument/definition",
    .answer = define,
    .announce = announce,
});

} // namespace
} // namespace theory::service::lsp
