// Aligns words by dynamic programming: all of one text to any part of the other.
#include "references/passages/alignment.h"

#include <algorithm>

namespace theory::references {
namespace {

enum class Step : std::uint8_t { Both, WantedOnly, GivenOnly };

constexpr int forLike = 4, forOther = -1, forAlone = -2;

class Alignment {
public:
    Alignment(llvm::ArrayRef<Word> wanted, llvm::ArrayRef<Word> given)
        : wanted_(wanted), given_(given), steps_((wanted.size() + 1) * (given.size() + 1)) {}

    std::vector<Pair> run() {
        std::vector<int> above(given_.size() + 1, 0), row(given_.size() + 1);
        for (std::size_t i = 1; i <= wanted_.size(); ++i) {
            row[0] = static_cast<int>(i) * forAlone;
            step(i, 0) = Step::WantedOnly;
            for (std::size_t j = 1; j <= given_.size(); ++j)
                fill(i, j, above, row);
            std::swap(above, row);
        }
        const auto best = std::ranges::max_element(above);
        return trace(static_cast<std::size_t>(best - above.begin()));
    }

private:
    Step& step(std::size_t i, std::size_t j) { return steps_[i * (given_.size() + 1) + j]; }

    void fill(std::size_t i, std::size_t j, const std::vector<int>& above, std::vector<int>& row) {
        const bool isLike = wanted_[i - 1].core == given_[j - 1].core;
        row[j] = above[j - 1] + (isLike ? forLike : forOther);
        step(i, j) = Step::Both;
        if (above[j] + forAlone > row[j]) {
            row[j] = above[j] + forAlone;
            step(i, j) = Step::WantedOnly;
        }
        if (row[j - 1] + forAlone > row[j]) {
            row[j] = row[j - 1] + forAlone;
            step(i, j) = Step::GivenOnly;
        }
    }

    std::vector<Pair> trace(std::size_t j) {
        std::vector<Pair> pairs;
        for (std::size_t i = wanted_.size(); i > 0;) {
            Pair pair;
            const Step last = step(i, j);
            if (last != Step::GivenOnly)
                pair.wanted = static_cast<std::uint32_t>(--i);
            if (last != Step::WantedOnly)
                pair.given = static_cast<std::uint32_t>(--j);
            pairs.push_back(pair);
        }
        std::ranges::reverse(pairs);
        return pairs;
    }

    llvm::ArrayRef<Word> wanted_;
    llvm::ArrayRef<Word> given_;
    std::vector<Step> steps_;
};

} // namespace

std::vector<Pair> aligned(llvm::ArrayRef<Word> wanted, llvm::ArrayRef<Word> given) {
    return Alignment(wanted, given).run();
}

} // namespace theory::references
