// textDocument/codeAction: what can be done with the text here.
#include "service/lsp/diagnostics.h"
#include "service/lsp/edits.h"
#include "service/lsp/method.h"

#include "service/features/code_actions.h"

namespace theory::service::lsp {
namespace {

// The kinds that the editor asks for; all where it names none.
bool isWanted(llvm::StringRef kind, const json::Object* context) {
    const json::Array* only = context ? context->getArray("only") : nullptr;
    if (!only)
        return true;
    return llvm::any_of(*only, [&](const json::Value& value) {
        const auto wanted = value.getAsString();
        return wanted &&
               (*wanted == kind || kind.starts_with((*wanted + ".").str()) || wanted->empty());
    });
}

llvm::Expected<json::Value> offer(Session& session, const json::Value& params) {
    auto asked = stretchIn(session, params);
    if (!asked)
        return asked.takeError();
    const json::Object* context = params.getAsObject()->getObject("context");
    json::Array offered;
    for (const CodeAction& action : codeActionsAt(*asked->file, asked->span, *asked->snapshot)) {
        const llvm::StringRef kind = action.mends ? "quickfix" : "refactor.rewrite";
        if (!isWanted(kind, context))
            continue;
        EditsByFile edits;
        edits.add(action.edits, *asked->snapshot, session);
        json::Object object{{"title", json::fixUTF8(action.title)},
                            {"kind", kind},
                            {"edit", edits.workspaceEdit(session)}};
        if (action.mends)
            object["diagnostics"] = json::Array{diagnosticOf(
                {asked->snapshot, action.mends, asked->file, action.mends->span}, session)};
        if (action.isPreferred)
            object["isPreferred"] = true;
        offered.push_back(std::move(object));
    }
    return offered;
}

void announce(json::Object& capabilities) {
    capabilities["codeActionProvider"] =
        json::Object{{"codeActionKinds", json::Array{"quickfix", "refactor.rewrite"}}};
}

const Registered method(Method{
    .name = "textDocument/codeAction",
    .answer = offer,
    .announce = announce,
});

} // namespace
} // namespace theory::service::lsp
