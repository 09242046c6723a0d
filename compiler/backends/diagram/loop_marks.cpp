// Looks loops up by the uses at which they pass from claim to claim.
#include "backends/diagram/loop_marks.h"

#include "fmt/format.h"

#include <algorithm>

namespace theory::backends {
namespace {

using model::Id;
using model::Use;

constexpr std::size_t mostMarked = 9;

} // namespace

LoopMarks::LoopMarks(const model::Theory& theory) {
    const std::vector<analysis::Loop> loops = analysis::loops(theory).loops;
    names_ = analysis::loopNames(loops);
    for (std::size_t i = 0; i < loops.size(); ++i) {
        const std::vector<analysis::Step>& steps = loops[i].steps;
        for (std::size_t k = 0; k < steps.size(); ++k)
            loops_[steps[k].exit][steps[(k + 1) % steps.size()].entry].push_back(i);
    }
}

bool LoopMarks::isOnLoop(Id<Use> exit, Id<Use> entry) const {
    const auto found = loops_.find(exit);
    return found != loops_.end() && found->second.contains(entry);
}

std::vector<std::string> LoopMarks::between(Id<Use> exit, Id<Use> entry) const {
    return isOnLoop(exit, entry) ? marksOf(loops_.at(exit).at(entry)) : std::vector<std::string>();
}

std::vector<std::string> LoopMarks::leavingBy(Id<Use> exit) const {
    std::vector<std::size_t> all;
    if (const auto found = loops_.find(exit); found != loops_.end())
        for (const auto& [entry, loops] : found->second)
            all.insert(all.end(), loops.begin(), loops.end());
    std::ranges::sort(all);
    const auto rest = std::ranges::unique(all);
    all.erase(rest.begin(), rest.end());
    return marksOf(all);
}

std::string LoopMarks::remark() const {
    return names_.size() > mostMarked ? fmt::format(" Not marked: its {} loops.", names_.size())
                                      : "";
}

std::vector<std::string> LoopMarks::marksOf(const std::vector<std::size_t>& loops) const {
    std::vector<std::string> marks;
    if (names_.size() <= mostMarked)
        for (const std::size_t loop : loops)
            if (!names_[loop].empty())
                marks.push_back(names_[loop]);
    return marks;
}

} // namespace theory::backends
