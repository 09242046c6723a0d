// Compares the first and last lines of all pages: running heads repeat, page numbers count.
#include "references/passages/page_edges.h"

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"

#include <algorithm>
#include <map>

namespace theory::references {
namespace {

constexpr std::size_t edgeLines = 3;      // looked at above and below
constexpr std::size_t longestHead = 200;  // in bytes; lines are compared as far as that
constexpr std::size_t mostDigits = 5;     // of a page's number
constexpr std::size_t mostPageTurns = 64; // numbers looked at on one page

// A line that stands first or last on its page.
struct Edge {
    Stretch line;
    std::uint32_t page; // from 0 on
    std::string words;  // without white space and digits
    bool hasDigits;
};

bool isBlank(llvm::StringRef line) { return line.trim(" \t\r\f\v").empty(); }

// The first lines that are not blank, from the top or from the bottom.
llvm::SmallVector<Stretch, edgeLines> linesFrom(llvm::StringRef text, Stretch page, bool fromTop) {
    llvm::SmallVector<Stretch, edgeLines> found;
    std::size_t begin = page.begin, end = page.end;
    while (begin < end && found.size() < edgeLines) {
        const llvm::StringRef rest = text.slice(begin, end);
        const std::size_t cut = fromTop ? rest.find('\n') : rest.rtrim('\n').rfind('\n');
        Stretch line{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
        if (cut != llvm::StringRef::npos)
            (fromTop ? line.end : line.begin) = static_cast<std::uint32_t>(begin + cut + 1);
        (fromTop ? begin : end) = fromTop ? line.end : line.begin;
        if (!isBlank(text.slice(line.begin, line.end).rtrim('\n')))
            found.push_back(line);
    }
    return found;
}

Edge edgeOf(llvm::StringRef text, Stretch line, std::uint32_t page) {
    const llvm::StringRef words = text.slice(line.begin, line.end).trim();
    Edge edge{.line = line, .page = page, .hasDigits = false};
    for (const char byte : words.take_front(longestHead))
        if (llvm::isDigit(byte))
            edge.hasDigits = true;
        else if (!llvm::isSpace(byte))
            edge.words += byte;
    return edge;
}

// In order of place. On a short page a line is at both edges, and counts once.
std::vector<Edge> edgesOf(llvm::StringRef text, llvm::ArrayRef<std::uint32_t> pages) {
    std::vector<Edge> edges;
    for (std::size_t index = 0; index != pages.size(); ++index) {
        const std::size_t end = index + 1 == pages.size() ? text.size() : pages[index + 1];
        const Stretch page{pages[index], static_cast<std::uint32_t>(end)};
        const auto top = linesFrom(text, page, true);
        const auto bottom = linesFrom(text, page, false);
        const auto number = static_cast<std::uint32_t>(index);
        for (const Stretch& line : top)
            edges.push_back(edgeOf(text, line, number));
        for (const Stretch& line : llvm::reverse(bottom))
            if (top.empty() || line.begin >= top.back().end)
                edges.push_back(edgeOf(text, line, number));
    }
    return edges;
}

// A number, or a Roman one, with at most something decorative around it: `- 12 -`, `xii`.
bool isLoneNumber(const Edge& edge) {
    if (edge.hasDigits)
        return llvm::none_of(edge.words, [](char byte) {
            return llvm::isAlpha(byte) || static_cast<signed char>(byte) < 0;
        });
    return edge.words.size() <= 6 &&
           llvm::StringRef(edge.words).find_first_not_of("ivxl") == llvm::StringRef::npos;
}

// On how many pages lines of the same words stand at an edge.
llvm::StringMap<std::uint32_t> pagesWith(llvm::ArrayRef<Edge> edges) {
    llvm::StringMap<std::uint32_t> lastPage, counts;
    for (const Edge& edge : edges) {
        const auto [last, isNew] = lastPage.try_emplace(edge.words, edge.page);
        if (isNew || last->second != edge.page)
            ++counts[edge.words];
        last->second = edge.page;
    }
    return counts;
}

llvm::ArrayRef<Edge> firstPageOf(llvm::ArrayRef<Edge> edges) {
    return edges.take_while(
        [page = edges.front().page](const Edge& edge) { return edge.page == page; });
}

// All numbers in the edges of one page, each as its distance from the page's place in the file.
std::vector<int> shiftsOn(llvm::StringRef text, llvm::ArrayRef<Edge> edges) {
    std::vector<int> shifts;
    for (const Edge& edge : edges) {
        llvm::StringRef rest = text.slice(edge.line.begin, edge.line.end);
        while (shifts.size() < mostPageTurns) {
            rest = rest.drop_until(llvm::isDigit);
            if (rest.empty())
                break;
            const llvm::StringRef digits = rest.take_while(llvm::isDigit);
            rest = rest.drop_front(digits.size());
            int number = 0;
            if (digits.size() <= mostDigits && !digits.getAsInteger(10, number))
                shifts.push_back(number - static_cast<int>(edge.page) - 1);
        }
    }
    llvm::sort(shifts);
    shifts.erase(std::unique(shifts.begin(), shifts.end()), shifts.end());
    return shifts;
}

// The one distance that at least half of the pages agree on. Where two do, the greater one: a
// journal's own numbers rather than those of one copy.
std::optional<int> agreedShift(llvm::StringRef text, llvm::ArrayRef<Edge> edges,
                               std::size_t pages) {
    std::map<int, std::size_t> votes;
    while (!edges.empty()) {
        const auto onPage = edges.take_while(
            [page = edges.front().page](const Edge& edge) { return edge.page == page; });
        for (const int shift : shiftsOn(text, onPage))
            ++votes[shift];
        edges = edges.drop_front(onPage.size());
    }
    std::optional<int> agreed;
    std::size_t most = std::max<std::size_t>(2, (pages + 1) / 2);
    for (const auto& [shift, count] : votes)
        if (count >= most) {
            most = count;
            agreed = shift;
        }
    return agreed;
}

} // namespace

// From both edges of a page inwards, as far as lines are no text.
PageEdges pageEdges(llvm::StringRef text, llvm::ArrayRef<std::uint32_t> pages) {
    const std::vector<Edge> edges = edgesOf(text, pages);
    const auto counts = pagesWith(edges);
    // Left and right pages may have different heads, and so may chapters.
    const std::size_t often = std::max<std::size_t>(2, (pages.size() + 2) / 3);
    const auto isNoText = [&](const Edge& edge) {
        return isLoneNumber(edge) || counts.lookup(edge.words) >= often;
    };
    PageEdges found{.shift = agreedShift(text, edges, pages.size())};
    for (auto rest = llvm::ArrayRef(edges); !rest.empty();) {
        const auto onPage = firstPageOf(rest);
        const auto above = onPage.take_while(isNoText);
        const auto others = llvm::reverse(onPage.drop_front(above.size()));
        const auto below = llvm::find_if_not(others, isNoText).base();
        for (const Edge& edge : above)
            found.lines.push_back(edge.line);
        for (auto edge = below; edge != onPage.end(); ++edge)
            found.lines.push_back(edge->line);
        rest = rest.drop_front(onPage.size());
    }
    return found;
}

} // namespace theory::references
