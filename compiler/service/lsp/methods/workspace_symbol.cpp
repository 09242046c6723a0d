// workspace/symbol: what all theories declare, by name.
#include "service/lsp/method.h"
#include "service/lsp/symbols.h"

#include "service/features/outline.h"

namespace theory::service::lsp {
namespace {

constexpr std::size_t mostFound = 500;

llvm::Expected<json::Value> search(Session& session, const json::Value& params) {
    const json::Object* object = params.getAsObject();
    const auto query = object ? object->getString("query") : std::nullopt;
    if (!query)
        return failure("`query` is missing", protocol::ErrorCode::InvalidParams);
    json::Array symbols;
    for (const FoundSymbol& symbol : findSymbols(*query, session.workspace(), mostFound))
        if (const auto location = session.locationOf(symbol.nameSpan, *symbol.snapshot))
            symbols.push_back(json::Object{
                {"name", json::fixUTF8(symbol.name)},
                {"kind", static_cast<int>(symbolKind(symbol.what))},
                {"containerName", json::fixUTF8(symbol.detail)},
                {"location", written(*location)},
            });
    return symbols;
}

void announce(json::Object& capabilities) { capabilities["workspaceSymbolProvider"] = true; }

const Registered method(Method{
    .name = "workspace/symbol",
    .answer = search,
    .announce = announce,
});

} // namespace
} // namespace theory::service::lsp
