// initialize: what either side can do.
#include "service/lsp/method.h"

namespace theory::service::lsp {
namespace {

// The value at the end of a path of names; null where there is none.
const json::Value* at(const json::Object* object, llvm::StringRef path) {
    const json::Value* value = nullptr;
    while (object && !path.empty()) {
        const auto [name, rest] = path.split('.');
        value = object->get(name);
        object = value ? value->getAsObject() : nullptr;
        path = rest;
        if (!path.empty() && !object)
            return nullptr;
    }
    return path.empty() ? value : nullptr;
}

bool isSet(const json::Object& object, llvm::StringRef path) {
    const json::Value* value = at(&object, path);
    return value && value->getAsBoolean().value_or(false);
}

// The editor's favourite among the encodings that we know; without a word of it, UTF-16.
Encoding encodingFor(const json::Object& params) {
    const json::Value* offered = at(&params, "capabilities.general.positionEncodings");
    if (const json::Array* names = offered ? offered->getAsArray() : nullptr)
        for (const json::Value& name : *names) {
            if (name.getAsString() == llvm::StringRef("utf-8"))
                return Encoding::Utf8;
            if (name.getAsString() == llvm::StringRef("utf-16"))
                return Encoding::Utf16;
        }
    return Encoding::Utf16;
}

EditorTraits traitsOf(const json::Object& params) {
    EditorTraits traits{.encoding = encodingFor(params)};
    const auto can = [&](llvm::StringRef path) {
        return isSet(params, ("capabilities." + path).str());
    };
    traits.takesSnippets = can("textDocument.completion.completionItem.snippetSupport");
    traits.showsProgress = can("window.workDoneProgress");
    traits.watchesFiles = can("workspace.didChangeWatchedFiles.dynamicRegistration");
    traits.takesDocumentChanges = can("workspace.workspaceEdit.documentChanges");
    if (const json::Value* address = at(&params, "initializationOptions.explanations"))
        traits.explanations = address->getAsString().value_or("").str();
    return traits;
}

// Those of the workspace, or the one that older editors name.
void addFolders(const json::Object& params, Workspace& workspace) {
    const auto add = [&](const json::Value* address) {
        protocol::URIForFile uri;
        json::Path::Root root;
        if (address && address->getAsString() && fromJSON(*address, uri, root))
            workspace.addFolder(uri.file());
    };
    const json::Value* folders = params.get("workspaceFolders");
    if (const json::Array* all = folders ? folders->getAsArray() : nullptr) {
        for (const json::Value& folder : *all)
            if (const json::Object* object = folder.getAsObject())
                add(object->get("uri"));
        return;
    }
    add(params.get("rootUri"));
}

json::Object capabilities(const EditorTraits& editor) {
    json::Object result{
        {"positionEncoding", editor.encoding == Encoding::Utf8 ? "utf-8" : "utf-16"},
        {"textDocumentSync",
         json::Object{
             {"openClose", true},
             {"change", static_cast<int>(protocol::TextDocumentSyncKind::Incremental)},
             {"save", json::Object{{"includeText", false}}},
         }},
        {"workspace",
         json::Object{{"workspaceFolders",
                       json::Object{{"supported", true}, {"changeNotifications", true}}}}},
    };
    for (const Method& method : Registered<Method>::all())
        if (method.announce)
            method.announce(result);
    return result;
}

llvm::Expected<json::Value> initialize(Session& session, const json::Value& params) {
    const json::Object* object = params.getAsObject();
    if (!object)
        return failure("`initialize` needs parameters", protocol::ErrorCode::InvalidParams);
    if (session.isInitialized)
        return failure("the server is initialized already", protocol::ErrorCode::InvalidRequest);
    session.editor() = traitsOf(*object);
    addFolders(*object, session.workspace());
    session.isInitialized = true;
    return json::Object{
        {"capabilities", capabilities(session.editor())},
        {"serverInfo", json::Object{{"name", "theoryc"}, {"version", session.version()}}},
    };
}

const Registered method(Method{
    .name = "initialize",
    .kind = MethodKind::Request,
    .answer = initialize,
});

} // namespace
} // namespace theory::service::lsp
