// Goes along one line, character by character.
#include "service/positions.h"

namespace theory::service {
namespace {

// Bytes of the character that begins with `lead`; 1 for a byte that begins none.
std::size_t lengthOf(unsigned char lead) {
    return lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
}

std::size_t unitsOf(std::size_t bytes, Encoding encoding) {
    return encoding == Encoding::Utf8 ? bytes : bytes == 4 ? 2 : 1;
}

// Of the character that begins at `at`, within its line.
std::size_t bytesAt(llvm::StringRef line, std::size_t at) {
    return std::min(lengthOf(static_cast<unsigned char>(line[at])), line.size() - at);
}

std::size_t indexInLine(llvm::StringRef line, std::size_t column, Encoding encoding) {
    std::size_t at = 0, units = 0;
    while (at < line.size()) {
        const std::size_t bytes = bytesAt(line, at);
        units += unitsOf(bytes, encoding);
        if (units > column)
            break;
        at += bytes;
    }
    return at;
}

} // namespace

std::size_t indexOf(TextPlace place, llvm::StringRef text, Encoding encoding) {
    std::size_t start = 0;
    for (std::uint32_t line = 0; line < place.line; ++line) {
        const std::size_t end = text.find_first_of("\r\n", start);
        if (end == llvm::StringRef::npos)
            return text.size();
        start = end + (text.substr(end).starts_with("\r\n") ? 2 : 1);
    }
    const llvm::StringRef line =
        text.drop_front(start).take_until([](char c) { return c == '\r' || c == '\n'; });
    return start + indexInLine(line, place.column, encoding);
}

std::uint32_t offsetOf(TextPlace place, const SourceFile& file, Encoding encoding) {
    const std::uint32_t end = file.whole().end;
    if (place.line >= file.lineOf(end))
        return end;
    const std::uint32_t start = file.lineStart(place.line + 1);
    return start + static_cast<std::uint32_t>(
                       indexInLine(file.line(place.line + 1), place.column, encoding));
}

TextPlace placeAt(std::uint32_t offset, const SourceFile& file, Encoding encoding) {
    const std::uint32_t line = file.lineOf(offset);
    const llvm::StringRef before = file.text({file.lineStart(line), offset});
    std::size_t units = 0;
    for (std::size_t at = 0; at < before.size(); at += bytesAt(before, at))
        units += unitsOf(bytesAt(before, at), encoding);
    return {line - 1, static_cast<std::uint32_t>(units)};
}

} // namespace theory::service
