// The chapter of what became of the earlier theory: each of its claims with its verdict, and what
// stands in its place now.
#include "analysis/verdicts.h"
#include "backends/flow_words.h"
#include "backends/report/authored.h"
#include "backends/report/chapters.h"
#include "backends/report/evidence.h"
#include "backends/report/phrases.h"

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

struct Rows {
    Table table;
    std::vector<Blocks> citations;
};

void addRow(const Material& material, const analysis::Fate& fate, Rows& out) {
    const Theory& theory = material.theory;
    Cell why, evidence;
    for (Id<Verdict> id : fate.verdicts) {
        const Verdict& verdict = theory[id];
        if (!verdict.why.empty())
            why.emplace_back(verdict.why);
        for (Inline& line : noteCell(theory, verdict.attributes))
            why.push_back(std::move(line));
        for (Inline& line : bareCitations(material, verdict.citations))
            evidence.push_back(std::move(line));
    }
    const Inline now = fate.now.empty() ? Inline() : mentions(theory, fate.now);
    out.table.rows.push_back({{nameOf(theory, fate.what)},
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

void addTheory(const Material& material, const analysis::EarlierTheory& earlier, Blocks& out) {
    const Theory& theory = material.theory;
    const Module& module = theory[earlier.module];
    out.push_back(paragraph(Inline("This theory goes on from ")
                                .strong(titleOrName(module.title, module.name))
                                .plain(" (")
                                .code(module.file)
                                .plain(").")));
    const std::vector<std::string> columns{"", "Verdict", "Why", "Evidence", "Now"};
    Rows cmocs{.table = {.header = columns}}, others{.table = {.header = columns}};
    cmocs.table.header.front() = "Earlier CMOC";
    others.table.header.front() = "Earlier construct or link";
    std::vector<Id<Verdict>> verdicts;
    const auto addAll = [&](llvm::ArrayRef<analysis::Fate> fates, bool isEachShown, Rows& rows) {
        for (const analysis::Fate& fate : fates) {
            if (isEachShown || fate.kind != VerdictKind::Count)
                addRow(material, fate, rows);
            verdicts.insert(verdicts.end(), fate.verdicts.begin(), fate.verdicts.end());
        }
    };
    addAll(earlier.configurations, true, cmocs);
    addAll(earlier.constructs, false, others);
    addAll(earlier.links, false, others);
    for (Rows* rows : {&cmocs, &others})
        if (!rows->table.rows.empty())
            out.push_back(tableBlock(withoutEmptyColumns(std::move(rows->table))));
    addWithoutVerdict(theory, earlier.constructs, "Constructs", out);
    addWithoutVerdict(theory, earlier.links, "Links", out);
    llvm::sort(verdicts);
    const auto rest = std::ranges::unique(verdicts);
    verdicts.erase(rest.begin(), rest.end());
    addCitations(material, verdicts, out);
}

void addNew(const Theory& theory, Blocks& out) {
    std::vector<Id<Configuration>> ids;
    for (std::size_t i = 0; i < theory.configurations.size(); ++i)
        if (theory.configurations[i].module == mainModule &&
            theory.configurations[i].refined.empty())
            ids.emplace_back(i);
    if (!ids.empty())
        out.push_back(
            paragraph(Inline()
                          .strong("New. ")
                          .plain("CMOCs that take the place of none of the earlier ones: ")
                          .add(mentions(theory, ids))
                          .plain(".")));
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
                                        .plain(material.citing.name(ancestor.source))
                                        .plain(".")));
    const std::vector<analysis::EarlierTheory> all = analysis::earlierTheories(theory);
    for (const analysis::EarlierTheory& earlier : all)
        addTheory(material, earlier, out);
    if (!all.empty())
        addNew(theory, out);
}

} // namespace theory::backends::report
