// What a citation says of the place of its extract, held against where the extract stands.
#pragma once

#include "references/passages/source_text.h"

namespace theory::references {

// A locator as the theory has it: `p` and `12`, `lines` and `120-134`, or a time without a unit.
struct Wanted {
    llvm::StringRef unit;
    llvm::StringRef number;
};

// A part of a source's text, and the places of its first and last character.
struct Spot {
    Stretch passage;
    Place first;
    Place last;
};

class Locators {
public:
    // The first page is the one that a bibliography names, 0 where it names none. It counts where
    // pages do not show their numbers.
    Locators(const SourceText& text, llvm::ArrayRef<Wanted> wanted, unsigned firstPrintedPage);

    // Its pages are those that are printed, as people cite them.
    Spot spotOf(Stretch passage) const;

    enum class Unit { Page, Line, Paragraph, Time };
    // How badly a passage fits all locators that can be checked; the lesser fits better.
    struct Misfit {
        unsigned failing = 0;       // so many do not hold
        std::uint64_t distance = 0; // of the first of them
        std::size_t wrong = 0;      // its index in what is wanted
        Unit unit = Unit::Page;
    };
    Misfit misfitOf(const Spot& spot) const;
    // What the wrong locator would have to say.
    std::string numberFor(const Misfit& misfit, const Spot& spot) const;

private:
    // A locator that this text can be checked for.
    struct Claim {
        Unit unit;
        std::size_t index;
        unsigned first;
        unsigned last;
    };

    std::optional<Claim> claimOf(const Wanted& wanted) const;
    std::optional<Unit> unitOf(llvm::StringRef word) const;
    std::uint64_t distance(const Claim& claim, const Spot& spot) const;
    std::uint64_t distanceInTime(const Claim& claim, Stretch passage) const;
    const TimeMark* markBefore(std::uint32_t offset) const;
    unsigned printed(unsigned page) const;

    const SourceText& text_;
    int shift_;
    std::vector<Claim> claims_;
};

} // namespace theory::references
