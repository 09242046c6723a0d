// Places the rows, columns and marks of a table of configurations against sources.
#include "backends/diagram/label.h"
#include "backends/diagram/layout.h"
#include "backends/diagram/matrix.h"
#include "backends/diagram/written.h"

#include "fmt/format.h"

#include <algorithm>

namespace theory::backends {
namespace {

constexpr double textSize = 9;
constexpr double lineHeight = 11;
constexpr double titleRoom = 190; // of a row's title
constexpr double headRoom = 130;  // of a column's, which reads upwards
constexpr double leastColumn = 20;
constexpr double leastRow = 18;
constexpr double gap = 7;
constexpr double markRadius = 4.2;
constexpr double smallRadius = 2.7; // where several share a cell
constexpr double sumWidth = 44;
constexpr double leastWidth = 320;
constexpr double ruleWidth = 0.5;

enum class Stands : std::uint8_t { Supports, Contests, Refines };

class Table {
public:
    explicit Table(const MatrixChart& chart)
        : chart_(chart), theme_(*chart.theme),
          picture_{.title = chart.title, .description = chart.description, .theme = chart.theme} {}

    Picture draw() {
        measure();
        const double width = std::max(leastWidth, right_ + sumWidth - pictureMargin);
        double top = drawTitle(chart_.title, width, picture_);
        picture_.width = width + 2 * pictureMargin;
        if (chart_.rows.empty() || chart_.columns.empty()) {
            picture_.height = drawEmptiness(top, picture_) + pictureMargin;
            return std::move(picture_);
        }
        headHeight_ = std::max(headHeight_, lineHeight);
        top += headHeight_ + gap;
        Group sources{.id = "sources", .kind = "heading"};
        stack({"sources"},
              {.at = {right_ + sumWidth / 2, top - lineHeight - 3},
               .size = textSize,
               .centred = true,
               .colour = theme_.faintInk},
              lineHeight, sources);
        picture_.groups.push_back(std::move(sources));
        drawHeads(top);
        double y = top;
        for (std::size_t row = 0; row < chart_.rows.size(); ++row)
            y = drawRow(row, y);
        drawRules(top, y);
        y = drawSums(y);
        picture_.height = drawLegend(y + sectionGap) + pictureMargin;
        return std::move(picture_);
    }

private:
    void measure() {
        double names = 0, titles = 0;
        for (const MatrixLine& row : chart_.rows) {
            names = std::max(names, Font::bold().width(row.name, textSize));
            titles_.push_back(labelLines(row.title, Font::regular(), textSize, titleRoom));
            titles = std::max(titles, widest(titles_.back(), Font::regular(), textSize));
        }
        titleLeft_ = pictureMargin + names + gap;
        double left = titleLeft_ + titles + (titles > 0 ? gap : 0);
        for (const MatrixLine& column : chart_.columns) {
            heads_.push_back(labelLines(column.name, Font::regular(), textSize, headRoom));
            headHeight_ = std::max(headHeight_, widest(heads_.back(), Font::regular(), textSize));
            lefts_.push_back(left);
            left +=
                std::max(leastColumn, lineHeight * static_cast<double>(heads_.back().size()) + 4);
        }
        lefts_.push_back(left);
        right_ = left;
    }

    double middleOf(std::size_t column) const { return (lefts_[column] + lefts_[column + 1]) / 2; }

    // Each reads upwards from the table on.
    void drawHeads(double bottom) {
        for (std::size_t column = 0; column < chart_.columns.size(); ++column) {
            Group group{.id = fmt::format("source-{}", column),
                        .kind = "heading",
                        .tooltip = chart_.columns[column].name,
                        .about = chart_.columns[column].about};
            double x =
                middleOf(column) - lineHeight * static_cast<double>(heads_[column].size()) / 2;
            for (const std::string& line : heads_[column]) {
                group.marks.push_back(Text{.at = {x + lineHeight / 2 + 0.35 * textSize, bottom - 4},
                                           .words = line,
                                           .size = textSize,
                                           .width = Font::regular().width(line, textSize),
                                           .isUpright = true});
                x += lineHeight;
            }
            picture_.groups.push_back(std::move(group));
        }
    }

    double drawRow(std::size_t row, double top) {
        const MatrixLine& line = chart_.rows[row];
        const double text =
            lineHeight * static_cast<double>(std::max<std::size_t>(1, titles_[row].size()));
        const double bottom = top + std::max(leastRow, text + 4);
        Group group{.id = fmt::format("row-{}", row),
                    .kind = "node",
                    .tooltip = "CMOC " + line.name,
                    .about = line.about};
        if (row % 2 == 0) {
            Path band = polygon(
                {{pictureMargin, top}, {right_, top}, {right_, bottom}, {pictureMargin, bottom}});
            band.fill = theme_.frameFill(0);
            group.marks.push_back(band);
        }
        const double middle = (top + bottom) / 2;
        stack({line.name},
              {.at = {pictureMargin + 2, middle - text / 2}, .size = textSize, .bold = true},
              lineHeight, group);
        stack(titles_[row], {.at = {titleLeft_, middle - text / 2}, .size = textSize}, lineHeight,
              group);
        picture_.groups.push_back(std::move(group));
        std::size_t sources = 0;
        for (std::size_t column = 0; column < chart_.columns.size(); ++column)
            if (!chart_.at(row, column).isEmpty()) {
                ++sources;
                drawCell(row, column, {middleOf(column), middle});
            }
        addSum(fmt::format("row-sum-{}", row), sources, {right_ + sumWidth / 2, middle});
        return bottom;
    }

