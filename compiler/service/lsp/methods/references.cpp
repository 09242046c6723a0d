// textDocument/references: where else the name at the place stands.
#include "service/lsp/method.h"

#include "service/features/navigation.h"

namespace theory::service::lsp {
namespace {

llvm::Expected<json::Value> refer(Session& session, const json::Value& params) {
    auto place = decoded<protocol::ReferenceParams>(params);
    if (!place)
        return place.takeError();
    auto asked = session.find(*place);
    if (!asked)
        return asked.takeError();
    const std::optional<Thing> thing = thingAt(*asked->snapshot, asked->offset);
    json::Array locations;
    if (thing)
        for (const Mention& mention : mentionsOf(*thing, asked->snapshot, session.workspace()))
            if (!mention.isDeclaration || place->context.includeDeclaration)
                if (const auto location = session.locationOf(mention.span, *mention.snapshot))
                    locations.push_back(written(*location));
    return locations;
}

void announce(json::Object& capabilities) { capabilities["referencesProvider"] = true; }

const Registered method(Method{
    .name = "textDocument/references",
    .answer = refer,
    .announce = announce,
});

} // namespace
} // namespace theory::service::lsp
