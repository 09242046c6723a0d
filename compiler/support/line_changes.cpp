// Myers' algorithm in linear space: from both ends to a point in the middle, then either half.
#include "support/line_changes.h"

#include "llvm/ADT/DenseMap.h"

#include <algorithm>
#include <cstddef>

namespace theory {
namespace {

using Number = std::int64_t;

// Lines of either text that are still to be compared.
struct Box {
    Number oldBegin, oldEnd;
    Number newBegin, newEnd;

    Number oldSize() const { return oldEnd - oldBegin; }
    Number newSize() const { return newEnd - newBegin; }
};

struct Point {
    Number x, y; // from the beginning of the box
};

// How far one gets on each diagonal with so many lines removed and added.
class Reach {
public:
    Reach(Number oldSize, Number newSize, Number most)
        : oldSize_(oldSize), newSize_(newSize), offset_(most + 1),
          furthest_(static_cast<std::size_t>(2 * most + 3), unreached) {}

    static constexpr Number unreached = -1;

    Number at(Number diagonal) const {
        const Number index = diagonal + offset_;
        const bool isInside = index >= 0 && index < std::ssize(furthest_);
        return isInside ? furthest_[static_cast<std::size_t>(index)] : unreached;
    }

    // One more line removed or added; then along all that is equal.
    template <typename AreEqual>
    void advance(Number steps, Number diagonal, AreEqual areEqual) {
        Number x = steps == 0 ? 0 : unreached;
        if (const Number added = at(diagonal + 1); added - diagonal <= newSize_)
            x = std::max(x, added);
        if (const Number before = at(diagonal - 1); before != unreached && before < oldSize_)
            x = std::max(x, before + 1);
        if (x != unreached)
            while (x < oldSize_ && x - diagonal < newSize_ && areEqual(x, x - diagonal))
                ++x;
        furthest_[static_cast<std::size_t>(diagonal + offset_)] = x;
    }

private:
    Number oldSize_, newSize_, offset_;
    std::vector<Number> furthest_;
};

class Comparison {
public:
    Comparison(const std::vector<std::uint32_t>& before, const std::vector<std::uint32_t>& after)
        : before_(before), after_(after),
          changes_{std::vector<bool>(before.size()), std::vector<bool>(after.size())} {}

    LineChanges run() {
        std::vector<Box> left{{0, std::ssize(before_), 0, std::ssize(after_)}};
        while (!left.empty()) {
            const Box box = withoutEqualEnds(left.back());
            left.pop_back();
            const Point split = box.oldSize() > 0 && box.newSize() > 0 ? middleOf(box) : Point{};
            const bool isWhole = split.x == box.oldSize() && split.y == box.newSize();
            if ((split.x == 0 && split.y == 0) || isWhole) {
                markChanged(box);
                continue;
            }
            const Number x = box.oldBegin + split.x, y = box.newBegin + split.y;
            left.push_back({x, box.oldEnd, y, box.newEnd});
            left.push_back({box.oldBegin, x, box.newBegin, y});
        }
        return std::move(changes_);
    }

private:
    // More is not tried on one box: texts that differ so much are not read line by line.
    static constexpr Number mostSteps = 512;

    bool areEqual(Number x, Number y) const {
        return before_[static_cast<std::size_t>(x)] == after_[static_cast<std::size_t>(y)];
    }

    Box withoutEqualEnds(Box box) const {
        while (box.oldSize() > 0 && box.newSize() > 0 && areEqual(box.oldBegin, box.newBegin)) {
            ++box.oldBegin;
            ++box.newBegin;
        }
        while (box.oldSize() > 0 && box.newSize() > 0 && areEqual(box.oldEnd - 1, box.newEnd - 1)) {
            --box.oldEnd;
            --box.newEnd;
        }
        return box;
    }

    void markChanged(const Box& box) {
        for (Number x = box.oldBegin; x < box.oldEnd; ++x)
            changes_.removed[static_cast<std::size_t>(x)] = true;
        for (Number y = box.newBegin; y < box.newEnd; ++y)
            changes_.added[static_cast<std::size_t>(y)] = true;
    }

    // A point that a shortest way goes through; where none is found in so many steps, the furthest
    // that was reached.
    Point middleOf(const Box& box) const {
        const Number width = box.oldSize(), delta = width - box.newSize();
        const Number most = std::min(mostSteps, (width + box.newSize() + 1) / 2);
        Reach forth(width, box.newSize(), most), back(width, box.newSize(), most);
        const auto meet = [&](Number diagonal) {
            const Number x = forth.at(diagonal), fromEnd = back.at(delta - diagonal);
            return x != Reach::unreached && fromEnd != Reach::unreached && x + fromEnd >= width;
        };
        for (Number steps = 0; steps <= most; ++steps) {
            for (Number k = -steps; k <= steps; k += 2) {
                forth.advance(steps, k, [&](Number x, Number y) {
                    return areEqual(box.oldBegin + x, box.newBegin + y);
                });
                if (delta % 2 != 0 && meet(k))
                    return {forth.at(k), forth.at(k) - k};
            }
            for (Number k = -steps; k <= steps; k += 2) {
                back.advance(steps, k, [&](Number x, Number y) {
                    return areEqual(box.oldEnd - 1 - x, box.newEnd - 1 - y);
                });
                if (delta % 2 == 0 && meet(delta - k))
                    return {width - back.at(k), box.newSize() - (back.at(k) - k)};
            }
        }
        return furthestOf(forth, most);
    }

    static Point furthestOf(const Reach& reach, Number most) {
        Point best{};
        for (Number k = -most; k <= most; ++k) {
            const Number x = reach.at(k);
            if (x != Reach::unreached && 2 * x - k > best.x + best.y)
                best = {x, x - k};
        }
        return best;
    }

    const std::vector<std::uint32_t>& before_;
    const std::vector<std::uint32_t>& after_;
    LineChanges changes_;
};

} // namespace

LineChanges lineChanges(const std::vector<std::uint32_t>& before,
                        const std::vector<std::uint32_t>& after) {
    return Comparison(before, after).run();
}

std::vector<llvm::StringRef> linesOf(llvm::StringRef text) {
    std::vector<llvm::StringRef> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
        lines.push_back(text.take_front(end));
        text = text.drop_front(end);
    }
    return lines;
}

LineChanges lineChanges(llvm::ArrayRef<llvm::StringRef> before,
                        llvm::ArrayRef<llvm::StringRef> after) {
    llvm::DenseMap<llvm::StringRef, std::uint32_t> known;
    const auto numbersOf = [&](llvm::ArrayRef<llvm::StringRef> lines) {
        std::vector<std::uint32_t> numbers;
        for (llvm::StringRef line : lines)
            numbers.push_back(
                known.try_emplace(line, static_cast<std::uint32_t>(known.size())).first->second);
        return numbers;
    };
    const std::vector<std::uint32_t> first = numbersOf(before);
    return lineChanges(first, numbersOf(after));
}

} // namespace theory
