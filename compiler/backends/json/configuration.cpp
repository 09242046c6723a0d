// Configurations, with their slots and conditions.
#include "backends/json/writer.h"

#include <algorithm>

namespace theory::backends::json {

void Writer::writeConfigurations() {
    const std::vector<analysis::Support> support = analysis::support(theory_);
    out_.attributeArray("configurations", [&] {
        for (model::Id<model::Configuration> id : extent_.configurations)
            out_.object([&] {
                writeReference("id", id);
                write(id, support[id.index]);
            });
    });
}

void Writer::write(model::Id<model::Configuration> id, const analysis::Support& support) {
    const model::Configuration& configuration = theory_[id];
    writeText("title", configuration.title);
    writeReference("section", configuration.section);
    writeReference("partOf", configuration.parent);
    out_.attribute("isHole", configuration.isHole);
    writeText("pending", configuration.hole);
    writeUnlessDeclared(configuration.isUnknown);
    writeSlots("slots", configuration.slots);
    writeText("because", configuration.because);
    writePlaces(configuration.places);
    if (!configuration.refined.empty())
        out_.attributeArray("refines", [&] {
            for (const model::Refined& refined : theory_[configuration.refined])
                out_.value(llvm::json::fixUTF8(reference(theory_, refined.configuration)));
        });
    writeRelations(configuration.relations);
    writeStatedRipples(configuration.ripples);
    writeAttributes(configuration.attributes);
    writeEvidence(configuration.citations);
    if (configuration.confidence)
        write(theory_[configuration.confidence]);
    out_.attributeObject("support", [&] {
        out_.attribute("supporting", support.supporting);
        out_.attribute("contesting", support.contesting);
        out_.attribute("refining", support.refining);
        out_.attribute("sources", grounds_[id].size());
        out_.attribute("streams", analysis::streamsBehind(theory_, grounds_[id]).size());
    });
    writePlace("place", configuration.span);
}

void Writer::writeSlots(llvm::StringRef key, model::Range<model::Slot> slots) {
    if (slots.empty())
        return;
    out_.attributeArray(key, [&] {
        for (const model::Slot& slot : theory_[slots])
            out_.object([&] { write(slot); });
    });
}

void Writer::write(const model::Slot& slot) {
    out_.attribute("kind", slotWords[slot.kind]);
    if (slot.isNextStep)
        out_.attribute("then", true);
    if (slot.terms.empty())
        out_.attribute("pending", llvm::json::fixUTF8(slot.hole));
    else
        out_.attribute("connective", connectiveWords[slot.connective]);
    writeUses("uses", slot.uses);
    if (std::ranges::any_of(theory_[slot.terms], [](const model::Term& term) { return !term.use; }))
        out_.attributeObject("condition",
                             [&] { writeCondition(slot, slot.connective, slot.terms); });
    writeSlots("guards", slot.guards);
    writeAttributes(slot.attributes);
    writeEvidence(slot.citations);
    writePlace("place", slot.span);
}

void Writer::writeCondition(const model::Slot& slot, Connective connective,
                            model::Range<model::Term> terms) {
    out_.attribute("connective", connectiveWords[connective]);
    out_.attributeArray("terms", [&] {
        for (const model::Term& term : theory_[terms])
            out_.object([&] {
                if (term.isNegated)
                    out_.attribute("negated", true);
                if (term.use)
                    out_.attribute("use", term.use.index - slot.uses.begin);
                else
                    writeCondition(slot, term.connective, term.group);
            });
    });
}

void Writer::writeRelations(model::Range<model::TheoryRelation> relations) {
    if (relations.empty())
        return;
    out_.attributeArray("relations", [&] {
        for (const model::TheoryRelation& relation : theory_[relations])
            out_.object([&] {
                out_.attribute("relation", relationWords[relation.relation]);
                writeReference("construct", relation.construct);
                if (relation.module)
                    writeText("theory", theory_[relation.module].name);
                writeText("text", relation.text);
                writePlace("place", relation.span);
            });
    });
}

void Writer::writeStatedRipples(model::Range<model::StatedRipple> ripples) {
    if (ripples.empty())
        return;
    out_.attributeArray("statedRipples", [&] {
        for (const model::StatedRipple& ripple : theory_[ripples])
            out_.object([&] {
                out_.attribute("denied", ripple.isDenied);
                writeReference("configuration", ripple.target);
                writeText("text", ripple.text);
                writePlace("place", ripple.span);
            });
    });
}

} // namespace theory::backends::json
