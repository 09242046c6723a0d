// Folds names that count on into ranges.
#include "backends/report/cmoc_ranges.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringRef.h"

#include <cstdint>

namespace theory::backends::report {
namespace {

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

std::string withRanges(llvm::ArrayRef<std::string> names) {
    constexpr std::size_t shortestRange = 3;
    std::string words;
    while (!names.empty()) {
        std::size_t length = 1;
        while (length < names.size() && countsOn(names[length - 1], names[length]))
            ++length;
        const bool isRange = length >= shortestRange;
        words += (words.empty() ? "" : ", ") + names.front();
        if (isRange)
            words += "–" + names[length - 1];
        names = names.drop_front(isRange ? length : 1);
    }
    return words;
}

} // namespace theory::backends::report
