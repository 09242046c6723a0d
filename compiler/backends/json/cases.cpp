// Cases with what was found in them, recommendations with what they rest on, and shifts.
#include "backends/json/writer.h"

namespace theory::backends::json {

void Writer::writeCases() {
    out_.attributeArray("cases", [&] {
        for (model::Id<model::Case> id : extent_.cases)
            out_.object([&] {
                const model::Case& observed = theory_[id];
                writeText("id", reference(theory_, id));
                writeText("title", observed.title);
                out_.attributeArray("findings", [&] {
                    for (const model::Finding& finding : theory_[observed.findings])
                        out_.object([&] { write(finding); });
                });
                writeAttributes(observed.attributes);
                writeEvidence(observed.citations);
                writePlace("place", observed.span);
            });
    });
}

void Writer::write(const model::Finding& finding) {
    out_.attribute("finding", findingWords[finding.kind]);
    writeUses("uses", finding.uses);
    writeAttributes(finding.attributes);
    writeEvidence(finding.citations);
    writePlace("place", finding.span);
}

void Writer::writeUses(llvm::StringRef key, model::Range<model::Use> uses) {
    out_.attributeArray(key, [&] {
        for (const model::Use& use : theory_[uses])
            out_.object([&] { writeUse(use); });
    });
}

void Writer::writeRecommendations() {
    out_.attributeArray("recommendations", [&] {
        for (model::Id<model::Recommendation> id : extent_.recommendations)
            out_.object([&] {
                const model::Recommendation& recommendation = theory_[id];
                writeText("id", recommendation.name);
                writeText("title", recommendation.title);
                writeUses("to", recommendation.addressees);
                out_.attributeArray("from", [&] {
                    for (const model::Basis& basis : theory_[recommendation.bases])
                        out_.value(llvm::json::fixUTF8(reference(theory_, basis.configuration)));
                });
                writeAttributes(recommendation.attributes);
                writePlace("place", recommendation.span);
            });
    });
}

void Writer::writeShifts() {
    out_.attributeArray("shifts", [&] {
        for (model::Id<model::Shift> id : extent_.shifts)
            out_.object([&] {
                const model::Shift& shift = theory_[id];
                writeText("id", shift.name);
                writeText("title", shift.title);
                writeText("along", reference(theory_, shift.scale));
                out_.attributeArray("curves", [&] {
                    for (const model::Curve& curve : theory_[shift.curves])
                        out_.object([&] { write(curve); });
                });
                writeUses("towards", shift.towards);
                writeAttributes(shift.attributes);
                writeEvidence(shift.citations);
                writePlace("place", shift.span);
            });
    });
}

void Writer::write(const model::Curve& curve) {
    writeReference("construct", theory_[curve.use].construct);
    out_.attributeArray("points", [&] {
        for (const model::CurvePoint& point : theory_[curve.points])
            out_.object([&] {
                writeText("level", model::strengthWords[point.strength]);
                writeText("at", theory_[point.grade].word);
            });
    });
    writePlace("place", curve.span);
}

} // namespace theory::backends::json
