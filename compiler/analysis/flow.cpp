// Adds up flows line by line.
#include "analysis/flow.h"

#include <algorithm>

namespace theory::analysis {
namespace {

using namespace model;

class Sum {
public:
    explicit Sum(const Theory& theory) : theory_(theory) {
        sums_.stages.resize(theory.stages.size());
        sums_.streams.resize(theory.streams.size());
        sums_.together.resize(theory.flows.size());
        sums_.flows.resize(theory.flows.size());
    }

    FlowSums run() {
        for (std::size_t i = 0; i < theory_.streams.size(); ++i) {
            const Stream& stream = theory_.streams[i];
            begin(stream.stages, {}, false);
            sums_.streams[i] = stream.isDamaged ? Papers() : addUp(stream.stages);
        }
        for (std::size_t i = 0; i < theory_.flows.size(); ++i) {
            const Flow& flow = theory_.flows[i];
            sums_.together[i] = comesTogether(flow);
            begin(flow.stages, sums_.together[i], true);
            sums_.flows[i] = flow.isDamaged ? Papers() : addUp(flow.stages);
        }
        return std::move(sums_);
    }

private:
    Papers comesTogether(const Flow& flow) const {
        Papers sum = 0;
        for (std::uint32_t i = flow.streams.begin; i < flow.streams.end; ++i)
            sum = sum && sums_.streams[i] ? Papers(*sum + *sums_.streams[i]) : Papers();
        return sum;
    }

    void begin(Range<Stage> stages, Papers left, bool fromStreams) {
        left_ = left;
        since_ = Id<Stage>(stages.begin);
        fromStreams_ = fromStreams;
        isAtBeginning_ = !fromStreams;
    }

    // The answer is what is left at the end.
    Papers addUp(Range<Stage> stages) {
        for (std::uint32_t i = stages.begin; i < stages.end; ++i) {
            const Stage& stage = theory_.stages[i];
            StageSum& sum = sums_.stages[i];
            sum.since = since_;
            sum.fromStreams = fromStreams_;
            takeLine(i, stage, sum);
            sum.left = left_;
            isAtBeginning_ = isAtBeginning_ && stage.kind == StageKind::Identified;
            if (i + 1 < stages.end && !stage.unit.empty())
                restart(i + 1, {});
        }
        return left_;
    }

    void takeLine(std::uint32_t index, const Stage& stage, StageSum& sum) {
        const Papers count = stage.count ? Papers(*stage.count) : Papers();
        if (isAtBeginning_ && since_.index == index) {
            left_ = takesAway(stage.kind) ? Papers() : count;
        } else if (isAtBeginning_ && stage.kind == StageKind::Identified) {
            sum.isAdded = true;
            left_ = left_ && count ? Papers(*left_ + *count) : Papers();
        } else if (takesAway(stage.kind)) {
            sum.expected = left_;
            left_ = left_ && count && *count <= *left_ ? Papers(*left_ - *count) : Papers();
        } else {
            sum.expected = left_;
            restart(index, count);
        }
    }

    void restart(std::uint32_t index, Papers left) {
        left_ = left;
        since_ = Id<Stage>(index);
        fromStreams_ = false;
        isAtBeginning_ = false;
    }

    const Theory& theory_;
    FlowSums sums_;
    Papers left_;
    Id<Stage> since_;
    bool fromStreams_ = false;
    bool isAtBeginning_ = true;
};

} // namespace

FlowSums flowSums(const Theory& theory) { return Sum(theory).run(); }

std::vector<std::vector<Id<Source>>> sourcesOfStreams(const Theory& theory) {
    std::vector<std::vector<Id<Source>>> sources(theory.streams.size());
    for (const Membership& membership : theory.memberships)
        sources[membership.stream.index].push_back(membership.source);
    for (std::vector<Id<Source>>& list : sources)
        std::ranges::sort(list);
    return sources;
}

} // namespace theory::analysis
