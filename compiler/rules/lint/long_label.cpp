// long-label: more text than a box of a diagram can hold.
#include "rules/rule.h"
#include "support/display.h"

namespace theory::rules {
namespace {

using namespace model;

// Diagrams break labels into lines of about 24 columns (`labelRoom`) that are 12 points high. Five
// such lines with a tag above make a box of 80 points, and with the 33 points between rows a page
// of 680 points holds six of them: two CMOCs, one above the other. Longer labels make the whole
// picture smaller until it can no longer be read.
constexpr unsigned lineColumns = 24, mostLines = 5;
constexpr unsigned mostColumns = lineColumns * mostLines;

const DiagnosticKind<std::string, unsigned> kind{
    {
        .name = "long-label",
        .code = "L066",
        .severity = Severity::Note,
        .group = "wording",
        .why = "Every construct and CMOC is a box in a diagram. A sentence or two in each makes "
               "boxes so large that the picture has to shrink until nobody can read it. A short "
               "title carries the idea; the rest stands in the description, which reports print.",
        .bad = "context pressure \"Organisations that are pressed by the regulator, by their "
               "neighbours and by their own boards to show results within the first year of "
               "working together\"\n"
               "link pressure increases \"Haste\"\n",
        .good = "context pressure \"Pressure to show results in the first year\" {\n"
                "  description \"It comes from the regulator, from neighbours and from the own "
                "board.\"\n}\nlink pressure increases \"Haste\"\n",
    },
    "{} is {} columns long, more than a box in a diagram can hold"};

// Most are short in bytes already.
bool isLong(llvm::StringRef label) {
    return label.size() > mostColumns && columnsOf(label) > mostColumns;
}

void check(const Theory& theory, Diagnostics& out) {
    for (std::size_t i = 0; i < theory.constructs.size(); ++i) {
        const Construct& construct = theory.constructs[i];
        if (construct.module != mainModule || !isLong(construct.title))
            continue;
        const bool isDeclared = !construct.name.empty();
        out.push_back(
            kind.at(construct.nameSpan,
                    isDeclared ? fmt::format("the title of `{}`", construct.name.str())
                               : "this text",
                    columnsOf(construct.title))
                .helping(isDeclared
                             ? "give it a short title, and put the rest into a `description`"
                             : "declare a construct with a short title, and put the rest into its "
                               "`description`"));
    }
    for (const Configuration& configuration : theory.configurations)
        if (configuration.module == mainModule && isLong(configuration.title))
            out.push_back(kind.at(configuration.nameSpan,
                                  fmt::format("the title of CMOC `{}`", configuration.name.str()),
                                  columnsOf(configuration.title))
                              .helping("give it a short title, and put the rest into a line "
                                       "`because \"…\"`"));
}

const Registered rule(Rule{kind.info().name, check});

} // namespace
} // namespace theory::rules
