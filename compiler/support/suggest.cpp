// Finds the nearest name by edit distance.
#include "support/suggest.h"

#include <algorithm>

namespace theory {

Nearest::Nearest(llvm::StringRef word)
    : word_(word), farthest_(std::max<unsigned>(1, static_cast<unsigned>(word.size()) / 3)) {}

void Nearest::offer(llvm::StringRef candidate) {
    const std::size_t longer = std::max(candidate.size(), word_.size());
    const std::size_t shorter = std::min(candidate.size(), word_.size());
    if (longer - shorter > farthest_ || candidate.empty())
        return;
    const unsigned distance = word_.edit_distance_insensitive(candidate, true, farthest_);
    if (distance > farthest_ || distance >= longer)
        return;
    if (nearest_ && distance >= word_.edit_distance_insensitive(*nearest_, true, farthest_))
        return;
    nearest_ = candidate;
}

} // namespace theory
