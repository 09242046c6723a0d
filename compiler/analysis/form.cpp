// Gathers what slots hold, conditions as the hash of what they say.
#include "analysis/form.h"

#include "analysis/ripples.h"

#include "llvm/ADT/Hashing.h"
#include "llvm/ADT/SmallVector.h"

#include <algorithm>

namespace theory::analysis {
namespace {

constexpr int mannerOfConditions = 1000; // that of no use

int inWords(const model::Use& use) {
    constexpr int hedges = static_cast<int>(Hedge::Count);
    const int direction = static_cast<int>(use.direction) * hedges + static_cast<int>(use.hedge);
    return 2 * direction + use.isNegated;
}

class Gathering {
public:
    Gathering(const model::Theory& theory, Closeness closeness)
        : theory_(theory), closeness_(closeness) {}

    void add(const model::Slot& slot) {
        const std::size_t before = line_;
        line_ = llvm::hash_combine(static_cast<int>(slot.kind),
                                   conditionOf(theory_[slot.terms], slot.connective));
        const bool isStep = slot.isNextStep && closeness_ == Closeness::Words;
        if (isStep)
            line_ = llvm::hash_combine(before, line_);
        if (isStep || !isPlain(slot))
            form_.push_back({slot.kind, line_, mannerOfConditions});
        else
            for (const model::Use& use : theory_[slot.uses])
                form_.push_back({slot.kind, use.construct.index, mannerOf(use)});
        for (const model::Slot& guard : theory_[slot.guards])
            addGuard(guard);
    }

    Form result() {
        std::ranges::sort(form_);
        return std::move(form_);
    }

private:
    // A guard says something of its line only.
    void addGuard(const model::Slot& guard) {
        const std::size_t condition = conditionOf(theory_[guard.terms], guard.connective);
        form_.push_back({guard.kind, llvm::hash_combine(line_, condition), mannerOfConditions});
    }

    int mannerOf(const model::Use& use) const {
        return closeness_ == Closeness::Signs ? signOf(use) : inWords(use);
    }

    bool isPlain(const model::Slot& slot) const {
        const llvm::ArrayRef<model::Term> terms = theory_[slot.terms];
        return (slot.connective != Connective::Any || terms.size() == 1) &&
               std::ranges::all_of(terms, [](const auto& term) { return bool(term.use); });
    }

    // The same for conditions that differ only in the order of their members. A list claims no
    // logic, and is taken for `and`.
    std::size_t conditionOf(llvm::ArrayRef<model::Term> terms, Connective connective) const {
        llvm::SmallVector<std::size_t, 8> members;
        for (const model::Term& term : terms) {
            if (term.use) {
                const model::Use& use = theory_[term.use];
                members.push_back(llvm::hash_combine(use.construct.index, mannerOf(use)));
            } else {
                members.push_back(llvm::hash_combine(
                    conditionOf(theory_[term.group], term.connective), term.isNegated));
            }
        }
        std::ranges::sort(members);
        return llvm::hash_combine(connective == Connective::Any,
                                  llvm::hash_combine_range(members.begin(), members.end()));
    }

    const model::Theory& theory_;
    Closeness closeness_;
    Form form_;
    std::size_t line_ = 0; // what the last line says
};

bool isMechanism(SlotKind kind) {
    return kind == SlotKind::Mechanism || kind == SlotKind::Reasoning;
}

void addScopes(const model::Theory& theory, const model::Configuration& configuration,
               Gathering& gathering) {
    for (auto section = configuration.section; section; section = theory[section].parent)
        for (const model::Slot& slot : theory[theory[section].scopes])
            gathering.add(slot);
}

// Whether it has a slot of one of these kinds.
template <typename Kind>
bool states(const model::Theory& theory, const model::Configuration& configuration, Kind isKind) {
    return std::ranges::any_of(theory[configuration.slots],
                               [&](const model::Slot& slot) { return isKind(slot.kind); });
}

bool statesCause(const model::Theory& theory, const model::Configuration& configuration) {
    return states(theory, configuration, [](auto kind) { return kind == SlotKind::Context; }) &&
           states(theory, configuration, isMechanism);
}

Form formOf(const model::Theory& theory, const model::Configuration& configuration,
            Closeness closeness, bool (*isMeant)(SlotKind)) {
    Gathering gathering(theory, closeness);
    for (const model::Slot& slot : theory[configuration.slots]) {
        if (!isMeant(slot.kind))
            continue;
        if (!slot.hole.empty() || slot.terms.empty()) // pending, or of names that are not known
            return {};
        gathering.add(slot);
    }
    addScopes(theory, configuration, gathering);
    return gathering.result();
}

} // namespace

bool Said::isCondition() const { return manner == mannerOfConditions; }

Form causeOf(const model::Theory& theory, const model::Configuration& configuration) {
    if (!statesCause(theory, configuration))
        return {};
    return formOf(theory, configuration, Closeness::Signs,
                  [](SlotKind kind) { return kind != SlotKind::Outcome; });
}

Form claimOf(const model::Theory& theory, const model::Configuration& configuration,
             Closeness closeness) {
    const auto isOutcome = [](SlotKind kind) { return kind == SlotKind::Outcome; };
    if (!statesCause(theory, configuration) || !states(theory, configuration, isOutcome))
        return {};
    return formOf(theory, configuration, closeness, [](SlotKind) { return true; });
}

std::size_t hashOf(const Form& form) {
    llvm::hash_code hash(form.size());
    for (const Said& said : form)
        hash = llvm::hash_combine(hash, static_cast<int>(said.slot), said.what, said.manner);
    return hash;
}

} // namespace theory::analysis
