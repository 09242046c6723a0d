// rameses-characteristics: included sources of which no characteristics are given.
#include "analysis/review.h"
#include "rules/rameses.h"
#include "rules/rule.h"

namespace theory::rules {
namespace {

using namespace model;

const DiagnosticKind<std::string, std::size_t, std::size_t> kind{
    {
        .name = "rameses-characteristics",
        .code = "L076",
        .severity = Severity::Off,
        .group = "rameses",
        .standard = "RAMESES item 13",
        .why = "What was found in a hospital in one country may not travel to another. RAMESES "
               "asks for the characteristics of the documents included, so that readers can "
               "judge.",
        .bad = "theory walking \"Why walking groups last\"\nsource a1 \"Hall and Brook "
               "2011\"\nlink \"Company\" increases \"Walks\" { supported by @a1 }\n// --- "
               "theory.toml\n[rules]\nrameses = \"warning\"\n",
        .good = "theory walking \"Why walking groups last\"\nsource a1 \"Hall and Brook 2011\" { "
                "country \"Wales\"  design \"case study\" }\nlink \"Company\" increases "
                "\"Walks\" { supported by @a1 }\n// --- theory.toml\n[rules]\nrameses = "
                "\"warning\"\n",
    },
    "`{}` gives no characteristics of {} of its {} included sources"};

void check(const Theory& theory, Diagnostics& out) {
    if (!isAskedFor(theory, 13))
        return;
    const std::vector<Id<Source>> sources = analysis::includedSources(theory);
    std::size_t lacking = 0;
    Id<Source> first;
    for (Id<Source> id : sources) {
        if (analysis::isCharacterized(theory, id))
            continue;
        first = lacking++ == 0 ? id : first;
    }
    if (lacking > 0)
        out.push_back(
            kind.at(headerOf(theory), nameOf(theory), lacking, sources.size())
                .label(theory[first].keySpan, lacking == 1 ? "this one" : "the first one")
                .helping("give `type`, `design`, `country`, `setting` or `sample` in their "
                         "blocks, or a table of them: `sources \"table.csv\"`"));
}

const Registered rule(Rule{kind.info().name, check});

} // namespace
} // namespace theory::rules
