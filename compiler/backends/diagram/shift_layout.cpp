// Places a shift's wedges above its axis, with their names inside and what they lead to beside.
#include "backends/diagram/shift_chart.h"

#include "backends/diagram/arrange.h"
#include "backends/diagram/arrow.h"
#include "backends/diagram/draw.h"
#include "backends/diagram/label.h"
#include "backends/diagram/layout.h"
#include "backends/diagram/written.h"

#include "fmt/format.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace theory::backends {
namespace {

constexpr double textSize = 10;
constexpr double lineHeight = 12;
constexpr double smallSize = 8;
constexpr double smallHeight = 10;
constexpr double fullThickness = 62; // of a wedge where something is at work strongly
constexpr double gapOfWedges = 8;
constexpr double leastStep = 84; // from grade to grade
constexpr double leastAxis = 300;
constexpr double mostAxis = 620;
constexpr double gradeGap = 8; // between the names of grades
constexpr double levelGap = 5; // between a wedge's end and the word for it
constexpr double inset = 6;    // of a wedge's name
constexpr double tick = 4;
constexpr double overhang = 16; // of the axis, beyond its last grade
constexpr double targetGap = 40;
constexpr double gapOfTargets = 10;

// Shares of the full thickness.
constexpr Table<model::Strength, double> thickness({0, 0.25, 0.6, 1});

// A wedge with room of its own, or one that fills what the other leaves.
struct Band {
    double top = 0;
    double bottom = 0;
    bool hangs = false; // from its upper edge
};

class Chart {
public:
    explicit Chart(const ShiftChart& chart)
        : chart_(chart), theme_(*chart.theme),
          picture_{.title = chart.title, .description = chart.description, .theme = chart.theme} {}

    Picture draw() {
        measure();
        const double targets = targetsWidth();
        const double width = axisEnd() + overhang + (targets > 0 ? targetGap + targets : 0);
        const double top = drawTitle(chart_.title, width - pictureMargin, picture_);
        double bottom = top;
        if (chart_.wedges.empty())
            bottom = drawEmptiness(top, picture_) + gapOfWedges;
        else
            bottom = setBands(top);
        for (std::size_t i = 0; i < chart_.wedges.size(); ++i)
            addWedge(i);
        drawTargets(axisEnd() + levels_ + targetGap, (top + bottom) / 2, bottom);
        picture_.height = drawAxis(std::max(bottom, lowest_) + gapOfWedges) + pictureMargin;
        picture_.width = width + levels_ + pictureMargin;
        return std::move(picture_);
    }

private:
    // How long the axis is, so that the names of grades stand beside one another.
    void measure() {
        const std::size_t steps = std::max<std::size_t>(1, chart_.grades.size() - 1);
        step_ = std::clamp(leastAxis / static_cast<double>(steps), leastStep,
                           std::max(leastStep, mostAxis / static_cast<double>(steps)));
        double half = 0;
        for (const std::string& grade : chart_.grades) {
            grades_.push_back(labelLines(grade, Font::regular(), textSize, step_ - gradeGap));
            half = std::max(half, widest(grades_.back(), Font::regular(), textSize) / 2);
        }
        for (const Wedge& wedge : chart_.wedges)
            for (const WedgePoint& point : wedge.points)
                levels_ = std::max(
                    levels_, levelGap + Font::regular().width(model::strengthWords[point.strength],
                                                              smallSize));
        left_ = pictureMargin + std::max(half, levels_);
    }

    double axisEnd() const {
        return left_ +
               step_ * static_cast<double>(std::max<std::size_t>(1, chart_.grades.size() - 1));
    }
    double x(double grade) const { return left_ + step_ * grade; }

    // Between two points as much as the straight line between them.
    static double thicknessAt(const Wedge& wedge, double grade) {
        const auto& points = wedge.points;
        for (std::size_t i = 0; i + 1 < points.size(); ++i) {
            const auto from = static_cast<double>(points[i].grade);
            const auto to = static_cast<double>(points[i + 1].grade);
            if (grade >= from && grade <= to)
                return fullThickness * std::lerp(thickness[points[i].strength],
                                                 thickness[points[i + 1].strength],
                                                 (grade - from) / (to - from));
        }
        return 0;
    }

