// The chapters of what leads to what: links, ripples and loops.
#include "backends/anchors.h"
#include "backends/report/authored.h"
#include "backends/report/chapters.h"
#include "backends/report/evidence.h"
#include "backends/report/phrases.h"
#include "backends/report/published.h"

namespace theory::backends::report {
namespace {

using namespace model;

std::vector<Cell> linkRow(const Material& material, const Link& link) {
    const Theory& theory = material.theory;
    std::vector<Cell> cells{{phrase(theory, theory[link.from])},
                            {Inline().emphasis(verbWords[link.verb])},
                            {phrase(theory, theory[link.to])},
                            authoredLines(link.why),
                            {},
                            bareCitations(material, link.citations)};
    for (const Attribute& attribute : theory[link.attributes])
        if (attribute.property == Property::Description || attribute.property == Property::Note)
            for (Inline& line : authoredLines(attribute.value))
                cells[3].push_back(std::move(line));
    if (link.configuration)
        cells[4].push_back(mention(theory, link.configuration));
    return cells;
}

// Where an outcome is at work with that sign, by role: context of S1, S2; mechanism of T1.
Cell targets(const Theory& theory, llvm::ArrayRef<analysis::Ripple> ripples, int sign) {
    Inline line;
    for (std::size_t i = 0; i < slotWords.size; ++i) {
        const auto kind = static_cast<SlotKind>(i);
        std::vector<Id<Configuration>> entered;
        for (const analysis::Ripple& ripple : ripples)
            if (ripple.sign == sign && theory[theory[ripple.entry].slot].kind == kind)
                entered.push_back(ripple.to);
        if (!entered.empty())
            line.plain(line.empty() ? "" : "; ")
                .emphasis((slotWords[kind] + " ").str())
                .plain("of ")
                .add(mentions(theory, entered));
    }
    return line.empty() ? Cell() : Cell{std::move(line)};
}

void addStated(const Theory& theory, const std::vector<Id<Configuration>>& ids, Blocks& out) {
    std::vector<Blocks> items;
    for (Id<Configuration> id : ids)
        for (const StatedRipple& ripple : theory[theory[id].ripples]) {
            Inline line = mention(theory, id);
            line.emphasis(ripple.isDenied ? " unrelated to " : " feeds ");
            line.add(ripple.target ? mention(theory, ripple.target) : Inline(ripple.text));
            items.push_back({paragraph(std::move(line))});
        }
    if (items.empty())
        return;
    out.push_back(paragraph("Stated by the authors:"));
    out.push_back(bullets(std::move(items)));
}

Inline stepName(const Theory& theory, const analysis::Step& step) {
    Inline name;
    if (step.configuration)
        return name.add(Run{.text = reference(theory, step.configuration), .isStrong = true})
            .leadingTo(anchorOf(theory, step.configuration));
    return name.plain("“").add(phrase(theory, theory[step.link])).plain("”");
}

} // namespace

Table linkTable(const Material& material) {
    Table table{.name = "links",
                .title = "Links",
                .caption = "Links: what increases, decreases, enables, blocks or moderates what",
                .header = {"From", "Effect", "To", "Why", "CMOC", "Evidence"}};
    for (Id<Link> id : material.extent.links)
        table.rows.push_back(linkRow(material, material.theory[id]));
    return withoutEmptyColumns(std::move(table));
}

void addLinks(const Material& material, Blocks& out) {
    const Theory& theory = material.theory;
    if (material.extent.links.empty())
        return;
    std::vector<Blocks> full;
    for (Id<Link> id : material.extent.links)
        for (Blocks& item :
             fullCitations(material, theory[id].citations, phrase(theory, theory[id])))
            full.push_back(std::move(item));
    out.push_back(heading(2, "Links", "links"));
    out.push_back(tableBlock(linkTable(material)));
    addFullCitations(std::move(full), out);
}

Table rippleTable(const Material& material) {
    const Theory& theory = material.theory;
    Table table{.name = "ripples",
                .title = "Ripples",
                .caption = "Ripples: outcomes of CMOCs that are at work in others",
                .header = {"CMOC", "Its outcome", "Works in the same direction as",
                           "Works in the opposite direction as"}};
    for (llvm::ArrayRef<analysis::Ripple> rest = material.extent.ripples; !rest.empty();) {
        const analysis::Ripple& first = rest.front();
        const auto same = rest.take_while(
            [&](const analysis::Ripple& ripple) { return ripple.outcome == first.outcome; });
        table.rows.push_back({{mention(theory, first.from)},
                              {phrase(theory, theory[first.outcome])},
                              targets(theory, same, +1),
                              targets(theory, same, -1)});
        rest = rest.drop_front(same.size());
    }
    return withoutEmptyColumns(std::move(table));
}

void addRipples(const Material& material, Blocks& out) {
    const Theory& theory = material.theory;
    Blocks said;
    Table table = rippleTable(material);
    if (!table.rows.empty())
        said.push_back(tableBlock(std::move(table)));
    addStated(theory, material.extent.configurations, said);
    if (said.empty())
        return;
    out.push_back(heading(2, "Ripples", "ripples"));
    out.insert(out.end(), said.begin(), said.end());
}

void addLoops(const Material& material, Blocks& out) {
    const Theory& theory = material.theory;
    const analysis::Loops& loops = material.extent.loops;
    if (loops.loops.empty())
        return;
    out.push_back(heading(2, "Loops", "loops"));
    out.push_back(paragraph("For each CMOC and link that lies on a loop, a shortest loop through "
                            "it. A reinforcing loop strengthens what goes round in it, a balancing "
                            "one weakens it; an open one may do either."));
    std::vector<Blocks> items;
    const std::vector<std::string> names = analysis::loopNames(loops.loops);
    auto name = names.begin();
    for (const analysis::Loop& loop : loops.loops) {
        Inline line;
        line.strong(*name).plain(name->empty() ? "" : " ");
        ++name;
        line.emphasis((analysis::polarityWords[loop.polarity] + ": ").str());
        for (const analysis::Step& step : loop.steps)
            line.add(stepName(theory, step))
                .plain(" → ")
                .add(Inline(label(theory, theory[step.exit].construct))
                         .leadingTo(anchorOf(theory, theory[step.exit].construct)))
                .plain(" → ");
        line.add(stepName(theory, loop.steps.front()));
        items.push_back({paragraph(std::move(line))});
    }
    out.push_back(bullets(std::move(items)));
    if (!loops.isComplete)
        out.push_back(paragraph("There may be more: the theory is so large that the search for "
                                "loops was cut short."));
}

} // namespace theory::backends::report
