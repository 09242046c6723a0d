// Places as the protocol has them, and what the editor is told unasked.
#include "service/lsp/session.h"

#include "service/lsp/diagnostics.h"
#include "service/lsp/method.h"

#include "service/features/diagnostics.h"

namespace theory::service::lsp {
namespace {

// Progress that is over at once would only flicker.
constexpr std::size_t fewTheories = 4;

} // namespace

std::optional<protocol::URIForFile> uriOf(llvm::StringRef path) {
    if (!path.starts_with("/"))
        return std::nullopt;
    llvm::Expected<protocol::URIForFile> uri = protocol::URIForFile::fromFile(path);
    if (uri)
        return *uri;
    llvm::consumeError(uri.takeError()); // it has no address
    return std::nullopt;
}

void Session::update() {
    if (!workspace_.isOutOfDate())
        return;
    hasNews_ = true;
    const std::string token = "theoryc-progress-" + std::to_string(++lastProgress_);
    const auto tell = [&](json::Object value) {
        notify("$/progress", json::Object{{"token", token}, {"value", std::move(value)}});
    };
    bool isShown = false;
    workspace_.update([&](std::size_t done, std::size_t all) {
        if (!editor_.showsProgress || all <= fewTheories)
            return;
        if (!std::exchange(isShown, true)) {
            request("window/workDoneProgress/create", json::Object{{"token", token}});
            tell(
                json::Object{{"kind", "begin"}, {"title", "Checking theories"}, {"percentage", 0}});
        }
        tell(json::Object{{"kind", "report"},
                          {"message", std::to_string(done) + " of " + std::to_string(all)},
                          {"percentage", static_cast<std::int64_t>(100 * done / all)}});
    });
    if (isShown)
        tell(json::Object{{"kind", "end"}});
}

void Session::publishDiagnostics() {
    update();
    std::map<std::string, json::Value> said;
    const auto say = [&](const std::string& path, json::Array diagnostics) {
        const std::optional<protocol::URIForFile> uri = uriOf(path);
        if (!uri)
            return;
        json::Object params{{"uri", uri->uri().str()}, {"diagnostics", std::move(diagnostics)}};
        if (const Document* document = workspace_.documents().find(path))
            params["version"] = document->version;
        const auto before = published_.find(path);
        const auto known = said.try_emplace(path, std::move(params)).first;
        if (before == published_.end() || before->second != known->second)
            notify("textDocument/publishDiagnostics", known->second);
    };
    std::map<std::string, std::vector<Matter>> matters = mattersByFile(workspace_);
    for (const auto& document : workspace_.documents().all())
        matters.try_emplace(document.getKey().str());
    for (const auto& [path, params] : published_)
        matters.try_emplace(path);
    for (const auto& [path, ofFile] : matters) {
        json::Array diagnostics;
        for (const Matter& matter : ofFile)
            diagnostics.push_back(diagnosticOf(matter, *this));
        say(path, std::move(diagnostics));
    }
    published_ = std::move(said);
    hasNews_ = false;
}

llvm::Expected<Asked> Session::find(const protocol::URIForFile& uri) {
    std::shared_ptr<const Snapshot> snapshot = workspace_.theoryOf(uri.file());
    if (!snapshot)
        return failure(("`" + uri.file() + "` takes no part in any theory").str());
    const SourceFile* file = snapshot->fileAt(uri.file());
    return Asked{std::move(snapshot), file, file->base()};
}

llvm::Expected<Asked> Session::find(const protocol::TextDocumentPositionParams& params) {
    llvm::Expected<Asked> asked = find(params.textDocument.uri);
    if (asked)
        asked->offset = offsetOf(textPlace(params.position), *asked->file, editor_.encoding);
    return asked;
}

protocol::Range Session::rangeOf(Span span, const SourceFile& file) const {
    const auto position = [&](std::uint32_t offset) {
        const TextPlace place = placeAt(offset, file, editor_.encoding);
        return protocol::Position(static_cast<int>(place.line), static_cast<int>(place.column));
    };
    return {position(span.begin), position(span.end)};
}

std::optional<protocol::Location> Session::locationOf(Span span, const Snapshot& snapshot) const {
    const SourceFile* file = snapshot.sources().fileAt(span.begin);
    const std::optional<protocol::URIForFile> uri = file ? uriOf(file->path()) : std::nullopt;
    if (!uri)
        return std::nullopt;
    return protocol::Location(*uri, rangeOf(span, *file));
}

Span Session::spanOf(const protocol::Range& range, const SourceFile& file) const {
    const std::uint32_t begin = offsetOf(textPlace(range.start), file, editor_.encoding);
    return {begin, std::max(begin, offsetOf(textPlace(range.end), file, editor_.encoding))};
}

} // namespace theory::service::lsp
