// Words citations.
#include "backends/report/evidence.h"

#include "backends/anchors.h"
#include "backends/report/phrases.h"

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringSwitch.h"

namespace theory::backends::report {
namespace {

using namespace model;

// `p` and `pp`, `para` and the like are abbreviations; `table` and `line` are words.
bool isAbbreviation(llvm::StringRef unit) {
    return llvm::StringSwitch<bool>(unit)
        .Cases("p", "pp", "para", "paras", "fig", "figs", "ch", "sec", "vol", true)
        .Default(false);
}

std::string text(const Locator& locator) {
    if (locator.unit.empty())
        return locator.number.str();
    return (locator.unit + (isAbbreviation(locator.unit) ? ". " : " ") + locator.number).str();
}

// Extracts are verbatim, not Markdown.
Blocks verbatim(llvm::StringRef extract) {
    llvm::SmallVector<llvm::StringRef> parts;
    extract.split(parts, "\n\n", -1, /*KeepEmpty=*/false);
    Blocks blocks;
    for (llvm::StringRef part : parts)
        blocks.push_back(paragraph(part.trim()));
    return blocks;
}

std::string codedBy(const Theory& theory, const Citation& citation) {
    const std::string coder = values(theory, citation.attributes, Property::Coder);
    const std::string date = theory.value(citation.attributes, Property::Date).str();
    if (coder.empty() && date.empty())
        return {};
    return " (coded" + (coder.empty() ? "" : " by " + coder) +
           (date.empty() ? "" : (coder.empty() ? " " : ", ") + date) + ")";
}

// What no bibliography knows is called what the theory calls it, in every style.
Inline cited(const Material& material, Id<Source> id, CitingAs citing, std::string target) {
    Run run{.text = material.citing.name(id), .target = std::move(target)};
    if (material.theory[id].reference) {
        run.citing = citing;
        run.cited = reference(material.theory, id);
    }
    return Inline().add(std::move(run));
}

template <typename IsShown>
Cell linesByStance(const Material& material, Range<Citation> citations, IsShown isShown) {
    Cell lines;
    for (std::size_t i = 0; i < stanceWords.size; ++i) {
        const auto stance = static_cast<Stance>(i);
        Inline cited;
        for (const Citation& citation : material.theory[citations])
            if (citation.stance == stance && isShown(citation))
                cited.plain(cited.empty() ? "" : "; ").add(sourceAndLocators(material, citation));
        if (!cited.empty())
            lines.push_back(Inline().emphasis((stanceWords[stance] + " ").str()).add(cited));
    }
    return lines;
}

} // namespace

bool isBare(const Citation& citation) {
    return citation.extract.empty() && citation.attributes.empty();
}

Inline sourceName(const Material& material, Id<Source> id) {
    return cited(material, id, CitingAs::Work, anchorOf(material.theory, id));
}

Inline sourceNameAlone(const Material& material, Id<Source> id) {
    return cited(material, id, CitingAs::Work, "");
}

Inline sourceAndLocators(const Material& material, const Citation& citation) {
    Inline out = cited(material, citation.source, CitingAs::Source,
                       anchorOf(material.theory, citation.source));
    Run place{.citing = out.runs().front().citing, .cited = out.runs().front().cited};
    if (place.citing != CitingAs::None)
        place.citing = CitingAs::Place;
    for (const Locator& locator : material.theory[citation.locators])
        place.text += ", " + text(locator);
    return out.add(std::move(place));
}

Cell bareCitations(const Material& material, Range<Citation> citations) {
    return linesByStance(material, citations, isBare);
}

Cell citedSources(const Material& material, Range<Citation> citations) {
    return linesByStance(material, citations, [](const Citation&) { return true; });
}

std::vector<Blocks> fullCitations(const Material& material, Range<Citation> citations,
                                  const Inline& subject) {
    const Theory& theory = material.theory;
    std::vector<Blocks> items;
    for (const Citation& citation : theory[citations]) {
        if (isBare(citation))
            continue;
        Inline lead;
        if (!subject.empty())
            lead.add(subject).plain(": ");
        lead.emphasis((stanceWords[citation.stance] + " ").str())
            .add(sourceAndLocators(material, citation))
            .plain(codedBy(theory, citation));
        Blocks item{paragraph(std::move(lead))};
        if (!citation.extract.empty())
            item.push_back(quote(verbatim(citation.extract)));
        addNotes(theory, citation.attributes, item);
        items.push_back(std::move(item));
    }
    return items;
}

void addFullCitations(std::vector<Blocks> items, Blocks& out) {
    if (items.empty())
        return;
    out.push_back(paragraph("Evidence in detail:"));
    out.push_back(bullets(std::move(items)));
}

} // namespace theory::backends::report
