// idle-selection: a line of a view that shows or hides what the theory has none of.
#include "rules/rule.h"

#include "analysis/selection.h"

namespace theory::rules {
namespace {

using namespace model;

const DiagnosticKind<std::string> kind{
    {
        .name = "idle-selection",
        .code = "L088",
        .severity = Severity::Warning,
        .isAllowable = true,
        .marksUnused = true,
        .group = "tidiness",
        .why = "A view that shows or hides by a kind, a tag or a level picks out what has that "
               "word. Where nothing has it, the picture is another than was meant, and nothing in "
               "it tells so.",
        .bad = "mechanism trust \"Trust\" { tag core }\n"
               "cmoc 1 { context \"Calm\"  mechanism trust  outcome \"Stay\" }\n"
               "view main { show tag cor, cmoc 1 }\n",
        .good = "mechanism trust \"Trust\" { tag core }\n"
                "cmoc 1 { context \"Calm\"  mechanism trust  outcome \"Stay\" }\n"
                "view main { show tag core, cmoc 1 }\n",
    },
    "view `{}` selects here what the theory has none of"};

void check(const Theory& theory, Diagnostics& out) {
    for (const View& view : theory.views) {
        if (view.module != mainModule || view.isDamaged || theory.isDamaged)
            continue;
        const analysis::Selection selection(theory, view);
        if (analysis::isEmpty(theory, view, selection))
            continue; // an error that says so
        for (const Selector* idle : selection.idle())
            out.push_back(kind.at(idle->span, view.name.str()));
    }
}

const Registered rule(Rule{"idle-selection", check});

} // namespace
} // namespace theory::rules
