// What leads to what: links, ripples and the loops that they close.
#include "backends/json/writer.h"

#include <algorithm>

namespace theory::backends::json {

void Writer::writeLinks() {
    out_.attributeArray("links", [&] {
        for (model::Id<model::Link> id : extent_.links)
            out_.object([&] {
                const model::Link& link = theory_[id];
                out_.attributeObject("from", [&] { writeUse(theory_[link.from]); });
                out_.attribute("verb", verbWords[link.verb]);
                out_.attributeObject("to", [&] { writeUse(theory_[link.to]); });
                writeText("why", link.why);
                writeReference("section", link.section);
                writeReference("configuration", link.configuration);
                writeAttributes(link.attributes);
                writeEvidence(link.citations);
                writePlace("place", link.span);
            });
    });
}

void Writer::writeRipples() {
    out_.attributeArray("ripples", [&] {
        for (const analysis::Ripple& ripple : extent_.ripples)
            out_.object([&] {
                writeReference("from", ripple.from);
                writeReference("to", ripple.to);
                writeReference("construct", theory_[ripple.outcome].construct);
                out_.attribute("entersAs", slotWords[theory_[theory_[ripple.entry].slot].kind]);
                out_.attribute("sign", ripple.sign);
                writePosition("outcome", ripple.outcome);
                writePosition("entry", ripple.entry);
            });
    });
}

// Which use it is, counted among the slots of its configuration and the uses of its slot.
void Writer::writePosition(llvm::StringRef key, model::Id<model::Use> use) {
    const model::Id<model::Slot> slot = theory_[use].slot;
    const model::Configuration& configuration = theory_[theory_[slot].configuration];
    out_.attributeBegin(key);
    out_.rawValue([&](llvm::raw_ostream& out) {
        out << "{\"slot\": " << slot.index - configuration.slots.begin
            << ", \"use\": " << use.index - theory_[slot].uses.begin << '}';
    });
    out_.attributeEnd();
}

void Writer::writeLoops() {
    out_.attributeArray("loops", [&] {
        for (const analysis::Loop& loop : extent_.loops.loops)
            out_.object([&] {
                out_.attribute("polarity", analysis::polarityWords[loop.polarity]);
                out_.attributeArray("steps", [&] {
                    for (const analysis::Step& step : loop.steps)
                        out_.object([&] {
                            writeReference("configuration", step.configuration);
                            if (step.link)
                                out_.attribute("link", indexOf(step.link));
                            writeReference("entry", theory_[step.entry].construct);
                            writeReference("exit", theory_[step.exit].construct);
                        });
                });
            });
    });
    out_.attribute("loopsAreComplete", extent_.loops.isComplete);
}

std::size_t Writer::indexOf(model::Id<model::Link> link) const {
    return static_cast<std::size_t>(std::ranges::lower_bound(extent_.links, link) -
                                    extent_.links.begin());
}

} // namespace theory::backends::json
