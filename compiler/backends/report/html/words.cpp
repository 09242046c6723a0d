// Writes words with their emphasis and links, and isolates what changes the direction of writing.
#include "backends/report/html/words.h"

#include "support/direction.h"
#include "support/escape.h"

namespace theory::backends::report {
namespace {

std::string isolated(llvm::StringRef text) {
    return turnsDirection(text) ? "<bdi>" + escapeXml(text) + "</bdi>" : escapeXml(text);
}

std::string wrapped(const std::string& element, const std::string& text) {
    return "<" + element + ">" + text + "</" + element + ">";
}

std::string linked(const Run& run, std::string text, const Anchors& anchors) {
    if (!run.address.empty())
        return "<a href=\"" + escapeXml(run.address) + "\" rel=\"noreferrer\">" + text + "</a>";
    if (!run.target.empty() && anchors.contains(run.target))
        return "<a href=\"#" + escapeXml(run.target) + "\">" + text + "</a>";
    return text;
}

} // namespace

std::string htmlWords(const Inline& text, const Anchors& anchors) {
    std::string out;
    for (const Run& run : text.runs()) {
        std::string words = isolated(run.text);
        if (run.isCode)
            words = wrapped("code", words);
        if (run.isEmphasised)
            words = wrapped("em", words);
        if (run.isStrong)
            words = wrapped("strong", words);
        out += linked(run, std::move(words), anchors);
    }
    return out;
}

std::string plainWords(const Inline& text) {
    std::string out;
    for (const Run& run : text.runs())
        out += run.text;
    return out;
}

} // namespace theory::backends::report
