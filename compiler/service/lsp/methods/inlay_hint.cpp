// textDocument/inlayHint: what claims rest on, between the words.
#include "service/lsp/method.h"

#include "service/features/hints.h"

namespace theory::service::lsp {
namespace {

llvm::Expected<json::Value> list(Session& session, const json::Value& params) {
    auto asked = stretchIn(session, params);
    if (!asked)
        return asked.takeError();
    json::Array found;
    for (const Hint& hint : hints(asked->span, *asked->file, *asked->snapshot)) {
        const Span place{hint.offset, hint.offset};
        found.push_back(json::Object{
            {"position", toJSON(session.rangeOf(place, *asked->file).start)},
            {"label", hint.label},
            {"paddingLeft", true},
        });
    }
    return found;
}

void announce(json::Object& capabilities) { capabilities["inlayHintProvider"] = true; }

const Registered method(Method{
    .name = "textDocument/inlayHint",
    .answer = list,
    .announce = announce,
});

} // namespace
} // namespace theory::service::lsp
