// Finds the window of the source that shares most words with the extract, above all rare ones and
// neighbours, and lays the extract beside it word by word.
#include "references/passages/nearest_passage.h"

#include "references/passages/differences.h"
#include "references/passages/markdown_marks.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/Support/MathExtras.h"

#include <algorithm>

namespace theory::references {
namespace {

constexpr std::size_t mostWords = 300;   // of the extract that are compared
constexpr std::uint64_t rareWeight = 64; // of a word that stands in the source once
constexpr std::uint64_t tellingWeight =
    48;                               // that a passage has at least, unless nearly all is like
constexpr std::size_t tellingRun = 6; // words in a row that are like, whatever else differs

// The words of a source as seen from an extract.
class Seen {
public:
    Seen(llvm::ArrayRef<Word> wanted, llvm::ArrayRef<Word> given) : wanted_(wanted), given_(given) {
        for (const Word& word : wanted)
            ++terms_[word.core].wanted;
        for (const Word& word : given)
            if (const auto term = terms_.find(word.core); term != terms_.end())
                ++term->second.given;
        for (std::size_t index = 1; index < wanted.size(); ++index)
            neighbours_.insert({wanted[index - 1].core, wanted[index].core});
    }

    std::uint64_t weightOf(const Word& word) const {
        const Term term = terms_.lookup(word.core);
        return term.given ? rareWeight / (1 + llvm::Log2_32(term.given)) : 0;
    }

    // Where the best window of so many words begins.
    std::size_t bestWindow(std::size_t length) {
        std::uint64_t score = 0, best = 0;
        std::size_t start = 0;
        for (std::size_t end = 0; end != given_.size(); ++end) {
            score += gain(end);
            if (end >= length)
                score -= loss(end - length);
            if (score > best) {
                best = score;
                start = end + 1 - std::min(end + 1, length);
            }
        }
        return start;
    }

private:
    struct Term {
        std::uint32_t wanted = 0; // how often it stands in the extract,
        std::uint32_t given = 0;  // in the source,
        std::uint32_t inside = 0; // and in the window that is looked at
    };

    // What the pair that begins with a word adds, if the extract has it as well.
    std::uint64_t weightOfPair(std::size_t first) const {
        if (first + 1 >= given_.size() ||
            !neighbours_.contains({given_[first].core, given_[first + 1].core}))
            return 0;
        return weightOf(given_[first]) + weightOf(given_[first + 1]);
    }

    std::uint64_t gain(std::size_t index) {
        const auto term = terms_.find(given_[index].core);
        if (term == terms_.end())
            return 0;
        const bool counts = ++term->second.inside <= term->second.wanted;
        return (counts ? weightOf(given_[index]) : 0) + weightOfPair(index);
    }

    std::uint64_t loss(std::size_t index) {
        const auto term = terms_.find(given_[index].core);
        if (term == terms_.end())
            return 0;
        const bool counted = term->second.inside-- <= term->second.wanted;
        return (counted ? weightOf(given_[index]) : 0) + weightOfPair(index);
    }

    llvm::ArrayRef<Word> wanted_;
    llvm::ArrayRef<Word> given_;
    llvm::DenseMap<std::uint64_t, Term> terms_;
    llvm::DenseSet<std::pair<std::uint64_t, std::uint64_t>> neighbours_;
};

// Whether an alignment is more than chance: half of the words or a long run of them, and not only
// such as stand everywhere.
bool isTelling(llvm::ArrayRef<Pair> pairs, llvm::ArrayRef<Word> wanted, llvm::ArrayRef<Word> given,
               const Seen& seen) {
    std::size_t like = 0, run = 0, longest = 0;
    std::uint64_t weight = 0;
    for (const Pair& pair : pairs) {
        const bool isLike = pair.wanted != Pair::none && pair.given != Pair::none &&
                            wanted[pair.wanted].core == given[pair.given].core;
        run = isLike ? run + 1 : 0;
        longest = std::max(longest, run);
        like += isLike;
        weight += isLike ? seen.weightOf(wanted[pair.wanted]) : 0;
    }
    if (longest >= tellingRun)
        return true;
    const bool isNearlyAll = like * 4 >= wanted.size() * 3;
    return like * 2 >= wanted.size() && (isNearlyAll || weight >= tellingWeight);
}

Evened evenedPart(llvm::StringRef extract, Stretch part, TextKind kind) {
    std::vector<Stretch> leftOut{{0, part.begin},
                                 {part.end, static_cast<std::uint32_t>(extract.size())}};
    if (kind == TextKind::Markdown)
        llvm::append_range(leftOut, markdownMarks(extract));
    return Evened(extract, united(std::move(leftOut)));
}

} // namespace

Nearest nearestPassage(const SourceText& text, llvm::StringRef extract, Stretch part) {
    const Evened evened = evenedPart(extract, part, text.kind());
    const std::vector<Word> all = wordsOf(evened), given = wordsOf(text.evened());
    const auto wanted = llvm::ArrayRef(all).take_front(mostWords);
    if (wanted.empty() || given.empty())
        return {};
    Seen seen(wanted, given);
    const std::size_t length = wanted.size() + wanted.size() / 4 + 2;
    const std::size_t margin = wanted.size() / 2 + 4;
    const std::size_t start = seen.bestWindow(length);
    const std::size_t from = start - std::min(start, margin);
    const auto window =
        llvm::ArrayRef(given).slice(from, std::min(given.size(), start + length + margin) - from);
    const std::vector<Pair> pairs = aligned(wanted, window);
    if (!isTelling(pairs, wanted, window, seen))
        return {};
    return differences({.evened = evened, .original = extract, .words = wanted},
                       {.evened = text.evened(), .original = text.text(), .words = window}, pairs);
}

} // namespace theory::references
