// Places the boxes of a flow: no graph to be arranged, but columns to be set.
#include "backends/diagram/flow_chart.h"

#include "backends/diagram/arrow.h"
#include "backends/diagram/label.h"
#include "backends/diagram/layout.h"
#include "backends/diagram/written.h"

#include "fmt/format.h"

#include <algorithm>

namespace theory::backends {
namespace {

constexpr double textSize = 9;
constexpr double lineHeight = 11;
constexpr double stageWidth = 130;
constexpr double asideWidth = 140;
constexpr double paddingSide = 7;
constexpr double paddingTop = 5;
constexpr double asideGap = 18; // an arrow's length
constexpr double stepGap = 20;
constexpr double columnGap = 18;
constexpr double gapOfAsides = 6;
constexpr double indent = 8;      // of a part, and of a line that goes on from the one above
constexpr double clearOfEdge = 6; // so that an arrow is not taken for a box's edge

struct Sized {
    std::vector<std::string> lines;
    std::vector<double> indents; // by line
    double width = 0;
    double height = 0;
};

Sized sized(const std::vector<FlowLine>& texts, double width, const Font& font) {
    Sized box{.width = width};
    for (const FlowLine& text : texts) {
        const double level = text.level * indent;
        const double room = width - 2 * paddingSide - level - indent;
        const auto wrapped = labelLines(text.words, font, textSize, room);
        for (std::size_t i = 0; i < wrapped.size(); ++i) {
            box.lines.push_back(wrapped[i]);
            box.indents.push_back(level + (i > 0 ? indent : 0));
        }
    }
    box.height = static_cast<double>(box.lines.size()) * lineHeight + 2 * paddingTop;
    return box;
}

double widthOf(const FlowColumn& column) {
    const bool hasAsides = std::ranges::any_of(
        column.steps, [](const FlowStep& step) { return !step.asides.empty(); });
    return stageWidth + (hasAsides ? asideGap + asideWidth : 0);
}

class Chart {
public:
    explicit Chart(const FlowChart& chart)
        : chart_(chart), theme_(*chart.theme),
          picture_{.title = chart.title, .description = chart.description, .theme = chart.theme} {}

    Picture draw() {
        double width = (chart_.columns.empty() ? 0 : -columnGap);
        for (const FlowColumn& column : chart_.columns)
            width += widthOf(column) + columnGap;
        constexpr double leastWidth = 280; // room for a title
        width = std::max(width, leastWidth);
        const double top = drawTitle(chart_.title, width, picture_);
        bottom_ = chart_.columns.empty() ? drawEmptiness(top, picture_) : top;
        right_ = pictureMargin + width;
        drawColumns(headingsBelow(top));
        drawTogether();
        picture_.width = right_ + pictureMargin;
        picture_.height = bottom_ + pictureMargin;
        // Arrows first, so that they end at boxes and not in them.
        std::ranges::stable_partition(picture_.groups,
                                      [](const Group& group) { return group.kind == "edge"; });
        return std::move(picture_);
    }

private:
    // How far down the headings reach, which all are as tall as the tallest.
    double headingsBelow(double top) {
        double left = pictureMargin, height = 0;
        std::vector<Sized> headings;
        for (const FlowColumn& column : chart_.columns) {
            const bool isThere = !column.heading.empty();
            const double width = widthOf(column);
            headings.push_back(sized({{column.heading}}, width, Font::bold()));
            height = isThere ? std::max(height, headings.back().height) : height;
        }
        for (std::size_t i = 0; i < headings.size(); ++i) {
            if (!headings[i].lines.empty())
                addHeading(i, headings[i], left, top, height);
            left += widthOf(chart_.columns[i]) + columnGap;
        }
        return height > 0 ? top + height + stepGap / 2 : top;
    }

    void addHeading(std::size_t number, const Sized& heading, double left, double top,
                    double height) {
        const Box box{left, top, left + heading.width, top + height};
        Path area = roundedBox(box, 4);
        area.fill = theme_.heading.fill;
        area.stroke = theme_.heading.stroke;
        area.strokeWidth = 0.75;
        Group group{.id = fmt::format("stream-{}", number), .kind = "cluster-title"};
        group.marks.push_back(area);
        const double text = static_cast<double>(heading.lines.size()) * lineHeight;
        stack(heading.lines,
              {.at = {(box.left + box.right) / 2, top + (height - text) / 2},
               .size = textSize,
               .bold = true,
               .centred = true},
              lineHeight, group);
        picture_.groups.push_back(std::move(group));
    }

    void drawColumns(double top) {
        double left = pictureMargin;
        for (const FlowColumn& column : chart_.columns) {
            ends_.push_back(drawColumn(column, left, top));
            left += widthOf(column) + columnGap;
        }
    }

    // The answer is the middle of the last box's lower edge.
    Point drawColumn(const FlowColumn& column, double left, double top) {
        Point end{left + stageWidth / 2, top};
        for (std::size_t i = 0; i < column.steps.size(); ++i) {
            const double stepTop = i == 0 ? top : top + stepGap;
            const Box box = drawStep(column.steps[i], left, stepTop, top);
            if (i > 0)
                addArrow(end, {end.x, box.top}, way(column.steps[i - 1].box, column.steps[i].box));
            end.y = box.bottom;
        }
        bottom_ = std::max(bottom_, top);
        right_ = std::max(right_, left + widthOf(column));
        return end;
    }

