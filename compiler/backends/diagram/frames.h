// What the boxes of a diagram are put together by: frames for sections, roles, levels, actors or
// tags.
#pragma once

#include "backends/diagram/diagram.h"
#include "model/theory.h"

#include <map>

namespace theory::backends {

class Frames {
public:
    // By section where nothing is said.
    Frames(const model::Theory& theory, Grouper grouper);

    // The index of the frame that it lies in, or -1. A construct lies where it works most: as
    // mechanism or outcome twice as much as as context; the first of equals wins.
    int frameOf(model::Id<model::Construct> id) const { return ofConstructs_[id.index]; }
    int frameOf(model::Id<model::Configuration> id) const { return ofConfigurations_[id.index]; }

    std::vector<Cluster> take() { return std::move(frames_); }

private:
    void addSections();
    int frameNamed(const std::string& words);
    void addConfigurations();
    void addConstructs();
    void addRoles();
    // The word by which a configuration is put somewhere; empty where it has none.
    std::string wordOf(const model::Configuration& configuration) const;

    const model::Theory& theory_;
    const Grouper grouper_;
    std::vector<Cluster> frames_;
    std::map<std::string, int> named_;
    std::vector<int> ofConstructs_;
    std::vector<int> ofConfigurations_;
};

} // namespace theory::backends
