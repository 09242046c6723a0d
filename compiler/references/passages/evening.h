// Brings texts to the form in which their words are compared: only what makes a difference to a
// reader is left, with a map back.
#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

#include <cstdint>
#include <string>
#include <vector>

namespace theory::references {

// A part of a text, in bytes, `end` not included.
struct Stretch {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    friend bool operator==(const Stretch&, const Stretch&) = default;
};

// In order, and those that overlap or touch as one.
std::vector<Stretch> united(std::vector<Stretch> stretches);

// What is evened out: compatibility forms such as ligatures (NFKC), and all shapes of quotation
// marks. White space and dashes are left out, but for a minus sign: programs that take text from a
// PDF guess spaces, and rejoin what was divided at the end of a line, so that `long-term` may have
// become `longterm`.
class Evened {
public:
    // What `leftOut` hold does not take part; they are in order and do not overlap.
    explicit Evened(llvm::StringRef text, llvm::ArrayRef<Stretch> leftOut = {});

    llvm::StringRef text() const { return text_; }
    // Where in the evened text words begin: behind white space, a dash or what was left out, but
    // not behind a hyphen.
    llvm::ArrayRef<std::uint32_t> words() const { return words_; }
    // Where a byte of the evened text comes from: the character that it was made of.
    Stretch originOf(std::uint32_t offset) const;
    // The first byte of the evened text that comes from `original` or from behind it.
    std::uint32_t offsetOf(std::uint32_t original) const;

private:
    // From here on, the evened text runs as the original does; or, with an end, all of it is made
    // of one character.
    struct Anchor {
        std::uint32_t offset;
        std::uint32_t original;
        std::uint32_t originalEnd;
    };

    void take(llvm::StringRef text, Stretch part);
    std::size_t takePlain(llvm::StringRef text, std::size_t from, std::size_t end);
    std::size_t takeCluster(llvm::StringRef text, std::size_t from, std::size_t end);
    void takeCodePoint(char32_t point, llvm::StringRef text, Stretch origin);
    void copy(llvm::StringRef bytes, std::size_t original);
    void append(llvm::StringRef bytes, Stretch origin);

    void beginWord();
    void endWord() { isInWord_ = false; }

    std::string text_;
    std::vector<std::uint32_t> words_;
    bool isInWord_ = false;
    std::vector<Anchor> anchors_;
};

// What kinds of characters are evened, for whoever looks at the original.
bool isQuotationMark(char32_t point);
bool isDash(char32_t point);
// A letter or digit of a script that divides words by spaces.
bool isOfSpacedWord(char32_t point);

// The character that ends before `offset` and the one that begins there; zero at the text's ends.
char32_t characterBefore(llvm::StringRef text, std::size_t offset);
char32_t characterAt(llvm::StringRef text, std::size_t offset);

} // namespace theory::references
