// Holds locators against places, as strictly as people cite.
#include "references/passages/locators.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

#include "fmt/format.h"

#include <algorithm>

namespace theory::references {
namespace {

// How far, in seconds, a time may lie from the marks around a passage.
constexpr std::uint64_t timeTolerance = 10;

struct Range {
    unsigned first;
    unsigned last;
};

// `232`, `232-233` with any dash; the end may be short, `232-3`.
std::optional<Range> rangeOf(llvm::StringRef number) {
    const llvm::StringRef first = number.take_while(llvm::isDigit);
    llvm::StringRef last = number.drop_front(first.size());
    std::string full = first.str();
    if (!last.empty()) {
        const std::size_t dashes = last.find_if(llvm::isDigit);
        if (dashes == llvm::StringRef::npos || !isDash(characterAt(last, 0)))
            return std::nullopt;
        last = last.drop_front(dashes);
        full = first.drop_back(std::min(last.size(), first.size())).str() + last.str();
    }
    Range range{};
    if (first.getAsInteger(10, range.first) || llvm::StringRef(full).getAsInteger(10, range.last))
        return std::nullopt;
    return range;
}

std::optional<Range> timesOf(llvm::StringRef number) {
    const std::size_t dash = std::min(number.find_first_not_of("0123456789:.,"), number.size());
    const auto first = secondsOf(number.take_front(dash));
    if (!first)
        return std::nullopt;
    const auto last = secondsOf(number.drop_front(dash).drop_until(llvm::isDigit));
    return Range{*first, std::max(*first, last.value_or(*first))};
}

std::uint64_t between(unsigned first, unsigned last, unsigned wantedFirst, unsigned wantedLast) {
    if (wantedLast < first)
        return first - wantedLast;
    return wantedFirst > last ? wantedFirst - last : 0;
}

std::string rangeText(unsigned first, unsigned last) {
    return first == last ? std::to_string(first)
                         : std::to_string(first) + "-" + std::to_string(last);
}

} // namespace

Locators::Locators(const SourceText& text, llvm::ArrayRef<Wanted> wanted, unsigned firstPrintedPage)
    : text_(text),
      shift_(text.printedShift().value_or(
          firstPrintedPage ? static_cast<int>(std::min(firstPrintedPage, 1'000'000U)) - 1 : 0)) {
    for (std::size_t index = 0; index != wanted.size(); ++index)
        if (auto claim = claimOf(wanted[index])) {
            claim->index = index;
            claims_.push_back(*claim);
        }
}

std::optional<Locators::Unit> Locators::unitOf(llvm::StringRef word) const {
    const auto unit =
        llvm::StringSwitch<std::optional<Unit>>(word.rtrim('.').lower())
            .Cases("p", "pp", "pg", "pgs", "page", "pages", Unit::Page)
            .Cases("l", "ll", "line", "lines", Unit::Line)
            .Cases("para", "paras", "par", "paragraph", "paragraphs", "¶", "¶¶", Unit::Paragraph)
            .Case("", Unit::Time)
            .Default(std::nullopt);
    if (unit == Unit::Page && !text_.hasPages())
        return std::nullopt;
    if ((unit == Unit::Line || unit == Unit::Paragraph) && text_.kind() == TextKind::Pdf)
        return std::nullopt;
    return unit == Unit::Time && text_.times().empty() ? std::nullopt : unit;
}

std::optional<Locators::Claim> Locators::claimOf(const Wanted& wanted) const {
    const auto unit = unitOf(wanted.unit);
    if (!unit)
        return std::nullopt;
    const auto range = unit == Unit::Time ? timesOf(wanted.number) : rangeOf(wanted.number);
    if (!range)
        return std::nullopt;
    return Claim{.unit = *unit,
                 .index = 0,
                 .first = std::min(range->first, range->last),
                 .last = std::max(range->first, range->last)};
}

// Pages before the first that has a number keep the one that they have in the file.
unsigned Locators::printed(unsigned page) const {
    const auto number = static_cast<std::int64_t>(page) + shift_;
    return page == 0 || number < 1 ? page : static_cast<unsigned>(number);
}

Spot Locators::spotOf(Stretch passage) const {
    Spot spot{passage, text_.placeOf(passage.begin),
              text_.placeOf(passage.end > passage.begin ? passage.end - 1 : passage.begin)};
    spot.first.page = printed(spot.first.page);
    spot.last.page = printed(spot.last.page);
    return spot;
}

Locators::Misfit Locators::misfitOf(const Spot& spot) const {
    Misfit misfit;
    for (const Claim& claim : claims_)
        if (const std::uint64_t away = distance(claim, spot); away && misfit.failing++ == 0) {
            misfit.distance = away;
            misfit.wrong = claim.index;
            misfit.unit = claim.unit;
        }
    return misfit;
}

std::uint64_t Locators::distance(const Claim& claim, const Spot& spot) const {
    const auto away = [&](unsigned Place::* part, const Place& first, const Place& last) {
        return between(first.*part, last.*part, claim.first, claim.last);
    };
    if (claim.unit == Unit::Time)
        return distanceInTime(claim, spot.passage);
    if (claim.unit == Unit::Page) {
        // Readers of the file count its pages; that is no mistake.
        const std::uint64_t inFile =
            away(&Place::page, text_.placeOf(spot.passage.begin),
                 text_.placeOf(std::max(spot.passage.end, spot.passage.begin + 1) - 1));
        return inFile == 0 ? 0 : away(&Place::page, spot.first, spot.last);
    }
    const auto part = claim.unit == Unit::Line ? &Place::line : &Place::paragraph;
    const std::uint64_t inText = away(part, spot.first, spot.last);
    if (inText == 0 || !text_.hasPages())
        return inText;
    const Place onPage = text_.placeOnPage(spot.passage.begin);
    return away(part, onPage, onPage) == 0 ? 0 : inText;
}

// From the mark before the passage to the one behind it. A passage before the first mark has no
// time, so nothing is said of it.
std::uint64_t Locators::distanceInTime(const Claim& claim, Stretch passage) const {
    const TimeMark* before = markBefore(passage.begin);
    if (!before)
        return 0;
    const TimeMark* after = markBefore(passage.end);
    ++after; // the one behind the passage, since `passage.end` is in none
    const unsigned last =
        after == text_.times().end() ? ~0U : std::max(before->seconds, after->seconds);
    const unsigned first = before->seconds;
    const std::uint64_t away = between(first, last, claim.first, claim.last);
    return away <= timeTolerance ? 0 : away;
}

const TimeMark* Locators::markBefore(std::uint32_t offset) const {
    const llvm::ArrayRef<TimeMark> times = text_.times();
    const auto next = std::ranges::upper_bound(times, offset, {},
                                               [](const TimeMark& mark) { return mark.at.begin; });
    return next == times.begin() ? nullptr : std::prev(next);
}

std::string Locators::numberFor(const Misfit& misfit, const Spot& spot) const {
    switch (misfit.unit) {
    case Unit::Page:
        return rangeText(spot.first.page, spot.last.page);
    case Unit::Line:
        return rangeText(spot.first.line, spot.last.line);
    case Unit::Paragraph:
        return rangeText(spot.first.paragraph, spot.last.paragraph);
    case Unit::Time:
        break;
    }
    const TimeMark* before = markBefore(spot.passage.begin);
    const unsigned seconds = before ? before->seconds : 0;
    return fmt::format("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

} // namespace theory::references
