// Runs the rules, and keeps back what the author allows.
#include "rules/rule.h"

#include "support/suggest.h"

#include <algorithm>

namespace theory::rules {
namespace {

const DiagnosticKind<std::string> idleAllowance{
    {
        .name = "allow-without-effect",
        .code = "L006",
        .severity = Severity::Warning,
        .marksUnused = true,
        .why = "An `allow` reaches the report's limitations. One that allows nothing, because the "
               "matter "
               "has been mended since, would name a limitation that the theory no longer has.",
        .bad = "theory clubs \"Clubs\" {\n  allow unused-construct \"Kept for later.\"\n}\n",
        .good = "theory clubs \"Clubs\" {\n  allow unused-construct \"Kept for "
                "later.\"\n}\ncontext calm\n",
    },
    "this `allow {}` allows nothing"};

const DiagnosticKind<std::string> unknownRule{
    {
        .name = "allow-of-unknown-rule",
        .code = "L007",
        .why = "`allow` names the warning that it keeps back, as the warning itself and `theoryc "
               "rules` "
               "name it.",
        .bad = "theory clubs \"Clubs\" {\n  allow unused-constrct \"Kept for later.\"\n}\ncontext "
               "calm\n",
        .good = "theory clubs \"Clubs\" {\n  allow unused-construct \"Kept for "
                "later.\"\n}\ncontext calm\n",
    },
    "there is no warning named `{}`"};

using Place = std::pair<std::string_view, std::uint32_t>; // a rule, and an offset

Place placeOf(const Diagnostic& diagnostic) {
    return {diagnostic.kind->name, diagnostic.span.begin};
}

// The warnings that an allowance allows, as a stretch of all, which are sorted.
std::pair<std::size_t, std::size_t> allowedBy(const model::Allowance& allowance,
                                              const std::vector<Place>& warnings) {
    if (allowance.module != model::mainModule)
        return {};
    const std::string_view rule(allowance.rule.data(), allowance.rule.size());
    const bool isEverywhere = !allowance.scope.isSomewhere();
    const auto begin =
        std::ranges::lower_bound(warnings, Place(rule, isEverywhere ? 0 : allowance.scope.begin));
    const auto end = isEverywhere
                         ? std::ranges::upper_bound(warnings, rule, {}, &Place::first)
                         : std::ranges::lower_bound(warnings, Place(rule, allowance.scope.end));
    return {begin - warnings.begin(), end - warnings.begin()};
}

// Takes away what is allowed. The answer is which allowances had something to allow.
std::vector<bool> keepBack(const model::Theory& theory, Diagnostics& out) {
    std::vector<bool> hasEffect(theory.allowances.size());
    if (theory.allowances.empty())
        return hasEffect;
    std::vector<Place> warnings;
    for (const Diagnostic& diagnostic : out)
        if (isAllowable(*diagnostic.kind))
            warnings.push_back(placeOf(diagnostic));
    std::ranges::sort(warnings);
    std::vector<int> begun(warnings.size() + 1); // how many more allowances hold from here on
    for (std::size_t i = 0; i < theory.allowances.size(); ++i) {
        const auto [begin, end] = allowedBy(theory.allowances[i], warnings);
        hasEffect[i] = begin < end;
        ++begun[begin];
        --begun[end];
    }
    std::vector<Place> allowed;
    int holding = 0;
    for (std::size_t i = 0; i < warnings.size(); ++i)
        if ((holding += begun[i]) > 0)
            allowed.push_back(warnings[i]);
    std::erase_if(out, [&](const Diagnostic& diagnostic) {
        return isAllowable(*diagnostic.kind) &&
               std::ranges::binary_search(allowed, placeOf(diagnostic));
    });
    return hasEffect;
}

// How severe things are, by the settings for the file that they stand in.
class Severities {
public:
    Severities(const model::Theory& theory, const settings::Settings& settings)
        : settings_(settings) {
        for (const model::File& file : theory.files)
            files_.push_back(&file);
        std::ranges::sort(files_, {}, [](const model::File* file) { return file->span.begin; });
    }

    Severity of(const KindInfo& kind, Span place) const {
        const settings::Choice* choice = settings_.choiceFor(kind, pathOf(place));
        return choice ? choice->severity : kind.severity;
    }

private:
    llvm::StringRef pathOf(Span place) const {
        const auto next = std::ranges::partition_point(
            files_, [&](const model::File* file) { return file->span.begin <= place.begin; });
        return next == files_.begin() ? "" : (*std::prev(next))->settingsPath;
    }

    const settings::Settings& settings_;
    std::vector<const model::File*> files_; // by their places
};

void weigh(const Severities& severities, Diagnostics& out) {
    for (Diagnostic& diagnostic : out)
        diagnostic.severity = severities.of(*diagnostic.kind, diagnostic.span);
    std::erase_if(
        out, [](const Diagnostic& diagnostic) { return diagnostic.severity == Severity::Off; });
}

const KindInfo* kindNamed(llvm::StringRef name) {
    return Registered<KindInfo>::find(std::string_view(name.data(), name.size()));
}

void reportUnknown(const model::Allowance& allowance, Diagnostics& out) {
    Diagnostic report = unknownRule.at(allowance.span, allowance.rule.str());
    Nearest nearest(allowance.rule);
    for (const KindInfo& kind : Registered<KindInfo>::all())
        if (isAllowable(kind))
            nearest.offer(kind.name);
    for (const KindInfo& kind : Registered<KindInfo>::all())
        if (allowance.rule.equals_insensitive(kind.code)) {
            const std::string name(kind.name);
            report.helping(fmt::format("write its name, `{}`", name)).fix(allowance.span, name);
            out.push_back(std::move(report));
            return;
        }
    if (auto found = nearest.result())
        report.helping(fmt::format("write `{}`", found->str()))
            .suggest(allowance.span, found->str());
    else
        report.help = "`theoryc rules` lists them";
    out.push_back(std::move(report));
}

void reportIdle(const model::Allowance& allowance, Diagnostics& out) {
    Diagnostic report = idleAllowance.at(allowance.span, allowance.rule.str());
    const bool isError = !isAllowable(*kindNamed(allowance.rule));
    report.help =
        isError ? "this is an error, and errors are not allowed but mended" : "leave it out";
    out.push_back(std::move(report));
}

} // namespace

void run(const model::Theory& theory, const settings::Settings& settings, Diagnostics& out) {
    for (const Rule& rule : Registered<Rule>::all())
        if (settings.canBeReported(*kindNamed(rule.name)))
            rule.check(theory, out);
    const Severities severities(theory, settings);
    weigh(severities, out);

    const std::vector<bool> hasEffect = keepBack(theory, out);
    for (std::size_t i = 0; i < theory.allowances.size(); ++i) {
        const model::Allowance& allowance = theory.allowances[i];
        if (allowance.module != model::mainModule || allowance.rule.empty())
            continue;
        const KindInfo* kind = kindNamed(allowance.rule);
        if (!kind)
            reportUnknown(allowance, out);
        else if (!hasEffect[i] && !theory.isDamaged &&
                 severities.of(*kind, allowance.span) != Severity::Off)
            reportIdle(allowance, out);
    }
    weigh(severities, out);
}

} // namespace theory::rules
