// The parts that a theory as JSON is made of. What is empty is left out.
#pragma once

#include "analysis/flow.h"
#include "analysis/grounds.h"
#include "analysis/support.h"
#include "analysis/verdicts.h"
#include "backends/extent.h"
#include "model/theory.h"

#include "llvm/Support/JSON.h"

namespace theory::backends::json {

class Writer {
public:
    Writer(const model::Theory& theory, const Sources& sources, llvm::raw_ostream& out);

    // With errors the theory is a draft.
    void write(const Diagnostics& errors);

private:
    // writer.cpp
    void writeErrors(const Diagnostics& errors);
    void writeHeader();
    void writeItemStatements();
    void writeImports();
    void writeSections();
    void writeConstructs();
    void writeAllowances();

    // evidence.cpp
    void writeScales();
    void writeSources();
    void write(model::Id<model::Source> id);
    void write(const references::Reference& reference);
    void writeCharacteristics(model::Id<model::Source> id);
    void writeAppraisals(model::Id<model::Source> id);
    void write(const model::Confidence& confidence);
    void writeGrounds();

    // configuration.cpp
    void writeConfigurations();
    void write(model::Id<model::Configuration> id, const analysis::Support& support);
    void write(const model::Slot& slot);
    void writeSlots(llvm::StringRef key, model::Range<model::Slot> slots);
    void writeCondition(const model::Slot& slot, Connective connective,
                        model::Range<model::Term> terms);
    void writeRelations(model::Range<model::TheoryRelation> relations);
    void writeStatedRipples(model::Range<model::StatedRipple> ripples);

    // causes.cpp
    void writeLinks();
    void writeRipples();
    void writeLoops();
    void writePosition(llvm::StringRef key, model::Id<model::Use> use);
    std::size_t indexOf(model::Id<model::Link> link) const;

    // flows.cpp
    void writeFlows();
    void writeStages(model::Range<model::Stage> stages, const analysis::FlowSums& sums);
    void writeParts(model::Range<model::StagePart> parts);
    void writeNamed(const std::vector<model::Id<model::Source>>& sources);

    // cases.cpp
    void writeCases();
    void write(const model::Finding& finding);
    void writeUses(llvm::StringRef key, model::Range<model::Use> uses);
    void writeRecommendations();

    // verdicts.cpp
    void writeEarlier();
    void writeFates(llvm::StringRef key, const std::vector<analysis::Fate>& fates);
    void write(const analysis::Fate& fate);
    void writeShifts();
    void write(const model::Curve& curve);

    // views.cpp
    void writeViews();
    void writeSelectors(llvm::StringRef key, const model::View& view, bool isHidden);

    // values.cpp
    void writeText(llvm::StringRef key, llvm::StringRef text);
    void writeUnlessDeclared(bool isUnknown);
    void writePlace(llvm::StringRef key, Span span);
    void writeAttributes(model::Range<model::Attribute> attributes);
    void writeEvidence(model::Range<model::Citation> citations);
    void writeLocators(model::Range<model::Locator> locators);
    void writePlaces(model::Range<model::Place> places);
    void writeList(llvm::StringRef key, const std::vector<std::string>& values);
    void writeUse(const model::Use& use);
    void writeReference(llvm::StringRef key, model::Id<model::Section> section);
    void writeReference(llvm::StringRef key, model::Id<model::Configuration> configuration);
    void writeReference(llvm::StringRef key, model::Id<model::Construct> construct);

    const model::Theory& theory_;
    const Sources& sources_;
    const Extent extent_;
    const analysis::Grounds grounds_;
    std::vector<model::File> files_; // by the offset at which they begin
    llvm::json::OStream out_;
};

} // namespace theory::backends::json
