// Sums up words as numbers, so that they compare fast.
#include "references/passages/words.h"

#include "llvm/ADT/StringExtras.h"

namespace theory::references {
namespace {

// The FNV-1a hash of all bytes that count; nothing where none does.
std::uint64_t coreOf(llvm::StringRef word) {
    constexpr std::uint64_t basis = 0xCBF29CE484222325, prime = 0x100000001B3;
    std::uint64_t hash = basis;
    bool isEmpty = true;
    for (const char byte : word)
        if (llvm::isAlnum(byte) || static_cast<unsigned char>(byte) >= 0x80) {
            hash = (hash ^ static_cast<unsigned char>(llvm::toLower(byte))) * prime;
            isEmpty = false;
        }
    return isEmpty ? 0 : hash >> 2; // tables keep the greatest numbers for themselves
}

} // namespace

std::vector<Word> wordsOf(const Evened& evened) {
    const llvm::ArrayRef<std::uint32_t> begins = evened.words();
    std::vector<Word> words;
    words.reserve(begins.size());
    for (std::size_t index = 0; index != begins.size(); ++index) {
        const std::uint32_t end = index + 1 == begins.size()
                                      ? static_cast<std::uint32_t>(evened.text().size())
                                      : begins[index + 1];
        const Stretch at{begins[index], end};
        if (const std::uint64_t core = coreOf(evened.text().slice(at.begin, at.end)))
            words.push_back({at, core});
    }
    return words;
}

} // namespace theory::references
