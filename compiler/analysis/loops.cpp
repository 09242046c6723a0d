// Finds loops by strongly connected parts, then a shortest way round through each of their steps.
#include "analysis/loops.h"

#include "analysis/components.h"

#include "llvm/ADT/DenseSet.h"

#include <algorithm>
#include <set>

namespace theory::analysis {
namespace {

using model::Id;
using model::Use;

// Large theories hold more loops than anybody reads.
constexpr std::size_t mostLoops = 100;
constexpr std::size_t mostSearches = 2000;
constexpr std::size_t mostTries = 2'000'000; // ways from station to station, in all searches

// A configuration or a link, with the uses that lead into it and out of it.
struct Station {
    Step step;
    std::vector<Id<Use>> entries;
    std::vector<Id<Use>> exits;
};

std::vector<Station> stations(const model::Theory& theory) {
    std::vector<Station> result;
    for (std::size_t i = 0; i < theory.configurations.size(); ++i) {
        Station station{.step = {.configuration = Id<model::Configuration>(i)}};
        for (const model::Slot& slot : theory[theory.configurations[i].slots]) {
            const bool isExit = slot.kind == SlotKind::Outcome;
            if (!isExit && !isEntry(slot.kind))
                continue;
            for (std::uint32_t use = slot.uses.begin; use < slot.uses.end; ++use)
                (isExit ? station.exits : station.entries).emplace_back(use);
        }
        result.push_back(std::move(station));
    }
    for (std::size_t i = 0; i < theory.links.size(); ++i)
        result.push_back({.step = {.link = Id<model::Link>(i)},
                          .entries = {theory.links[i].from},
                          .exits = {theory.links[i].to}});
    return result;
}

class Search {
public:
    explicit Search(const model::Theory& theory)
        : theory_(theory), stations_(stations(theory)), entering_(theory.constructs.size()) {
        for (std::uint32_t i = 0; i < stations_.size(); ++i)
            for (Id<Use> entry : stations_[i].entries)
                entering_[theory[entry].construct.index].push_back({i, entry});
        component_ = components(graph());
    }

    Loops run() {
        Loops result;
        std::set<std::vector<std::uint32_t>> known;
        std::size_t searches = 0;
        for (std::uint32_t start = 0; start < stations_.size(); ++start) {
            if (component_.sizes[component_.of[start]] < 2)
                continue;
            if (++searches > mostSearches || tries_ > mostTries ||
                result.loops.size() == mostLoops) {
                result.isComplete = false;
                break;
            }
            std::vector<Visit> way = shortestWayRound(start);
            if (!way.empty() && known.insert(rotated(way)).second)
                result.loops.push_back(loopOf(way));
        }
        result.isComplete &= tries_ <= mostTries;
        std::ranges::stable_sort(result.loops, {},
                                 [](const Loop& loop) { return loop.steps.size(); });
        return result;
    }

private:
    struct Entering {
        std::uint32_t station;
        Id<Use> entry;
    };
    struct Visit {
        std::uint32_t station;
        Id<Use> entry;          // by which it was entered
        Id<Use> exit;           // of the station before, by which it was reached
        std::size_t before = 0; // index of the visit before
    };

    // Stations, and behind them constructs: from a station to what leaves it, from a construct to
    // where it enters. So the graph stays as large as the theory.
    std::vector<std::vector<std::uint32_t>> graph() const {
        const auto count = static_cast<std::uint32_t>(stations_.size());
        std::vector<std::vector<std::uint32_t>> next(count + entering_.size());
        for (std::uint32_t i = 0; i < count; ++i)
            for (Id<Use> exit : stations_[i].exits)
                next[i].push_back(count + theory_[exit].construct.index);
        for (std::size_t construct = 0; construct < entering_.size(); ++construct)
            for (const Entering& entering : entering_[construct])
                next[count + construct].push_back(entering.station);
        return next;
    }

    bool mayFollow(std::uint32_t from, std::uint32_t to) const {
        if (component_.of[from] != component_.of[to])
            return false;
        const auto here = stations_[from].step.configuration;
        const auto there = stations_[to].step.configuration;
        return !here || !there || (here != there && !areUnrelated(theory_, here, there));
    }

