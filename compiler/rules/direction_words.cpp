// Takes labels apart word by word. Words of other languages than English are compared as they are.
#include "rules/direction_words.h"

#include "llvm/ADT/StringExtras.h"

#include <algorithm>
#include <array>

namespace theory::rules {
namespace {

struct Phrase {
    llvm::StringRef words;
    Direction direction;
    bool isAmount = true;
};

// Of those that begin alike, the longer ones first. `Good` and `adequate` are left out: good
// practice is not more practice.
constexpr std::array phrases{
    Phrase{"absence of", Direction::No},
    Phrase{"better", Direction::More, false},
    Phrase{"boosted", Direction::More},
    Phrase{"declining", Direction::Less},
    Phrase{"decline in", Direction::Less},
    Phrase{"decreased", Direction::Less},
    Phrase{"decreasing", Direction::Less},
    Phrase{"decrease in", Direction::Less},
    Phrase{"diminished", Direction::Less},
    Phrase{"elevated", Direction::High},
    Phrase{"enhanced", Direction::More},
    Phrase{"fewer", Direction::Less},
    Phrase{"few", Direction::Low},
    Phrase{"greater", Direction::More},
    Phrase{"growing", Direction::More},
    Phrase{"growth in", Direction::More},
    Phrase{"heightened", Direction::More},
    Phrase{"higher", Direction::More},
    Phrase{"high", Direction::High},
    Phrase{"improved", Direction::More, false},
    Phrase{"improvement in", Direction::More, false},
    Phrase{"inadequate", Direction::Low, false},
    Phrase{"increased", Direction::More},
    Phrase{"increasing", Direction::More},
    Phrase{"increase in", Direction::More},
    Phrase{"insufficient", Direction::Low, false},
    Phrase{"lack of", Direction::No},
    Phrase{"larger", Direction::More},
    Phrase{"lessened", Direction::Less},
    Phrase{"lesser", Direction::Less},
    Phrase{"less", Direction::Less},
    Phrase{"limited", Direction::Low},
    Phrase{"little", Direction::Low},
    Phrase{"loss of", Direction::Less},
    Phrase{"lowered", Direction::Less},
    Phrase{"lower", Direction::Less},
    Phrase{"low", Direction::Low},
    Phrase{"more", Direction::More},
    Phrase{"no", Direction::No},
    Phrase{"poorer", Direction::Less, false},
    Phrase{"poor", Direction::Low, false},
    Phrase{"raised", Direction::More},
    Phrase{"reduced", Direction::Less},
    Phrase{"reduction in", Direction::Less},
    Phrase{"rise in", Direction::More},
    Phrase{"rising", Direction::More},
    Phrase{"strengthened", Direction::More},
    Phrase{"stronger", Direction::More},
    Phrase{"strong", Direction::High},
    Phrase{"weakened", Direction::Less},
    Phrase{"weaker", Direction::Less},
    Phrase{"weak", Direction::Low},
    Phrase{"worsened", Direction::Less, false},
    Phrase{"worse", Direction::Less, false},
};

// What may stand between a direction and its thing.
constexpr std::array<llvm::StringRef, 6> measures{"amount of", "degree of", "degrees of",
                                                  "level of",  "levels of", "amounts of"};
constexpr std::array<llvm::StringRef, 3> articles{"an", "a", "the"};

// Names of constructs are labels too where there is no title.
bool separates(char sign) { return sign == ' ' || sign == '_' || sign == '-' || sign == '\n'; }

bool isSmall(char sign, char small) { return (sign | 0x20) == small; } // or its capital

// Takes words off that the text begins with, if another word follows.
bool takeWords(llvm::StringRef& text, llvm::StringRef words) {
    if (text.size() <= words.size() + 1 || !separates(text[words.size()]) ||
        !std::ranges::equal(words, text.take_front(words.size()), [](char word, char sign) {
            return word == llvm::toLower(sign) || (word == ' ' && separates(sign));
        }))
        return false;
    text = text.drop_front(words.size() + 1).drop_while(separates);
    return !text.empty();
}

template <typename List>
void takeOneOf(llvm::StringRef& text, const List& list) {
    for (llvm::StringRef words : list)
        if (takeWords(text, words))
            return;
}

// Unlike `takeWord` for sentences, this divides at hyphens and underscores: `lack-of_trust`.
llvm::StringRef takeLabelWord(llvm::StringRef& text) {
    text = text.drop_while(separates);
    const llvm::StringRef word = text.take_until(separates);
    text = text.drop_front(word.size());
    return word;
}

bool isPluralOf(llvm::StringRef plural, llvm::StringRef word) {
    const std::size_t size = word.size();
    if (size < 3 || !plural.ends_with_insensitive("s"))
        return false;
    if (plural.size() == size + 1)
        return !word.ends_with_insensitive("s") && plural.starts_with_insensitive(word);
    if (plural.size() != size + 2)
        return false;
    return (plural.ends_with_insensitive("es") && plural.starts_with_insensitive(word)) ||
           (plural.ends_with_insensitive("ies") && word.ends_with_insensitive("y") &&
            plural.starts_with_insensitive(word.drop_back()));
}

bool areSameWord(llvm::StringRef first, llvm::StringRef second) {
    return first.equals_insensitive(second) || isPluralOf(first, second) ||
           isPluralOf(second, first);
}

// Joins a word to a hash, without what plurals may add to it or change.
std::size_t joined(std::size_t hash, llvm::StringRef word) {
    constexpr std::size_t factor = 0x9E3779B97F4A7C15;
    while (!word.empty() && (isSmall(word.back(), 's') || isSmall(word.back(), 'e')))
        word = word.drop_back();
    for (char sign : word) {
        const auto letter = static_cast<unsigned char>(isSmall(sign, 'y') ? 'i' : sign);
        hash = (hash ^ (letter >= 'A' && letter <= 'Z' ? letter | 0x20u : letter)) * factor;
    }
    return (hash ^ (hash >> 29)) * factor;
}

} // namespace

DirectedLabel directedLabel(llvm::StringRef label) {
    DirectedLabel result{.thing = label};
    takeOneOf(result.thing, articles);
    const char first = result.thing.empty() ? '\0' : llvm::toLower(result.thing.front());
    for (const Phrase& phrase : phrases) {
        if (phrase.words.front() != first)
            continue;
        const llvm::StringRef before = result.thing;
        if (!takeWords(result.thing, phrase.words))
            continue;
        result.words = before.take_front(phrase.words.size());
        result.direction = phrase.direction;
        result.isAmount = phrase.isAmount;
        takeOneOf(result.thing, measures);
        takeOneOf(result.thing, articles);
        break;
    }
    return result;
}

bool areSameThing(llvm::StringRef first, llvm::StringRef second) {
    for (;;) {
        const llvm::StringRef word = takeLabelWord(first), other = takeLabelWord(second);
        if (word.empty() || other.empty())
            return word.empty() && other.empty();
        if (!areSameWord(word, other))
            return false;
    }
}

std::size_t hashOfThing(llvm::StringRef thing) {
    std::size_t hash = 0;
    for (llvm::StringRef word = takeLabelWord(thing); !word.empty(); word = takeLabelWord(thing))
        hash = joined(hash, word);
    return hash;
}

} // namespace theory::rules