    // A box with what is taken away to its right; `bottom` is set to where the lower of them ends.
    Box drawStep(const FlowStep& step, double left, double top, double& bottom) {
        const Sized size = sized(step.box.lines, stageWidth, Font::regular());
        std::vector<Sized> asides;
        double asideHeight = step.asides.empty() ? 0 : -gapOfAsides;
        for (const FlowBox& aside : step.asides) {
            asides.push_back(sized(aside.lines, asideWidth, Font::regular()));
            asideHeight += asides.back().height + gapOfAsides;
        }
        // One that is as tall or less stands level with its box.
        const double asideTop = top + std::max(0.0, (size.height - asideHeight) / 2);
        const Box box{left, top, left + size.width, top + size.height};
        const Point middle{left + stageWidth / 2, 0};
        double y = asideTop;
        for (std::size_t i = 0; i < asides.size(); ++i) {
            const double asideLeft = left + stageWidth + asideGap;
            const Box aside{asideLeft, y, asideLeft + asideWidth, y + asides[i].height};
            const bool isTaller = i == 0 && size.height < asides[i].height;
            double level = (isTaller ? box.top + box.bottom : aside.top + aside.bottom) / 2;
            const bool isBeside = level < box.bottom - clearOfEdge;
            if (!isBeside)
                level = std::max(level, box.bottom + clearOfEdge);
            const std::string words = way(step.box, step.asides[i]);
            if (!isBeside)
                addLine({middle.x, box.bottom}, {middle.x, level}, words);
            addArrow({isBeside ? box.right : middle.x, level}, {aside.left, level}, words);
            addBox(step.asides[i], asides[i], aside);
            y = aside.bottom + gapOfAsides;
        }
        addBox(step.box, size, box);
        bottom = std::max(box.bottom, asides.empty() ? 0.0 : y - gapOfAsides);
        return box;
    }

    void addBox(const FlowBox& flowBox, const Sized& size, const Box& box) {
        Group group{.id = "box-" + flowBox.id, .kind = "node", .tooltip = wordsOf(flowBox)};
        Path outline = polygon({{box.left, box.top},
                                {box.right, box.top},
                                {box.right, box.bottom},
                                {box.left, box.bottom}});
        outline.fill = theme_.plain.fill;
        outline.stroke = theme_.plain.stroke;
        outline.line = flowBox.isUnknown ? Line::Dashed : Line::Solid;
        group.marks.push_back(outline);
        double y = box.top + paddingTop;
        for (std::size_t i = 0; i < size.lines.size(); ++i) {
            const double x = box.left + paddingSide + size.indents[i];
            stack({size.lines[i]}, {.at = {x, y}, .size = textSize}, lineHeight, group);
            y += lineHeight;
        }
        picture_.groups.push_back(std::move(group));
    }

    // All streams come down to one line, from which an arrow leads on.
    void drawTogether() {
        if (chart_.together.steps.empty() || ends_.empty())
            return;
        const double line = bottom_ + stepGap;
        const double middle = (ends_.front().x + ends_.back().x) / 2;
        const FlowBox& first = chart_.together.steps.front().box;
        const std::string words = ends_.size() > 1
                                      ? "all streams → " + wordsOf(first)
                                      : way(chart_.columns.front().steps.back().box, first);
        for (std::size_t i = 0; i < ends_.size(); ++i)
            addLine(ends_[i], {ends_[i].x, line}, way(chart_.columns[i].steps.back().box, first));
        if (ends_.size() > 1)
            addLine({ends_.front().x, line}, {ends_.back().x, line}, words);
        const double top = line + stepGap;
        addArrow({middle, line}, {middle, top}, words);
        drawColumn(chart_.together, middle - stageWidth / 2, top);
    }

    // What an arrow tells those who do not see it.
    static std::string way(const FlowBox& from, const FlowBox& to) {
        return wordsOf(from) + " → " + wordsOf(to);
    }

    void addLine(Point from, Point to, std::string words) {
        Path path = segment(from, to);
        path.stroke = theme_.strokes[Stroke::Plain];
        picture_.groups.push_back({.id = fmt::format("arrow-{}", number_++),
                                   .kind = "edge",
                                   .tooltip = std::move(words),
                                   .marks = {path}});
    }

    void addArrow(Point from, Point to, std::string words) {
        const Edge edge;
        const auto at = [](Point point) {
            return Anchor{.box = {point.x, point.y, point.x, point.y}};
        };
        picture_.groups.push_back(
            {.id = fmt::format("arrow-{}", number_++),
             .kind = "edge",
             .tooltip = std::move(words),
             .marks =
                 arrowMarks(edge, course(edge, straight(from, to), at(from), at(to)), theme_)});
    }

    const FlowChart& chart_;
    const Theme& theme_;
    Picture picture_;
    std::vector<Point> ends_; // of the columns
    double right_ = 0;
    double bottom_ = 0;
    int number_ = 0;
};

std::size_t sizeOf(const FlowColumn& column) {
    std::size_t size = 0;
    for (const FlowStep& step : column.steps) {
        size += step.box.lines.size();
        for (const FlowBox& aside : step.asides)
            size += aside.lines.size();
    }
    return size;
}

} // namespace

llvm::Expected<Picture> layOut(const FlowChart& chart) {
    std::size_t size = sizeOf(chart.together);
    for (const FlowColumn& column : chart.columns)
        size += sizeOf(column);
    if (size > mostNodes)
        return llvm::createStringError(fmt::format(
            "{} counts are too many for a picture; it holds at most {}", size, mostNodes));
    return Chart(chart).draw();
}

} // namespace theory::backends
