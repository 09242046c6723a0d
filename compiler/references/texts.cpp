// Brings texts into NFC and tidies their blanks.
#include "references/texts.h"

#include "support/utf8.h"
#include "syntax/text.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/JSON.h"

namespace theory::references {
namespace {

bool isBlank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

llvm::StringRef trimmed(llvm::StringRef text) {
    while (!text.empty() && isBlank(text.front()))
        text = text.drop_front();
    while (!text.empty() && isBlank(text.back()))
        text = text.drop_back();
    return text;
}

// Without branches, since nearly every byte is looked at and nearly none is found.
bool isSingleSpaced(llvm::StringRef text) {
    unsigned char found = 0;
    const char* at = text.data();
    for (std::size_t i = 0; i < text.size(); ++i)
        found |= static_cast<unsigned char>(at[i] >= '\t' && at[i] <= '\r');
    for (std::size_t i = 1; i < text.size(); ++i)
        found |= static_cast<unsigned char>((at[i] == ' ') & (at[i - 1] == ' '));
    return found == 0;
}

std::string singleSpaced(llvm::StringRef text) {
    std::string result;
    result.reserve(text.size());
    for (char c : text)
        if (!isBlank(c))
            result += c;
        else if (!result.ends_with(' '))
            result += ' ';
    return result;
}

// The length of a tag that is only about looks; 0 if there is none at the beginning.
std::size_t tagLength(llvm::StringRef text) {
    constexpr llvm::StringRef names[] = {"i",   "b",    "u",    "em",     "strong", "sub",
                                         "sup", "span", "scp",  "sc",     "p",      "br",
                                         "tt",  "inf",  "bold", "italic", "jats:p", "jats:italic"};
    constexpr std::size_t longest = 200;
    const std::size_t end = text.take_front(longest).find('>');
    if (end == llvm::StringRef::npos)
        return 0;
    llvm::StringRef name = text.slice(1, end);
    name.consume_front("/");
    name.consume_back("/");
    name = name.take_until([](char c) { return c == ' '; });
    const bool isKnown =
        llvm::any_of(names, [&](llvm::StringRef known) { return name.equals_insensitive(known); });
    return isKnown ? end + 1 : 0;
}

} // namespace

llvm::StringRef kept(llvm::StringRef text, Arena& arena) {
    text = trimmed(text);
    if (firstNotUtf8(text) != llvm::StringRef::npos)
        text = llvm::StringRef(llvm::json::fixUTF8(text)).copy(arena);
    if (!isSingleSpaced(text))
        text = llvm::StringRef(singleSpaced(text)).copy(arena);
    return syntax::normalized(text, arena);
}

llvm::StringRef copied(llvm::StringRef text, Arena& arena) {
    return kept(trimmed(text).copy(arena), arena);
}

llvm::StringRef withoutTags(llvm::StringRef text, Arena& arena) {
    if (!text.contains('<'))
        return text;
    std::string result;
    while (!text.empty()) {
        const std::size_t tag = text.front() == '<' ? tagLength(text) : 0;
        if (tag == 0)
            result += text.front();
        text = text.drop_front(tag == 0 ? 1 : tag);
    }
    return copied(result, arena);
}

llvm::StringRef pagesOf(llvm::StringRef text, Arena& arena) {
    text = kept(text, arena);
    if (!text.contains("--") && !text.contains("–") && !text.contains(" - "))
        return text;
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const llvm::StringRef rest = text.drop_front(at);
        const llvm::StringRef dash = rest.starts_with("–") ? "–" : rest.take_front(1);
        const bool joins = dash == "-" || dash == "–";
        if (!joins)
            result += dash;
        else if (!llvm::StringRef(result).rtrim().ends_with("-"))
            result = (llvm::StringRef(result).rtrim() + "-").str();
        at += dash.size();
        while (joins && text.substr(at).starts_with(" "))
            ++at;
    }
    return copied(result, arena);
}

std::string shown(llvm::StringRef text) {
    constexpr std::size_t most = 40;
    if (text.size() <= most)
        return text.str();
    std::size_t size = most;
    while (size > 0 && (text[size] & 0xC0) == 0x80)
        --size;
    return (text.take_front(size) + "…").str();
}

} // namespace theory::references
