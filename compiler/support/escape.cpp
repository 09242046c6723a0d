// Escaping for XML, DOT, Markdown and Mermaid.
#include "support/escape.h"

#include "support/display.h"
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

// Of a word: a letter or digit, or anything beyond ASCII.
bool isOfWord(char32_t point) { return point >= 0x80 || llvm::isAlnum(static_cast<char>(point)); }

// Whether Mermaid takes the character for itself there: 0 stands for the ends of a line. Full stops
// and dashes make lists where a line begins, and addresses within a word.
bool isPlainInMermaid(char32_t before, char32_t point, char32_t next) {
    if (point == '.')
        return isOfWord(before) && !llvm::isDigit(static_cast<char>(before)) &&
               (next == 0 || next == ' ');
    if (point == '-')
        return before != 0 && isOfWord(before) && next != 0 && isOfWord(next);
    return llvm::isAlnum(static_cast<char>(point)) ||
           llvm::StringRef(" ,'()?!/").contains(static_cast<char>(point));
}

// What Mermaid takes for markup even where its characters are written as entities: a formula, and
// the ends of its own form of entities.
bool makesMarkInMermaid(char32_t point, char32_t next) {
    return (point == '$' && next == '$') || (point == U'ﬂ' && next == U'°') ||
           (point == U'¶' && next == U'ß');
}

void appendMermaidLine(llvm::StringRef line, std::string& out) {
    constexpr const char* wordJoiner = "#8288;"; // nobody sees it
    for (char32_t before = 0; !line.empty();) {
        const llvm::StringRef start = line;
        char32_t point = takeCodePoint(line);
        point = point == '\t' ? ' ' : isControl(point) ? replacementCharacter : point;
        llvm::StringRef rest = line;
        const char32_t next = rest.empty() ? 0 : takeCodePoint(rest);
        const llvm::StringRef bytes = start.drop_back(line.size());
        if (point < 0x80 ? isPlainInMermaid(before, point, next)
                         : point == replacementCharacter || displayed(bytes) == bytes)
            appendUtf8(point, out);
        else
            out += "#" + std::to_string(static_cast<std::uint32_t>(point)) + ";";
        if (makesMarkInMermaid(point, next))
            out += wordJoiner;
        before = point;
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

std::string escapeMermaid(llvm::StringRef text, llvm::StringRef lineBreak) {
    std::string out;
    while (true) {
        const auto [line, next] = text.split('\n');
        appendMermaidLine(line.trim(" \t\r"), out);
        if (line.size() == text.size())
            return out;
        out += lineBreak;
        text = next;
    }
}

std::string escapeMarkdownCell(llvm::StringRef text) { return escapeMarkdownLines(text, "<br>"); }

} // namespace theory
