// extract-not-found: an extract that its source does not hold, or not where the citation says.
#include "analysis/extracts.h"
#include "rules/rule.h"

namespace theory::rules {
namespace {

using analysis::CheckedExtract;
using references::Stretch;

const DiagnosticKind<std::string> notFound{
    {
        .name = "extract-not-found",
        .code = "C004",
        .isAllowable = true,
        .why = "An extract is verbatim: readers take it for the source's own words. White space, "
               "hyphens at the ends of lines and the shape of quotation marks do not matter; what "
               "is left out is marked by `…`, and what is added stands in square brackets.",
        .bad = "source ki.03 { text \"ki03.txt\" }\ncontext calm {\n"
               "  supported by @ki.03 \"We met every week.\"\n}\n// --- ki03.txt\n"
               "We met every month, and more often later.\n",
        .good = "source ki.03 { text \"ki03.txt\" }\ncontext calm {\n"
                "  supported by @ki.03 \"We met every month\"\n}\n// --- ki03.txt\n"
                "We met every month, and more often later.\n",
    },
    "this extract is not in the text of `{}`"};

const DiagnosticKind<std::string, std::string> elsewhere{
    {
        .name = "extract-elsewhere",
        .code = "C005",
        .severity = Severity::Warning,
        .why = "A citation says where to look. Where the extract stands on another page, readers "
               "who look it up do not find it, and doubt the rest.",
        .bad = "source ki.03 { text \"ki03.txt\" }\ncontext calm {\n"
               "  supported by @ki.03 line 1 \"We met every month\"\n}\n// --- ki03.txt\n"
               "How often did you meet?\nWe met every month, and more often later.\n",
        .good = "source ki.03 { text \"ki03.txt\" }\ncontext calm {\n"
                "  supported by @ki.03 line 2 \"We met every month\"\n}\n// --- ki03.txt\n"
                "How often did you meet?\nWe met every month, and more often later.\n",
    },
    "this extract is not there, but at {} of `{}`"};

// `p. 233`, `line 12`: a locator with another number.
std::string withNumber(llvm::StringRef unit, llvm::StringRef number) {
    if (unit.empty())
        return number.str();
    const bool areSeveral = number.contains('-');
    if (unit == "p" || unit == "pp")
        return ((areSeveral ? "pp. " : "p. ") + number).str();
    const bool isPlural = unit == "pages" || unit == "lines" || unit == "paras";
    if (isPlural && !areSeveral)
        unit = unit.drop_back();
    const bool isShort = unit.size() <= 2 || unit == "para" || unit == "paras";
    return (unit + (isShort ? ". " : " ") + number).str();
}

void reportElsewhere(const model::Theory& theory, const CheckedExtract& checked, Diagnostics& out) {
    const model::Citation& citation = *checked.citation;
    const model::Locator& wrong = theory[citation.locators][checked.finding.wrong];
    const std::string& number = checked.finding.number;
    const std::string better = withNumber(wrong.unit, number);
    // The number may stand alone, after another place in the same source.
    const bool isAlone = wrong.span.end - wrong.span.begin == wrong.number.size();
    out.push_back(elsewhere.at(wrong.span, better, theory[citation.source].key.str())
                      .label(citation.extractSpan, "the extract")
                      .helping(fmt::format("write `{}`", isAlone ? number : better))
                      .suggest(wrong.span, isAlone ? number : better));
}

// The words with those that differ between `›` and `‹`.
std::string marked(llvm::StringRef words, llvm::ArrayRef<Stretch> different) {
    std::string out;
    std::size_t at = 0;
    for (const Stretch& stretch : different) {
        out += words.slice(at, stretch.begin).str() + "›" +
               words.slice(stretch.begin, stretch.end).str() + "‹";
        at = stretch.end;
    }
    return out + words.drop_front(at).str();
}

// Where the nearest passage is, in words: `on page 233`.
std::string placeOf(const references::Place& place) {
    if (place.page > 0)
        return fmt::format("page {}", place.page);
    return place.line > 0 ? fmt::format("line {}", place.line) : std::string("its text");
}

void reportNotFound(const model::Theory& theory, const CheckedExtract& checked, Diagnostics& out) {
    const model::Citation& citation = *checked.citation;
    const references::Finding& finding = checked.finding;
    Diagnostic report = notFound.at(citation.extractSpan, theory[citation.source].key.str());
    if (!finding.hasPassage())
        report.noting("nothing in the text is like it");
    else if (finding.differentInExtract.empty() && finding.differentInWords.empty())
        report.helping(fmt::format("its parts stand far apart; the first of them at {}: “{}”",
                                   placeOf(finding.spot.first), finding.words));
    else
        report.helping(fmt::format("compare it with {}: “{}”", placeOf(finding.spot.first),
                                   marked(finding.words, finding.differentInWords)));
    // Within the extract the places are those of the file, where it has no escapes or indentation.
    const std::uint32_t begin = citation.extractSpan.begin + 1;
    const bool isAsWritten = citation.extractSpan.end - begin == citation.extract.size() + 1;
    constexpr std::size_t mostLabels = 4;
    for (std::size_t i = 0; isAsWritten && i < finding.differentInExtract.size(); ++i) {
        if (i == mostLabels)
            break;
        const Stretch& stretch = finding.differentInExtract[i];
        report.label({begin + stretch.begin, begin + stretch.end}, "not in the source");
    }
    out.push_back(std::move(report));
}

void check(const model::Theory& theory, Diagnostics& out) {
    for (const CheckedExtract& checked : analysis::checkExtracts(theory)) {
        if (checked.finding.kind == references::Finding::Kind::Elsewhere)
            reportElsewhere(theory, checked, out);
        else if (checked.finding.kind == references::Finding::Kind::NotFound)
            reportNotFound(theory, checked, out);
    }
}

const Registered rule(Rule{notFound.info().name, check});

} // namespace
} // namespace theory::rules
