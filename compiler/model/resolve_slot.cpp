// Slots of configurations and scopes of sections: which constructs they hold, in which roles.
#include "model/resolver.h"

namespace theory::model {
namespace {

// What a construct is declared as that is first met in such a slot.
constexpr Table<SlotKind, Role> rolesInSlots({Role::Context, Role::Mechanism, Role::Outcome,
                                              Role::Intervention, Role::Actor, Role::Context,
                                              Role::Mechanism, Role::Mechanism, Role::Construct,
                                              Role::Context, Role::Context});

} // namespace

// Slots stand together in their list, so those of one block are added before their own blocks are
// looked into.
Range<Slot> Resolver::addSlots(const syntax::Block& block, const Where& where,
                               bool (*isMeant)(SlotKind)) {
    const std::size_t first = theory_.slots.size();
    std::vector<const syntax::Slot*> nodes;
    for (const syntax::Entry& entry : block.entries) {
        const auto* slot = std::get_if<const syntax::Slot*>(&entry.is);
        if (!slot || !isMeant((*slot)->kind))
            continue;
        nodes.push_back(*slot);
        theory_.slots.push_back({.kind = (*slot)->kind,
                                 .isNextStep = (*slot)->isNextStep,
                                 .connective = (*slot)->connective,
                                 .configuration = where.configuration,
                                 .hole = (*slot)->hole.value,
                                 .span = entry.span});
    }
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const Id<Slot> id(first + i);
        resolveTerms(*nodes[i], id, where);
        const syntax::Block& own = nodes[i]->block;
        if (!own.span.isSomewhere())
            continue;
        for (const syntax::Entry& entry : own.entries)
            checkFit(entry, Owner::Slot, where);
        const Range<Slot> guards = addSlots(own, where, [](SlotKind kind) {
            return kind == SlotKind::Where || kind == SlotKind::For ||
                   kind == SlotKind::RegardlessOf;
        });
        const Range<Attribute> attributes = addAttributes(own, Owner::Slot, where);
        const Range<Citation> citations = addCitations(own, where);
        addAllowances(own, theory_[id].span, where);
        Slot& slot = theory_.slots[id.index];
        slot.guards = guards;
        slot.attributes = attributes;
        slot.citations = citations;
    }
    return {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(first + nodes.size())};
}

void Resolver::resolveTerms(const syntax::Slot& node, Id<Slot> id, const Where& where) {
    const auto firstUse = static_cast<std::uint32_t>(theory_.uses.size());
    const Range<Term> terms = addTerms(node.operands, id, false, where);
    Slot& slot = theory_.slots[id.index];
    slot.terms = terms;
    slot.uses = {firstUse, static_cast<std::uint32_t>(theory_.uses.size())};
}

Range<Term> Resolver::addTerms(llvm::ArrayRef<syntax::Operand> operands, Id<Slot> slot,
                               bool isNegated, const Where& where) {
    llvm::SmallVector<Term, 4> terms;
    for (const syntax::Operand& operand : operands) {
        Term term{.isNegated = operand.isNegated, .connective = operand.connective};
        const bool isUnderNot = isNegated != operand.isNegated;
        if (operand.group.empty())
            term.use = addUse(operand.use, slot, where);
        else
            term.group = addTerms(operand.group, slot, isUnderNot, where);
        if (term.use)
            theory_.uses[term.use.index].isNegated = isUnderNot;
        if (term.use || !term.group.empty())
            terms.push_back(term);
        else
            theory_.slots[slot.index].hasLostUses = true;
    }
    const auto first = static_cast<std::uint32_t>(theory_.terms.size());
    theory_.terms.insert(theory_.terms.end(), terms.begin(), terms.end());
    return {first, static_cast<std::uint32_t>(theory_.terms.size())};
}

Id<Use> Resolver::addUse(const syntax::Use& node, Id<Slot> slot, const Where& where) {
    const Role role = slot ? rolesInSlots[theory_[slot].kind] : Role::Construct;
    const Id<Construct> construct = findConstruct(node.target, node.isQuoted, role, where);
    if (!construct)
        return {};
    const Id<Use> id(theory_.uses.size());
    theory_.uses.push_back({.construct = construct,
                            .slot = slot,
                            .direction = node.direction,
                            .hedge = node.hedge,
                            .wording = node.wording.value,
                            .span = node.span});
    return id;
}

} // namespace theory::model
