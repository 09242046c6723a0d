// Takes tagged files apart, and what RIS and MEDLINE have in common.
#include "references/tagged_lines.h"

#include "references/texts.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"

namespace theory::references {
namespace {

llvm::StringRef takeLine(llvm::StringRef& rest) {
    const llvm::StringRef line = rest.take_until([](char c) { return c == '\n' || c == '\r'; });
    rest = rest.drop_front(line.size());
    if (!rest.consume_front("\r\n"))
        rest = rest.drop_front(std::min<std::size_t>(rest.size(), 1));
    return line;
}

bool isTagLetter(char c) { return llvm::isUpper(c) || llvm::isDigit(c); }

// Where the value begins; 0 if the line has no tag.
std::size_t headLength(llvm::StringRef line, TagShape shape) {
    const llvm::StringRef tag = line.take_while(isTagLetter);
    if (tag.size() < 2 || !llvm::isUpper(tag[0]))
        return 0;
    const std::size_t blanks =
        line.drop_front(tag.size()).take_while([](char c) { return c == ' '; }).size();
    const std::size_t hyphen = tag.size() + blanks;
    const bool isInPlace =
        shape == TagShape::Ris ? tag.size() == 2 && (blanks == 1 || blanks == 2) : hyphen == 4;
    const llvm::StringRef rest = line.substr(hyphen);
    if (!isInPlace || !rest.starts_with("-"))
        return 0;
    return rest.size() == 1 || llvm::isSpace(rest[1]) ? hyphen + 1 : 0;
}

// `JA` or `J.-A.`, behind a family name.
bool areInitials(llvm::StringRef word) {
    constexpr std::size_t most = 4;
    const auto isInitial = [](char c) { return llvm::isUpper(c) || c == '.' || c == '-'; };
    return !word.empty() && word.size() <= most && llvm::all_of(word, isInitial);
}

} // namespace

llvm::StringRef tagOf(llvm::StringRef line, TagShape shape) {
    return headLength(line, shape) == 0 ? llvm::StringRef() : line.take_while(isTagLetter);
}

TaggedLine takeTaggedLine(llvm::StringRef& rest, TagShape shape) {
    const llvm::StringRef first = takeLine(rest);
    const std::size_t head = headLength(first, shape);
    const char* begin = first.begin() + head;
    const char* end = first.end();
    while (!rest.empty() && tagOf(rest, shape).empty()) {
        const llvm::StringRef line = takeLine(rest);
        if (!line.trim().empty())
            end = line.end();
    }
    const llvm::StringRef value(begin, static_cast<std::size_t>(end - begin));
    return {.tag = first.take_front(head).take_while(isTagLetter), .value = value.trim()};
}

Person personNamed(llvm::StringRef name, Arena& arena) {
    name = kept(name, arena);
    llvm::SmallVector<llvm::StringRef> parts;
    name.rtrim(", ").split(parts, ',');
    for (llvm::StringRef& part : parts)
        part = part.trim();
    if (parts.size() > 1)
        return {.family = parts[0], .given = parts[1], .suffix = parts.size() > 2 ? parts[2] : ""};
    const auto [family, initials] = name.rsplit(' ');
    if (!name.ends_with(",") && areInitials(initials))
        return {.family = family.trim(), .given = initials};
    return {.family = parts[0], .isBody = true};
}

bool isEtAl(llvm::StringRef name) {
    return name.rtrim(" .,").equals_insensitive("et al") || name.equals_insensitive("others");
}

Reference finished(EntryDraft& draft, Arena& arena) {
    draft.entry.authors = llvm::ArrayRef(draft.authors).copy(arena);
    draft.entry.editors = llvm::ArrayRef(draft.editors).copy(arena);
    draft.entry.others = llvm::ArrayRef(draft.others).copy(arena);
    return draft.entry;
}

} // namespace theory::references
