// Writes the data of a page.
#include "backends/report/html/data.h"

#include "analysis/cited.h"
#include "backends/anchors.h"
#include "backends/extent.h"
#include "backends/report/citing.h"
#include "support/json_text.h"

#include "llvm/Support/JSON.h"

namespace theory::backends::report {
namespace {

using namespace model;

class Writer {
public:
    Writer(const Theory& theory, llvm::raw_ostream& out)
        : theory_(theory), extent_(extentOf(theory)), citing_(theory, extent_),
          sources_(theory.configurations.size()), out_(out) {
        analysis::forEachCitation(theory, [&](Id<Configuration> id, const Citation& citation) {
            auto& sources = sources_[id.index];
            if (std::ranges::find(sources, citation.source) == sources.end())
                sources.push_back(citation.source);
        });
    }

    void write() {
        out_.object([&] {
            out_.attributeArray("configurations", [&] {
                for (Id<Configuration> id : extent_.configurations)
                    if (theory_[id].module == mainModule)
                        out_.object([&] { write(id); });
            });
            out_.attributeArray("constructs", [&] {
                for (Id<Construct> id : extent_.constructs)
                    out_.object([&] { write(id); });
            });
            out_.attributeArray("sections", [&] {
                for (Id<Section> id : extent_.sections)
                    if (theory_[id].module == mainModule)
                        out_.object([&] { write(id); });
            });
            out_.attributeArray("sources", [&] {
                for (Id<Source> id : extent_.sources)
                    out_.object([&] {
                        out_.attribute("anchor", anchorOf(theory_, id));
                        out_.attribute("name", citing_.name(id));
                    });
            });
        });
    }

private:
    void write(Id<Configuration> id) {
        const Configuration& configuration = theory_[id];
        out_.attribute("anchor", anchorOf(theory_, id));
        out_.attribute("name", configuration.name);
        if (!configuration.title.empty())
            out_.attribute("title", configuration.title);
        if (configuration.section)
            out_.attribute("section", anchorOf(theory_, configuration.section));
        if (configuration.confidence)
            out_.attribute("confidence", levelWords[theory_[configuration.confidence].level]);
        out_.attributeArray("uses", [&] { writeUses(configuration.slots); });
        out_.attributeArray("sources", [&] {
            for (Id<Source> source : sources_[id.index])
                out_.value(anchorOf(theory_, source));
        });
        out_.attributeArray("ripples", [&] { writeRipples(id); });
    }

    void writeUses(Range<Slot> slots) {
        for (const Slot& slot : theory_[slots]) {
            for (const Use& use : theory_[slot.uses])
                out_.object([&] {
                    out_.attribute("role", slotWords[slot.kind]);
                    out_.attribute("construct", anchorOf(theory_, use.construct));
                });
            writeUses(slot.guards);
        }
    }

    void writeRipples(Id<Configuration> from) {
        for (const analysis::Ripple& ripple :
             std::ranges::equal_range(extent_.ripples, from, {}, &analysis::Ripple::from))
            out_.object([&] {
                const Use& entry = theory_[ripple.entry];
                out_.attribute("to", anchorOf(theory_, ripple.to));
                out_.attribute("construct", anchorOf(theory_, entry.construct));
                out_.attribute("role", slotWords[theory_[entry.slot].kind]);
                if (ripple.sign < 0)
                    out_.attribute("isOpposite", true);
            });
    }

    void write(Id<Construct> id) {
        out_.attribute("anchor", anchorOf(theory_, id));
        out_.attribute("label", label(theory_, id));
        if (theory_[id].home != Role::Construct)
            out_.attribute("role", roleWords[theory_[id].home]);
    }

    void write(Id<Section> id) {
        const Section& section = theory_[id];
        out_.attribute("anchor", anchorOf(theory_, id));
        out_.attribute("title", section.title.empty() ? section.name : section.title);
        if (section.parent)
            out_.attribute("parent", anchorOf(theory_, section.parent));
    }

    const Theory& theory_;
    const Extent extent_;
    const Citing citing_;
    std::vector<std::vector<Id<Source>>> sources_; // by configuration
    llvm::json::OStream out_;
};

// No `<` may stand there: it could begin `</script>`, or a comment.
std::string withoutTags(llvm::StringRef json) {
    std::string out;
    for (const char c : json)
        out += c == '<' ? "\\u003c" : std::string(1, c);
    return out;
}

} // namespace

std::string pageData(const Theory& theory) {
    std::string json;
    llvm::raw_string_ostream out(json);
    Writer(theory, out).write();
    return withoutTags(inertJson(json));
}

} // namespace theory::backends::report
