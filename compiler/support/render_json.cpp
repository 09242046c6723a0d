// json: one object a line, as diagnostic.schema.json describes it.
#include "support/fix_words.h"
#include "support/json_text.h"
#include "support/place.h"
#include "support/renderer.h"

#include "llvm/Support/JSON.h"

namespace theory {
namespace {

namespace json = llvm::json;

void writeText(llvm::StringRef key, llvm::StringRef text, json::OStream& out) {
    if (!text.empty())
        out.attribute(key, json::fixUTF8(text));
}

void writePosition(llvm::StringRef key, Position position, std::uint32_t offset,
                   json::OStream& out) {
    out.attributeObject(key, [&] {
        out.attribute("line", position.line);
        out.attribute("column", position.column);
        out.attribute("offset", offset);
    });
}

void writePlace(Span span, const Sources& sources, json::OStream& out) {
    const std::optional<Place> place = placeOf(span, sources);
    if (!place)
        return;
    const std::uint32_t base = place->file->base();
    writeText("file", place->file->path(), out);
    writePosition("begin", place->begin, span.begin - base, out);
    writePosition("end", place->end, span.end - base, out);
}

void writeLabels(const std::vector<Label>& labels, const Sources& sources, json::OStream& out) {
    if (labels.empty())
        return;
    out.attributeArray("labels", [&] {
        for (const Label& label : labels)
            out.object([&] {
                writeText("words", label.words, out);
                writePlace(label.span, sources, out);
            });
    });
}

void writeFix(const Fix& fix, const Sources& sources, json::OStream& out) {
    out.attribute("certain", fix.isCertain);
    out.attributeArray("edits", [&] {
        for (const Edit& edit : fix.edits)
            out.object([&] {
                writePlace(edit.span, sources, out);
                out.attribute("replacement", json::fixUTF8(edit.replacement));
            });
    });
}

void writeFixes(const std::vector<Fix>& fixes, const Sources& sources, json::OStream& out) {
    if (fixes.empty())
        return;
    out.attributeArray("fixes", [&] {
        for (const Fix& fix : fixes)
            out.object([&] { writeFix(fix, sources, out); });
    });
}

void write(const Diagnostic& diagnostic, const Sources& sources, json::OStream& out) {
    out.object([&] {
        writeText("code", diagnostic.kind->code, out);
        writeText("name", diagnostic.kind->name, out);
        writeText("severity", severityWords[diagnostic.severity], out);
        writeText("group", diagnostic.kind->group, out);
        writeText("standard", diagnostic.kind->standard, out);
        writeText("message", diagnostic.message, out);
        writeText("help", helpOf(diagnostic, sources), out);
        writePlace(diagnostic.span, sources, out);
        writeText("note", diagnostic.note, out);
        writeLabels(diagnostic.labels, sources, out);
        writeFixes(diagnostic.fixes, sources, out);
    });
}

void render(const Diagnostics& diagnostics, const Sources& sources, std::string_view,
            llvm::raw_ostream& out) {
    for (const Diagnostic& diagnostic : diagnostics) {
        std::string line;
        llvm::raw_string_ostream lineOut(line);
        json::OStream object(lineOut);
        write(diagnostic, sources, object);
        out << inertJson(line) << '\n';
    }
}

const Registered renderer(Renderer{"json", "an object a line, for programs", render});

} // namespace
} // namespace theory
