// The order of a report, its front matter and its summary.
#include "backends/report/build.h"

#include "analysis/extracts.h"
#include "backends/anchors.h"
#include "backends/flow_words.h"
#include "backends/report/authored.h"
#include "backends/report/chapters.h"
#include "backends/report/phrases.h"
#include "backends/view_names.h"

namespace theory::backends::report {
namespace {

using namespace model;

constexpr Property headerProperties[] = {Property::Version, Property::Stage, Property::Registration,
                                         Property::Authors, Property::Date,  Property::Doi,
                                         Property::Url,     Property::Tag};

void addFront(const Theory& theory, Blocks& out) {
    const Module& module = theory[mainModule];
    const std::string question = values(theory, module.attributes, Property::Question);
    if (!question.empty())
        out.push_back(paragraph(Inline().strong("Question. ").plain(question)));
    std::vector<Blocks> items;
    for (Property property : headerProperties) {
        const std::string value = values(theory, module.attributes, property);
        if (!value.empty())
            items.push_back({paragraph(Inline(heading(property) + ": " + value))});
    }
    if (!items.empty())
        out.push_back(bullets(std::move(items)));
    for (const Attribute& attribute : theory[module.attributes])
        if (attribute.property == Property::Description)
            for (Block& block : authored(attribute.value))
                out.push_back(std::move(block));
    addNotes(theory, module.attributes, out);
}

void addFigure(const Theory& theory, const View& view, Blocks& out) {
    Inline caption(titleOrName(view.title, view.name));
    const std::string description = values(theory, view.attributes, Property::Description);
    if (!description.empty())
        caption.plain(". " + description);
    out.push_back({.kind = BlockKind::Figure,
                   .text = std::move(caption),
                   .view = view.name.str(),
                   .anchor = figureAnchor(view.name)});
    addNotes(theory, view.attributes, out);
}

// The views that the theory declares, else those that every theory has. One that says so far where
// its papers came from has nothing else to draw.
void addFigures(const Theory& theory, Blocks& out) {
    const auto isOwn = [](const View& view) { return view.module == mainModule; };
    if (std::ranges::any_of(theory.views, isOwn)) {
        for (const View& view : theory.views)
            if (isOwn(view))
                addFigure(theory, view, out);
        return;
    }
    if (isOfFlowsOnly(theory))
        return;
    if (wantsOverview(theory))
        out.push_back({.kind = BlockKind::Figure,
                       .text = "Sections, and how many arrows lead from one to another",
                       .view = sectionsView,
                       .anchor = figureAnchor(sectionsView)});
    out.push_back({.kind = BlockKind::Figure,
                   .text = "Constructs, and what leads to what",
                   .view = "constructs",
                   .anchor = figureAnchor("constructs")});
    out.push_back({.kind = BlockKind::Figure,
                   .text = "Configurations (CMOCs), and the ripples between them",
                   .view = "cmocs",
                   .anchor = figureAnchor("cmocs")});
}

template <typename T>
std::size_t countOwn(const std::vector<T>& list) {
    return static_cast<std::size_t>(
        std::ranges::count_if(list, [](const T& item) { return item.module == mainModule; }));
}

template <typename T>
void putOwnFirst(const Theory& theory, std::vector<Id<T>>& ids) {
    std::ranges::stable_partition(ids, [&](Id<T> id) { return theory[id].module == mainModule; });
}

Document emptyDocument(const Theory& theory) {
    const Module& module = theory[mainModule];
    Document document{.name = module.name.str()};
    document.title = module.title.empty() ? module.name.str() : module.title.str();
    if (document.title.empty())
        document.title = "Programme theory";
    return document;
}

std::string loopsInWords(const std::vector<analysis::Loop>& loops) {
    std::string words;
    for (std::size_t i = 0; i < analysis::polarityWords.size; ++i) {
        const auto polarity = static_cast<analysis::Polarity>(i);
        const auto count = std::ranges::count(loops, polarity, &analysis::Loop::polarity);
        if (count > 0)
            words += (words.empty() ? "" : ", ") + std::to_string(count) + " " +
                     analysis::polarityWords[polarity].str();
    }
    return std::to_string(loops.size()) + (words.empty() ? "" : " (" + words + ")");
}

// How many extracts there are, and how many of them stand in the texts of their sources.
template <typename Add>
void addExtracts(const Theory& theory, Add add) {
    const auto extracts = std::ranges::count_if(
        theory.citations, [](const Citation& citation) { return !citation.extract.empty(); });
    const std::vector<analysis::CheckedExtract> checked = analysis::checkExtracts(theory);
    if (checked.empty())
        return;
    const auto found = std::ranges::count_if(checked, [](const analysis::CheckedExtract& extract) {
        return extract.finding.kind != references::Finding::Kind::NotFound;
    });
    add("Extracts", std::to_string(extracts));
    add("… found in the texts of their sources", std::to_string(found));
}

} // namespace

void addSummary(const Material& material, Blocks& out) {
    const Theory& theory = material.theory;
    std::size_t holes = 0, withEvidence = 0, cited = 0;
    for (std::size_t i = 0; i < theory.configurations.size(); ++i)
        if (theory.configurations[i].module == mainModule) {
            holes += theory.configurations[i].isHole;
            withEvidence += !material.support[i].isNone();
        }
    for (std::size_t i = 0; i < theory.sources.size(); ++i)
        cited += theory.sources[i].module == mainModule && theory.isCited[i];

    Table table{.header = {"What", "How many"}};
    const auto add = [&](const char* what, const std::string& number) {
        table.rows.push_back({{Inline(what)}, {Inline(number)}});
    };
    add("Configurations (CMOCs)", std::to_string(countOwn(theory.configurations)));
    if (holes > 0)
        add("… still to be written", std::to_string(holes));
    add("… with evidence for or against them", std::to_string(withEvidence));
    add("Constructs", std::to_string(countOwn(theory.constructs)));
    if (const std::size_t links = countOwn(theory.links))
        add("Links", std::to_string(links));
    add("Ripples", std::to_string(material.extent.ripples.size()));
    add("Loops", loopsInWords(material.extent.loops.loops));
    if (const std::size_t cases = countOwn(theory.cases))
        add("Cases", std::to_string(cases));
    if (const std::size_t recommendations = countOwn(theory.recommendations))
        add("Recommendations", std::to_string(recommendations));
    add("Sources", std::to_string(countOwn(theory.sources)));
    if (cited > 0)
        add("… cited", std::to_string(cited));
    addExtracts(theory, add);
    out.push_back(heading(2, "Summary", "summary"));
    out.push_back(tableBlock(std::move(table)));
}

Material materialOf(const Theory& theory) {
    Extent extent = extentOf(theory);
    putOwnFirst(theory, extent.constructs);
    putOwnFirst(theory, extent.sources);
    putOwnFirst(theory, extent.cases);
    const Citing citing(theory, extent);
    return {theory, std::move(extent), analysis::support(theory), analysis::Grounds(theory),
            citing};
}

Document build(const Material& material) {
    const Theory& theory = material.theory;
    Document document = emptyDocument(theory);
    addFront(theory, document.blocks);
    addSummary(material, document.blocks);
    addFigures(theory, document.blocks);
    addConfigurations(material, document.blocks);
    addEntryPoints(material, document.blocks);
    addMechanisms(material, document.blocks);
    addVerdicts(material, document.blocks);
    addLinks(material, document.blocks);
    addRipples(material, document.blocks);
    addLoops(material, document.blocks);
    addShifts(material, document.blocks);
    addCases(material, document.blocks);
    addConstructs(material, document.blocks);
    addGrounds(material, document.blocks);
    addLimitations(material, document.blocks);
    addRecommendations(material, document.blocks);
    addFlows(material, document.blocks);
    addSources(material, document.blocks);
    addAppraisals(material, document.blocks);
    addReferences(material, document.blocks);
    addChecklist(material, document.blocks);
    return document;
}

Document buildEvidence(const Theory& theory) {
    const Material material = materialOf(theory);
    Document document = emptyDocument(theory);
    addFlows(material, document.blocks);
    addGrounds(material, document.blocks);
    addSources(material, document.blocks);
    addAppraisals(material, document.blocks);
    addReferences(material, document.blocks);
    return document;
}

} // namespace theory::backends::report