    // Breadth first; the visits from after `start` back to it, or nothing.
    std::vector<Visit> shortestWayRound(std::uint32_t start) {
        std::vector<Visit> visits{{.station = start}};
        llvm::DenseSet<std::uint32_t> seen;
        for (std::size_t at = 0; at < visits.size(); ++at) {
            const std::uint32_t station = visits[at].station;
            for (Id<Use> exit : stations_[station].exits)
                for (const Entering& next : entering_[theory_[exit].construct.index]) {
                    if (++tries_ > mostTries)
                        return {};
                    if (!mayFollow(station, next.station) || !seen.insert(next.station).second)
                        continue;
                    visits.push_back({next.station, next.entry, exit, at});
                    if (next.station == start)
                        return wayTo(visits);
                }
        }
        return {};
    }

    static std::vector<Visit> wayTo(const std::vector<Visit>& visits) {
        std::vector<Visit> way;
        for (std::size_t at = visits.size() - 1; at != 0; at = visits[at].before)
            way.push_back(visits[at]);
        std::ranges::reverse(way);
        return way;
    }

    // The stations from the lowest on: the same for a loop wherever the search began.
    static std::vector<std::uint32_t> rotated(const std::vector<Visit>& way) {
        std::vector<std::uint32_t> stations;
        for (const Visit& visit : way)
            stations.push_back(visit.station);
        std::ranges::rotate(stations, std::ranges::min_element(stations));
        return stations;
    }

    Loop loopOf(const std::vector<Visit>& way) const {
        Loop loop;
        int sign = +1;
        bool isOpen = false;
        for (std::size_t i = 0; i < way.size(); ++i) {
            const Visit& visit = way[i];
            Step step = stations_[visit.station].step;
            step.entry = visit.entry;
            step.exit = way[(i + 1) % way.size()].exit;
            sign *= signOf(theory_[step.entry]) * signOf(theory_[step.exit]);
            if (step.link)
                sign *= verbSigns[theory_[step.link].verb];
            isOpen |= isOpenAt(step.entry) || isOpenAt(step.exit);
            loop.steps.push_back(step);
        }
        isOpen |= sign == 0;
        loop.polarity = isOpen     ? Polarity::Open
                        : sign > 0 ? Polarity::Reinforcing
                                   : Polarity::Balancing;
        // Begin with what is declared first.
        auto first = std::ranges::min_element(loop.steps, {}, [](const Step& step) {
            return std::pair(!step.configuration, std::pair(step.configuration, step.link));
        });
        std::ranges::rotate(loop.steps, first);
        return loop;
    }

    // An alternative, or a set whose members differ in direction: which of them works is not said.
    bool isOpenAt(Id<Use> id) const {
        const Use& use = theory_[id];
        if (!use.slot)
            return false;
        const model::Slot& slot = theory_[use.slot];
        if (hasAlternatives(slot.connective, slot.terms))
            return true;
        return std::ranges::any_of(theory_[slot.uses],
                                   [&](const Use& other) { return signOf(other) != signOf(use); });
    }

    bool hasAlternatives(Connective connective, model::Range<model::Term> terms) const {
        if (connective == Connective::Any)
            return true;
        return std::ranges::any_of(theory_[terms], [&](const model::Term& term) {
            return !term.use && hasAlternatives(term.connective, term.group);
        });
    }

    const model::Theory& theory_;
    std::vector<Station> stations_;
    std::vector<std::vector<Entering>> entering_; // by construct
    Components component_;
    std::size_t tries_ = 0;
};

} // namespace

Loops loops(const model::Theory& theory) { return Search(theory).run(); }

std::vector<std::string> loopNames(const std::vector<Loop>& loops) {
    std::size_t reinforcing = 0, balancing = 0;
    std::vector<std::string> names;
    for (const Loop& loop : loops)
        names.push_back(loop.polarity == Polarity::Reinforcing ? "R" + std::to_string(++reinforcing)
                        : loop.polarity == Polarity::Balancing ? "B" + std::to_string(++balancing)
                                                               : "");
    return names;
}

} // namespace theory::analysis
