// The chapters of a report, each adding itself to the document; one with nothing to say adds
// nothing.
#pragma once

#include "analysis/grounds.h"
#include "analysis/support.h"
#include "backends/extent.h"
#include "backends/report/citing.h"
#include "backends/report/document.h"

namespace theory::backends::report {

// What chapters are made from.
struct Material {
    const model::Theory& theory;
    Extent extent;
    std::vector<analysis::Support> support; // for each configuration, by index
    analysis::Grounds grounds;
    Citing citing;
};

void addSummary(const Material& material, Blocks& out);
void addConfigurations(const Material& material, Blocks& out);
void addEntryPoints(const Material& material, Blocks& out);
void addMechanisms(const Material& material, Blocks& out);
void addLinks(const Material& material, Blocks& out);
void addRipples(const Material& material, Blocks& out);
void addLoops(const Material& material, Blocks& out);
void addConstructs(const Material& material, Blocks& out);
void addLimitations(const Material& material, Blocks& out);
void addGrounds(const Material& material, Blocks& out);
void addAppraisals(const Material& material, Blocks& out);
void addSources(const Material& material, Blocks& out);
void addReferences(const Material& material, Blocks& out);
void addFlows(const Material& material, Blocks& out);
void addCases(const Material& material, Blocks& out);
void addShifts(const Material& material, Blocks& out);
void addVerdicts(const Material& material, Blocks& out);
void addRecommendations(const Material& material, Blocks& out);

void addChecklist(const Material& material, Blocks& out);

// What stands beneath a table of configurations: the explanation and evidence of one of them.
void addDetails(const Material& material, model::Id<model::Configuration> id, int level,
                Blocks& out);

} // namespace theory::backends::report
