// Cuts texts into words without looking anything up.
#include "rules/words.h"

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"

#include <algorithm>

namespace theory::rules {
namespace {

bool isLetter(char byte) {
    return llvm::isAlnum(byte) || byte == '_' || static_cast<unsigned char>(byte) >= 0x80;
}

bool isWithin(char byte) { return byte == '-' || byte == '\''; }

} // namespace

llvm::StringRef takeWord(llvm::StringRef& rest) {
    rest = rest.drop_until(isLetter);
    std::size_t end = 0;
    while (end < rest.size() &&
           (isLetter(rest[end]) ||
            (isWithin(rest[end]) && end + 1 < rest.size() && isLetter(rest[end + 1]))))
        ++end;
    const llvm::StringRef word = rest.take_front(end);
    rest = rest.drop_front(end);
    return word;
}

llvm::SmallVector<llvm::StringRef, 12> wordsOf(llvm::StringRef text) {
    llvm::SmallVector<llvm::StringRef, 12> words;
    for (llvm::StringRef word = takeWord(text); !word.empty(); word = takeWord(text))
        words.push_back(word);
    return words;
}

bool isOneOf(llvm::StringRef word, llvm::ArrayRef<llvm::StringLiteral> words) {
    return std::ranges::any_of(
        words, [&](llvm::StringRef other) { return word.equals_insensitive(other); });
}

} // namespace theory::rules
