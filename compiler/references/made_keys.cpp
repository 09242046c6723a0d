// Makes keys of names and years.
#include "references/made_keys.h"

#include "support/utf8.h"
#include "syntax/scan.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"

#include <utf8proc.h>

#include <cstdlib>

namespace theory::references {
namespace {

// Letters that Unicode does not take apart.
llvm::StringRef spelling(char32_t letter) {
    switch (letter) {
    case U'ß':
        return "ss";
    case U'æ':
        return "ae";
    case U'œ':
        return "oe";
    case U'ø':
        return "o";
    case U'ł':
        return "l";
    case U'đ':
    case U'ð':
        return "d";
    case U'þ':
        return "th";
    case U'ı':
        return "i";
    default:
        return {};
    }
}

// Letters and digits in small letters without accents. Those of other scripts stay, since keys may
// have them.
std::string folded(llvm::StringRef text) {
    constexpr std::size_t longest = 100; // and no name has more
    text = text.take_front(longest);
    while (!text.empty() && firstNotUtf8(text) != llvm::StringRef::npos)
        text = text.drop_back();
    utf8proc_uint8_t* result = nullptr;
    const auto options =
        static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT |
                                       UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK);
    const auto size = utf8proc_map(text.bytes_begin(), static_cast<utf8proc_ssize_t>(text.size()),
                                   &result, options);
    if (size < 0)
        return {};
    std::string key;
    llvm::StringRef rest(reinterpret_cast<const char*>(result), static_cast<std::size_t>(size));
    while (!rest.empty()) {
        const char32_t letter = takeCodePoint(rest);
        const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(letter));
        if (const llvm::StringRef known = spelling(letter); !known.empty())
            key += known;
        else if ((category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) ||
                 category == UTF8PROC_CATEGORY_ND)
            appendUtf8(letter, key);
    }
    std::free(result);
    return key;
}

std::string baseFor(const Reference& entry) {
    const auto& people = entry.authors.empty() ? entry.editors : entry.authors;
    std::string name = people.empty() ? std::string() : folded(people.front().family);
    if (name.empty())
        name = folded(entry.title.take_until([](char c) { return c == ' '; }));
    if (name.empty())
        name = "untitled";
    const llvm::StringRef year = entry.year.take_while(llvm::isAlnum);
    return name + (year.size() >= 4 && llvm::isDigit(year[0]) ? year.str() : "");
}

// a, b, … z, aa, ab, …
std::string letters(unsigned number) {
    std::string result;
    for (; number > 0; number = (number - 1) / 26)
        result.insert(result.begin(), static_cast<char>('a' + (number - 1) % 26));
    return result;
}

} // namespace

llvm::StringRef citablePart(llvm::StringRef identifier) {
    identifier = identifier.trim(" \t#{}[]()");
    return syntax::isCitable(identifier) ? identifier : llvm::StringRef();
}

void makeKeys(Bibliography& bibliography) {
    llvm::StringSet<> taken;
    for (const Reference& entry : bibliography.references)
        taken.insert(entry.key);
    llvm::StringMap<unsigned> used; // how many keys a base has been used for
    for (Reference& entry : bibliography.references) {
        if (!entry.key.empty())
            continue;
        const std::string base = baseFor(entry);
        unsigned& number = used[base];
        std::string key = base + letters(number++);
        while (!taken.insert(key).second)
            key = base + letters(number++);
        entry.key = llvm::StringRef(key).copy(*bibliography.arena);
    }
}

} // namespace theory::references
