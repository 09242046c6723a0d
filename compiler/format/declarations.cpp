// How declarations are laid out: what stands at the outer level of a file and in sections.
#include "format/formatter.h"

namespace theory::format {

using namespace syntax;

namespace {

// One more than the longest word that blocks of the kind are wont to have. It is the same for all
// blocks of a kind, so that a line never changes because of its neighbours.
constexpr unsigned columnOfHeaders = 13;        // `bibliography`
constexpr unsigned columnOfConstructs = 12;     // `description`
constexpr unsigned columnOfConfigurations = 10; // `mechanism`
constexpr unsigned columnOfSources = 10;        // `published`
constexpr unsigned columnOfCases = 9;           // `observed`
constexpr unsigned columnOfRecommendations = 5; // `from`
constexpr unsigned columnOfShifts = 8;          // `towards`
constexpr unsigned columnOfViews = 10;          // `direction`

} // namespace

void Formatter::lay(const Header& header, Place place) {
    layDeclaration(header.title, header.block, columnOfHeaders, place);
}

void Formatter::lay(const Import&, Place place) { writer_.wordsUntil(place.end); }

void Formatter::lay(const Construct& construct, Place place) {
    layDeclaration(construct.title, construct.block, columnOfConstructs, place);
}

void Formatter::lay(const Section& section, Place place) {
    layDeclaration(section.title, section.block, columnOfConfigurations, place);
}

void Formatter::lay(const Configuration& configuration, Place place) {
    document_.beginIndent(2 * indentation);
    layText(configuration.title, 0);
    layAncestry(configuration.refined);
    layText(configuration.hole, 0);
    document_.endIndent();
    layHead({}, configuration.block, place);
    layBlock(configuration.block, columnOfConfigurations);
}

void Formatter::layAncestry(llvm::ArrayRef<RippleTarget> refined) {
    if (refined.empty())
        return;
    writer_.wordsUntil(refined.front().first.span.begin);
    writer_.gap(Gap::Space);
    layTargets(refined);
}

void Formatter::lay(const Link& link, Place place) {
    layDeclaration(link.why, link.block, columnOfConfigurations, place);
}

void Formatter::lay(const Source& source, Place place) {
    layDeclaration(source.title, source.block, columnOfSources, place);
}

void Formatter::lay(const Case& observed, Place place) {
    layDeclaration(observed.title, observed.block, columnOfCases, place);
}

void Formatter::lay(const Recommendation& recommendation, Place place) {
    layDeclaration(recommendation.title, recommendation.block, columnOfRecommendations, place);
}

void Formatter::lay(const Verdict& verdict, Place place) {
    if (!verdict.judged.empty()) {
        document_.beginIndent(2 * indentation);
        writer_.wordsUntil(verdict.judged.front().span.begin);
        writer_.gap(Gap::Space);
        layList(verdict.judged, [&](const Judged& judged) { writer_.wordsUntil(judged.span.end); });
        document_.endIndent();
    }
    layDeclaration(verdict.why, verdict.block, 0, place);
}

void Formatter::lay(const Shift& shift, Place place) {
    layDeclaration(shift.title, shift.block, columnOfShifts, place);
}

void Formatter::lay(const View& view, Place place) {
    layDeclaration(view.title, view.block, columnOfViews, place);
}

void Formatter::lay(const SourceTable&, Place place) { writer_.wordsUntil(place.end); }

} // namespace theory::format
