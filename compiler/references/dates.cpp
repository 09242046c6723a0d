// Finds year, month and day in words.
#include "references/dates.h"

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"

#include "fmt/format.h"

namespace theory::references {
namespace {

class DateReader {
public:
    explicit DateReader(llvm::StringRef words) : rest_(words) {}

    Date run(llvm::StringRef words) {
        while (!rest_.empty() && !isOver_)
            takePiece();
        if (year_.empty())
            return {.year = words.trim().str(), .known = ""};
        return {.year = year_ + letter_, .known = isoDate(year_, month(), day())};
    }

private:
    void takePiece() {
        const llvm::StringRef number = rest_.take_while(llvm::isDigit);
        const llvm::StringRef word = rest_.take_while(llvm::isAlpha);
        rest_ = rest_.drop_front(std::max<std::size_t>({number.size(), word.size(), 1}));
        if (!number.empty())
            takeNumber(number);
        else if (!word.empty() && namedMonth_ == 0)
            namedMonth_ = monthNamed(word);
    }

    void takeNumber(llvm::StringRef number) {
        if (number.size() == 8 && year_.empty()) {
            takeNumber(number.take_front(4));
            takeNumber(number.substr(4, 2));
            takeNumber(number.substr(6, 2));
        } else if (number.size() == 4 && !year_.empty()) {
            isOver_ = true; // the end of a stretch of time
        } else if (number.size() == 4) {
            year_ = number.str();
            takeLetter();
        } else if (unsigned value; number.size() <= 2 && !number.getAsInteger(10, value)) {
            (year_.empty() ? before_ : after_).push_back(value);
        }
    }

    // `2020d`, but not `2020th` or `2021T`.
    void takeLetter() {
        if (rest_.empty() || !llvm::isLower(rest_[0]))
            return;
        if (rest_.size() > 1 && llvm::isAlnum(rest_[1]))
            return;
        letter_ = rest_.take_front(1).str();
        rest_ = rest_.drop_front();
    }

    unsigned month() const {
        if (namedMonth_ != 0)
            return namedMonth_;
        // `03/04/2021` is read differently on two sides of an ocean.
        return after_.empty() || after_[0] > 12 ? 0 : after_[0];
    }

    unsigned day() const {
        const auto& numbers = namedMonth_ != 0 && !before_.empty() ? before_ : after_;
        const std::size_t place = namedMonth_ != 0 ? 0 : 1;
        return place < numbers.size() && numbers[place] <= 31 ? numbers[place] : 0;
    }

    llvm::StringRef rest_;
    std::string year_, letter_;
    unsigned namedMonth_ = 0;
    llvm::SmallVector<unsigned, 4> before_, after_; // numbers on each side of the year
    bool isOver_ = false;
};

} // namespace

Date readDate(llvm::StringRef words) { return DateReader(words).run(words); }

unsigned monthNamed(llvm::StringRef word) {
    constexpr llvm::StringRef months[] = {"january",   "february", "march",    "april",
                                          "may",       "june",     "july",     "august",
                                          "september", "october",  "november", "december"};
    if (word.size() < 3)
        return 0;
    for (unsigned i = 0; i < 12; ++i)
        if (months[i].starts_with_insensitive(word) || (i == 8 && word.equals_insensitive("sept")))
            return i + 1;
    return 0;
}

std::string isoDate(llvm::StringRef year, unsigned month, unsigned day) {
    std::string date = year.str();
    if (month != 0)
        date += fmt::format("-{:02}", month);
    if (month != 0 && day != 0)
        date += fmt::format("-{:02}", day);
    return date;
}

} // namespace theory::references
