// observable-mechanism: a mechanism that is counted, while mechanisms are hidden.
#include "rules/direction_words.h"
#include "rules/rule.h"
#include "rules/words.h"

namespace theory::rules {
namespace {

using namespace model;
using llvm::StringLiteral;

const DiagnosticKind<std::string> kind{
    {
        .name = "observable-mechanism",
        .code = "L061",
        .severity = Severity::Note,
        .group = "concepts",
        .why = "Mechanisms are hidden: they are what people think, feel and weigh up, and are "
               "inferred from what can be seen. What is counted, such as visits or rates, is an "
               "outcome of something, or the context of the next CMOC.",
        .bad = "cmoc 1 {\n  context \"Evening clinics\"\n  mechanism \"Number of visits\"\n"
               "  outcome \"Better control of blood pressure\"\n}\n",
        .good = "cmoc 1 {\n  context \"Evening clinics\"\n  mechanism \"Being expected\"\n"
                "  outcome more \"Visits\"\n}\n",
    },
    "`{}` can be counted, and stands as a mechanism"};

// Followed by `of`, these count something.
constexpr StringLiteral measures[] = {"count",      "frequency", "incidence",  "length",
                                      "number",     "numbers",   "percentage", "prevalence",
                                      "proportion", "rate",      "rates"};

// Nothing but what is counted, if the label ends there or goes on with one of the words below.
// `Mortality salience` is a mechanism.
constexpr StringLiteral counts[] = {
    "admission",        "admissions",      "attendance",       "attendances",  "hospitalisation",
    "hospitalisations", "hospitalization", "hospitalizations", "mortality",    "non-attendance",
    "readmission",      "readmissions",    "re-admission",     "re-admissions"};

constexpr StringLiteral goesOn[] = {"among", "at",      "by",   "figures", "from", "in",
                                    "of",    "numbers", "rate", "rates",   "to"};

// In a longer label it is something about the count: `Number of visits feels too small to matter`.
constexpr std::size_t mostWords = 8;

bool isCount(llvm::StringRef label) {
    constexpr std::size_t longest = 100;
    if (label.size() > longest)
        return false;
    // A direction alone makes no count: reduced fear is a mechanism.
    const auto words = wordsOf(directedLabel(label).thing);
    if (words.empty() || words.size() > mostWords)
        return false;
    if (isOneOf(words[0], counts))
        return words.size() == 1 || isOneOf(words[1], goesOn);
    // Stays are counted by their length; that of other things may well be felt.
    const bool isLength = words[0].equals_insensitive("length");
    return words.size() > 2 && isOneOf(words[0], measures) && words[1].equals_insensitive("of") &&
           (!isLength || words[2].equals_insensitive("stay"));
}

void check(const Theory& theory, Diagnostics& out) {
    std::vector<bool> isSeen(theory.constructs.size());
    for (const Configuration& configuration : theory.configurations) {
        if (configuration.module != mainModule)
            continue;
        for (const Slot& slot : theory[configuration.slots]) {
            if (slot.kind != SlotKind::Mechanism && slot.kind != SlotKind::Reasoning)
                continue;
            for (const Use& use : theory[slot.uses]) {
                const Construct& construct = theory[use.construct];
                if (isSeen[use.construct.index])
                    continue;
                isSeen[use.construct.index] = true;
                if (!isCount(construct.title))
                    continue;
                Diagnostic report = kind.at(use.span, construct.title.str());
                if (!construct.name.empty() && construct.module == mainModule)
                    report.label(construct.nameSpan, "declared here");
                out.push_back(std::move(report.helping(
                    "name what people think or feel, and give what is counted as an outcome")));
            }
        }
    }
}

const Registered rule(Rule{kind.info().name, check});

} // namespace
} // namespace theory::rules
