// Escaping for XML, DOT and Markdown.
#include "support/escape.h"

#include "support/utf8.h"

#include "llvm/ADT/StringExtras.h"

namespace theory {
namespace {

bool isControl(char32_t point) { return point < 0x20 || point == 0x7F; }

bool isXmlCharacter(char32_t point) {
    if (point < 0x20)
        return point == '\t' || point == '\n' || point == '\r';
    return point != 0xFFFE && point != 0xFFFF;
}

// Whether Graphviz would read what follows an ampersand as a character reference.
bool startsReference(llvm::StringRef afterAmpersand) {
    afterAmpersand.consume_front("#");
    const llvm::StringRef name = afterAmpersand.take_while(llvm::isAlnum);
    return !name.empty() && afterAmpersand.drop_front(name.size()).starts_with(";");
}

// A block marker where a line starts: a heading, a list, a quotation, a rule, a definition.
std::size_t blockMarkerAt(llvm::StringRef line) {
    const std::size_t digits = line.take_while(llvm::isDigit).size();
    if (digits > 0)
        return digits < line.size() && (line[digits] == '.' || line[digits] == ')')
                   ? digits
                   : llvm::StringRef::npos;
    return !line.empty() && llvm::StringRef("#+-=:%").contains(line.front())
               ? 0
               : llvm::StringRef::npos;
}

void appendMarkdownLine(llvm::StringRef line, std::string& out) {
    constexpr llvm::StringRef special = "\\`*_[]<>|~^$&@{}";
    const std::size_t marker = blockMarkerAt(line);
    for (llvm::StringRef rest = line; !rest.empty();) {
        const std::size_t at = line.size() - rest.size();
        const char32_t point = takeCodePoint(rest);
        if (point == '\t') {
            out += ' ';
            continue;
        }
        if (at == marker || (point < 0x80 && special.contains(static_cast<char>(point))))
            out += '\\';
        appendUtf8(isControl(point) ? replacementCharacter : point, out);
    }
}

std::string escapeMarkdownLines(llvm::StringRef text, llvm::StringRef lineBreak) {
    std::string out;
    while (true) {
        auto [line, next] = text.split('\n');
        appendMarkdownLine(line.trim(" \t\r"), out);
        if (line.size() == text.size())
            return out;
        out += lineBreak;
        text = next;
    }
}

} // namespace

std::string escapeXml(llvm::StringRef text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        switch (const char32_t point = takeCodePoint(text)) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        case '\'':
            out += "&#39;";
            break;
        case '\r':
            out += "&#13;";
            break;
        default:
            appendUtf8(isXmlCharacter(point) ? point : replacementCharacter, out);
        }
    }
    return out;
}

std::string escapeDot(llvm::StringRef text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        switch (const char32_t point = takeCodePoint(text)) {
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            break;
        case '\t':
            out += ' ';
            break;
        case '&':
            out += startsReference(text) ? "&amp;" : "&";
            break;
        default:
            appendUtf8(isControl(point) ? replacementCharacter : point, out);
        }
    }
    return out;
}

std::string escapeMarkdown(llvm::StringRef text) { return escapeMarkdownLines(text, "\n"); }

std::string escapeMarkdownCell(llvm::StringRef text) { return escapeMarkdownLines(text, "<br>"); }

} // namespace theory