    void drawCell(std::size_t row, std::size_t column, Point middle) {
        const MatrixCell& cell = chart_.at(row, column);
        std::vector<Stands> marks;
        if (cell.supports)
            marks.push_back(Stands::Supports);
        if (cell.contests)
            marks.push_back(Stands::Contests);
        if (cell.refines)
            marks.push_back(Stands::Refines);
        Group group{.id = fmt::format("cell-{}-{}", row, column),
                    .kind = "sign",
                    .tooltip = fmt::format("{} {} CMOC {}", chart_.columns[column].name,
                                           cell.words(), chart_.rows[row].name)};
        const double radius = marks.size() == 1 ? markRadius : smallRadius;
        double x = middle.x - (static_cast<double>(marks.size()) - 1) * (radius + 0.4);
        for (Stands stands : marks) {
            addMark(stands, {x, middle.y}, radius, group);
            x += 2 * (radius + 0.4);
        }
        picture_.groups.push_back(std::move(group));
    }

    // A filled disc, a ring with a cross in it, an open triangle: told apart without colour.
    void addMark(Stands stands, Point at, double radius, Group& group) const {
        const Box box{at.x - radius, at.y - radius, at.x + radius, at.y + radius};
        if (stands == Stands::Refines) {
            Path triangle =
                polygon({{at.x, box.top}, {box.right, box.bottom}, {box.left, box.bottom}});
            triangle.fill = theme_.ground;
            triangle.stroke = theme_.strokes[Stroke::Plain];
            group.marks.push_back(triangle);
            return;
        }
        Path disc = ellipse(box);
        disc.fill = stands == Stands::Supports ? theme_.strokes[Stroke::Plus] : theme_.ground;
        disc.stroke = theme_.strokes[stands == Stands::Supports ? Stroke::Plus : Stroke::Minus];
        group.marks.push_back(disc);
        if (stands == Stands::Supports)
            return;
        const double arm = radius * 0.7;
        for (const Point& to : {Point{arm, arm}, Point{arm, -arm}}) {
            Path stroke = segment({at.x - to.x, at.y - to.y}, {at.x + to.x, at.y + to.y});
            stroke.stroke = theme_.strokes[Stroke::Minus];
            group.marks.push_back(stroke);
        }
    }

    void drawRules(double top, double bottom) {
        Group group{.id = "rules", .kind = "axis"};
        const auto add = [&](Point from, Point to) {
            Path rule = segment(from, to);
            rule.stroke = theme_.frameStroke;
            rule.strokeWidth = ruleWidth;
            group.marks.push_back(rule);
        };
        for (double y : {top, bottom})
            add({pictureMargin, y}, {right_, y});
        for (double x : lefts_)
            add({x, top}, {x, bottom});
        picture_.groups.push_back(std::move(group));
    }

    // How many configurations each source speaks of.
    double drawSums(double top) {
        for (std::size_t column = 0; column < chart_.columns.size(); ++column) {
            std::size_t configurations = 0;
            for (std::size_t row = 0; row < chart_.rows.size(); ++row)
                configurations += !chart_.at(row, column).isEmpty();
            addSum(fmt::format("column-sum-{}", column), configurations,
                   {middleOf(column), top + leastRow / 2});
        }
        Group group{.id = "sums", .kind = "heading"};
        stack({"CMOCs"},
              {.at = {pictureMargin + 2, top + (leastRow - lineHeight) / 2},
               .size = textSize,
               .colour = theme_.faintInk},
              lineHeight, group);
        picture_.groups.push_back(std::move(group));
        return top + leastRow;
    }

    void addSum(std::string id, std::size_t sum, Point middle) {
        Group group{.id = std::move(id), .kind = "heading"};
        stack({std::to_string(sum)},
              {.at = {middle.x, middle.y - lineHeight / 2},
               .size = textSize,
               .centred = true,
               .colour = theme_.faintInk},
              lineHeight, group);
        picture_.groups.push_back(std::move(group));
    }

    // The marks that occur. The answer is how far down it reaches.
    double drawLegend(double top) {
        double left = pictureMargin + markRadius;
        const auto add = [&](bool MatrixCell::* isThere, Stands stands, const char* words) {
            if (std::ranges::none_of(chart_.cells, isThere))
                return;
            Group group{.id = fmt::format("legend-{}", static_cast<int>(stands)), .kind = "legend"};
            addMark(stands, {left, top + lineHeight / 2}, markRadius, group);
            left += markRadius + gap;
            stack({words}, {.at = {left, top}, .size = textSize}, lineHeight, group);
            left += Font::regular().width(words, textSize) + 3 * gap;
            picture_.groups.push_back(std::move(group));
        };
        add(&MatrixCell::supports, Stands::Supports, "supports it");
        add(&MatrixCell::contests, Stands::Contests, "contests it");
        add(&MatrixCell::refines, Stands::Refines, "refines it");
        return top + lineHeight;
    }

    const MatrixChart& chart_;
    const Theme& theme_;
    Picture picture_;
    std::vector<std::vector<std::string>> titles_; // by row, wrapped
    std::vector<std::vector<std::string>> heads_;  // by column, wrapped
    std::vector<double> lefts_;                    // of columns, and where the last ends
    double titleLeft_ = 0;
    double headHeight_ = 0;
    double right_ = 0; // of the table, without its sums
};

} // namespace

llvm::Expected<Picture> layOut(const MatrixChart& chart) {
    const std::size_t lines = chart.rows.size() + chart.columns.size();
    const auto marks = static_cast<std::size_t>(
        std::ranges::count_if(chart.cells, [](const MatrixCell& cell) { return !cell.isEmpty(); }));
    if (lines > mostNodes || marks > mostMarks)
        return llvm::createStringError(
            fmt::format("{} rows and columns with {} marks are too many for a picture; it holds at "
                        "most {} and {}",
                        lines, marks, mostNodes, mostMarks));
    return Table(chart).draw();
}

} // namespace theory::backends
