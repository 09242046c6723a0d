// Writes tables: a caption, a head that says what columns hold, and a head for each row.
#include "backends/report/html/blocks.h"

#include "support/escape.h"

#include "fmt/format.h"

namespace theory::backends::report {
namespace {

constexpr std::size_t mostColumnsOfAPage = 7; // upright; wider tables are printed across

// A row of a configuration leads to what is said of it beneath the table.
std::string linkToDetails(llvm::StringRef anchor, const Anchors& anchors) {
    if (!anchor.consume_front("cmoc-"))
        return {};
    const std::string details = "details-" + anchor.str();
    if (!anchors.contains(details))
        return {};
    return fmt::format("<div><a class=\"to-details\" href=\"#{}\">in detail</a></div>",
                       escapeXml(details));
}

} // namespace

// Above a table stands what its chapter is called; those who hear it read are told again.
std::string BlockWriter::caption() const { return open_.empty() ? "" : open_.back().second; }

std::string BlockWriter::cell(const Cell& cell) const {
    if (cell.size() == 1)
        return htmlWords(cell.front(), anchors_);
    std::string out;
    for (const Inline& line : cell)
        out += "<div>" + htmlWords(line, anchors_) + "</div>";
    return out;
}

std::string BlockWriter::cells(const Table& table, std::size_t row) const {
    std::string out;
    const std::string anchor = table.anchors.empty() ? "" : table.anchors[row];
    for (std::size_t column = 0; column < table.rows[row].size(); ++column) {
        const std::string text = cell(table.rows[row][column]);
        if (column == 0 && !text.empty())
            out += "<th scope=\"row\">" + text + linkToDetails(anchor, anchors_) + "</th>";
        else
            out += "<td>" + text + "</td>";
    }
    return out;
}

std::string BlockWriter::table(const Table& table) {
    const std::string title = caption();
    const bool isWide = table.header.size() > mostColumnsOfAPage;
    std::string out = fmt::format(
        "<div class=\"{}\" role=\"group\" aria-label=\"{}\" tabindex=\"0\">\n<table>\n"
        "<caption>{}</caption>\n<thead>\n<tr>",
        isWide ? "frame wide" : "frame", escapeXml(title), htmlWords(Inline(title), {}));
    for (const std::string& words : table.header)
        out += "<th scope=\"col\">" + escapeXml(words) + "</th>";
    out += "</tr>\n</thead>\n<tbody>\n";
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const bool hasAnchor = !table.anchors.empty() && !table.anchors[row].empty();
        out += hasAnchor ? "<tr id=\"" + escapeXml(table.anchors[row]) + "\">" : "<tr>";
        out += cells(table, row) + "</tr>\n";
    }
    return out + "</tbody>\n</table>\n</div>\n";
}

} // namespace theory::backends::report
