// What became of the earlier theories that this one goes on from.
#include "backends/json/writer.h"

namespace theory::backends::json {

// What is not of this theory is described here, since it is data of the earlier theory's own.
void Writer::writeEarlier() {
    out_.attributeArray("earlier", [&] {
        for (const analysis::EarlierTheory& earlier : analysis::earlierTheories(theory_))
            out_.object([&] {
                const model::Module& module = theory_[earlier.module];
                writeText("name", module.name);
                writeText("as", module.alias);
                writeText("title", module.title);
                writeText("file", module.file);
                writeFates("configurations", earlier.configurations);
                writeFates("constructs", earlier.constructs);
                writeFates("links", earlier.links);
            });
        for (const model::Ancestor& ancestor : theory_.ancestors)
            if (ancestor.of == model::mainModule && ancestor.source)
                out_.object([&] { writeText("source", reference(theory_, ancestor.source)); });
    });
}

void Writer::writeFates(llvm::StringRef key, const std::vector<analysis::Fate>& fates) {
    out_.attributeArray(key, [&] {
        for (const analysis::Fate& fate : fates)
            out_.object([&] { write(fate); });
    });
}

void Writer::write(const analysis::Fate& fate) {
    if (fate.what.configuration) {
        writeReference("id", fate.what.configuration);
        writeText("title", theory_[fate.what.configuration].title);
    } else if (fate.what.construct) {
        writeReference("id", fate.what.construct);
        writeText("title", label(theory_, fate.what.construct));
    } else {
        writeText("id", reference(theory_, fate.what.link));
        writeText("title", theory_[fate.what.link].why);
    }
    if (fate.kind != VerdictKind::Count)
        out_.attribute("verdict", verdictWords[fate.kind]);
    if (!fate.verdicts.empty())
        out_.attributeArray("verdicts", [&] {
            for (model::Id<model::Verdict> id : fate.verdicts)
                out_.object([&] {
                    const model::Verdict& verdict = theory_[id];
                    out_.attribute("verdict", verdictWords[verdict.kind]);
                    writeText("why", verdict.why);
                    writeAttributes(verdict.attributes);
                    writeEvidence(verdict.citations);
                    writePlace("place", verdict.span);
                });
        });
    if (!fate.now.empty())
        out_.attributeArray("now", [&] {
            for (model::Id<model::Configuration> id : fate.now)
                out_.value(llvm::json::fixUTF8(reference(theory_, id)));
        });
}

} // namespace theory::backends::json
