// From a flow to its boxes, and to words for readers who do not see them.
#include "backends/diagram/flow_chart.h"

#include "backends/flow_words.h"

#include "fmt/format.h"

namespace theory::backends {
namespace {

using namespace model;
using analysis::Papers;

std::string withCount(const std::string& words, Papers count) {
    return fmt::format("{} ({})", words, countLabel(count));
}

Papers papers(PaperCount count) { return count ? Papers(*count) : Papers(); }

class Builder {
public:
    Builder(const Theory& theory, const analysis::FlowSums& sums, Id<Flow> id)
        : theory_(theory), sums_(sums), id_(id), flow_(theory[id]) {}

    FlowChart build() {
        chart_.title = titleOrName(flow_.title, flow_.name);
        for (std::uint32_t i = flow_.streams.begin; i < flow_.streams.end; ++i) {
            const Stream& stream = theory_.streams[i];
            FlowColumn column{.heading =
                                  flow_.isOneStream ? "" : titleOrName(stream.title, stream.name)};
            addStages(stream.stages, column);
            if (!column.steps.empty())
                chart_.columns.push_back(std::move(column));
        }
        addStages(flow_.stages, chart_.together);
        describe();
        return std::move(chart_);
    }

private:
    void addStages(Range<Stage> stages, FlowColumn& column) {
        for (std::uint32_t i = stages.begin; i < stages.end; ++i) {
            const Stage& stage = theory_.stages[i];
            if (takesAway(stage.kind)) {
                if (column.steps.empty())
                    column.steps.push_back({together()});
                column.steps.back().asides.push_back(boxOf(stage));
            } else if (const std::uint32_t end = endOfRun(i, stages.end); end > i + 1) {
                column.steps.push_back({boxOf(i, end)});
                i = end - 1;
            } else {
                column.steps.push_back({boxOf(stage)});
            }
        }
    }

    FlowBox boxOf(const Stage& stage) {
        FlowBox box{.id = nextId(), .isUnknown = !stage.count};
        box.lines.push_back({withCount(stageLabel(stage), papers(stage.count))});
        if (const std::string amount = amountLabel(stage); !amount.empty())
            box.lines.push_back({amount});
        addParts(stage, 1, box);
        return box;
    }

    void addParts(const Stage& stage, int level, FlowBox& box) {
        for (const StagePart& part : theory_[stage.parts])
            box.lines.push_back({withCount(part.title.str(), papers(part.count)), level});
    }

    // The first lines of a stream that are added up, as far as there are several.
    std::uint32_t endOfRun(std::uint32_t begin, std::uint32_t most) const {
        std::uint32_t end = begin + 1;
        while (end < most && sums_.stages[end].isAdded)
            ++end;
        return end;
    }

    // They share a box, with their sum at its head.
    FlowBox boxOf(std::uint32_t begin, std::uint32_t end) {
        const Papers sum = sums_.stages[end - 1].left;
        FlowBox box{.id = nextId(), .isUnknown = !sum};
        box.lines.push_back({withCount(stageLabel({.kind = StageKind::Identified}), sum)});
        for (std::uint32_t i = begin; i < end; ++i) {
            const Stage& stage = theory_.stages[i];
            const std::string words = stage.title.empty() ? stageLabel(stage) : stage.title.str();
            box.lines.push_back({withCount(words, papers(stage.count)), 1});
            addParts(stage, 2, box);
        }
        return box;
    }

    // Where something is taken away at once from what all streams have brought.
    FlowBox together() {
        const Papers sum = sums_.together[id_.index];
        return {.id = nextId(), .lines = {{withCount("All streams", sum)}}, .isUnknown = !sum};
    }

    std::string nextId() { return fmt::format("b{}", number_++); }

    void describe() {
        std::string& words = chart_.description;
        words = "A flow diagram of papers, from where they were found to what was included.";
        for (const FlowColumn& column : chart_.columns)
            describe(column, column.heading);
        describe(chart_.together, "All streams together");
    }

    void describe(const FlowColumn& column, const std::string& heading) {
        if (column.steps.empty())
            return;
        std::string& words = chart_.description;
        words += heading.empty() ? " " : " " + heading + ": ";
        bool isFirst = true;
        const auto add = [&](const FlowBox& box, const char* before) {
            words += (std::exchange(isFirst, false) ? "" : "; ") + std::string(before);
            words += wordsOf(box);
        };
        for (const FlowStep& step : column.steps) {
            add(step.box, "");
            for (const FlowBox& aside : step.asides)
                add(aside, "taken away: ");
        }
        words += ".";
    }

    const Theory& theory_;
    const analysis::FlowSums& sums_;
    Id<Flow> id_;
    const Flow& flow_;
    FlowChart chart_;
    int number_ = 0;
};

} // namespace

std::string wordsOf(const FlowBox& box) {
    std::string words;
    for (const FlowLine& line : box.lines)
        words += (words.empty() ? "" : ", ") + line.words;
    return words;
}

FlowChart flowChart(const Theory& theory, const analysis::FlowSums& sums, Id<Flow> flow) {
    return Builder(theory, sums, flow).build();
}

} // namespace theory::backends
