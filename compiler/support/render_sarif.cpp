// sarif: the Static Analysis Results Interchange Format, 2.1.0.
#include "support/fingerprints.h"
#include "support/fix_words.h"
#include "support/json_text.h"
#include "support/place.h"
#include "support/renderer.h"
#include "support/sarif_rules.h"
#include "support/sarif_uri.h"

namespace theory {
namespace {

namespace json = llvm::json;

constexpr llvm::StringRef schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
constexpr llvm::StringRef baseFolder = "%SRCROOT%";

// `[words](address)` would be a link; what an author has written is none.
std::string withoutLinks(llvm::StringRef text) {
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text.substr(at).starts_with("]("))
            result += '\\';
        result += text[at];
    }
    return json::fixUTF8(result);
}

class Log {
public:
    Log(const Diagnostics& diagnostics, const Sources& sources, json::OStream& out)
        : diagnostics_(diagnostics), sources_(sources), out_(out), fingerprints_(sources) {}

    void write(std::string_view version) {
        out_.object([&] {
            out_.attribute("$schema", schema);
            out_.attribute("version", "2.1.0");
            out_.attributeArray("runs", [&] { out_.object([&] { writeRun(version); }); });
        });
    }

private:
    void writeRun(std::string_view version) {
        out_.attributeObject(
            "tool", [&] { out_.attributeObject("driver", [&] { writeDriver(version); }); });
        out_.attributeArray("invocations", [&] { out_.object([&] { writeInvocation(); }); });
        out_.attributeObject("originalUriBaseIds", [&] {
            out_.attributeObject(baseFolder, [&] {
                writeMessage("description", "the folder that theoryc was run in");
            });
        });
        out_.attribute("columnKind", "unicodeCodePoints");
        out_.attributeArray("results", [&] {
            for (const Diagnostic& diagnostic : diagnostics_)
                if (diagnostic.span.isSomewhere())
                    out_.object([&] { writeResult(diagnostic); });
        });
    }

    void writeDriver(std::string_view version) {
        out_.attribute("name", "theoryc");
        out_.attribute("version", llvm::StringRef(version));
        out_.attributeArray("rules", [&] { rules_.write(out_); });
        if (!notifications_.isEmpty())
            out_.attributeArray("notifications", [&] { notifications_.write(out_); });
    }

    // What has no place is not in a theory: a file that cannot be read.
    void writeInvocation() {
        out_.attribute("executionSuccessful", notifications_.isEmpty());
        if (notifications_.isEmpty())
            return;
        out_.attributeArray("toolExecutionNotifications", [&] {
            for (const Diagnostic& diagnostic : diagnostics_)
                if (!diagnostic.span.isSomewhere())
                    out_.object([&] { writeNotification(diagnostic); });
        });
    }

    void writeNotification(const Diagnostic& diagnostic) {
        out_.attributeObject("descriptor", [&] {
            out_.attribute("id", llvm::StringRef(diagnostic.kind->code));
            out_.attribute("index", notifications_.indexOf(*diagnostic.kind));
        });
        out_.attribute("level", llvm::StringRef(severityWords[diagnostic.severity]));
        writeMessage("message", wordsOf(diagnostic));
    }

    std::string wordsOf(const Diagnostic& diagnostic) const {
        const std::string help = helpOf(diagnostic, sources_);
        return diagnostic.message + (help.empty() ? "" : "\nhelp: ") + help;
    }

    void writeResult(const Diagnostic& diagnostic) {
        out_.attribute("ruleId", llvm::StringRef(diagnostic.kind->code));
        out_.attribute("ruleIndex", rules_.indexOf(*diagnostic.kind));
        out_.attribute("level", llvm::StringRef(severityWords[diagnostic.severity]));
        writeMessage("message", wordsOf(diagnostic));
        out_.attributeArray("locations", [&] {
            out_.object([&] { writeLocation(diagnostic.span, diagnostic.note); });
        });
        out_.attributeObject("partialFingerprints", [&] {
            out_.attribute("primaryLocationLineHash", fingerprints_.next(diagnostic));
        });
        writeLabels(diagnostic.labels);
        writeFixes(diagnostic.fixes);
    }

