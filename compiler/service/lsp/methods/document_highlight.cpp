// textDocument/documentHighlight: where the name at the place stands in the same file.
#include "service/lsp/method.h"

#include "service/features/navigation.h"

namespace theory::service::lsp {
namespace {

llvm::Expected<json::Value> highlight(Session& session, const json::Value& params) {
    auto asked = placeIn(session, params);
    if (!asked)
        return asked.takeError();
    constexpr int read = 2, write = 3; // of the protocol's kinds: uses, and declarations
    const std::optional<Thing> thing = thingAt(*asked->snapshot, asked->offset);
    json::Array highlights;
    if (thing)
        for (const Occurrence& one : asked->snapshot->names().of(*thing))
            if (asked->snapshot->sources().fileAt(one.span.begin) == asked->file)
                highlights.push_back(
                    json::Object{{"range", toJSON(session.rangeOf(one.span, *asked->file))},
                                 {"kind", one.isDeclaration ? write : read}});
    return highlights;
}

void announce(json::Object& capabilities) { capabilities["documentHighlightProvider"] = true; }

const Registered method(Method{
    .name = "textDocument/documentHighlight",
    .answer = highlight,
    .announce = announce,
});

} // namespace
} // namespace theory::service::lsp
