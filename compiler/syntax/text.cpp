// Reads the content of texts, and brings text into NFC.
#include "syntax/text.h"

#include "support/utf8.h"

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <string>

namespace theory::syntax {
namespace {

bool isQuotationMark(llvm::StringRef mark) {
    return mark == "“" || mark == "”" || mark == "„" || mark == "«" || mark == "»";
}

// Whether the last quotation mark closes the text, being no `\\"`.
bool endsInMark(llvm::StringRef text) {
    if (!text.ends_with("\""))
        return false;
    llvm::StringRef rest = text.drop_back();
    return (rest.size() - rest.rtrim('\\').size()) % 2 == 0;
}

std::string withoutEscapes(llvm::StringRef text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isEscape =
            text[i] == '\\' && i + 1 < text.size() && (text[i + 1] == '"' || text[i + 1] == '\\');
        i += isEscape;
        result += text[i];
    }
    return result;
}

std::string withoutIndentation(llvm::StringRef text) {
    llvm::SmallVector<llvm::StringRef> lines;
    text.split(lines, '\n');
    std::size_t indent = llvm::StringRef::npos;
    for (llvm::StringRef line : llvm::ArrayRef(lines).drop_front())
        if (!line.trim().empty())
            indent = std::min(indent, line.size() - line.ltrim(" \t").size());
    std::string result;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        llvm::StringRef line =
            i == 0 ? lines[i].ltrim(" \t") : lines[i].drop_front(std::min(indent, lines[i].size()));
        line = line.rtrim(" \t\r");
        const bool isEdge = i == 0 || i + 1 == lines.size();
        if (!isEdge || !line.empty())
            result += (line + "\n").str();
    }
    return llvm::StringRef(result).rtrim('\n').str();
}

// Whether the text certainly is in NFC: ASCII, Latin, Greek and Cyrillic without combining marks,
// by their lead bytes. Everything else is asked of the library.
bool isPlainlyNormal(llvm::StringRef text) {
    const char* at = text.begin();
    const char* end = text.end();
    while (at != end) {
        for (std::uint64_t eight; end - at >= 8; at += 8) {
            std::memcpy(&eight, at, 8);
            if (eight & 0x8080808080808080)
                break;
        }
        for (int i = 0; i < 8 && at != end; ++i, ++at) {
            const auto byte = static_cast<unsigned char>(*at);
            const bool isSafe =
                byte < 0xCC || byte == 0xD0 || byte == 0xD1; // below U+0300, Cyrillic
            if (!isSafe)
                return false;
        }
    }
    return true;
}

// Whether more accents stand on one letter than any language puts there. Sorting them takes the
// square of their number.
bool hasEndlessAccents(llvm::StringRef text) {
    constexpr int most = 30; // as Unicode's stream-safe format has it
    int run = 0;
    while (!text.empty() && run <= most) {
        const auto codePoint = static_cast<utf8proc_int32_t>(takeCodePoint(text));
        run = utf8proc_get_property(codePoint)->combining_class == 0 ? 0 : run + 1;
    }
    return run > most;
}

} // namespace

llvm::StringRef contentOf(llvm::StringRef token, Arena& arena) {
    llvm::StringRef content = token;
    const bool isLong = content.consume_front("\"\"\"");
    if (isLong) {
        content.consume_back("\"\"\"");
    } else if (content.consume_front("\"")) {
        if (endsInMark(content))
            content = content.drop_back();
    } else if (!isQuotationMark(content.take_front(content.starts_with("«") ? 2 : 3))) {
        return content; // the marks are missing
    } else {
        const std::size_t first = content.starts_with("«") ? 2 : 3;
        content = content.drop_front(std::min(first, content.size()));
        for (std::size_t last : {3u, 2u})
            if (content.size() >= last && isQuotationMark(content.take_back(last))) {
                content = content.drop_back(last);
                break;
            }
        return content;
    }
    const bool hasEscapes = content.contains('\\');
    const bool hasLines = isLong && (content.contains('\n') || content.starts_with(" "));
    if (!hasEscapes && !hasLines)
        return content;
    std::string cooked = hasLines ? withoutIndentation(content) : content.str();
    if (hasEscapes)
        cooked = withoutEscapes(cooked);
    return llvm::StringRef(cooked).copy(arena);
}

llvm::StringRef normalized(llvm::StringRef text, Arena& arena) {
    if (isPlainlyNormal(text) || hasEndlessAccents(text))
        return text;
    utf8proc_uint8_t* result = nullptr;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    const utf8proc_ssize_t size =
        utf8proc_map(bytes, static_cast<utf8proc_ssize_t>(text.size()), &result,
                     static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
    if (size < 0)
        return text; // not UTF-8, which has been reported
    llvm::StringRef normal(reinterpret_cast<const char*>(result), static_cast<std::size_t>(size));
    llvm::StringRef kept = normal == text ? text : normal.copy(arena);
    std::free(result);
    return kept;
}

} // namespace theory::syntax
