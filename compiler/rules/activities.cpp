// Tells activities of programmes by the noun that heads a label. Other languages than English are
// left alone.
#include "rules/activities.h"

#include "rules/words.h"

#include "llvm/ADT/SmallVector.h"

namespace theory::rules {
namespace {

using llvm::StringLiteral;

// Nouns that hardly ever name what people think or feel. `Support`, `supervision` and `guidance`
// are left out, since people feel supported.
constexpr StringLiteral activities[] = {
    "booklet",   "booklets",   "brochure",   "brochures",  "campaign",     "campaigns",
    "checklist", "checklists", "e-learning", "funding",    "guideline",    "guidelines",
    "handbook",  "handbooks",  "handout",    "handouts",   "intervention", "interventions",
    "leaflet",   "leaflets",   "meetings",   "newsletter", "newsletters",  "pamphlet",
    "pamphlets", "poster",     "posters",    "program",    "programme",    "programmes",
    "programs",  "reminder",   "reminders",  "seminar",    "seminars",     "subsidies",
    "subsidy",   "toolkit",    "toolkits",   "training",   "trainings",    "voucher",
    "vouchers",  "webinar",    "webinars",   "website",    "websites",     "workshop",
    "workshops"};

constexpr StringLiteral articles[] = {"a", "an", "the", "this", "these"};

constexpr StringLiteral prepositions[] = {"about", "at", "by", "during", "for", "from",
                                          "in",    "of", "on", "to",     "via", "with"};

// Before an activity these say what it means to somebody: `Valued training`, `Enjoy meetings`.
constexpr StringLiteral attitudes[] = {
    "avoid",     "believe", "desired", "dread",      "enjoy",    "expect",   "expected",
    "fear",      "feared",  "feel",    "hate",       "hated",    "he",       "i",
    "like",      "miss",    "need",    "no",         "not",      "one",      "people",
    "perceived", "prefer",  "resent",  "resented",   "see",      "seek",     "she",
    "they",      "trust",   "trusted", "understand", "unwanted", "use",      "value",
    "valued",    "want",    "wanted",  "we",         "welcome",  "welcomed", "you"};

// Behind an activity these make a sentence of it: `Funding for travel is felt as respect`.
constexpr StringLiteral verbs[] = {"are",   "becomes", "builds", "can",   "feel",  "feels",
                                   "felt",  "gives",   "help",   "helps", "is",    "lets",
                                   "makes", "means",   "seem",   "seems", "shows", "was"};

constexpr std::size_t longestTail = 5; // with its preposition

bool isTail(llvm::ArrayRef<llvm::StringRef> words) {
    if (words.empty())
        return true;
    if (words.size() > longestTail || !isOneOf(words.front(), prepositions))
        return false;
    for (llvm::StringRef word : words)
        if (isOneOf(word, verbs))
            return false;
    return true;
}

// `Team`, `Ongoing`; not `Expecting`.
bool isModifier(llvm::StringRef word) {
    return !isOneOf(word, attitudes) &&
           (!word.ends_with_insensitive("ing") || word.equals_insensitive("ongoing"));
}

} // namespace

bool isActivity(llvm::StringRef label) {
    // `One two three activity of some four words here` is longer than any that is judged.
    constexpr std::size_t longest = 100;
    if (label.size() > longest)
        return false;
    const auto all = wordsOf(label);
    llvm::ArrayRef<llvm::StringRef> words = all;
    if (!words.empty() && isOneOf(words.front(), articles))
        words = words.drop_front();
    if (words.empty())
        return false;
    if (isOneOf(words.front(), activities))
        return isTail(words.drop_front());
    return words.size() > 1 && isModifier(words.front()) && isOneOf(words[1], activities) &&
           isTail(words.drop_front(2));
}

} // namespace theory::rules
