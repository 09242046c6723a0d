// empty-view: a view in which nothing would be drawn.
#include "rules/rule.h"

#include "analysis/selection.h"

#include <algorithm>

namespace theory::rules {
namespace {

using namespace model;

const DiagnosticKind<std::string, std::string> kind{
    {
        .name = "empty-view",
        .code = "C021",
        .why = "A picture without anything in it is no figure. Most often the view shows what "
               "nothing joins, hides all that it shows, or is of a kind that the theory has "
               "nothing of.",
        .bad = "cmoc 1 { context \"Calm\"  mechanism \"Trust\"  outcome \"Stay\" }\n"
               "view main {\n  show cmoc 1\n  hide \"Trust\"\n}\n",
        .good = "cmoc 1 { context \"Calm\"  mechanism \"Trust\"  outcome \"Stay\" }\n"
                "view main {\n  show cmoc 1\n}\n",
    },
    "view `{}` shows nothing: {}"};

template <typename T>
bool hasOwn(const std::vector<T>& things) {
    return std::ranges::any_of(things, [](const T& it) { return it.module == mainModule; });
}

// What the theory lacks for a picture of that kind; empty where it lacks nothing.
std::string lack(const Theory& theory, const View& view) {
    if (view.kind == ViewKind::Shift)
        return hasOwn(theory.shifts) ? "" : "the theory has no shift";
    if (view.kind == ViewKind::Flow)
        return hasOwn(theory.flows) ? "" : "the theory has no flow of papers";
    if (analysis::drawsConstructs(view))
        return hasOwn(theory.configurations) || hasOwn(theory.links)
                   ? ""
                   : "the theory has neither CMOCs nor links";
    return hasOwn(theory.configurations) ? "" : "the theory has no CMOC";
}

std::string reasonFor(const Theory& theory, const View& view,
                      const analysis::Selection& selection) {
    const std::string lacking = lack(theory, view);
    if (!lacking.empty())
        return lacking;
    const auto selectors = theory[view.selectors];
    const auto shown = std::ranges::count(selectors, false, &Selector::isHidden);
    const auto idle =
        std::ranges::count_if(selection.idle(), [](const Selector* it) { return !it->isHidden; });
    if (shown > 0 && idle == shown)
        return "the theory has none of what it is to show";
    if (shown < static_cast<std::ptrdiff_t>(selectors.size()))
        return "what it hides takes away all that it shows";
    return "nothing joins what it is to show";
}

void check(const Theory& theory, Diagnostics& out) {
    for (const View& view : theory.views) {
        if (view.module != mainModule || view.isDamaged || theory.isDamaged)
            continue;
        const analysis::Selection selection(theory, view);
        if (!analysis::isEmpty(theory, view, selection))
            continue;
        Diagnostic report =
            kind.at(view.nameSpan, view.name.str(), reasonFor(theory, view, selection));
        for (const Selector* idle : selection.idle())
            if (!idle->isHidden)
                report.label(idle->span, "the theory has none of these");
        out.push_back(std::move(report));
    }
}

const Registered rule(Rule{"empty-view", check});

} // namespace
} // namespace theory::rules
