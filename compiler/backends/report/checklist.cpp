// The RAMESES checklist: for each item of the publication standards what the theory states, and
// plainly what it does not.
#include "analysis/review.h"
#include "backends/flow_words.h"
#include "backends/report/cmoc_ranges.h"
#include "backends/report/phrases.h"
#include "backends/report/published.h"

#include "support/render_text.h"

#include "llvm/ADT/STLExtras.h"

namespace theory::backends::report {
namespace {

using namespace model;

// What a theory's own lines state on an item, beyond what is said of it in the header.
struct Stated {
    Cell lines;
    std::string missing; // which part of the item they leave open; empty where none
};

class Checklist {
public:
    explicit Checklist(const Material& material)
        : material_(material), theory_(material.theory), header_(theory_[mainModule]) {}

    std::vector<Cell> row(std::size_t item) const {
        const RamesesItem& asked = ramesesItems[item - 1];
        return {{Inline(std::to_string(item))},
                {Inline(asked.part)},
                {Inline(asked.name)},
                answer(item)};
    }

private:
    Cell answer(std::size_t item) const {
        Cell said;
        for (const ItemStatement& statement : theory_.itemStatements)
            if (statement.module == mainModule && statement.item == item)
                said.push_back(Inline(statement.text));
        const bool isSaid = !said.empty();
        Stated stated = ownLines(item);
        const bool isNothing = stated.lines.empty();
        llvm::append_range(said, std::move(stated.lines));
        if (!isSaid && (isNothing || !stated.missing.empty()))
            said.push_back(
                Inline().emphasis("Not stated in the theory" +
                                  (isNothing ? std::string(".") : ": " + stated.missing + ".")));
        return said;
    }

    Stated ownLines(std::size_t item) const {
        switch (item) {
        case 1:
            return title();
        case 4:
            return property("Question: ", Property::Question, "");
        case 5:
            return property("Registration: ", Property::Registration,
                            "what has changed in the process since");
        case 8:
            return searches();
        case 9:
            return appraisals();
        case 10:
            return extraction();
        case 12:
            return flows();
        case 13:
            return characteristics();
        case 14:
            return findings();
        case 16:
            return limitations();
        case 17:
            return otherTheories();
        case 18:
            return recommendations();
        default:
            return {}; // no line of the language says what it asks for
        }
    }

    Stated title() const {
        if (header_.title.empty())
            return {};
        Stated stated{{Inline(header_.title)}, ""};
        if (!analysis::isCalledRealist(header_.title))
            stated.missing = "that it is a realist synthesis or review";
        return stated;
    }

    Stated property(const char* word, Property property, std::string missing) const {
        const std::string value = values(theory_, header_.attributes, property);
        if (value.empty())
            return {};
        return {{Inline(word + value)}, std::move(missing)};
    }

    Stated searches() const {
        std::string places;
        for (Id<Flow> flow : ownFlows(theory_))
            for (const std::string& place : analysis::placesSearched(theory_, theory_[flow]))
                places += (places.empty() ? "" : "; ") + place;
        if (places.empty())
            return {};
        return {{Inline("Papers came from: " + places)}, "how and when the searches were done"};
    }

    Stated appraisals() const {
        const std::vector<Id<Source>> included = analysis::includedSources(theory_);
        const auto judged = llvm::count_if(
            included, [&](Id<Source> id) { return !theory_.judgementsOf(id).empty(); });
        if (judged == 0)
            return {};
        std::string scales;
        for (const Scale& scale : theory_.scales)
            scales += (scales.empty() ? "" : ", ") + titleOrName(scale.title, scale.name);
        return {
            {Inline("Scales: " + scales), Inline("Appraised: " + std::to_string(judged) + " of " +
                                                 counted(included.size(), "included source"))},
            ""};
    }

    // What was extracted tells little of how.
    Stated extraction() const {
        const auto extracts = llvm::count_if(
            theory_.citations, [](const Citation& citation) { return !citation.extract.empty(); });
        if (extracts == 0)
            return {};
        const auto coded = llvm::count_if(theory_.citations, [&](const Citation& citation) {
            return !theory_.value(citation.attributes, Property::Coder).empty();
        });
        Stated stated{{Inline(counted(static_cast<std::size_t>(extracts), "extract") +
                              " beside the claims that they are cited for")},
                      "how data were extracted"};
        if (coded > 0)
            stated.lines.push_back(Inline("Citations with their coder: " + std::to_string(coded)));
        return stated;
    }