    // Two that complete each other share a band, one hanging, one standing; others stand on their
    // own. The answer is where the lowest ends.
    double setBands(double top) {
        bands_.clear();
        double shared = 0;
        if (chart_.wedges.size() == 2)
            for (std::size_t grade = 0; grade < chart_.grades.size(); ++grade)
                shared =
                    std::max(shared, thicknessAt(chart_.wedges[0], static_cast<double>(grade)) +
                                         thicknessAt(chart_.wedges[1], static_cast<double>(grade)));
        constexpr double mostShared = 1.4 * fullThickness;
        if (shared > 0 && shared <= mostShared) {
            const double bottom = top + shared + gapOfWedges;
            bands_ = {{top, bottom, true}, {top, bottom, false}};
            if (labelPlace(0) && labelPlace(1))
                return bottom;
            bands_.clear();
        }
        for (const Wedge& wedge : chart_.wedges) {
            bands_.push_back({top, top + fullThickness});
            if (!labelPlace(bands_.size() - 1)) {
                const auto lines =
                    labelLines(wedge.label, Font::bold(), textSize, axisEnd() - left_);
                bands_.back().top += static_cast<double>(lines.size()) * lineHeight;
                bands_.back().bottom = bands_.back().top + fullThickness;
            }
            top = bands_.back().bottom + gapOfWedges;
        }
        return top - gapOfWedges;
    }

    struct LabelPlace {
        std::vector<std::string> lines;
        Point middle;
    };

    // Where a wedge is thick enough for its name, in as few lines as possible; none where it is
    // nowhere.
    std::optional<LabelPlace> labelPlace(std::size_t number) const {
        const Wedge& wedge = chart_.wedges[number];
        const double from = x(static_cast<double>(wedge.points.front().grade));
        const double to = x(static_cast<double>(wedge.points.back().grade));
        for (double room : {1.0, 0.6, 0.4, 0.3}) {
            const auto lines = labelLines(wedge.label, Font::bold(), textSize, room * (to - from));
            const double width = widest(lines, Font::bold(), textSize);
            const double height = static_cast<double>(lines.size()) * lineHeight;
            if (auto middle = placeFor(number, {from + inset, to - inset}, width, height))
                return LabelPlace{lines, *middle};
        }
        return std::nullopt;
    }

    struct Stretch {
        double from;
        double to;
    };

    // The roomiest place for a text of that size, or none.
    std::optional<Point> placeFor(std::size_t number, Stretch within, double width,
                                  double height) const {
        constexpr int tries = 12;
        const double free = within.to - within.from - width;
        if (free < 0)
            return std::nullopt;
        std::optional<Point> best;
        double most = height;
        for (int i = 0; i <= tries; ++i) {
            const double left = within.from + free * i / tries;
            const double right = left + width;
            double room = fullThickness;
            for (int k = 0; k <= tries; ++k)
                room = std::min(
                    room, thicknessAt(chart_.wedges[number],
                                      (std::lerp(left, right, k / double(tries)) - left_) / step_));
            if (room <= most)
                continue;
            most = room;
            const Band& band = bands_[number];
            best = Point{(left + right) / 2,
                         band.hangs ? band.top + room / 2 : band.bottom - room / 2};
        }
        return best;
    }

    void addWedge(std::size_t number) {
        const Wedge& wedge = chart_.wedges[number];
        const Band& band = bands_[number];
        const double base = band.hangs ? band.top : band.bottom;
        std::vector<Point> corners{{x(static_cast<double>(wedge.points.front().grade)), base}};
        for (const WedgePoint& point : wedge.points) {
            const double height = fullThickness * thickness[point.strength];
            corners.push_back(
                {x(static_cast<double>(point.grade)), band.hangs ? base + height : base - height});
        }
        corners.push_back({corners.back().x, base});
        Path area = polygon(corners);
        area.fill = theme_.colours(wedge.paint).fill;
        area.stroke = theme_.colours(wedge.paint).stroke;
        Group group{.id = "wedge-" + wedge.id,
                    .kind = "node",
                    .tooltip = wedge.label + ": " + pointsInWords(chart_, wedge),
                    .marks = {area}};
        addLabel(number, group);
        addLevel(corners[0], corners[1], wedge.points.front().strength, false, group);
        addLevel(corners[corners.size() - 1], corners[corners.size() - 2],
                 wedge.points.back().strength, true, group);
        picture_.groups.push_back(std::move(group));
    }

    void addLabel(std::size_t number, Group& group) const {
        const Wedge& wedge = chart_.wedges[number];
        Text looks{.size = textSize, .bold = true, .centred = true};
        if (const auto place = labelPlace(number)) {
            const double height = static_cast<double>(place->lines.size()) * lineHeight;
            looks.at = {place->middle.x, place->middle.y - height / 2};
            stack(place->lines, looks, lineHeight, group);
            return;
        }
        const auto lines = labelLines(wedge.label, Font::bold(), textSize, axisEnd() - left_);
        const double height = static_cast<double>(lines.size()) * lineHeight;
        looks.at = {left_, bands_[number].top - height};
        looks.centred = false;
        stack(lines, looks, lineHeight, group);
    }

