// contested-without-discussion: sources disagree on a configuration, and nobody says why.
#include "analysis/ripples.h"
#include "rules/rule.h"

#include "llvm/ADT/DenseSet.h"

#include <algorithm>

namespace theory::rules {
namespace {

using namespace model;

const DiagnosticKind<std::string> kind{
    {
        .name = "contested-without-discussion",
        .code = "L064",
        .severity = Severity::Warning,
        .group = "evidence",
        .standard = "GRADE-CERQual coherence",
        .why = "Where sources disagree, a realist review asks what was different: a context, or "
               "for whom. Evidence against a CMOC that is cited and not answered leaves readers "
               "with a theory that they cannot use, since nobody knows when it holds.",
        .bad = "source a1\nsource a2\ncmoc 1 {\n  context \"Calm\"\n  mechanism \"Trust\"\n"
               "  outcome \"Stay\"\n  supported by @a1\n  contested by @a2\n}\n",
        .good = "source a1\nsource a2\ncmoc 1 {\n  context \"Calm\"\n  mechanism \"Trust\"\n"
                "  outcome \"Stay\"\n  where \"Small teams\"\n  supported by @a1\n"
                "  contested by @a2\n}\n",
    },
    "sources disagree on CMOC `{}`, and nothing says why"};

// What brings about what, each with its sign: a mechanism and an outcome.
using Effect = std::tuple<std::uint32_t, int, std::uint32_t, int>;
using Effects = llvm::DenseSet<Effect>;

// Of very long slots the first uses tell enough; each mechanism meets each outcome.
constexpr std::size_t mostUses = 12;

llvm::SmallVector<const Use*, 4> usesOf(const Theory& theory, const Configuration& configuration,
                                        bool isOutcome) {
    llvm::SmallVector<const Use*, 4> uses;
    for (const Slot& slot : theory[configuration.slots]) {
        const bool isMechanism = slot.kind == SlotKind::Mechanism ||
                                 slot.kind == SlotKind::Resource ||
                                 slot.kind == SlotKind::Reasoning;
        if (isOutcome ? slot.kind == SlotKind::Outcome : isMechanism)
            for (const Use& use : theory[slot.uses])
                if (uses.size() < mostUses)
                    uses.push_back(&use);
    }
    return uses;
}

// Calls `use(effect)` for each effect of a configuration, with the outcome's sign times `turn`.
template <typename Function>
void forEachEffect(const Theory& theory, const Configuration& configuration, int turn,
                   Function use) {
    const auto outcomes = usesOf(theory, configuration, true);
    for (const Use* mechanism : usesOf(theory, configuration, false))
        for (const Use* outcome : outcomes)
            use(Effect(mechanism->construct.index, analysis::signOf(*mechanism),
                       outcome->construct.index, analysis::signOf(*outcome) * turn));
}

bool isRemarkedOn(const Theory& theory, Range<Attribute> attributes) {
    return !theory.value(attributes, Property::Note).empty() ||
           !theory.value(attributes, Property::Description).empty();
}

// What speaks for a configuration, and what against it.
struct Sides {
    const Citation* inFavour = nullptr;
    const Citation* against = nullptr; // the first that nobody remarks on

    void add(const Theory& theory, Range<Citation> citations, bool areRemarkedOn) {
        for (const Citation& citation : theory[citations]) {
            if (citation.stance == Stance::Supported || citation.stance == Stance::Refined)
                inFavour = inFavour ? inFavour : &citation;
            const bool isAnswered = areRemarkedOn || isRemarkedOn(theory, citation.attributes);
            if (citation.stance == Stance::Contested && !isAnswered)
                against = against ? against : &citation;
        }
    }
};

void addSlots(const Theory& theory, Range<Slot> slots, Sides& sides) {
    for (const Slot& slot : theory[slots]) {
        sides.add(theory, slot.citations, isRemarkedOn(theory, slot.attributes));
        addSlots(theory, slot.guards, sides);
    }
}

// `where` and `for`, of the whole, of a step, or of a section around it.
bool hasGuard(const Theory& theory, Range<Slot> slots) {
    return std::ranges::any_of(theory[slots], [&](const Slot& slot) {
        return slot.kind == SlotKind::Where || slot.kind == SlotKind::For ||
               hasGuard(theory, slot.guards);
    });
}

bool isGuarded(const Theory& theory, const Configuration& configuration) {
    for (auto section = configuration.section; section; section = theory[section].parent)
        if (hasGuard(theory, theory[section].scopes))
            return true;
    return hasGuard(theory, configuration.slots);
}

bool isDiscussed(const Theory& theory, const Configuration& configuration) {
    if (!configuration.because.empty() || isRemarkedOn(theory, configuration.attributes) ||
        isGuarded(theory, configuration))
        return true;
    if (!configuration.confidence)
        return false;
    const Confidence& confidence = theory[configuration.confidence];
    const Assessment& coherence =
        confidence.components[static_cast<std::size_t>(Component::Coherence)];
    return !confidence.why.empty() || !coherence.why.empty();
}

// By configuration. Empty where nothing in the theory is contested.
std::vector<Sides> sidesOfAll(const Theory& theory) {
    const auto isContested = [](const Citation& it) { return it.stance == Stance::Contested; };
    if (std::ranges::none_of(theory.citations, isContested))
        return {};
    std::vector<Sides> sides(theory.configurations.size());
    for (std::size_t i = 0; i < sides.size(); ++i) {
        sides[i].add(theory, theory.configurations[i].citations, false);
        addSlots(theory, theory.configurations[i].slots, sides[i]);
    }
    for (const Link& link : theory.links)
        if (link.configuration)
            sides[link.configuration.index].add(
                theory, link.citations, !link.why.empty() || isRemarkedOn(theory, link.attributes));
    return sides;
}

void check(const Theory& theory, Diagnostics& out) {
    const std::vector<Sides> sides = sidesOfAll(theory);
    std::vector<const Configuration*> open;
    Effects wanted, found;
    for (std::size_t i = 0; i < sides.size(); ++i) {
        const Configuration& configuration = theory.configurations[i];
        if (configuration.module != mainModule || configuration.isDamaged || !sides[i].inFavour ||
            !sides[i].against || isDiscussed(theory, configuration))
            continue;
        open.push_back(&configuration);
        forEachEffect(theory, configuration, -1, [&](const Effect& it) { wanted.insert(it); });
    }
    if (open.empty())
        return;
    for (const Configuration& configuration : theory.configurations)
        forEachEffect(theory, configuration, 1, [&](const Effect& it) {
            if (wanted.contains(it))
                found.insert(it);
        });
    for (const Configuration* configuration : open) {
        bool isSeparated = false;
        forEachEffect(theory, *configuration, -1,
                      [&](const Effect& it) { isSeparated |= found.contains(it); });
        if (isSeparated)
            continue;
        const Sides& own =
            sides[static_cast<std::size_t>(configuration - theory.configurations.data())];
        out.push_back(kind.at(configuration->nameSpan, configuration->name.str())
                          .label(own.inFavour->span, "speaks for it")
                          .label(own.against->span, "speaks against it")
                          .helping("say with `where` or another CMOC in which context it does not "
                                   "hold, or discuss it in a line `because \"…\"`"));
    }
}

const Registered rule(Rule{kind.info().name, check});

} // namespace
} // namespace theory::rules