    Stated flows() const {
        Stated stated;
        for (Id<Flow> id : ownFlows(theory_)) {
            const Flow& flow = theory_[id];
            Inline line(titleOrName(flow.title, flow.name));
            const std::size_t streams = flow.streams.size();
            line.plain(streams > 1 ? ", in " + counted(streams, "stream") : "");
            stated.lines.push_back(std::move(line));
        }
        return stated;
    }

    Stated characteristics() const {
        const std::vector<Id<Source>> included = analysis::includedSources(theory_);
        const auto known = static_cast<std::size_t>(llvm::count_if(
            included, [&](Id<Source> id) { return analysis::isCharacterized(theory_, id); }));
        if (known == 0)
            return {};
        return {{Inline("Characteristics of " + std::to_string(known) + " of " +
                        counted(included.size(), "included source"))},
                known < included.size() ? "characteristics of the others" : ""};
    }

    Stated findings() const {
        std::size_t written = 0, withEvidence = 0;
        for (std::size_t i = 0; i < theory_.configurations.size(); ++i)
            if (theory_.configurations[i].module == mainModule &&
                !theory_.configurations[i].isHole) {
                ++written;
                withEvidence += !material_.support[i].isNone();
            }
        if (written == 0)
            return {};
        return {{Inline(counted(written, "CMOC") + ", " + std::to_string(withEvidence) +
                        " of them with evidence")},
                ""};
    }

    Stated limitations() const {
        const auto kept = static_cast<std::size_t>(llvm::count_if(
            theory_.allowances, [](const Allowance& it) { return it.module == mainModule; }));
        if (kept == 0)
            return {};
        return {{Inline("Limitations: " + counted(kept, "warning") + " kept, with reasons")},
                "strengths and future research"};
    }

    Stated otherTheories() const {
        std::vector<Id<Configuration>> related;
        for (std::size_t i = 0; i < theory_.configurations.size(); ++i)
            if (theory_.configurations[i].module == mainModule &&
                !theory_.configurations[i].relations.empty())
                related.emplace_back(i);
        if (related.empty())
            return {};
        return {{Inline("Set beside other theories: ").add(withRanges(theory_, related))},
                "how the findings compare with other literature"};
    }

    Stated recommendations() const {
        const auto own = static_cast<std::size_t>(
            llvm::count_if(theory_.recommendations,
                           [](const Recommendation& it) { return it.module == mainModule; }));
        if (own == 0)
            return {};
        return {{Inline(counted(own, "recommendation") + ", each with the CMOCs it rests on")},
                "the conclusion"};
    }

    const Material& material_;
    const Theory& theory_;
    const Module& header_;
};

// A sketch without sources has nothing to be published yet, unless it says so.
bool isReview(const Theory& theory) {
    const auto isOwn = [](const auto& it) { return it.module == mainModule; };
    return theory[mainModule].span.isSomewhere() &&
           (llvm::any_of(theory.sources, isOwn) || llvm::any_of(theory.flows, isOwn) ||
            llvm::any_of(theory.itemStatements, isOwn));
}

} // namespace

Table checklistTable(const Material& material) {
    Table table{.name = "rameses",
                .title = "RAMESES",
                .caption = "Checklist after the RAMESES publication standards for realist "
                           "syntheses (Wong et al. 2013, doi 10.1186/1741-7015-11-21)",
                .header = {"Item", "Part", "What it asks for", "What the theory states"}};
    if (isReview(material.theory)) {
        const Checklist checklist(material);
        for (std::size_t item = 1; item <= ramesesItems.size(); ++item)
            table.rows.push_back(checklist.row(item));
    }
    return table;
}

void addChecklist(const Material& material, Blocks& out) {
    Table table = checklistTable(material);
    if (table.rows.empty())
        return;
    out.push_back(heading(2, "RAMESES checklist", "rameses"));
    const std::string doi = "10.1186/1741-7015-11-21";
    out.push_back(paragraph(
        Inline(
            "The 19 items of the publication standards for realist syntheses (Wong et al. 2013, ")
            .add(Run{.text = "doi " + doi, .address = "https://doi.org/" + doi})
            .plain("), in short words of our own, and what the theory states on each.")));
    out.push_back(tableBlock(std::move(table)));
}

} // namespace theory::backends::report
