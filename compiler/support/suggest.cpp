// Finds the nearest name by edit distance; two neighbours swapped are one edit.
#include "support/suggest.h"

#include <algorithm>

namespace theory {
namespace {

constexpr std::size_t longestCompared = 100; // letters: a comparison costs their square

bool differsBySwap(llvm::StringRef a, llvm::StringRef b) {
    if (a.size() != b.size())
        return false;
    std::size_t at = 0;
    while (at < a.size() && a[at] == b[at])
        ++at;
    return at + 1 < a.size() && a[at] == b[at + 1] && a[at + 1] == b[at] &&
           a.drop_front(at + 2) == b.drop_front(at + 2);
}

} // namespace

Nearest::Nearest(llvm::StringRef word)
    : word_(word), least_(std::max<unsigned>(1, static_cast<unsigned>(word.size()) / 3) + 1) {}

void Nearest::offer(llvm::StringRef candidate) {
    const std::size_t longer = std::max(candidate.size(), word_.size());
    const std::size_t shorter = std::min(candidate.size(), word_.size());
    if (candidate.empty() || longer - shorter >= least_ || longer > longestCompared)
        return;
    const unsigned distance = differsBySwap(word_, candidate)
                                  ? 1
                                  : word_.edit_distance_insensitive(candidate, true, least_);
    if (distance >= least_ || distance >= longer)
        return;
    least_ = distance;
    nearest_ = candidate;
}

} // namespace theory