    // The word for how strong it is, outside the wedge's end.
    void addLevel(Point base, Point edge, model::Strength strength, bool isRight, Group& group) {
        const std::string word = model::strengthWords[strength].str();
        const double width = Font::regular().width(word, smallSize);
        const double start = isRight ? base.x + levelGap : base.x - levelGap - width;
        stack({word},
              {.at = {start, (base.y + edge.y) / 2 - smallHeight / 2},
               .size = smallSize,
               .colour = theme_.faintInk},
              smallHeight, group);
        if (isRight)
            ends_.push_back({start + width, (base.y + edge.y) / 2});
    }

    double targetsWidth() {
        targets_.nodes = chart_.targets;
        forms_ = formsOf(targets_);
        double width = 0;
        for (const Form& form : forms_.nodes)
            width = std::max(width, form.fit.size.width);
        return width;
    }

    void drawTargets(double left, double middle, double bottom) {
        double height = -gapOfTargets;
        for (const Form& form : forms_.nodes)
            height += form.fit.size.height + gapOfTargets;
        double top = middle - height / 2;
        lowest_ = std::max(bottom, middle + height / 2);
        for (std::size_t i = 0; i < forms_.nodes.size(); ++i) {
            const Size size = forms_.nodes[i].fit.size;
            const Box box{left, top, left + size.width, top + size.height};
            for (std::size_t k = 0; k < ends_.size(); ++k)
                addArrow(k, i, box);
            picture_.groups.push_back(nodeGroup(chart_.targets[i], forms_.nodes[i], box, theme_));
            top = box.bottom + gapOfTargets;
        }
    }

    void addArrow(std::size_t wedge, std::size_t target, const Box& box) {
        const Edge edge;
        const Point from{ends_[wedge].x + levelGap, ends_[wedge].y};
        const Anchor start{.box = {from.x, from.y, from.x, from.y}};
        const Anchor end{chart_.targets[target].shape, box};
        const Point to{(box.left + box.right) / 2, (box.top + box.bottom) / 2};
        picture_.groups.push_back(
            {.id = fmt::format("edge-{}--{}", chart_.wedges[wedge].id, chart_.targets[target].id),
             .kind = "edge",
             .tooltip = chart_.wedges[wedge].label + " → " + chart_.targets[target].label,
             .marks = arrowMarks(edge, course(edge, straight(from, to), start, end), theme_)});
    }

    // The answer is how far down its names reach.
    double drawAxis(double y) {
        Group group{.id = "axis", .kind = "axis", .tooltip = chart_.axis};
        const Point from{left_ - tick, y}, to{axisEnd() + overhang, y};
        const auto at = [](Point point) {
            return Anchor{.box = {point.x, point.y, point.x, point.y}};
        };
        const Edge edge;
        group.marks = arrowMarks(edge, course(edge, straight(from, to), at(from), at(to)), theme_);
        double height = 0;
        for (std::size_t i = 0; i < grades_.size(); ++i) {
            const double middle = x(static_cast<double>(i));
            Path mark = segment({middle, y - tick}, {middle, y + tick});
            mark.stroke = theme_.strokes[Stroke::Plain];
            group.marks.push_back(mark);
            stack(grades_[i], {.at = {middle, y + tick + 2}, .size = textSize, .centred = true},
                  lineHeight, group);
            height = std::max(height, static_cast<double>(grades_[i].size()) * lineHeight);
        }
        const double top = y + tick + 2 + height + 4;
        const auto lines = labelLines(chart_.axis, Font::bold(), textSize, axisEnd() - left_);
        stack(
            lines,
            {.at = {(left_ + axisEnd()) / 2, top}, .size = textSize, .bold = true, .centred = true},
            lineHeight, group);
        picture_.groups.push_back(std::move(group));
        return top + static_cast<double>(lines.size()) * lineHeight;
    }

    const ShiftChart& chart_;
    const Theme& theme_;
    Picture picture_;
    std::vector<std::vector<std::string>> grades_; // their names, wrapped
    std::vector<Band> bands_;                      // by wedge
    std::vector<Point> ends_;                      // by wedge, behind the word at its right end
    Diagram targets_;
    Forms forms_;
    double left_ = 0;
    double step_ = 0;
    double levels_ = 0; // room for the words at the ends of wedges
    double lowest_ = 0;
};

} // namespace

llvm::Expected<Picture> layOut(const ShiftChart& chart) {
    const std::size_t size = chart.grades.size() + chart.wedges.size() + chart.targets.size();
    if (size > mostNodes)
        return llvm::createStringError(
            fmt::format("{} grades and curves are too many for a picture; it holds at most {}",
                        size, mostNodes));
    return Chart(chart).draw();
}

} // namespace theory::backends
