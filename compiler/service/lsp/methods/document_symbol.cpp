// textDocument/documentSymbol: what the file declares.
#include "service/lsp/method.h"
#include "service/lsp/symbols.h"

#include "service/features/outline.h"

namespace theory::service::lsp {
namespace {

protocol::DocumentSymbol symbolOf(const Symbol& symbol, const SourceFile& file,
                                  const Session& session) {
    protocol::DocumentSymbol result(json::fixUTF8(symbol.name), symbolKind(symbol.what),
                                    session.rangeOf(symbol.span, file),
                                    session.rangeOf(symbol.nameSpan, file));
    result.detail = json::fixUTF8(symbol.detail);
    for (const Symbol& child : symbol.children)
        result.children.push_back(symbolOf(child, file, session));
    return result;
}

llvm::Expected<json::Value> list(Session& session, const json::Value& params) {
    auto asked = documentIn(session, params);
    if (!asked)
        return asked.takeError();
    json::Array symbols;
    if (const syntax::Tree* tree = asked->snapshot->treeOf(*asked->file))
        for (const Symbol& symbol : outline(*tree))
            symbols.push_back(toJSON(symbolOf(symbol, *asked->file, session)));
    return symbols;
}

void announce(json::Object& capabilities) { capabilities["documentSymbolProvider"] = true; }

const Registered method(Method{
    .name = "textDocument/documentSymbol",
    .answer = list,
    .announce = announce,
});

} // namespace
} // namespace theory::service::lsp
