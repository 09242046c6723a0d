// Makes elements, and cleans what goes into them.
#include "backends/report/pandoc/tree.h"

#include "support/utf8.h"

#include "llvm/ADT/StringExtras.h"

namespace theory::backends::report::pandoc {
namespace {

bool isForbidden(char32_t point) {
    return point < 0x20 || (point >= 0x7F && point < 0xA0) || point == 0xFFFE || point == 0xFFFF;
}

bool isSpace(char32_t point) {
    return point == ' ' || point == '\t' || point == '\n' || point == '\r';
}

} // namespace

void append(json::Array from, json::Array& to) {
    for (json::Value& value : from)
        to.push_back(std::move(value));
}

json::Value element(llvm::StringLiteral tag) { return json::Object{{"t", tag}}; }

json::Value element(llvm::StringLiteral tag, json::Value content) {
    return json::Object{{"t", tag}, {"c", std::move(content)}};
}

std::string cleaned(llvm::StringRef text) {
    std::string out;
    while (!text.empty()) {
        const char32_t point = takeCodePoint(text);
        appendUtf8(isSpace(point) ? U' ' : isForbidden(point) ? replacementCharacter : point, out);
    }
    return out;
}

json::Array plainWords(llvm::StringRef text) {
    const std::string clean = cleaned(text);
    json::Array out;
    for (llvm::StringRef rest = clean; !rest.empty();) {
        const llvm::StringRef word = rest.take_until([](char c) { return c == ' '; });
        if (!word.empty())
            out.push_back(element("Str", word.str()));
        rest = rest.drop_front(word.size());
        const llvm::StringRef behind = rest.ltrim(' ');
        if (behind.size() < rest.size())
            out.push_back(element("Space"));
        rest = behind;
    }
    return out;
}

json::Array attributes(std::string id, json::Array pairs) {
    return list(std::move(id), json::Array(), std::move(pairs));
}

json::Array pair(llvm::StringRef name, llvm::StringRef value) {
    return list(name.str(), cleaned(value));
}

json::Value citation(std::string id, json::Array suffix, llvm::StringLiteral mode) {
    return json::Object{
        {"citationId", std::move(id)},
        {"citationPrefix", json::Array()},
        {"citationSuffix", std::move(suffix)},
        {"citationMode", element(mode)},
        {"citationNoteNum", 0},
        {"citationHash", 0},
    };
}

std::string idOf(llvm::StringRef anchor) {
    std::string out;
    for (const char c : anchor)
        if (llvm::isAlnum(c) || c == '-')
            out += c;
        else
            out += '_' + llvm::toHex(llvm::StringRef(&c, 1), /*LowerCase=*/true);
    return out;
}

} // namespace theory::backends::report::pandoc
