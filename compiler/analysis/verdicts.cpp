// Gathers what a theory says of each claim of those that it goes on from.
#include "analysis/verdicts.h"

#include "llvm/ADT/StringMap.h"

#include <algorithm>

namespace theory::analysis {
namespace {

using namespace model;

// Where the fate of each thing is in the list of its kind; none for what is not of that theory.
struct Places {
    std::vector<std::uint32_t> configurations, constructs, links;
};

constexpr std::uint32_t nowhere = Id<Module>().index;

template <typename T>
std::vector<std::uint32_t> gather(const std::vector<T>& list, Id<Module> module,
                                  Id<T> Judged::* kind, std::vector<Fate>& out) {
    std::vector<std::uint32_t> places(list.size(), nowhere);
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (list[i].module != module)
            continue;
        places[i] = static_cast<std::uint32_t>(out.size());
        out.emplace_back().what.*kind = Id<T>(i);
    }
    return places;
}

Fate* fateOf(const Judged& judged, EarlierTheory& earlier, const Places& places) {
    const auto at = [](std::vector<Fate>& list, const std::vector<std::uint32_t>& where,
                       std::uint32_t index) {
        return where[index] == nowhere ? nullptr : &list[where[index]];
    };
    return judged.configuration
               ? at(earlier.configurations, places.configurations, judged.configuration.index)
           : judged.construct ? at(earlier.constructs, places.constructs, judged.construct.index)
                              : at(earlier.links, places.links, judged.link.index);
}

// An affirmed configuration that no other takes the place of is the one that has its name now.
void addKept(const Theory& theory, EarlierTheory& earlier) {
    llvm::StringMap<Id<Configuration>> unclaimed;
    for (std::size_t i = 0; i < theory.configurations.size(); ++i)
        if (theory.configurations[i].module == mainModule &&
            theory.configurations[i].refined.empty())
            unclaimed.try_emplace(theory.configurations[i].name, i);
    for (Fate& fate : earlier.configurations) {
        if (fate.kind != VerdictKind::Affirmed || !fate.now.empty())
            continue;
        const auto found = unclaimed.find(theory[fate.what.configuration].name);
        if (found != unclaimed.end())
            fate.now.push_back(found->second);
    }
}

EarlierTheory earlierTheory(const Theory& theory, Id<Module> module) {
    EarlierTheory earlier{.module = module};
    const Places places{
        gather(theory.configurations, module, &Judged::configuration, earlier.configurations),
        gather(theory.constructs, module, &Judged::construct, earlier.constructs),
        gather(theory.links, module, &Judged::link, earlier.links)};
    for (std::size_t i = 0; i < theory.verdicts.size(); ++i) {
        const Verdict& verdict = theory.verdicts[i];
        if (verdict.module != mainModule)
            continue;
        for (const Judged& judged : theory[verdict.judged])
            if (Fate* fate = fateOf(judged, earlier, places)) {
                if (fate->verdicts.empty())
                    fate->kind = verdict.kind;
                fate->verdicts.emplace_back(i);
            }
    }
    for (std::size_t i = 0; i < theory.configurations.size(); ++i) {
        if (theory.configurations[i].module != mainModule)
            continue;
        for (const Refined& refined : theory[theory.configurations[i].refined])
            if (Fate* fate = fateOf({.configuration = refined.configuration}, earlier, places)) {
                if (fate->verdicts.empty())
                    fate->kind = VerdictKind::Refined;
                fate->now.emplace_back(i);
            }
    }
    addKept(theory, earlier);
    return earlier;
}

constexpr theory::Table<VerdictKind, Standing> standings({Standing::Affirmed, Standing::Refined,
                                                          Standing::Refuted});

Standing standingOf(VerdictKind kind) {
    return kind == VerdictKind::Count ? Standing::None : standings[kind];
}

} // namespace

std::vector<EarlierTheory> earlierTheories(const Theory& theory) {
    std::vector<EarlierTheory> all;
    for (const Ancestor& ancestor : theory.ancestors)
        if (ancestor.of == mainModule && ancestor.theory &&
            std::ranges::find(all, ancestor.theory, &EarlierTheory::module) == all.end())
            all.push_back(earlierTheory(theory, ancestor.theory));
    return all;
}

Standings::Standings(const Theory& theory)
    : configurations_(theory.configurations.size()), constructs_(theory.constructs.size()) {
    const std::vector<EarlierTheory> all = earlierTheories(theory);
    if (all.empty())
        return;
    llvm::StringMap<Standing> named; // constructs of the earlier theories
    for (const EarlierTheory& earlier : all) {
        for (const Fate& fate : earlier.configurations)
            configurations_[fate.what.configuration.index] = standingOf(fate.kind);
        for (const Fate& fate : earlier.constructs) {
            constructs_[fate.what.construct.index] = standingOf(fate.kind);
            const Construct& construct = theory[fate.what.construct];
            named.try_emplace(construct.name.empty() ? construct.title : construct.name,
                              standingOf(fate.kind));
        }
    }
    for (std::size_t i = 0; i < configurations_.size(); ++i)
        if (theory.configurations[i].module == mainModule)
            configurations_[i] = Standing::New;
    for (const EarlierTheory& earlier : all)
        for (const Fate& fate : earlier.configurations)
            for (Id<Configuration> id : fate.now) {
                const bool isAffirmed = fate.kind == VerdictKind::Affirmed &&
                                        configurations_[id.index] != Standing::Refined;
                configurations_[id.index] = isAffirmed ? Standing::Affirmed : Standing::Refined;
            }
    for (std::size_t i = 0; i < constructs_.size(); ++i) {
        const Construct& construct = theory.constructs[i];
        if (construct.module != mainModule)
            continue;
        const auto found = named.find(construct.name.empty() ? construct.title : construct.name);
        constructs_[i] = found == named.end() ? Standing::New : found->second;
    }
}

} // namespace theory::analysis
