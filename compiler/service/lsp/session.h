// What one editor and the server have told each other, as methods see it.
#pragma once

#include "service/workspace.h"

#include "mlir/Tools/lsp-server-support/Protocol.h"
#include "mlir/Tools/lsp-server-support/Transport.h"

#include "llvm/Support/JSON.h"

namespace theory::service::lsp {

namespace json = llvm::json;
namespace protocol = mlir::lsp; // LLVM's types of the language server protocol

// What the editor says it can do.
struct EditorTraits {
    Encoding encoding = Encoding::Utf16;
    bool takesSnippets = false;
    bool showsProgress = false;
    bool watchesFiles = false; // when asked to
    bool takesDocumentChanges = false;
    // Where explanations of codes are to be found: an address with `{code}` in it; or empty.
    std::string explanations;
};

// A place that a method is asked about.
struct Asked {
    std::shared_ptr<const Snapshot> snapshot; // never null
    const SourceFile* file = nullptr;         // never null
    std::uint32_t offset = 0;
    Span span; // a stretch, where the method is asked about one; begins at the offset
};

// For one thread, the one that answers.
class Session {
public:
    Session(llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> disk, model::PdfReader readPdf,
            llvm::StringRef version, llvm::raw_ostream& out)
        : workspace_(std::move(disk), std::move(readPdf)), version_(version),
          transport_(nullptr, out) {}

    Workspace& workspace() { return workspace_; }
    EditorTraits& editor() { return editor_; }
    const EditorTraits& editor() const { return editor_; }
    llvm::StringRef version() const { return version_; }

    void notify(llvm::StringRef method, json::Value params) {
        transport_.notify(method, std::move(params));
    }
    // What the editor answers is not waited for, and passed over.
    void request(llvm::StringRef method, json::Value params) {
        transport_.call(method, std::move(params), "theoryc-" + std::to_string(++lastRequest_));
    }
    void reply(const json::Value& id, llvm::Expected<json::Value> result) {
        transport_.reply(id, std::move(result));
    }

    // Checks what has changed, and shows progress where that may take a while.
    void update();
    // Whether something has changed since diagnostics were published.
    bool hasNews() const { return hasNews_ || workspace_.isOutOfDate(); }
    // Updates, and tells the editor what is to be said of each file, if that is another thing than
    // it knows.
    void publishDiagnostics();

    // Fails where the file takes no part in any theory.
    llvm::Expected<Asked> find(const protocol::URIForFile& uri);
    llvm::Expected<Asked> find(const protocol::TextDocumentPositionParams& params);

    protocol::Range rangeOf(Span span, const SourceFile& file) const;
    // Nothing for a file that the editor cannot open, such as one of the standard library.
    std::optional<protocol::Location> locationOf(Span span, const Snapshot& snapshot) const;
    Span spanOf(const protocol::Range& range, const SourceFile& file) const;

    bool isInitialized = false;
    bool isShutDown = false;

private:
    Workspace workspace_;
    EditorTraits editor_;
    std::string version_;
    protocol::JSONTransport transport_;
    std::map<std::string, json::Value> published_; // by path: what was said of a file last
    bool hasNews_ = false;                         // what was checked is not published yet
    unsigned lastRequest_ = 0;
    unsigned lastProgress_ = 0;
};

// Values of LLVM's JSON refer to texts that are not theirs. LLVM's own `toJSON` of a location
// leaves its address so; this one copies it.
inline json::Value written(const protocol::Location& location) {
    return json::Object{{"uri", location.uri.uri().str()}, {"range", toJSON(location.range)}};
}

// Of an absolute path.
std::optional<protocol::URIForFile> uriOf(llvm::StringRef path);

inline TextPlace textPlace(const protocol::Position& position) {
    return {static_cast<std::uint32_t>(std::max(position.line, 0)),
            static_cast<std::uint32_t>(std::max(position.character, 0))};
}

} // namespace theory::service::lsp
