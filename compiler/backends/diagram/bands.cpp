// Arranging boxes in bands: loops opened, bands by the longest way, neighbours near each other.
#include "backends/diagram/bands.h"

#include "backends/diagram/curve.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace theory::backends {
namespace {

constexpr double gapInRow = 20, gapOfRows = 16, gapOfBands = 60;
constexpr double widthToHeight = 1.4;
constexpr int sweeps = 4;

using Neighbours = std::vector<std::vector<std::uint32_t>>;

struct Joined {
    Neighbours after, before;
};

Joined joined(const Diagram& diagram) {
    Joined all{Neighbours(diagram.nodes.size()), Neighbours(diagram.nodes.size())};
    for (const Edge& edge : diagram.edges) {
        all.after[edge.from].push_back(edge.to);
        all.before[edge.to].push_back(edge.from);
    }
    return all;
}

// The boxes so that arrows lead onwards, but for those that close a loop: the reverse of the order
// in which a walk along the arrows has done with them.
std::vector<std::uint32_t> onwards(const Neighbours& after) {
    std::vector<bool> isSeen(after.size());
    std::vector<std::uint32_t> done;
    struct Visit {
        std::uint32_t node;
        std::size_t next = 0;
    };
    for (std::uint32_t start = 0; start < after.size(); ++start) {
        if (isSeen[start])
            continue;
        isSeen[start] = true;
        std::vector<Visit> way{{start}};
        while (!way.empty()) {
            Visit& visit = way.back();
            if (visit.next == after[visit.node].size()) {
                done.push_back(visit.node);
                way.pop_back();
                continue;
            }
            const std::uint32_t next = after[visit.node][visit.next++];
            if (!isSeen[next]) {
                isSeen[next] = true;
                way.push_back({next});
            }
        }
    }
    std::ranges::reverse(done);
    return done;
}

// A box's band is one below the lowest of those that lead to it; one that nothing leads to is right
// above what it leads to, since its arrow would be long otherwise.
Neighbours bandsOf(const Neighbours& after) {
    const std::vector<std::uint32_t> order = onwards(after);
    std::vector<std::size_t> position(order.size()), band(order.size(), 0);
    for (std::size_t i = 0; i < order.size(); ++i)
        position[order[i]] = i;
    const auto forEachNext = [&](std::uint32_t node, auto use) {
        for (const std::uint32_t next : after[node])
            if (position[next] > position[node])
                use(next);
    };
    std::size_t last = 0;
    for (const std::uint32_t node : order)
        forEachNext(node, [&](std::uint32_t next) {
            band[next] = std::max(band[next], band[node] + 1);
            last = std::max(last, band[next]);
        });
    for (const std::uint32_t node : order)
        if (band[node] == 0) {
            std::size_t highest = last + 1;
            forEachNext(node, [&](std::uint32_t next) { highest = std::min(highest, band[next]); });
            band[node] = highest > last ? 0 : highest - 1;
        }
    Neighbours bands(order.empty() ? 0 : last + 1);
    for (const std::uint32_t node : order)
        bands[band[node]].push_back(node);
    return bands;
}

// Brings each box near the mean place of its neighbours in other bands; places run from 0 to 1.
void bringTogether(const Joined& joined, Neighbours& bands) {
    std::vector<double> place(joined.after.size());
    const auto settle = [&](const std::vector<std::uint32_t>& band) {
        for (std::size_t i = 0; i < band.size(); ++i)
            place[band[i]] = (static_cast<double>(i) + 0.5) / static_cast<double>(band.size());
    };
    std::ranges::for_each(bands, settle);
    const auto meanPlace = [&](std::uint32_t node, const Neighbours& neighbours) {
        double sum = 0;
        for (const std::uint32_t other : neighbours[node])
            sum += place[other];
        const std::size_t count = neighbours[node].size();
        return count == 0 ? place[node] : sum / static_cast<double>(count);
    };
    const auto arrange = [&](std::vector<std::uint32_t>& band, const Neighbours& neighbours) {
        std::vector<std::pair<double, std::uint32_t>> wanted;
        for (const std::uint32_t node : band)
            wanted.emplace_back(meanPlace(node, neighbours), node);
        std::ranges::stable_sort(wanted, {}, &std::pair<double, std::uint32_t>::first);
        std::ranges::transform(wanted, band.begin(), &std::pair<double, std::uint32_t>::second);
        settle(band);
    };
    for (int sweep = 0; sweep < sweeps; ++sweep) {
        for (auto& band : bands)
            arrange(band, joined.before);
        for (auto band = bands.rbegin(); band != bands.rend(); ++band)
            arrange(*band, joined.after);
    }
}

// Wide enough for the picture to have the shape of a page on its side.
double rowWidth(const Forms& forms) {
    double area = 0;
    for (const Form& form : forms.nodes)
        area += (form.fit.size.width + gapInRow) * (form.fit.size.height + gapOfRows);
    return std::sqrt(area * widthToHeight);
}

// The boxes of a band from `top` on, in rows. The answer is how far down they reach.
double setInRows(const std::vector<std::uint32_t>& band, const Forms& forms, double most,
                 double top, Placement& placed) {
    const auto size = [&](std::uint32_t node) { return forms.nodes[node].fit.size; };
    double full = 0;
    for (const std::uint32_t node : band)
        full += size(node).width + gapInRow;
    // Rows of a band are about as long as each other.
    const double length = full / std::ceil(full / most);
    for (std::size_t first = 0; first < band.size();) {
        double width = 0, height = 0;
        std::size_t end = first;
        for (; end < band.size() && (end == first || width + gapInRow < length); ++end) {
            width += size(band[end]).width + gapInRow;
            height = std::max(height, size(band[end]).height);
        }
        double left = -(width - gapInRow) / 2;
        for (; first < end; ++first) {
            const double own = size(band[first]).width;
            placed.nodes[band[first]] = {left + own / 2, top + height / 2};
            left += own + gapInRow;
        }
        placed.width = std::max(placed.width, width - gapInRow);
        top += height + gapOfRows;
    }
    return top - gapOfRows;
}

} // namespace

Placement arrangeInBands(const Diagram& diagram, const Forms& forms) {
    const Joined all = joined(diagram);
    Neighbours bands = bandsOf(all.after);
    bringTogether(all, bands);
    Placement placed;
    placed.nodes.resize(diagram.nodes.size());
    const double most = rowWidth(forms);
    double top = 0;
    for (const auto& band : bands) {
        placed.height = setInRows(band, forms, most, top, placed);
        top = placed.height + gapOfBands;
    }
    for (Point& point : placed.nodes)
        point.x += placed.width / 2;
    for (const Edge& edge : diagram.edges)
        placed.edges.push_back(straight(placed.nodes[edge.from], placed.nodes[edge.to]));
    placed.words.resize(diagram.edges.size());
    return placed;
}

} // namespace theory::backends
