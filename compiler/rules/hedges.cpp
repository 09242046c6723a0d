// Tells hedges by a word and its neighbours. What is doubtful is taken for none.
#include "rules/hedges.h"

#include "rules/words.h"

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"

namespace theory::rules {
namespace {

using llvm::StringLiteral;
using Words = llvm::ArrayRef<llvm::StringRef>;

// Whatever stands beside them.
constexpr StringLiteral plain[] = {"might", "perhaps", "possibly"};

// `Could reach nobody` tells what was possible once; `could lead to` is a guess.
constexpr StringLiteral guesses[] = {"affect", "also",    "be",       "contribute", "explain",
                                     "help",   "improve", "increase", "influence",  "lead",
                                     "mean",   "reduce",  "result"};

// `More likely to attend` is an outcome.
constexpr StringLiteral comparisons[] = {"as",   "equally", "how", "least", "less",
                                         "more", "most",    "not", "twice", "times"};

// `Findings suggest an effect`; staff who suggest a meeting are sure of it.
constexpr StringLiteral findings[] = {"analyses", "analysis", "data",       "evidence", "finding",
                                      "findings", "it",       "literature", "research", "result",
                                      "results",  "review",   "reviews",    "studies",  "study",
                                      "this",     "which"};

// `May` is the month in front of a number, and with its capital anywhere but at the beginning.
bool isMonth(Words words, std::size_t at) {
    const bool hasNumber = at + 1 < words.size() && llvm::isDigit(words[at + 1].front());
    return hasNumber || (at > 0 && words[at].front() == 'M');
}

bool isHedge(Words words, std::size_t at) {
    const llvm::StringRef word = words[at];
    if (!llvm::StringRef("ACLMPSaclmps").contains(word.front())) // most words
        return false;
    const llvm::StringRef before = at > 0 ? words[at - 1] : "";
    const llvm::StringRef after = at + 1 < words.size() ? words[at + 1] : "";
    if (word.equals_insensitive("may"))
        return !isMonth(words, at);
    if (word.equals_insensitive("could"))
        return isOneOf(after, guesses);
    if (word.equals_insensitive("likely"))
        return !isOneOf(before, comparisons);
    if (word.equals_insensitive("suggest") || word.equals_insensitive("suggests"))
        return after.equals_insensitive("that") || isOneOf(before, findings);
    if (word.equals_insensitive("appear") || word.equals_insensitive("appears"))
        return after.equals_insensitive("to");
    if (word.equals_insensitive("seem") || word.equals_insensitive("seems"))
        return true;
    return isOneOf(word, plain);
}

} // namespace

llvm::StringRef hedgeIn(llvm::StringRef text) {
    const auto words = wordsOf(text);
    for (std::size_t i = 0; i < words.size(); ++i)
        if (isHedge(words, i))
            return words[i];
    return {};
}

} // namespace theory::rules
