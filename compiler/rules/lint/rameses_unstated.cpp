// rameses-unstated: items that only a line `rameses` can state, and that have none.
#include "rules/rameses.h"
#include "rules/rule.h"

namespace theory::rules {
namespace {

using namespace model;

// The abstract, the rationale, how data were extracted and analysed, the discussion, funding: no
// other line of the language says what they ask for.
constexpr std::size_t itemsWithoutLine[] = {2, 3, 6, 7, 10, 11, 15, 16, 17, 19};

const DiagnosticKind<std::string, std::string> kind{
    {
        .name = "rameses-unstated",
        .code = "L086",
        .severity = Severity::Off,
        .group = "rameses",
        .standard = "RAMESES items 2, 3, 6, 7, 10, 11, 15, 16, 17 and 19",
        .why = "Journals ask for the RAMESES checklist with each item filled in. What a theory has "
               "no line for, such as its rationale, its analysis or its funding, is said with "
               "`rameses` and the item's number, or said to stand on a page of the paper.",
        .bad = "theory walking \"Why walking groups last\"\n// --- "
               "theory.toml\n[rules]\nrameses-unstated = \"warning\"\n",
        .good = "theory walking \"Why walking groups last\" {\n"
                "  rameses 2  \"Abstract, p. 1\"\n  rameses 3  \"Introduction, p. 2\"\n"
                "  rameses 6  \"Methods, p. 3\"\n  rameses 7  \"Methods, p. 3\"\n"
                "  rameses 10 \"Methods, p. 4\"\n  rameses 11 \"Methods, p. 5\"\n"
                "  rameses 15 \"Discussion, p. 12\"\n  rameses 16 \"Discussion, p. 13\"\n"
                "  rameses 17 \"Discussion, p. 14\"\n  rameses 19 \"Nobody paid for it.\"\n}\n"
                "// --- theory.toml\n[rules]\nrameses-unstated = \"warning\"\n",
    },
    "`{}` does not say how it meets {} of RAMESES"};

std::string listed(const std::vector<std::size_t>& items) {
    std::string words = items.size() == 1 ? "item " : "items ";
    for (std::size_t i = 0; i < items.size(); ++i)
        words += (i == 0 ? "" : i + 1 == items.size() ? " and " : ", ") + std::to_string(items[i]);
    return words;
}

void check(const Theory& theory, Diagnostics& out) {
    std::vector<std::size_t> unstated;
    for (std::size_t item : itemsWithoutLine)
        if (isAskedFor(theory, item))
            unstated.push_back(item);
    if (!unstated.empty())
        out.push_back(kind.at(headerOf(theory), nameOf(theory), listed(unstated))
                          .helping("say it in the header, or on which page it stands: `rameses " +
                                   std::to_string(unstated.front()) + " \"…\"`"));
}

const Registered rule(Rule{kind.info().name, check});

} // namespace
} // namespace theory::rules
