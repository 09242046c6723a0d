// What the server can be asked and told, one method of the protocol a file.
#pragma once

#include "service/lsp/session.h"
#include "support/registry.h"

namespace theory::service::lsp {

enum class MethodKind : std::uint8_t {
    Question,     // of theories, which are brought up to date before
    Request,      // of anything else
    Notification, // what it answers goes nowhere
};

struct Method {
    std::string_view name; // `textDocument/hover`
    MethodKind kind = MethodKind::Question;
    // Fails with a `protocol::LSPError` where the parameters are not those of the method.
    llvm::Expected<json::Value> (*answer)(Session& session, const json::Value& params) = nullptr;
    // Says in the server's capabilities that it is there; null where nothing has to be said.
    void (*announce)(json::Object& capabilities) = nullptr;
};

// The parameters as a T of the protocol.
template <typename T>
llvm::Expected<T> decoded(const json::Value& params) {
    T result;
    json::Path::Root root("params");
    if (fromJSON(params, result, root))
        return result;
    return llvm::make_error<protocol::LSPError>(llvm::toString(root.getError()),
                                                protocol::ErrorCode::InvalidParams);
}

// The document that parameters name, and the place in it that they name.
inline llvm::Expected<Asked> documentIn(Session& session, const json::Value& params) {
    auto document = decoded<protocol::DocumentSymbolParams>(params);
    return document ? session.find(document->textDocument.uri)
                    : llvm::Expected<Asked>(document.takeError());
}

inline llvm::Expected<Asked> placeIn(Session& session, const json::Value& params) {
    auto place = decoded<protocol::TextDocumentPositionParams>(params);
    return place ? session.find(*place) : llvm::Expected<Asked>(place.takeError());
}

// Of those that ask about a stretch of a document, as LLVM's type for hints has it.
inline llvm::Expected<Asked> stretchIn(Session& session, const json::Value& params) {
    auto wanted = decoded<protocol::InlayHintsParams>(params);
    if (!wanted)
        return wanted.takeError();
    auto asked = session.find(wanted->textDocument.uri);
    if (asked) {
        asked->span = session.spanOf(wanted->range, *asked->file);
        asked->offset = asked->span.begin;
    }
    return asked;
}

// A failure in words for the editor's user.
inline llvm::Error failure(std::string words,
                           protocol::ErrorCode code = protocol::ErrorCode::RequestFailed) {
    return llvm::make_error<protocol::LSPError>(std::move(words), code);
}

} // namespace theory::service::lsp
