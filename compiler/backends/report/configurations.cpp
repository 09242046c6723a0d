// The chapter of configurations: a table for each section, with the columns of published ones.
#include "backends/anchors.h"
#include "backends/report/authored.h"
#include "backends/report/chapters.h"
#include "backends/report/cmoc_ranges.h"
#include "backends/report/cmoc_table.h"
#include "backends/report/evidence.h"
#include "backends/report/phrases.h"

namespace theory::backends::report {
namespace {

using namespace model;

constexpr int deepestHeading = 6;

// Where configurations were taken from, said once for all that were taken from the same place.
void addProvenance(const Material& material, llvm::ArrayRef<Id<Configuration>> ids, Blocks& out) {
    const Theory& theory = material.theory;
    std::vector<std::pair<Inline, std::vector<Id<Configuration>>>> takenFrom;
    for (Id<Configuration> id : ids)
        for (const Citation& citation : theory[theory[id].citations]) {
            if (citation.stance != Stance::Reported || !isBare(citation))
                continue;
            Inline place = sourceAndLocators(material, citation);
            auto known = std::ranges::find_if(takenFrom,
                                              [&](const auto& one) { return one.first == place; });
            if (known == takenFrom.end())
                known = takenFrom.emplace(takenFrom.end(), std::move(place),
                                          std::vector<Id<Configuration>>());
            known->second.push_back(id);
        }
    for (const auto& [place, taken] : takenFrom)
        out.push_back(paragraph(Inline()
                                    .emphasis("Reported in ")
                                    .add(place)
                                    .plain(": ")
                                    .add(withRanges(theory, taken))
                                    .plain(".")));
}

void addTable(const Material& material, const CmocTables& tables,
              llvm::ArrayRef<Id<Configuration>> ids, int level, Blocks& out) {
    if (ids.empty())
        return;
    out.push_back(tableBlock(tables.ofSection(ids)));
    addProvenance(material, ids, out);
    for (Id<Configuration> id : ids)
        addDetails(material, id, std::min(level + 1, deepestHeading), out);
}

class Chapter {
public:
    Chapter(const Material& material, Blocks& out)
        : material_(material), tables_(material), theory_(material.theory), out_(out),
          inSection_(theory_.sections.size()), hasAny_(theory_.sections.size()) {
        for (std::size_t i = 0; i < theory_.configurations.size(); ++i) {
            const Configuration& configuration = theory_.configurations[i];
            if (configuration.module != mainModule)
                continue;
            if (!configuration.section)
                outside_.emplace_back(i);
            else
                inSection_[configuration.section.index].emplace_back(i);
            for (auto at = configuration.section; at && !hasAny_[at.index]; at = theory_[at].parent)
                hasAny_[at.index] = true;
        }
    }

    void write() {
        out_.push_back(
            heading(2, "Configurations of contexts, mechanisms and outcomes (CMOCs)", "cmocs"));
        addTable(material_, tables_, outside_, 2, out_);
        std::vector<int> levels(theory_.sections.size());
        for (std::size_t i = 0; i < theory_.sections.size(); ++i) {
            const Section& section = theory_.sections[i];
            levels[i] =
                section.parent ? std::min(levels[section.parent.index] + 1, deepestHeading) : 3;
            if (!hasAny_[i])
                continue;
            addIntroduction(Id<Section>(i), levels[i]);
            addTable(material_, tables_, inSection_[i], levels[i], out_);
        }
    }

private:
    void addIntroduction(Id<Section> id, int level) {
        const Section& section = theory_[id];
        out_.push_back(heading(level, section.title.empty() ? section.name : section.title,
                               anchorOf(theory_, id)));
        for (const Attribute& attribute : theory_[section.attributes])
            if (attribute.property == Property::Description)
                for (Block& block : authored(attribute.value))
                    out_.push_back(std::move(block));
        std::vector<Blocks> holding;
        for (const Slot& scope : theory_[section.scopes])
            holding.push_back({paragraph(guard(theory_, scope))});
        if (!section.places.empty())
            holding.push_back({paragraph(places(theory_, section.places))});
        if (const std::string where = values(theory_, section.attributes, Property::Level);
            !where.empty())
            holding.push_back({paragraph(Inline().emphasis("level ").plain(where))});
        if (!holding.empty()) {
            out_.push_back(paragraph("For all CMOCs in this section:"));
            out_.push_back(bullets(std::move(holding)));
        }
        addNotes(theory_, section.attributes, out_);
    }

    const Material& material_;
    const CmocTables tables_;
    const Theory& theory_;
    Blocks& out_;
    std::vector<Id<Configuration>> outside_;
    std::vector<std::vector<Id<Configuration>>> inSection_;
    std::vector<bool> hasAny_;
};

} // namespace

void addConfigurations(const Material& material, Blocks& out) {
    if (std::ranges::any_of(material.theory.configurations,
                            [](const Configuration& it) { return it.module == mainModule; }))
        Chapter(material, out).write();
}

} // namespace theory::backends::report
