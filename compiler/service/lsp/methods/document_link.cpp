// textDocument/documentLink: what leads to other files and to pages.
#include "service/lsp/method.h"

#include "service/features/links.h"

namespace theory::service::lsp {
namespace {

llvm::Expected<json::Value> find(Session& session, const json::Value& params) {
    auto asked = documentIn(session, params);
    if (!asked)
        return asked.takeError();
    json::Array found;
    if (const syntax::Tree* tree = asked->snapshot->treeOf(*asked->file))
        for (const Link& link : links(*tree, *asked->snapshot)) {
            const auto uri = link.path.empty() ? std::nullopt : uriOf(link.path);
            const std::string target = uri ? uri->uri().str() : link.address;
            if (!target.empty())
                found.push_back(
                    json::Object{{"range", toJSON(session.rangeOf(link.span, *asked->file))},
                                 {"target", json::fixUTF8(target)}});
        }
    return found;
}

void announce(json::Object& capabilities) {
    capabilities["documentLinkProvider"] = json::Object{{"resolveProvider", false}};
}

const Registered method(Method{
    .name = "textDocument/documentLink",
    .answer = find,
    .announce = announce,
});

} // namespace
} // namespace theory::service::lsp
