// lost-hedge: the sources say that it may be so, the configuration that it is.
#include "rules/hedges.h"
#include "rules/rule.h"

#include <algorithm>

namespace theory::rules {
namespace {

using namespace model;

const DiagnosticKind<std::string> kind{
    {
        .name = "lost-hedge",
        .code = "L065",
        .severity = Severity::Note,
        .group = "evidence",
        .why = "On the way from a paper to a table a doubt is easily lost: what may follow there "
               "follows here. Where every source that is quoted in support doubts, the claim says "
               "so too.",
        .bad = "source a1\ncmoc 1 {\n  context \"Calm\"\n  mechanism \"Trust\"\n"
               "  outcome more \"Visits\"\n"
               "  supported by @a1 p. 3 \"trust may lead to more visits\"\n}\n",
        .good = "source a1\ncmoc 1 {\n  context \"Calm\"\n  mechanism \"Trust\"\n"
                "  outcome possibly more \"Visits\"\n"
                "  supported by @a1 p. 3 \"trust may lead to more visits\"\n}\n",
    },
    "what is quoted for CMOC `{}` is less sure than the CMOC"};

// In a longer extract a hedge may well belong to something else.
constexpr std::size_t mostBytes = 300;

// Looks at the citations in favour, until one is found that does not doubt.
class Support {
public:
    explicit Support(const Theory& theory) : theory_(theory) {}

    void add(Range<Citation> citations) {
        for (const Citation& citation : theory_[citations])
            if (citation.stance == Stance::Supported || citation.stance == Stance::Refined)
                add(citation);
    }

    // A source that is cited without its words may be sure; another place in one that is quoted is
    // taken to say the same.
    bool isHedged() {
        if (isSure_ || !first_)
            return false;
        std::ranges::sort(quoted_);
        return std::ranges::all_of(silent_, [&](Id<Source> source) {
            return std::ranges::binary_search(quoted_, source);
        });
    }

    const Citation* first() const { return first_; }
    llvm::StringRef hedge() const { return hedge_; }

private:
    void add(const Citation& citation) {
        if (isSure_)
            return;
        if (citation.extract.empty())
            return silent_.push_back(citation.source);
        const llvm::StringRef hedge =
            citation.extract.size() > mostBytes ? llvm::StringRef() : hedgeIn(citation.extract);
        isSure_ = hedge.empty();
        quoted_.push_back(citation.source);
        if (!first_) {
            first_ = &citation;
            hedge_ = hedge;
        }
    }

    const Theory& theory_;
    bool isSure_ = false;
    const Citation* first_ = nullptr; // of those that doubt, and its hedge
    llvm::StringRef hedge_;
    std::vector<Id<Source>> quoted_, silent_;
};

// The hedge in the file, where the extract stands there as it is.
Span placeOf(const Citation& citation, llvm::StringRef hedge) {
    const Span whole = citation.extractSpan;
    if (whole.end - whole.begin != citation.extract.size() + 2)
        return whole;
    const auto begin =
        whole.begin + 1 + static_cast<std::uint32_t>(hedge.begin() - citation.extract.begin());
    return {begin, begin + static_cast<std::uint32_t>(hedge.size())};
}

bool isHedgedItself(const Theory& theory, const Configuration& configuration) {
    return std::ranges::any_of(theory[configuration.slots], [&](const Slot& slot) {
        return std::ranges::any_of(theory[slot.uses],
                                   [](const Use& use) { return use.hedge != Hedge::None; });
    });
}

std::vector<const Use*> outcomesOf(const Theory& theory, const Configuration& configuration) {
    std::vector<const Use*> uses;
    for (const Slot& slot : theory[configuration.slots])
        if (slot.kind == SlotKind::Outcome)
            for (const Use& use : theory[slot.uses])
                uses.push_back(&use);
    return uses;
}

void look(const Theory& theory, const Configuration& configuration, Diagnostics& out) {
    Support support(theory);
    support.add(configuration.citations);
    // What speaks for a context or a mechanism alone does not say that the outcome follows.
    for (const Slot& slot : theory[configuration.slots])
        if (slot.kind == SlotKind::Outcome)
            support.add(slot.citations);
    if (!support.isHedged() || isHedgedItself(theory, configuration))
        return;
    const std::vector<const Use*> outcomes = outcomesOf(theory, configuration);
    if (outcomes.empty())
        return;
    Diagnostic report = kind.at(outcomes.front()->span, configuration.name.str());
    report.label(placeOf(*support.first(), support.hedge()), "here it is doubted")
        .helping("write `possibly` or `probably` in front of what is not sure");
    const auto before = [](const Use* use) { return Span{use->span.begin, use->span.begin}; };
    constexpr std::size_t mostEdits = 8;
    if (outcomes.size() <= mostEdits) {
        report.suggest(before(outcomes.front()), "possibly ");
        for (const Use* use : llvm::ArrayRef(outcomes).drop_front())
            report.also(before(use), "possibly ");
    }
    out.push_back(std::move(report));
}

void check(const Theory& theory, Diagnostics& out) {
    const bool areQuoted = std::ranges::any_of(
        theory.citations, [](const Citation& citation) { return !citation.extract.empty(); });
    if (!areQuoted)
        return;
    for (const Configuration& configuration : theory.configurations)
        if (configuration.module == mainModule && !configuration.isDamaged &&
            !configuration.hasLostEvidence)
            look(theory, configuration, out);
}

const Registered rule(Rule{kind.info().name, check});

} // namespace
} // namespace theory::rules
