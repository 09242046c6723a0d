// Which roles the constructs of a theory have at home and at work, and so what their boxes look
// like.
#pragma once

#include "model/theory.h"

#include <array>

namespace theory::backends {

// The role that a slot gives to what stands in it; that of guards is context.
Role roleOf(SlotKind kind);

class RolesAtWork {
public:
    explicit RolesAtWork(const model::Theory& theory);

    // The role at home decides; without one the role at work, if there is just one.
    Role look(model::Id<model::Construct> id) const;
    // The same in words; several roles at work are all named.
    std::string tag(model::Id<model::Construct> id) const;
    // How many roles it has at work.
    std::size_t count(model::Id<model::Construct> id) const;

private:
    using Roles = std::array<bool, static_cast<std::size_t>(Role::Count)>;

    const model::Theory& theory_;
    std::vector<Roles> roles_; // by construct
};

} // namespace theory::backends
