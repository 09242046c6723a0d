// Samples and words of the legend, set in columns of equal width.
#include "backends/diagram/legend.h"

#include "backends/diagram/arrow.h"
#include "backends/diagram/label.h"
#include "backends/diagram/look_words.h"

#include <fmt/format.h>

#include <algorithm>

namespace theory::backends {
namespace {

constexpr double wordSize = 9;
constexpr double lineHeight = 11;
constexpr double sampleWidth = 42;
constexpr double sampleHeight = 15;
constexpr double gap = 7;
constexpr double columnGap = 18;
constexpr double rowGap = 5;
constexpr double mostWords = 170;
constexpr double ruleGap = 9;

struct Entry {
    const LegendEntry* looks;
    std::vector<std::string> words;
    double height = 0;
};

std::vector<Mark> wordMarks(const std::string& words, Point middle, const Theme& theme) {
    constexpr double size = 7.5;
    const double width = Font::regular().width(words, size);
    Path ground = roundedBox({.left = middle.x - width / 2 - 1,
                              .top = middle.y - size / 2,
                              .right = middle.x + width / 2 + 1,
                              .bottom = middle.y + size / 2},
                             1);
    ground.fill = theme.disc;
    return {ground, Text{.at = {middle.x, middle.y + size * 0.345},
                         .words = words,
                         .size = size,
                         .width = width,
                         .centred = true,
                         .colour = theme.faintInk}};
}

std::vector<Mark> sample(const LegendEntry& entry, double left, double middle, const Theme& theme) {
    std::vector<Mark> marks;
    if (entry.sample == LegendEntry::Sample::Node) {
        const Box box{.left = left,
                      .top = middle - sampleHeight / 2,
                      .right = left + sampleWidth,
                      .bottom = middle + sampleHeight / 2};
        for (Path& path : outline(entry.node.shape, box, theme.colours(entry.node.paint)))
            marks.push_back(std::move(path));
        return marks;
    }
    // The ends of the sample are boxes without room, so that nothing is cut off the line.
    const Point from{left, middle};
    const Point to{left + sampleWidth, middle};
    const auto nowhere = [](Point at) {
        return Anchor{.box = {.left = at.x, .top = at.y, .right = at.x, .bottom = at.y}};
    };
    marks = arrowMarks(entry.edge,
                       course(entry.edge, straight(from, to), nowhere(from), nowhere(to)), theme);
    const Point place{left + sampleWidth * 0.42, middle};
    if (!entry.edge.sign.empty())
        std::ranges::move(signMarks(entry.edge, place, theme), std::back_inserter(marks));
    for (const std::string& loop : entry.edge.loops)
        std::ranges::move(loopMarks(loop, place, theme), std::back_inserter(marks));
    if (!entry.edge.label.empty())
        std::ranges::move(wordMarks(entry.edge.label, place, theme), std::back_inserter(marks));
    return marks;
}

Group drawn(const Entry& entry, std::size_t number, double left, double top, const Theme& theme) {
    const bool isOfNode = entry.looks->sample == LegendEntry::Sample::Node;
    Group group{.id = fmt::format("legend-{}", number),
                .kind = "legend",
                .looks = isOfNode ? "of-node " + lookWords(entry.looks->node)
                                  : "of-edge " + lookWords(entry.looks->edge)};
    const double middle = top + entry.height / 2;
    group.marks = sample(*entry.looks, left, middle, theme);
    double y = middle - static_cast<double>(entry.words.size()) * lineHeight / 2;
    for (const std::string& line : entry.words) {
        group.marks.push_back(
            Text{.at = {left + sampleWidth + gap, y + lineHeight / 2 + 0.35 * wordSize},
                 .words = line,
                 .size = wordSize,
                 .width = Font::regular().width(line, wordSize)});
        y += lineHeight;
    }
    return group;
}

} // namespace

Legend legendBelow(const std::vector<LegendEntry>& entries, double left, double top, double width,
                   const Theme& theme) {
    if (entries.empty())
        return {};
    std::vector<Entry> wrapped;
    double widestWords = 0;
    for (const LegendEntry& entry : entries) {
        auto lines = labelLines(entry.words, Font::regular(), wordSize, mostWords);
        widestWords = std::max(widestWords, widest(lines, Font::regular(), wordSize));
        const double height =
            std::max(sampleHeight, lineHeight * static_cast<double>(lines.size()));
        wrapped.push_back({&entry, std::move(lines), height});
    }
    const double column = sampleWidth + gap + widestWords + columnGap;
    const auto fitting = static_cast<std::size_t>(std::max(1.0, (width + columnGap) / column));
    const std::size_t rows = (wrapped.size() + fitting - 1) / fitting;
    Legend legend;
    Path rule = segment({left, top}, {left + width, top});
    rule.stroke = theme.frameStroke;
    rule.strokeWidth = 0.5;
    legend.groups.push_back({.id = "legend", .kind = "legend", .marks = {rule}});
    // Row by row down each column, so that related entries stand under one another.
    double y = top + ruleGap;
    for (std::size_t row = 0; row < rows; ++row) {
        double height = 0;
        for (std::size_t i = row; i < wrapped.size(); i += rows)
            height = std::max(height, wrapped[i].height);
        for (std::size_t i = row; i < wrapped.size(); i += rows) {
            Entry entry = wrapped[i];
            entry.height = height;
            legend.groups.push_back(
                drawn(entry, i, left + static_cast<double>(i / rows) * column, y, theme));
        }
        y += height + rowGap;
    }
    legend.height = y - rowGap - top;
    return legend;
}

} // namespace theory::backends