    void writeLabels(const std::vector<Label>& labels) {
        if (labels.empty())
            return;
        out_.attributeArray("relatedLocations", [&] {
            for (std::size_t i = 0; i < labels.size(); ++i)
                out_.object([&] {
                    out_.attribute("id", i);
                    writeLocation(labels[i].span, labels[i].words);
                });
        });
    }

    void writeFixes(const std::vector<Fix>& fixes) {
        if (fixes.empty())
            return;
        out_.attributeArray("fixes", [&] {
            for (const Fix& fix : fixes)
                out_.object([&] { writeFix(fix); });
        });
    }

    void writeFix(const Fix& fix) {
        writeMessage("description", inWords(fix, sources_));
        out_.attributeArray("artifactChanges", [&] {
            std::vector<const SourceFile*> done;
            for (const Edit& edit : fix.edits) {
                const SourceFile* file = sources_.fileAt(edit.span.begin);
                if (std::ranges::count(done, file))
                    continue;
                done.push_back(file);
                out_.object([&] { writeChange(fix, *file); });
            }
        });
        out_.attributeObject("properties", [&] { out_.attribute("certain", fix.isCertain); });
    }

    void writeChange(const Fix& fix, const SourceFile& file) {
        writeArtifact(file);
        out_.attributeArray("replacements", [&] {
            for (const Edit& edit : fix.edits) {
                if (sources_.fileAt(edit.span.begin) != &file)
                    continue;
                out_.object([&] {
                    writeRegion("deletedRegion", *placeOf(edit.span, sources_));
                    writeText("insertedContent", json::fixUTF8(edit.replacement));
                });
            }
        });
    }

    void writeLocation(Span span, llvm::StringRef words) {
        const std::optional<Place> place = placeOf(span, sources_);
        if (!place)
            return;
        out_.attributeObject("physicalLocation", [&] {
            writeArtifact(*place->file);
            writeRegion("region", *place);
        });
        if (!words.empty())
            writeMessage("message", words);
    }

    void writeArtifact(const SourceFile& file) {
        out_.attributeObject("artifactLocation", [&] {
            const std::string uri = uriOf(file, sources_);
            out_.attribute("uri", uri);
            if (isRelative(uri))
                out_.attribute("uriBaseId", baseFolder);
        });
    }

    void writeRegion(llvm::StringRef key, const Place& place) {
        out_.attributeObject(key, [&] {
            out_.attribute("startLine", place.begin.line);
            out_.attribute("startColumn", place.begin.column);
            out_.attribute("endLine", place.end.line);
            out_.attribute("endColumn", place.end.column);
        });
    }

    void writeMessage(llvm::StringRef key, llvm::StringRef text) {
        writeText(key, withoutLinks(text));
    }

    void writeText(llvm::StringRef key, std::string text) {
        out_.attributeObject(key, [&] { out_.attribute("text", std::move(text)); });
    }

    const Diagnostics& diagnostics_;
    const Sources& sources_;
    json::OStream& out_;
    Fingerprints fingerprints_;
    SarifRules rules_{diagnostics_, true};
    SarifRules notifications_{diagnostics_, false};
};

void render(const Diagnostics& diagnostics, const Sources& sources, std::string_view version,
            llvm::raw_ostream& out) {
    std::string log;
    llvm::raw_string_ostream logOut(log);
    json::OStream json(logOut, /*IndentSize=*/2);
    Log(diagnostics, sources, json).write(version);
    out << inertJson(log) << '\n';
}

const Registered renderer(Renderer{"sarif", "SARIF 2.1.0, for GitHub and editors", render});

} // namespace
} // namespace theory
