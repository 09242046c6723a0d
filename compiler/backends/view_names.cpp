// Finds out which views there are.
#include "backends/view_names.h"

#include "analysis/selection.h"
#include "backends/flow_words.h"
#include "backends/shift_words.h"

#include <algorithm>
#include <set>

namespace theory::backends {

using model::Id;
using model::Theory;

bool isAutomaticView(llvm::StringRef name) {
    return name == sectionsView || std::ranges::any_of(automaticViewKinds, [&](ViewKind kind) {
               return viewKindWords[kind] == name;
           });
}

bool hasSeveralSections(const model::Theory& theory) {
    std::set<std::uint32_t> outermost;
    for (const model::Configuration& configuration : theory.configurations) {
        if (configuration.module != model::mainModule || !configuration.section)
            continue;
        model::Id<model::Section> section = configuration.section;
        while (theory[section].parent)
            section = theory[section].parent;
        outermost.insert(section.index);
    }
    return outermost.size() > 1;
}

bool wantsOverview(const model::Theory& theory) {
    const auto own =
        std::ranges::count(theory.constructs, model::mainModule, &model::Construct::module);
    constexpr std::size_t many = 60;
    return static_cast<std::size_t>(own) > many && hasSeveralSections(theory);
}

// The flow that a view of flows shows; the first, where it shows several.
Id<model::Flow> flowOf(const Theory& theory, const model::View& view) {
    const analysis::Selection selection(theory, view);
    for (Id<model::Flow> flow : ownFlows(theory))
        if (selection.shows(flow))
            return flow;
    return {};
}

// The shift that a view of shifts shows; the first, where it shows several.
Id<model::Shift> shiftOf(const Theory& theory, const model::View& view) {
    const analysis::Selection selection(theory, view);
    for (Id<model::Shift> shift : ownShifts(theory))
        if (selection.shows(shift))
            return shift;
    return {};
}

// `cmoc.C1`: every configuration has a strip that is drawn when asked for.
Id<model::Configuration> stripNamed(const Theory& theory, llvm::StringRef name) {
    if (!name.consume_front("cmoc."))
        return {};
    for (std::size_t i = 0; i < theory.configurations.size(); ++i)
        if (theory.configurations[i].module == model::mainModule &&
            theory.configurations[i].name == name)
            return Id<model::Configuration>(i);
    return {};
}

std::vector<std::string> viewNames(const Theory& theory) {
    std::vector<std::string> names;
    std::vector<Id<model::Flow>> drawnFlows;
    std::vector<Id<model::Shift>> drawnShifts;
    for (const model::View& view : theory.views) {
        if (view.module != model::mainModule)
            continue;
        names.push_back(view.name.str());
        if (view.kind == ViewKind::Flow)
            drawnFlows.push_back(flowOf(theory, view));
        if (view.kind == ViewKind::Shift)
            drawnShifts.push_back(shiftOf(theory, view));
    }
    if (names.empty() && !isOfFlowsOnly(theory)) {
        if (wantsOverview(theory))
            names.push_back(sectionsView);
        names.insert(names.end(), {"constructs", "cmocs"});
    }
    for (Id<model::Flow> flow : ownFlows(theory)) {
        std::string name = viewName(theory[flow]);
        if (!llvm::is_contained(drawnFlows, flow) && !llvm::is_contained(names, name))
            names.push_back(std::move(name));
    }
    for (Id<model::Shift> shift : ownShifts(theory)) {
        std::string name = viewName(theory, theory[shift]);
        if (!llvm::is_contained(drawnShifts, shift) && !llvm::is_contained(names, name))
            names.push_back(std::move(name));
    }
    return names;
}

bool hasView(const Theory& theory, llvm::StringRef name) {
    if (isOfFlowsOnly(theory))
        return llvm::is_contained(viewNames(theory), name);
    return llvm::is_contained(viewNames(theory), name) || stripNamed(theory, name) ||
           (name == sectionsView ? hasSeveralSections(theory) : isAutomaticView(name));
}

} // namespace theory::backends
