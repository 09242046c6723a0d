// Finds the frame of each configuration, and from those the frames of constructs.
#include "backends/diagram/frames.h"

#include "backends/anchors.h"
#include "backends/diagram/roles_at_work.h"

#include <algorithm>

namespace theory::backends {

using namespace model;

Frames::Frames(const Theory& theory, Grouper grouper)
    : theory_(theory), grouper_(grouper == Grouper::None ? Grouper::Section : grouper),
      ofConstructs_(theory.constructs.size(), -1),
      ofConfigurations_(theory.configurations.size(), -1) {
    if (grouper_ == Grouper::Role) {
        addRoles();
        return;
    }
    if (grouper_ == Grouper::Section)
        addSections();
    addConfigurations();
    addConstructs();
}

// The index of a section's frame is its own.
void Frames::addSections() {
    for (std::size_t i = 0; i < theory_.sections.size(); ++i) {
        const Section& section = theory_.sections[i];
        llvm::StringRef title = section.title.empty() ? section.name : section.title;
        const int parent = section.parent ? static_cast<int>(section.parent.index) : -1;
        frames_.push_back({.id = "s" + std::to_string(i),
                           .title = title.str(),
                           .parent = parent,
                           .about = anchorOf(theory_, Id<Section>(i))});
    }
}

int Frames::frameNamed(const std::string& words) {
    if (words.empty())
        return -1;
    const auto [entry, isNew] = named_.try_emplace(words, static_cast<int>(frames_.size()));
    if (isNew)
        frames_.push_back({.id = "g" + std::to_string(frames_.size()), .title = words});
    return entry->second;
}

std::string Frames::wordOf(const Configuration& configuration) const {
    if (grouper_ == Grouper::Actor) {
        for (const Slot& slot : theory_[configuration.slots])
            if (slot.kind == SlotKind::Actor && !slot.uses.empty())
                return label(theory_, theory_[slot.uses].front().construct);
        return "";
    }
    const Property property = grouper_ == Grouper::Level ? Property::Level : Property::Tag;
    llvm::StringRef word = theory_.value(configuration.attributes, property);
    for (Id<Section> at = configuration.section; word.empty() && at; at = theory_[at].parent)
        word = theory_.value(theory_[at].attributes, property);
    return word.str();
}

void Frames::addConfigurations() {
    for (std::size_t i = 0; i < theory_.configurations.size(); ++i) {
        const Configuration& configuration = theory_.configurations[i];
        if (configuration.module != mainModule)
            continue;
        if (grouper_ != Grouper::Section)
            ofConfigurations_[i] = frameNamed(wordOf(configuration));
        else if (configuration.section)
            ofConfigurations_[i] = static_cast<int>(configuration.section.index);
    }
}

// A construct's own level or tag goes before those of the configurations that it works in.
void Frames::addConstructs() {
    std::vector<std::map<int, int>> weights(theory_.constructs.size());
    for (const Use& use : theory_.uses) {
        if (!use.slot || !theory_[use.slot].configuration)
            continue;
        const Slot& slot = theory_[use.slot];
        const int frame = ofConfigurations_[slot.configuration.index];
        if (frame >= 0)
            weights[use.construct.index][frame] += roleOf(slot.kind) == Role::Context ? 1 : 2;
    }
    for (std::size_t i = 0; i < weights.size(); ++i) {
        if (grouper_ == Grouper::Level || grouper_ == Grouper::Tag) {
            const Property property = grouper_ == Grouper::Level ? Property::Level : Property::Tag;
            const llvm::StringRef own = theory_.value(theory_.constructs[i].attributes, property);
            if (!own.empty()) {
                ofConstructs_[i] = frameNamed(own.str());
                continue;
            }
        }
        const auto most = std::ranges::max_element(weights[i], {},
                                                   [](const auto& entry) { return entry.second; });
        if (most != weights[i].end())
            ofConstructs_[i] = most->first;
    }
}

void Frames::addRoles() {
    const RolesAtWork roles(theory_);
    for (std::size_t i = 0; i < theory_.constructs.size(); ++i) {
        const Role look = roles.look(Id<Construct>(i));
        if (look != Role::Construct)
            ofConstructs_[i] = frameNamed(roleWords[look].str() + "s");
    }
}

} // namespace theory::backends
