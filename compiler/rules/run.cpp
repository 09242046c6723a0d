// Runs the rules, and keeps back what the author allows.
#include "rules/rule.h"

#include "support/suggest.h"

namespace theory::rules {
namespace {

const DiagnosticKind<std::string> idleAllowance{
    {
        .name = "allow-without-effect",
        .code = "L006",
        .severity = Severity::Warning,
        .why = "An `allow` reaches the report's limitations. One that allows nothing, because the matter "
               "has been mended since, would name a limitation that the theory no longer has.",
        .bad = "theory clubs \"Clubs\" {\n  allow unused-construct \"Kept for later.\"\n}\n",
        .good = "theory clubs \"Clubs\" {\n  allow unused-construct \"Kept for later.\"\n}\ncontext calm\n",
    },
    "this `allow {}` allows nothing"};

const DiagnosticKind<std::string> unknownRule{
    {
        .name = "allow-of-unknown-rule",
        .code = "L007",
        .why = "`allow` names the warning that it keeps back, as the warning itself and `theoryc rules` "
               "name it.",
        .bad = "theory clubs \"Clubs\" {\n  allow unused-constrct \"Kept for later.\"\n}\ncontext calm\n",
        .good = "theory clubs \"Clubs\" {\n  allow unused-construct \"Kept for later.\"\n}\ncontext calm\n",
    },
    "there is no warning named `{}`"};

bool allows(const model::Allowance& allowance, const Diagnostic& diagnostic) {
    if (allowance.module != model::mainModule || diagnostic.kind->severity != Severity::Warning || llvm::StringRef(diagnostic.kind->name) != allowance.rule)
        return false;
    return !allowance.scope.isSomewhere() || (allowance.scope.begin <= diagnostic.span.begin &&
                                              diagnostic.span.begin < allowance.scope.end);
}

const KindInfo* kindNamed(llvm::StringRef name) {
    return Registered<KindInfo>::find(std::string_view(name.data(), name.size()));
}

void reportUnknown(const model::Allowance& allowance, Diagnostics& out) {
    Diagnostic report = unknownRule.at(allowance.span, allowance.rule.str());
    Nearest nearest(allowance.rule);
    for (const KindInfo& kind : Registered<KindInfo>::all())
        if (kind.severity == Severity::Warning)
            nearest.offer(kind.name);
    if (auto found = nearest.result())
        report.helping(fmt::format("write `{}`", found->str())).fix(allowance.span, found->str());
    else
        report.help = "`theoryc rules` lists them";
    out.push_back(std::move(report));
}

void reportIdle(const model::Allowance& allowance, Diagnostics& out) {
    Diagnostic report = idleAllowance.at(allowance.span, allowance.rule.str());
    const bool isError = kindNamed(allowance.rule)->severity == Severity::Error;
    report.help = isError ? "this is an error, and errors are not allowed but mended"
                          : "leave it out";
    out.push_back(std::move(report));
}

} // namespace

void run(const model::Theory& theory, Diagnostics& out) {
    for (const Rule& rule : Registered<Rule>::all())
        rule.check(theory, out);

    std::vector<bool> hasEffect(theory.allowances.size());
    std::erase_if(out, [&](const Diagnostic& diagnostic) {
        bool isAllowed = false;
        for (std::size_t i = 0; i < theory.allowances.size(); ++i)
            if (allows(theory.allowances[i], diagnostic))
                isAllowed = hasEffect[i] = true;
        return isAllowed;
    });
    for (std::size_t i = 0; i < theory.allowances.size(); ++i) {
        const model::Allowance& allowance = theory.allowances[i];
        if (allowance.module != model::mainModule || allowance.rule.empty())
            continue;
        if (!kindNamed(allowance.rule))
            reportUnknown(allowance, out);
        else if (!hasEffect[i] && !theory.isDamaged)
            reportIdle(allowance, out);
    }
}

} // namespace theory::rules
