// Times are found by their colons, which are rare.
#include "references/passages/time_marks.h"

#include "llvm/ADT/StringExtras.h"

namespace theory::references {
namespace {

struct Clock {
    std::size_t end = 0; // behind the digits
    unsigned seconds = 0;
    bool hasHours = false;
};

bool areDigits(llvm::StringRef text, std::size_t from, std::size_t count) {
    return from + count <= text.size() && llvm::all_of(text.substr(from, count), llvm::isDigit);
}

unsigned pairAt(llvm::StringRef text, std::size_t from) {
    return static_cast<unsigned>((text[from] - '0') * 10 + (text[from + 1] - '0'));
}

// `text` begins with digits; what it holds from there, if it is a time.
std::optional<Clock> clockOf(llvm::StringRef text) {
    std::size_t at = text.take_while(llvm::isDigit).size();
    unsigned first = 0;
    if (at > 3 || text.take_front(at).getAsInteger(10, first))
        return std::nullopt;
    Clock clock{.seconds = first};
    unsigned parts = 1;
    for (; parts < 3 && at < text.size() && text[at] == ':' && areDigits(text, at + 1, 2) &&
           pairAt(text, at + 1) < 60;
         ++parts) {
        clock.seconds = clock.seconds * 60 + pairAt(text, at + 1);
        at += 3;
    }
    const bool goesOn = areDigits(text, at, 1) || (at < text.size() && text[at] == ':' &&
                                                   parts < 3 && areDigits(text, at + 1, 1));
    if (parts < 2 || goesOn)
        return std::nullopt;
    if (at + 1 < text.size() && (text[at] == '.' || text[at] == ',') && llvm::isDigit(text[at + 1]))
        at += 1 + text.drop_front(at + 1).take_while(llvm::isDigit).size();
    clock.end = at;
    clock.hasHours = parts == 3;
    return clock;
}

class TimeFinder {
public:
    explicit TimeFinder(llvm::StringRef text) : text_(text) {}

    std::vector<TimeMark> run() {
        for (std::size_t colon = text_.find(':'); colon != llvm::StringRef::npos;
             colon = text_.find(':', std::max(colon + 1, done_)))
            look(colon);
        return std::move(marks_);
    }

private:
    void look(std::size_t colon) {
        std::size_t begin = colon;
        while (begin > done_ && colon - begin < 4 && llvm::isDigit(text_[begin - 1]))
            --begin;
        if (begin == colon || colon - begin > 3)
            return;
        if (const auto clock = clockOf(text_.substr(begin, 24)))
            add(begin, *clock);
    }

    void add(std::size_t begin, const Clock& clock) {
        const std::size_t end = begin + clock.end;
        const Stretch aside = asideOf(begin, end);
        if (!clock.hasHours && aside == Stretch{})
            return;
        marks_.push_back({.at = stretch(begin, end), .seconds = clock.seconds, .aside = aside});
        done_ = std::max<std::size_t>(end, aside.end);
    }

    Stretch asideOf(std::size_t begin, std::size_t end) const {
        if (const Stretch cue = cueAround(begin, end); cue != Stretch{})
            return cue;
        const char before = begin > 0 ? text_[begin - 1] : '\n';
        const char after = end < text_.size() ? text_[end] : '\n';
        if ((before == '[' && after == ']') || (before == '(' && after == ')'))
            return stretch(begin - 1, end + 1);
        return isFirstOnLine(begin) ? stretch(begin, end) : Stretch{};
    }

    bool isFirstOnLine(std::size_t offset) const {
        const llvm::StringRef before =
            text_.substr(offset > 16 ? offset - 16 : 0, std::min<std::size_t>(offset, 16));
        const llvm::StringRef rest = before.rtrim(" \t");
        return rest.empty() ? offset < 16 : rest.back() == '\n';
    }

    // Subtitles: a line `00:14:32.000 --> 00:14:35.000`, and the number of the cue above it.
    Stretch cueAround(std::size_t begin, std::size_t end) const {
        const llvm::StringRef rest = text_.drop_front(end);
        if (!rest.ltrim(' ').starts_with("-->"))
            return {};
        const std::size_t lineEnd = end + rest.take_front(80).split('\n').first.size();
        const llvm::StringRef above = text_.take_front(begin).rtrim(" \t");
        const llvm::StringRef number =
            above.ends_with("\n") ? above.drop_back().take_back(8).rsplit('\n').second : "";
        const bool isNumbered = !number.empty() && llvm::all_of(number.rtrim('\r'), llvm::isDigit);
        return stretch(isNumbered ? above.size() - 1 - number.size() : begin, lineEnd);
    }

    static Stretch stretch(std::size_t begin, std::size_t end) {
        return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    }

    llvm::StringRef text_;
    std::size_t done_ = 0; // up to here all is part of an earlier mark
    std::vector<TimeMark> marks_;
};

} // namespace

std::vector<TimeMark> timeMarks(llvm::StringRef text) { return TimeFinder(text).run(); }

std::optional<unsigned> secondsOf(llvm::StringRef time) {
    if (time.empty() || !llvm::isDigit(time.front()))
        return std::nullopt;
    const auto clock = clockOf(time);
    if (!clock || clock->end != time.size())
        return std::nullopt;
    return clock->seconds;
}

} // namespace theory::references
