// What each configuration rests on: the sources that speak for or against it.
#pragma once

#include "model/theory.h"

namespace theory::analysis {

// One source and one configuration: a cell of the evidence matrix.
struct Ground {
    model::Id<model::Configuration> configuration;
    model::Id<model::Source> source;
    std::uint32_t supporting = 0; // citations of each stance
    std::uint32_t contesting = 0;
    std::uint32_t refining = 0;

    // Whether it speaks for the configuration, in this form or a refined one.
    bool isInFavour() const { return supporting + refining > 0; }
};

// The cells in which something stands, by configuration and source. What slots, links and
// underpinning configurations cite counts for their configuration.
class Grounds {
public:
    explicit Grounds(const model::Theory& theory);

    llvm::ArrayRef<Ground> operator[](model::Id<model::Configuration> id) const;

private:
    std::vector<Ground> grounds_;
};

// The streams of the theory's own flows that these sources came with, each once, in order of
// declaration.
std::vector<model::Id<model::Stream>> streamsBehind(const model::Theory& theory,
                                                    llvm::ArrayRef<Ground> grounds);

} // namespace theory::analysis
