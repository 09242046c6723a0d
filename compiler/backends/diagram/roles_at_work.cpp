// Goes over all uses once, and notes in which roles they are.
#include "backends/diagram/roles_at_work.h"

#include <algorithm>

namespace theory::backends {

using model::Construct;
using model::Id;

Role roleOf(SlotKind kind) {
    switch (kind) {
    case SlotKind::Mechanism:
    case SlotKind::Resource:
    case SlotKind::Reasoning:
        return Role::Mechanism;
    case SlotKind::Outcome:
        return Role::Outcome;
    case SlotKind::Intervention:
        return Role::Intervention;
    case SlotKind::Actor:
        return Role::Actor;
    default:
        return Role::Context;
    }
}

RolesAtWork::RolesAtWork(const model::Theory& theory)
    : theory_(theory), roles_(theory.constructs.size()) {
    for (const model::Use& use : theory.uses)
        if (use.slot && theory[use.slot].configuration)
            roles_[use.construct.index][static_cast<std::size_t>(roleOf(theory[use.slot].kind))] =
                true;
}

Role RolesAtWork::look(Id<Construct> id) const {
    if (theory_[id].home != Role::Construct)
        return theory_[id].home;
    const Roles& roles = roles_[id.index];
    if (count(id) != 1)
        return Role::Construct;
    return static_cast<Role>(std::ranges::find(roles, true) - roles.begin());
}

std::string RolesAtWork::tag(Id<Construct> id) const {
    if (theory_[id].home != Role::Construct)
        return roleWords[theory_[id].home].str();
    std::string tag;
    for (std::size_t i = 0; i < roles_[id.index].size(); ++i)
        if (roles_[id.index][i])
            tag += (tag.empty() ? "" : " · ") + roleWords[static_cast<Role>(i)].str();
    return tag.empty() ? "construct" : tag;
}

std::size_t RolesAtWork::count(Id<Construct> id) const {
    return static_cast<std::size_t>(std::ranges::count(roles_[id.index], true));
}

} // namespace theory::backends
