// Works with sets of what is possible: a finding leaves a smaller one, and a condition holds where
// it allows all that is left.
#include "analysis/case_logic.h"

#include "llvm/ADT/SmallVector.h"

namespace theory::analysis {
namespace {

using namespace model;

// Five amounts by three changes. Whether what is absent counts as low is left open, so both kinds
// of absence are possible.
constexpr int amounts = 5, changes = 3;
enum Amount : std::uint8_t { AbsentNotLow, AbsentAndLow, Low, Middle, High };
enum Change : std::uint8_t { Fallen, Same, Risen };
constexpr Possible anything = (1u << (amounts * changes)) - 1;

template <typename Fits>
constexpr Possible possibleWhere(Fits fits) {
    Possible set = 0;
    for (int amount = 0; amount < amounts; ++amount)
        for (int change = 0; change < changes; ++change)
            if (fits(amount, change))
                set |= static_cast<Possible>(1u << (amount * changes + change));
    return set;
}

// What there is more of is there, while what there is less of may be gone.
constexpr Table<Direction, Possible> meaning({
    possibleWhere([](int amount, int) { return amount > AbsentAndLow; }),
    possibleWhere([](int amount, int change) { return amount > AbsentAndLow && change == Risen; }),
    possibleWhere([](int, int change) { return change == Fallen; }),
    possibleWhere([](int amount, int) { return amount == High; }),
    possibleWhere([](int amount, int) { return amount == AbsentAndLow || amount == Low; }),
    possibleWhere([](int amount, int) { return amount <= AbsentAndLow; }),
});

Possible meaningOf(Direction direction, bool isDenied) {
    return isDenied ? anything & ~meaning[direction] : meaning[direction];
}

Held opposite(Held held) {
    return held == Held::Unknown ? held : held == Held::Yes ? Held::No : Held::Yes;
}

// Reads a condition as what it demands, `not` pushed inwards, and keeps what is possible for each
// construct on the way. Each term is looked at once.
class Demands {
public:
    explicit Demands(const Theory& theory) : theory_(theory) {}

    // Takes the terms as demanded all together, or one of them; false where that cannot be. What
    // they demand stays until `undo`.
    bool take(llvm::ArrayRef<Term> terms, bool areAll, bool isDenied) {
        if (areAll)
            return takeAll(terms, isDenied);
        for (const Term& term : terms) {
            const std::size_t mark = trail_.size();
            const bool isPossible = takeAll(term, isDenied);
            undo(mark);
            if (isPossible)
                return true;
        }
        return terms.empty();
    }

    // The first use that did not go with what was demanded before it.
    const Use* conflict() const { return conflict_; }

private:
    // Alternatives come last, when all is known that holds beside them.
    bool takeAll(llvm::ArrayRef<Term> terms, bool isDenied) {
        for (const bool areAlternatives : {false, true})
            for (const Term& term : terms) {
                const bool denies = isDenied != term.isNegated;
                if (isAlternatives(term, denies) != areAlternatives)
                    continue;
                if (term.use ? !add(theory_[term.use], denies)
                             : !take(theory_[term.group], !areAlternatives, denies))
                    return false;
            }
        return true;
    }

    // By De Morgan, what is denied as a whole is denied in one of its members. A list demands no
    // more than one of its members either way.
    static bool isAlternatives(const Term& term, bool isDenied) {
        return !term.use && (term.connective == Connective::Listed ||
                             (term.connective == Connective::Any) != isDenied);
    }

    bool add(const Use& use, bool isDenied) {
        if (use.hedge != Hedge::None)
            return true; // in doubt anyway
        const auto place = possible_.try_emplace(use.construct.index, anything).first;
        trail_.emplace_back(use.construct.index, place->second);
        place->second &= meaningOf(use.direction, isDenied);
        if (place->second == 0 && !conflict_)
            conflict_ = &use;
        return place->second != 0;
    }

    void undo(std::size_t mark) {
        for (; trail_.size() > mark; trail_.pop_back())
            possible_[trail_.back().first] = trail_.back().second;
    }

    const Theory& theory_;
    llvm::DenseMap<std::uint32_t, Possible> possible_;            // by construct
    llvm::SmallVector<std::pair<std::uint32_t, Possible>> trail_; // what was possible before
    const Use* conflict_ = nullptr;
};

} // namespace

CaseFacts::CaseFacts(const Theory& theory, Id<Case> id) : theory_(theory) {
    for (const Finding& finding : theory[theory[id].findings])
        for (const Use& use : theory[finding.uses])
            if (use.hedge == Hedge::None)
                facts_.try_emplace(use.construct.index, anything).first->second &=
                    meaningOf(use.direction, finding.kind == FindingKind::Absent);
}

Held CaseFacts::holds(const Use& use) const {
    const auto known = facts_.find(use.construct.index);
    if (known == facts_.end() || known->second == 0)
        return Held::Unknown;
    const Possible wanted = meaning[use.direction];
    return (known->second & wanted) == 0               ? Held::No
           : (known->second & wanted) == known->second ? Held::Yes
                                                       : Held::Unknown;
}

Held CaseFacts::holds(const Slot& condition) const {
    return holds(condition.connective, condition.terms);
}

Held CaseFacts::holds(Connective connective, Range<Term> terms) const {
    std::size_t yes = 0, no = 0;
    for (const Term& term : theory_[terms]) {
        const Held plain = term.use ? holds(theory_[term.use]) : holds(term.connective, term.group);
        const Held held = term.isNegated ? opposite(plain) : plain;
        yes += held == Held::Yes;
        no += held == Held::No;
    }
    const bool isAll = yes == terms.size(), isNone = no == terms.size();
    if (terms.empty())
        return Held::Unknown;
    switch (connective) {
    case Connective::All:
        return isAll ? Held::Yes : no > 0 ? Held::No : Held::Unknown;
    case Connective::Any:
        return yes > 0 ? Held::Yes : isNone ? Held::No : Held::Unknown;
    default:
        return isAll ? Held::Yes : isNone ? Held::No : Held::Unknown;
    }
}

const Use* contradictionIn(const Theory& theory, const Slot& condition) {
    Demands demands(theory);
    const bool areAll = condition.connective == Connective::All;
    return demands.take(theory[condition.terms], areAll, false) ? nullptr : demands.conflict();
}

} // namespace theory::analysis
