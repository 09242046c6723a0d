// textDocument/semanticTokens/full: the names of the file, by what they are names of.
#include "service/lsp/method.h"

#include "service/features/tokens.h"

namespace theory::service::lsp {
namespace {

enum Modifier { Declaration = 1, DefaultLibrary = 2 };

// Each by its distance from the one before: lines, columns, then length, kind and modifiers.
llvm::Expected<json::Value> list(Session& session, const json::Value& params) {
    auto asked = documentIn(session, params);
    if (!asked)
        return asked.takeError();
    json::Array data;
    protocol::Position last;
    for (const Token& token : tokens(*asked->file, *asked->snapshot)) {
        const protocol::Range range = session.rangeOf(token.span, *asked->file);
        if (range.start.line != range.end.line)
            continue;
        const bool isSameLine = range.start.line == last.line;
        data.push_back(range.start.line - last.line);
        data.push_back(isSameLine ? range.start.character - last.character : range.start.character);
        data.push_back(range.end.character - range.start.character);
        data.push_back(static_cast<int>(token.kind));
        data.push_back((token.isDeclaration ? Declaration : 0) |
                       (token.isFromLibrary ? DefaultLibrary : 0));
        last = range.start;
    }
    return json::Object{{"data", std::move(data)}};
}

void announce(json::Object& capabilities) {
    json::Array kinds;
    for (llvm::StringRef word : tokenWords)
        kinds.push_back(word);
    capabilities["semanticTokensProvider"] = json::Object{
        {"legend", json::Object{{"tokenTypes", std::move(kinds)},
                                {"tokenModifiers", json::Array{"declaration", "defaultLibrary"}}}},
        {"full", true},
    };
}

const Registered method(Method{
    .name = "textDocument/semanticTokens/full",
    .answer = list,
    .announce = announce,
});

} // namespace
} // namespace theory::service::lsp
