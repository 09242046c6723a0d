// What the colours of a diagram's boxes say: the role, the section, the evidence, the confidence,
// or what became of the earlier theory.
#pragma once

#include "backends/diagram/looks.h"

namespace theory::backends {

class Colouring {
public:
    Colouring(const model::Theory& theory, Grouper by);

    // Of a box that has these looks by its role.
    Paint paintOf(model::Id<model::Construct> id, Paint byRole) const;
    Paint paintOf(model::Id<model::Configuration> id) const;

    bool isByRole() const { return by_ == Grouper::Role || by_ == Grouper::None; }
    // A line of the legend for each colour among the boxes, in the order of what they say.
    void addTo(Legend& legend, const std::vector<Node>& nodes) const;

private:
    Paint byEvidence(std::size_t sources, bool isContested) const;
    std::string wordsOf(Paint paint) const;
    void addEvidence();
    void addConfidence();
    void addVerdicts();

    const model::Theory& theory_;
    const Grouper by_;
    std::vector<Paint> ofConfigurations_;
    std::vector<Paint> ofConstructs_;
};

} // namespace theory::backends
