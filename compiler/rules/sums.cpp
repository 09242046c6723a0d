// Words and explains sums of papers.
#include "rules/sums.h"

#include <algorithm>
#include <optional>

namespace theory::rules {
namespace {

constexpr std::size_t mostTerms = 8;       // that are shown
constexpr std::int64_t mostDatabases = 20; // that a review searches; more are records

std::string numbered(const Term& term, bool isFirst) {
    const char* sign = term.isTakenAway ? "−" : "+";
    return isFirst ? std::to_string(term.count) : fmt::format(" {} {}", sign, term.count);
}

std::int64_t signedCount(const Term& term) { return term.isTakenAway ? -term.count : term.count; }

// The number that comes of changing two neighbouring digits, if it is `wanted`.
bool becomesBySwap(std::int64_t number, std::int64_t wanted) {
    const std::string digits = std::to_string(number), other = std::to_string(wanted);
    for (std::size_t i = 0; i + 1 < digits.size(); ++i) {
        std::string swapped = digits;
        std::swap(swapped[i], swapped[i + 1]);
        if (swapped == other && swapped != digits)
            return true;
    }
    return false;
}

std::string ofDatabases(const std::vector<Term>& terms, std::int64_t sum, std::int64_t written) {
    for (const Term& term : terms) {
        const bool isAlone = terms.size() == 1 && written > mostDatabases;
        if (term.isIdentified && term.count <= mostDatabases &&
            (isAlone || (terms.size() > 1 && sum - term.count == written)))
            return fmt::format("write how many records were found, if `{}` is how many databases "
                               "were searched",
                               term.count);
    }
    return {};
}

std::string ofOneTerm(const std::vector<Term>& terms, std::int64_t sum, std::int64_t written) {
    if (terms.size() < 2)
        return {};
    for (const Term& term : terms) {
        if (term.count == 0)
            continue;
        const char* verb = term.isTakenAway ? "take" : "count";
        const char* way = term.isTakenAway ? "away" : "in";
        if (written == sum - signedCount(term))
            return fmt::format("{} the {} {}, and write `{}`", verb, term.count, way, sum);
        if (written == sum + signedCount(term))
            return fmt::format("{} the {} {} only once, and write `{}`", verb, term.count, way,
                               sum);
    }
    return {};
}

std::string ofDigits(const std::vector<Term>& terms, std::int64_t sum, std::int64_t written) {
    if (becomesBySwap(written, sum))
        return fmt::format("write `{}`, if two digits have changed places", sum);
    for (const Term& term : terms) {
        const std::int64_t meant = term.count + (term.isTakenAway ? sum - written : written - sum);
        if (meant > 0 && becomesBySwap(term.count, meant))
            return fmt::format("write `{}` for `{}`, if two digits have changed places", meant,
                               term.count);
    }
    return {};
}

} // namespace

std::string equation(const std::vector<Term>& terms) {
    std::string words;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        const bool isMiddle = i + 2 < terms.size() && i + 3 > mostTerms;
        if (terms.size() <= mostTerms || !isMiddle)
            words += numbered(terms[i], i == 0);
        else if (i + 3 == mostTerms)
            words += " …";
    }
    return fmt::format("{} = {}", words, sumOf(terms));
}

std::int64_t sumOf(const std::vector<Term>& terms) {
    std::int64_t sum = 0;
    for (const Term& term : terms)
        sum += signedCount(term);
    return sum;
}

Diagnostic withTerms(Diagnostic report, const std::vector<Term>& terms) {
    for (std::size_t i = 0; i < std::min(terms.size(), mostTerms); ++i)
        report.label(terms[i].span, terms[i].label);
    return report;
}

std::string explanation(const std::vector<Term>& terms, std::int64_t written) {
    const std::int64_t sum = sumOf(terms);
    for (auto explain : {ofDatabases, ofOneTerm, ofDigits})
        if (std::string words = explain(terms, sum, written); !words.empty())
            return words;
    return {};
}

const model::Stage* includedIn(const model::Theory& theory, const model::Stream& stream) {
    const model::Stage* included = nullptr;
    for (const model::Stage& stage : theory[stream.stages])
        if (stage.kind == model::StageKind::Included)
            included = &stage;
    return included;
}

} // namespace theory::rules
