// The words of PRISMA 2020's flow diagram, less what only it could say: records or reports.
#include "backends/flow_words.h"

#include "backends/view_names.h"

#include "fmt/format.h"

#include <algorithm>

namespace theory::backends {
namespace {

using model::StageKind;

constexpr Table<StageKind, const char*>
    words({"Identified", "Removed", "Screened", "Sought for retrieval", "Not retrieved",
           "Assessed for eligibility", "Excluded", "Included", "", ""});

} // namespace

std::string stageLabel(const model::Stage& stage) {
    const std::string word = words[stage.kind];
    if (word.empty() || stage.title.empty())
        return word + stage.title.str();
    return word + ": " + stage.title.str();
}

std::string titleOrName(llvm::StringRef title, llvm::StringRef name) {
    std::string words = title.empty() ? name.str() : title.str();
    if (title.empty())
        std::ranges::replace(words, '_', ' ');
    return words;
}

std::string countLabel(analysis::Papers count) {
    return count ? fmt::format("n = {}", *count) : "n = unknown";
}

std::string amountLabel(const model::Stage& stage) {
    if (stage.unit.empty())
        return {};
    return stage.amount ? fmt::format("{} {}", *stage.amount, stage.unit.str())
                        : "unknown number of: " + stage.unit.str();
}

// No flow's name has a dot in it, so none can take this one.
std::string viewName(const model::Flow& flow) {
    return (isAutomaticView(flow.name) ? "flow." : "") + flow.name.str();
}

std::vector<model::Id<model::Flow>> ownFlows(const model::Theory& theory) {
    std::vector<model::Id<model::Flow>> flows;
    for (std::size_t i = 0; i < theory.flows.size(); ++i)
        if (theory.flows[i].module == model::mainModule)
            flows.emplace_back(i);
    return flows;
}

bool isOfFlowsOnly(const model::Theory& theory) {
    const auto isOwn = [](const auto& item) { return item.module == model::mainModule; };
    return !ownFlows(theory).empty() && std::ranges::none_of(theory.configurations, isOwn) &&
           std::ranges::none_of(theory.links, isOwn);
}

} // namespace theory::backends
