// The chapter of limitations: what lacks evidence, what is pending, which warnings are kept and
// why.
#include "backends/flow_words.h"
#include "backends/report/chapters.h"
#include "backends/report/phrases.h"

namespace theory::backends::report {
namespace {

using namespace model;

template <typename T>
std::size_t indexWithSpan(const std::vector<T>& list, Span span) {
    return static_cast<std::size_t>(std::ranges::find(list, span, &T::span) - list.begin());
}

// What an allowance holds for.
Inline scopeOf(const Theory& theory, Span scope) {
    if (!scope.isSomewhere())
        return "the whole theory";
    if (const std::size_t i = indexWithSpan(theory.sections, scope); i < theory.sections.size())
        return Inline("the section ")
            .plain(theory.sections[i].title.empty() ? theory.sections[i].name
                                                    : theory.sections[i].title);
    if (const std::size_t i = indexWithSpan(theory.configurations, scope);
        i < theory.configurations.size())
        return Inline("CMOC ").plain(theory.configurations[i].name);
    if (const std::size_t i = indexWithSpan(theory.constructs, scope); i < theory.constructs.size())
        return mention(theory, Id<Construct>(i));
    if (const std::size_t i = indexWithSpan(theory.sources, scope); i < theory.sources.size())
        return theory.sources[i].key;
    if (const std::size_t i = indexWithSpan(theory.links, scope); i < theory.links.size())
        return phrase(theory, theory.links[i]);
    if (const std::size_t i = indexWithSpan(theory.flows, scope); i < theory.flows.size())
        return Inline(titleOrName(theory.flows[i].title, theory.flows[i].name));
    if (const std::size_t i = indexWithSpan(theory.streams, scope); i < theory.streams.size())
        return Inline(titleOrName(theory.streams[i].title, theory.streams[i].name));
    if (const std::size_t i = indexWithSpan(theory.cases, scope); i < theory.cases.size())
        return Inline("the case ").plain(titleOrName(theory.cases[i].title, theory.cases[i].name));
    if (const std::size_t i = indexWithSpan(theory.findings, scope); i < theory.findings.size())
        return Inline("a finding: ").plain(findingWords[theory.findings[i].kind]);
    if (const std::size_t i = indexWithSpan(theory.recommendations, scope);
        i < theory.recommendations.size())
        return Inline("the recommendation ").plain(theory.recommendations[i].name);
    if (const std::size_t i = indexWithSpan(theory.shifts, scope); i < theory.shifts.size())
        return Inline("the shift ")
            .plain(titleOrName(theory.shifts[i].title, theory.shifts[i].name));
    if (const std::size_t i = indexWithSpan(theory.verdicts, scope); i < theory.verdicts.size())
        return Inline("a verdict: ").plain(verdictWords[theory.verdicts[i].kind]);
    if (const std::size_t i = indexWithSpan(theory.slots, scope); i < theory.slots.size())
        return Inline()
            .emphasis((slotWords[theory.slots[i].kind] + " ").str())
            .add(phrase(theory, theory.slots[i]));
    return {};
}

void addWithoutEvidence(const Material& material, Blocks& out) {
    const Theory& theory = material.theory;
    std::string names;
    bool areSeveral = false;
    for (std::size_t i = 0; i < theory.configurations.size(); ++i) {
        const Configuration& configuration = theory.configurations[i];
        if (configuration.module != mainModule || configuration.isHole ||
            !material.support[i].isNone())
            continue;
        areSeveral = !names.empty();
        names += (areSeveral ? ", " : "") + configuration.name.str();
    }
    if (names.empty())
        return;
    out.push_back(
        paragraph(Inline()
                      .strong("Without evidence. ")
                      .plain("No source is cited for or against " +
                             std::string(areSeveral ? "CMOCs " : "CMOC ") + names + ".")));
}

void addPending(const Theory& theory, Blocks& out) {
    std::vector<Blocks> items;
    const auto add = [&](const Configuration& configuration, llvm::StringRef what,
                         llvm::StringRef why) {
        items.push_back({paragraph(Inline()
                                       .strong(configuration.name)
                                       .plain(what)
                                       .plain(why.empty() ? "" : (": " + why).str()))});
    };
    for (const Configuration& configuration : theory.configurations) {
        if (configuration.module != mainModule)
            continue;
        if (configuration.isHole || !configuration.hole.empty())
            add(configuration, "", configuration.hole);
        for (const Slot& slot : theory[configuration.slots])
            if (slot.terms.empty())
                add(configuration, (", " + slotWords[slot.kind]).str(), slot.hole);
    }
    if (items.empty())
        return;
    out.push_back(paragraph(Inline().strong("Pending.")));
    out.push_back(bullets(std::move(items)));
}

void addAllowed(const Theory& theory, Blocks& out) {
    Table table{.header = {"Warning", "Kept for", "Reason"}};
    for (const Allowance& allowance : theory.allowances)
        if (allowance.module == mainModule)
            table.rows.push_back({{Inline(allowance.rule)},
                                  {scopeOf(theory, allowance.scope)},
                                  {Inline(allowance.reason)}});
    if (table.rows.empty())
        return;
    out.push_back(
        paragraph(Inline()
                      .strong("Warnings kept. ")
                      .plain("What the checks found and the authors keep, with their reasons.")));
    out.push_back(tableBlock(std::move(table)));
}

} // namespace

void addLimitations(const Material& material, Blocks& out) {
    Blocks said;
    addWithoutEvidence(material, said);
    addPending(material.theory, said);
    addAllowed(material.theory, said);
    if (said.empty())
        return;
    out.push_back(heading(2, "Limitations", "limitations"));
    out.insert(out.end(), said.begin(), said.end());
}

} // namespace theory::backends::report
