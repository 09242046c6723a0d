// What is said of a single configuration beyond its row: explanation, theory, evidence.
#include "backends/anchors.h"
#include "backends/report/authored.h"
#include "backends/report/chapters.h"
#include "backends/report/evidence.h"
#include "backends/report/phrases.h"

#include "llvm/ADT/StringExtras.h"

namespace theory::backends::report {
namespace {

using namespace model;

constexpr theory::Table<Component, llvm::StringRef>
    componentTitles({"Methodological limitations", "Coherence", "Adequacy of data", "Relevance"});

void append(Blocks blocks, Blocks& out) {
    out.insert(out.end(), std::make_move_iterator(blocks.begin()),
               std::make_move_iterator(blocks.end()));
}

void addDescriptions(const Theory& theory, Range<Attribute> attributes, Blocks& out) {
    for (const Attribute& attribute : theory[attributes])
        if (attribute.property == Property::Description)
            append(authored(attribute.value), out);
}

// What of the configuration is spoken of: mechanism “*more* trust”.
Inline subjectOf(const Theory& theory, const Slot& slot) {
    return Inline(slotWords[slot.kind]).plain(" “").add(phrase(theory, slot)).plain("”");
}

void addRelations(const Theory& theory, const Configuration& configuration, Blocks& out) {
    Inline line;
    for (const TheoryRelation& relation : theory[configuration.relations]) {
        line.plain(line.empty() ? "" : "; ")
            .emphasis((relationWords[relation.relation] + " ").str());
        if (relation.construct)
            line.add(mention(theory, relation.construct));
        else if (relation.module)
            line.plain(theory[relation.module].title.empty() ? theory[relation.module].name
                                                             : theory[relation.module].title);
        else
            line.plain(relation.text);
    }
    if (!line.empty())
        out.push_back(paragraph(Inline().strong("Theory. ").add(line).plain(".")));
}

class Evidence {
public:
    explicit Evidence(const Material& material) : material_(material) {}

    // Provenance without more to it stands beneath the table already, for the configuration itself.
    void add(Range<Citation> citations, const Inline& subject) {
        for (const Inline& line : bareCitations(material_, citations)) {
            if (subject.empty() &&
                line.runs().front().text == (stanceWords[Stance::Reported] + " ").str())
                continue;
            Inline item = subject;
            items_.push_back({paragraph(item.plain(subject.empty() ? "" : ": ").add(line))});
        }
        for (Blocks& item : fullCitations(material_, citations, subject))
            items_.push_back(std::move(item));
    }

    void write(Blocks& out) {
        if (items_.empty())
            return;
        out.push_back(paragraph(Inline().strong("Evidence.")));
        out.push_back(bullets(std::move(items_)));
    }

private:
    const Material& material_;
    std::vector<Blocks> items_;
};

// What is judged of it as a whole, after GRADE-CERQual.
void addConfidence(const Theory& theory, const Configuration& configuration, Blocks& out) {
    if (!configuration.confidence)
        return;
    const Confidence& confidence = theory[configuration.confidence];
    Inline line;
    line.strong("Confidence. ").emphasis(levelWords[confidence.level]);
    if (!confidence.why.empty())
        line.plain(": ").plain(confidence.why);
    out.push_back(paragraph(std::move(line)));
    std::vector<Blocks> items;
    for (std::size_t i = 0; i < componentWords.size; ++i) {
        const Assessment& assessment = confidence.components[i];
        if (assessment.concern == Concern::Count)
            continue;
        Inline item(componentTitles[static_cast<Component>(i)]);
        item.plain(": ").emphasis(concernWords[assessment.concern]);
        if (!assessment.why.empty())
            item.plain(", ").plain(assessment.why);
        items.push_back({paragraph(std::move(item))});
    }
    if (!items.empty())
        out.push_back(bullets(std::move(items)));
    addNotes(theory, confidence.attributes, out);
}

void addSlotNotes(const Theory& theory, Range<Slot> slots, Blocks& out) {
    for (const Slot& slot : theory[slots]) {
        Blocks said;
        addDescriptions(theory, slot.attributes, said);
        addNotes(theory, slot.attributes, said);
        if (!said.empty()) {
            out.push_back(paragraph(Inline("On the ").add(subjectOf(theory, slot)).plain(":")));
            out.push_back(bullets({std::move(said)}));
        }
        addSlotNotes(theory, slot.guards, out);
    }
}

void addSlotEvidence(const Theory& theory, Range<Slot> slots, Evidence& evidence) {
    for (const Slot& slot : theory[slots]) {
        evidence.add(slot.citations, subjectOf(theory, slot));
        addSlotEvidence(theory, slot.guards, evidence);
    }
}

} // namespace

void addDetails(const Material& material, Id<Configuration> id, int level, Blocks& out) {
    const Theory& theory = material.theory;
    const Configuration& configuration = theory[id];
    Blocks said;
    addDescriptions(theory, configuration.attributes, said);
    if (!configuration.because.empty())
        addLabelled("Explanation", authored(configuration.because), said);
    addRelations(theory, configuration, said);
    addSlotNotes(theory, configuration.slots, said);
    addNotes(theory, configuration.attributes, said);
    addConfidence(theory, configuration, said);
    Evidence evidence(material);
    evidence.add(configuration.citations, {});
    addSlotEvidence(theory, configuration.slots, evidence);
    evidence.write(said);
    if (said.empty())
        return;
    out.push_back(heading(level, nameAndTitle(theory, id), detailsAnchorOf(theory, id)));
    append(std::move(said), out);
}

} // namespace theory::backends::report
