// The chapter of what became of the earlier theory: each of its claims with its verdict, and what
// stands in its place now.
#include "analysis/verdicts.h"
#include "backends/flow_words.h"
#include "backends/report/authored.h"
#include "backends/report/chapters.h"
#include "backends/report/evidence.h"
#include "backends/report/phrases.h"

#include "support/render_text.h"

#include "llvm/ADT/STLExtras.h"

namespace theory::backends::report {
namespace {

using namespace model;

// Of the earlier theory, which the report does not show, so nothing leads there.
Inline nameOf(const Theory& theory, const Judged& what) {
    if (what.construct)
        return Inline(label(theory, what.construct));
    if (what.link)
        return phrase(theory, theory[what.link]).leadingTo("");
    const Configuration& configuration = theory[what.configuration];
    return Inline()
        .strong(reference(theory, what.configuration))
        .plain(configuration.title.empty() ? "" : " ")
        .plain(configuration.title);
}

Inline verdictOf(const analysis::Fate& fate) {
    return fate.kind == VerdictKind::Count ? Inline().emphasis("without a verdict")
                                           : Inline(verdictWords[fate.kind]);
}

void addRow(const Material& material, const analysis::Fate& fate, Table& out) {
    const Theory& theory = material.theory;
    Cell why, evidence;
    for (Id<Verdict> id : fate.verdicts) {
        const Verdict& verdict = theory[id];
        if (!verdict.why.empty())
            why.emplace_back(verdict.why);
        for (Inline& line : noteCell(theory, verdict.attributes))
            why.push_back(std::move(line));
        for (Inline& line : citedSources(material, verdict.citations))
            evidence.push_back(std::move(line));
    }
    const Inline now = fate.now.empty() ? Inline() : mentions(theory, fate.now);
    out.rows.push_back({{nameOf(theory, fate.what)},
                        {verdictOf(fate)},
                        std::move(why),
                        std::move(evidence),
                        now.empty() ? Cell() : Cell{now}});
}

// What is quoted for a verdict stands once, whatever number of claims the verdict is on.
void addCitations(const Material& material, const std::vector<Id<Verdict>>& verdicts, Blocks& out) {
    const Theory& theory = material.theory;
    std::vector<Blocks> items;
    for (Id<Verdict> id : verdicts) {
        const Verdict& verdict = theory[id];
        Inline subject(verdictWords[verdict.kind]);
        bool isFirst = true;
        for (const Judged& judged : theory[verdict.judged]) {
            subject.plain(std::exchange(isFirst, false) ? " " : ", ");
            if (judged.configuration)
                subject.plain(reference(theory, judged.configuration));
            else
                subject.add(nameOf(theory, judged));
        }
        for (Blocks& item : fullCitations(material, verdict.citations, subject))
            items.push_back(std::move(item));
    }
    addFullCitations(std::move(items), out);
}

void addWithoutVerdict(const Theory& theory, llvm::ArrayRef<analysis::Fate> fates, const char* what,
                       Blocks& out) {
    Inline names;
    for (const analysis::Fate& fate : fates)
        if (fate.kind == VerdictKind::Count)
            names.plain(names.empty() ? "" : "; ").add(nameOf(theory, fate.what));
    if (names.empty())
        return;
    out.push_back(paragraph(
        Inline().strong(std::string(what) + " without a verdict. ").add(names).plain(".")));
}

// `4 CMOCs: 2 affirmed, 1 refined, 1 without a verdict.`
std::string sumsOf(llvm::ArrayRef<analysis::Fate> fates) {
    std::string sums;
    const auto add = [&](VerdictKind kind, llvm::StringRef words) {
        if (const auto count = llvm::count_if(
                fates, [&](const analysis::Fate& fate) { return fate.kind == kind; }))
            sums += (sums.empty() ? "" : ", ") + std::to_string(count) + " " + words.str();
    };
    for (std::size_t i = 0; i < verdictWords.size; ++i)
        add(static_cast<VerdictKind>(i), verdictWords[static_cast<VerdictKind>(i)]);
    add(VerdictKind::Count, "without a verdict");
    return counted(fates.size(), "CMOC") + (sums.empty() ? "" : ": ") + sums + ".";
}

void addTheory(const Material& material, const analysis::EarlierTheory& earlier, Blocks& out) {
    const Theory& theory = material.theory;
    const Module& module = theory[earlier.module];
    out.push_back(paragraph(Inline("This theory goes on from ")
                                .strong(titleOrName(module.title, module.name))
                                .plain(" (")
                                .code(module.file)
                                .plain("). ")
                                .plain(sumsOf(earlier.configurations))));
    const std::vector<std::string> columns{"", "Verdict", "Why", "Evidence", "Now"};
    Table cmocs{.header = columns}, others{.header = columns};
    cmocs.header.front() = "Earlier CMOC";
    others.header.front() = "Earlier construct or link";
    std::vector<Id<Verdict>> verdicts;
    const auto addAll = [&](llvm::ArrayRef<analysis::Fate> fates, bool isEachShown, Table& table) {
        for (const analysis::Fate& fate : fates) {
            if (isEachShown || fate.kind != VerdictKind::Count)
                addRow(material, fate, table);
            verdicts.insert(verdicts.end(), fate.verdicts.begin(), fate.verdicts.end());
        }
    };
    addAll(earlier.configurations, true, cmocs);
    addAll(earlier.constructs, false, others);
    addAll(earlier.links, false, others);
    for (Table* table : {&cmocs, &others})
        if (!table->rows.empty())
            out.push_back(tableBlock(withoutEmptyColumns(std::move(*table))));
    addWithoutVerdict(theory, earlier.constructs, "Constructs", out);
    addWithoutVerdict(theory, earlier.links, "Links", out);
    llvm::sort(verdicts);
    const auto rest = std::ranges::unique(verdicts);
    verdicts.erase(rest.begin(), rest.end());
    addCitations(material, verdicts, out);
}

void addNew(const Theory& theory, Blocks& out) {
    const analysis::Standings standings(theory);
    std::vector<Id<Configuration>> ids;
    for (std::size_t i = 0; i < theory.configurations.size(); ++i)
        if (standings.of(Id<Configuration>(i)) == analysis::Standing::New)
            ids.emplace_back(i);
    if (!ids.empty())
        out.push_back(
            paragraph(Inline().strong("New CMOCs. ").add(mentions(theory, ids)).plain(".")));
    Inline constructs;
    for (std::size_t i = 0; i < theory.constructs.size(); ++i)
        if (standings.of(Id<Construct>(i)) == analysis::Standing::New)
            constructs.plain(constructs.empty() ? "" : "; ").add(mention(theory, Id<Construct>(i)));
    if (!constructs.empty())
        out.push_back(paragraph(Inline().strong("New constructs. ").add(constructs).plain(".")));
}

} // namespace

void addVerdicts(const Material& material, Blocks& out) {
    const Theory& theory = material.theory;
    if (llvm::none_of(theory.ancestors,
                      [](const Ancestor& ancestor) { return ancestor.of == mainModule; }))
        return;
    out.push_back(heading(2, "What became of the earlier theory"));
    for (const Ancestor& ancestor : theory.ancestors)
        if (ancestor.of == mainModule && ancestor.source)
            out.push_back(paragraph(Inline("This theory goes on from ")
                                        .add(sourceName(material, ancestor.source))
                                        .plain(".")));
    const std::vector<analysis::EarlierTheory> all = analysis::earlierTheories(theory);
    for (const analysis::EarlierTheory& earlier : all)
        addTheory(material, earlier, out);
    if (!all.empty())
        addNew(theory, out);
}

} // namespace theory::backends::report
