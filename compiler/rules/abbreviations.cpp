// Finds abbreviations in a first look for two capitals, which most texts do not survive.
#include "rules/abbreviations.h"

#include "rules/words.h"

#include "llvm/ADT/StringExtras.h"

#include <algorithm>

namespace theory::rules {
namespace {

using llvm::StringLiteral;

constexpr std::size_t longest = 6;

// States, unions and illnesses that newspapers do not spell out either, what realist reviewers call
// their own, and words that are capitals for the sake of stress. `NHS` is none: the field is read
// far from Britain.
constexpr StringLiteral known[] = {
    "ai",    "aids", "all",    "and",  "any",  "cmo",  "cmoc",  "covid", "doi",  "eu",
    "grade", "hiv",  "it",     "less", "more", "must", "never", "no",    "not",  "only",
    "or",    "pdf",  "prisma", "tv",   "uk",   "un",   "us",    "usa",   "very", "why"};

bool isCapital(char byte) { return byte >= 'A' && byte <= 'Z'; }

bool mayHaveAny(llvm::StringRef text) {
    for (std::size_t i = 1; i < text.size(); ++i)
        if (isCapital(text[i - 1]) && (isCapital(text[i]) || llvm::isDigit(text[i])))
            return true;
    return false;
}

bool isInCapitals(llvm::StringRef word) {
    return word.size() > 1 && std::ranges::count_if(word, isCapital) > 1 &&
           std::ranges::all_of(word, [](char it) { return isCapital(it) || llvm::isDigit(it); });
}

// `II`, `XIV`; larger ones number nothing here.
bool isRoman(llvm::StringRef word) {
    return word.size() < 6 && word.find_first_not_of("IVX") == llvm::StringRef::npos;
}

// Three words in capitals, or a long one: the text is loud, not short.
bool isShouted(llvm::StringRef text) {
    int inARow = 0;
    for (llvm::StringRef word = takeWord(text); !word.empty(); word = takeWord(text)) {
        inARow = isInCapitals(word) ? inARow + 1 : 0;
        if (inARow == 3 || (inARow > 0 && word.size() > longest))
            return true;
    }
    return false;
}

// The part of a word that is an abbreviation, without an s; or nothing. `COM-B` is a name.
llvm::StringRef abbreviationIn(llvm::StringRef word) {
    llvm::StringRef found;
    int capitalized = 0;
    while (!word.empty()) {
        const std::size_t end = std::min(word.find_first_of("-'"), word.size());
        llvm::StringRef part = word.take_front(end);
        word = word.drop_front(std::min(end + 1, word.size()));
        if (!part.empty() && (isCapital(part.front()) || llvm::isDigit(part.front())))
            ++capitalized;
        part.consume_back("s");
        if (isInCapitals(part) && part.size() <= longest && !isRoman(part) && !isOneOf(part, known))
            found = part;
    }
    return capitalized == 1 ? found : "";
}

// `https://NHS.uk`, `@NHS2019`
bool isInAddress(llvm::StringRef before, llvm::StringRef after) {
    return before.ends_with("@") || before.ends_with("//") || before.ends_with(".") ||
           (after.consume_front(".") && !after.empty() && llvm::isAlnum(after.front()));
}

// `Multidisciplinary team (MDT`
bool isExplainedBefore(llvm::StringRef before) {
    before = before.rtrim();
    return before.consume_back("(") && !before.trim().empty();
}

// ` (multidisciplinary team)`, `: multidisciplinary team`. A year or a number explains nothing.
bool isExplainedAfter(llvm::StringRef after, llvm::StringRef abbreviation) {
    after = after.ltrim();
    if (after.consume_front(":") || after.consume_front("="))
        return !after.ltrim().empty() &&
               llvm::toLower(after.ltrim().front()) == llvm::toLower(abbreviation.front());
    if (!after.consume_front("("))
        return false;
    after = after.take_until([](char byte) { return byte == ')'; });
    const llvm::StringRef first = takeWord(after);
    if (first.empty() || llvm::isDigit(first.front()))
        return false;
    return llvm::toLower(first.front()) == llvm::toLower(abbreviation.front()) ||
           !takeWord(after).empty();
}

} // namespace

void forEachAbbreviation(llvm::StringRef text,
                         llvm::function_ref<void(llvm::StringRef, bool)> use) {
    if (!mayHaveAny(text) || isShouted(text))
        return;
    llvm::StringRef rest = text;
    for (llvm::StringRef word = takeWord(rest); !word.empty(); word = takeWord(rest)) {
        const llvm::StringRef found = abbreviationIn(word);
        const llvm::StringRef before = text.take_front(word.begin() - text.begin());
        if (found.empty() || isInAddress(before, rest))
            continue;
        use(found, isExplainedBefore(before) || isExplainedAfter(rest, found));
    }
}

std::string initialsOf(llvm::StringRef text) {
    std::string initials;
    bool isWithin = false;
    for (char byte : text) {
        const bool isLetter = llvm::isAlnum(byte) || static_cast<unsigned char>(byte) >= 0x80;
        if (isLetter && !isWithin)
            initials += llvm::toUpper(byte);
        // The one within `patient's` begins no word.
        isWithin = isLetter || (isWithin && byte == '\'');
    }
    return initials;
}

} // namespace theory::rules
