// Gathers what slots hold, conditions as the hash of what they say.
#include "analysis/form.h"

#include "analysis/ripples.h"

#include "llvm/ADT/Hashing.h"
#include "llvm/ADT/SmallVector.h"

#include <algorithm>

namespace theory::analysis {
namespace {

constexpr int mannerOfConditions = 1000; // that of no use

// As good as is needed where equal ones are compared, and fast: there are many.
std::size_t joined(std::size_t hash, std::size_t value) {
    hash = (hash ^ value) * 0x9E3779B97F4A7C15;
    return hash ^ (hash >> 32);
}

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
        if (slot.isNextStep && closeness_ == Closeness::Words)
            addStep(slot);
        else if (!isPlain(slot))
            form_.push_back({slot.kind, lineOf(slot), mannerOfConditions});
        else
            for (const model::Use& use : theory_[slot.uses])
                form_.push_back({slot.kind, use.construct.index, mannerOf(use)});
        for (const model::Slot& guard : theory_[slot.guards])
            addGuard(guard, slot);
        before_ = &slot;
    }

    Form result() {
        std::ranges::sort(form_);
        return std::move(form_);
    }

private:
    // A step is told from others by the steps before it.
    void addStep(const model::Slot& step) {
        if (before_ && !before_->isNextStep)
            way_ = lineOf(*before_);
        way_ = llvm::hash_combine(way_, lineOf(step));
        form_.push_back({step.kind, way_, mannerOfConditions});
    }

    // A guard says something of its line only.
    void addGuard(const model::Slot& guard, const model::Slot& line) {
        const std::size_t condition = conditionOf(theory_[guard.terms], guard.connective);
        form_.push_back(
            {guard.kind, llvm::hash_combine(lineOf(line), condition), mannerOfConditions});
    }

    std::size_t lineOf(const model::Slot& slot) const {
        return llvm::hash_combine(static_cast<int>(slot.kind),
                                  conditionOf(theory_[slot.terms], slot.connective));
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
    const model::Slot* before_ = nullptr; // the last line
    std::size_t way_ = 0;                 // the steps up to it
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
        if (!slot.hole.empty() || slot.hasLostUses)
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
    std::size_t hash = form.size();
    for (const Said& said : form) {
        hash = joined(hash, said.what);
        hash = joined(hash, static_cast<std::size_t>(said.slot) +
                                16 * static_cast<std::size_t>(said.manner + 1));
    }
    return hash;
}

std::size_t hashWithoutSigns(const Form& form) {
    std::size_t hash = form.size();
    for (const Said& said : form)
        hash = joined(joined(hash, said.what), static_cast<std::size_t>(said.slot));
    return hash;
}

} // namespace theory::analysis
