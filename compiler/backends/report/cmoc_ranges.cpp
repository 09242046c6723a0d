// Folds names that count on into ranges.
#include "backends/report/cmoc_ranges.h"

#include "backends/report/phrases.h"

#include "llvm/ADT/StringExtras.h"

#include <cstdint>

namespace theory::backends::report {
namespace {

using namespace model;

// Whether the second counts on from the first: `C9` and `C10`, not `C9` and `D10` or `C010`.
bool countsOn(llvm::StringRef first, llvm::StringRef second) {
    const llvm::StringRef stem = first.rtrim("0123456789");
    const llvm::StringRef digits = first.drop_front(stem.size());
    std::uint32_t number = 0;
    if (digits.getAsInteger(10, number) || (digits.size() > 1 && digits.starts_with("0")))
        return false;
    return second.consume_front(stem) && second == llvm::utostr(std::uint64_t(number) + 1);
}

} // namespace

Inline withRanges(const Theory& theory, llvm::ArrayRef<Id<Configuration>> ids) {
    constexpr std::size_t shortestRange = 3;
    Inline words;
    while (!ids.empty()) {
        std::size_t length = 1;
        while (length < ids.size() &&
               countsOn(reference(theory, ids[length - 1]), reference(theory, ids[length])))
            ++length;
        const bool isRange = length >= shortestRange;
        words.plain(words.empty() ? "" : ", ").add(mention(theory, ids.front()));
        if (isRange)
            words.plain("–").add(mention(theory, ids[length - 1]));
        ids = ids.drop_front(isRange ? length : 1);
    }
    return words;
}

} // namespace theory::backends::report
