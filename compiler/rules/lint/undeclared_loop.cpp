// undeclared-loop: a chain of configurations that comes back to where it began, unsaid.
#include "analysis/loops.h"
#include "rules/rule.h"

#include <algorithm>
#include <array>

namespace theory::rules {
namespace {

const DiagnosticKind<std::string, std::string> kind{
    {
        .name = "undeclared-loop",
        .code = "L046",
        .severity = Severity::Note,
        .group = "structure",
        .why = "A loop is a strong claim: what it reinforces grows by itself, what it balances "
               "keeps itself in check. Where it only comes about because two CMOCs happen to name "
               "the same constructs, the authors should say whether they mean it.",
        .bad = "cmoc 1 {\n  context less \"Trust\"\n  mechanism \"Suspicion\"\n  outcome more "
               "\"Conflict\"\n}\ncmoc 2 {\n  context more \"Conflict\"\n  mechanism "
               "\"Withdrawal\"\n  outcome less \"Trust\"\n}\n",
        .good = "cmoc 1 {\n  context less \"Trust\"\n  mechanism \"Suspicion\"\n  outcome more "
                "\"Conflict\"\n}\ncmoc 2 {\n  context more \"Conflict\"\n  mechanism "
                "\"Withdrawal\"\n  outcome less \"Trust\"\n  because \"A vicious circle: each "
                "quarrel prepares the next.\"\n}\n",
    },
    "{} make {} loop that nothing declares"};

using analysis::Loop;
using analysis::Step;
using model::Configuration;
using model::Id;

constexpr std::size_t mostReports = 12;
constexpr std::size_t mostNamed = 6; // of one loop

// What authors call a loop. `Reinforces` is not among them: much is reinforced without a loop.
constexpr std::array<llvm::StringRef, 7> loopWords{"loop",     "cycle",     "spiral",    "circle",
                                                   "feedback", "feed back", "feeds back"};

bool speaksOfLoop(llvm::StringRef text) {
    return std::ranges::any_of(
        loopWords, [&](llvm::StringRef word) { return text.contains_insensitive(word); });
}

bool speaksOfLoop(const model::Theory& theory, model::Range<model::Attribute> attributes) {
    return std::ranges::any_of(theory[attributes], [](const model::Attribute& attribute) {
        const bool isSaid = attribute.property == Property::Note ||
                            attribute.property == Property::Description ||
                            attribute.property == Property::Tag;
        return isSaid && speaksOfLoop(attribute.value);
    });
}

// In the titles that it stands under.
bool speaksOfLoopAround(const model::Theory& theory, const Configuration& configuration) {
    for (auto section = configuration.section; section; section = theory[section].parent)
        if (speaksOfLoop(theory[section].title) || speaksOfLoop(theory[section].name))
            return true;
    return speaksOfLoop(theory[configuration.module].title);
}

bool speaksOfLoop(const model::Theory& theory, const Step& step) {
    if (step.link)
        return speaksOfLoop(theory[step.link].why) ||
               speaksOfLoop(theory, theory[step.link].attributes);
    const Configuration& configuration = theory[step.configuration];
    return speaksOfLoop(configuration.because) || speaksOfLoop(configuration.title) ||
           speaksOfLoop(theory, configuration.attributes) ||
           speaksOfLoopAround(theory, configuration);
}

// Whether the author says that the one feeds the other, or has written a link for it.
bool isStated(const model::Theory& theory, const Step& from, const Step& to) {
    if (from.link && to.configuration)
        return theory[from.link].configuration == to.configuration;
    return from.configuration && to.configuration &&
           std::ranges::any_of(theory[theory[from.configuration].ripples],
                               [&](const model::StatedRipple& ripple) {
                                   return !ripple.isDenied && ripple.target == to.configuration;
                               });
}

// One of its joins is stated, one of its texts speaks of it, or it consists of links, which are
// written for just that. Of what could not be read nobody can say.
bool isDeclared(const model::Theory& theory, const Loop& loop) {
    for (std::size_t i = 0; i < loop.steps.size(); ++i) {
        const Step& step = loop.steps[i];
        if (speaksOfLoop(theory, step) ||
            (step.configuration && theory[step.configuration].isDamaged) ||
            isStated(theory, step, loop.steps[(i + 1) % loop.steps.size()]))
            return true;
    }
    return std::ranges::all_of(loop.steps, [](const Step& step) { return bool(step.link); });
}

// `CMOCs `1`, `2` and a link`, `CMOC `1` and 2 links`.
std::string parts(const model::Theory& theory, const Loop& loop) {
    std::vector<std::string> names;
    std::size_t links = 0, cmocs = 0;
    for (const Step& step : loop.steps) {
        links += bool(step.link);
        if (step.configuration && ++cmocs <= mostNamed)
            names.push_back(fmt::format("`{}`", model::reference(theory, step.configuration)));
    }
    if (cmocs > mostNamed)
        names.push_back(fmt::format("{} more", cmocs - mostNamed));
    if (links > 0)
        names.push_back(links == 1 ? "a link" : fmt::format("{} links", links));
    std::string last = std::move(names.back());
    names.pop_back();
    return fmt::format("{} {} and {}", cmocs == 1 ? "CMOC" : "CMOCs", fmt::join(names, ", "), last);
}

// The step at which to report it: the first of the theory asked for. Null where there is none.
const Step* placeOf(const model::Theory& theory, const Loop& loop) {
    const auto found = std::ranges::find_if(loop.steps, [&](const Step& step) {
        return step.configuration && theory[step.configuration].module == model::mainModule;
    });
    return found == loop.steps.end() ? nullptr : &*found;
}

Diagnostic report(const model::Theory& theory, const Loop& loop, const Step& place) {
    const std::string polarity =
        fmt::format("{} {}", loop.polarity == analysis::Polarity::Open ? "an" : "a",
                    analysis::polarityWords[loop.polarity].str());
    Diagnostic report =
        kind.at(theory[place.configuration].nameSpan, parts(theory, loop), polarity);
    for (const Step& step : llvm::ArrayRef(loop.steps).take_front(mostNamed))
        if (&step != &place)
            report.label(step.link ? theory[step.link].span : theory[step.configuration].nameSpan,
                         "on its way");
    return std::move(report.helping("say in a `because` that it is one, or state its joins with "
                                    "`feeds`; deny one with `unrelated to` if it is not meant"));
}

// Whether some construct leads both into a configuration and out of one; else there is no loop of
// configurations, which is quickly told.
bool mayHaveLoops(const model::Theory& theory) {
    std::vector<bool> isExit(theory.constructs.size());
    for (const model::Slot& slot : theory.slots)
        if (slot.kind == SlotKind::Outcome)
            for (const model::Use& use : theory[slot.uses])
                isExit[use.construct.index] = true;
    return std::ranges::any_of(theory.slots, [&](const model::Slot& slot) {
        return analysis::isEntry(slot.kind) &&
               std::ranges::any_of(theory[slot.uses], [&](const model::Use& use) {
                   return isExit[use.construct.index];
               });
    });
}

void check(const model::Theory& theory, Diagnostics& out) {
    if (!mayHaveLoops(theory))
        return;
    std::size_t reports = 0;
    for (const Loop& loop : analysis::loops(theory).loops) {
        const Step* place = placeOf(theory, loop);
        if (!place || isDeclared(theory, loop))
            continue;
        out.push_back(report(theory, loop, *place));
        if (++reports == mostReports)
            break;
    }
}

const Registered rule(Rule{kind.info().name, check});

} // namespace
} // namespace theory::rules
