// textDocument/hover: what there is to say of what stands here.
#include "service/lsp/method.h"

#include "service/features/hover.h"

namespace theory::service::lsp {
namespace {

llvm::Expected<json::Value> hover(Session& session, const json::Value& params) {
    auto asked = placeIn(session, params);
    if (!asked)
        return asked.takeError();
    const auto found = hoverAt(*asked->file, asked->offset, *asked->snapshot);
    if (!found)
        return nullptr;
    protocol::Hover result(session.rangeOf(found->span, *asked->file));
    result.contents.value = json::fixUTF8(found->markdown);
    return toJSON(result);
}

void announce(json::Object& capabilities) { capabilities["hoverProvider"] = true; }

const Registered method(Method{
    .name = "textDocument/hover",
    .answer = hover,
    .announce = announce,
});

} // namespace
} // namespace theory::service::lsp
