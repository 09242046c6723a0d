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

} // namespace

void Formatter::lay(const Header& header, Place place) {
    layHead(header.title, header.block, place);
    layBlock(header.block, columnOfHeaders);
}

void Formatter::lay(const Import&, Place place) { writer_.wordsUntil(place.end); }

void Formatter::lay(const Construct& construct, Place place) {
    layHead(construct.title, construct.block, place);
    layBlock(construct.block, columnOfConstructs);
}

void Formatter::lay(const Section& section, Place place) {
    layHead(section.title, section.block, place);
    layBlock(section.block, columnOfConfigurations);
}

void Formatter::lay(const Configuration& configuration, Place place) {
    document_.beginIndent(2 * indentation);
    layText(configuration.title, 0);
    layText(configuration.hole, 0);
    document_.endIndent();
    layHead({}, configuration.block, place);
    layBlock(configuration.block, columnOfConfigurations);
}

void Formatter::lay(const Link& link, Place place) {
    layHead(link.why, link.block, place);
    layBlock(link.block, columnOfConfigurations);
}

void Formatter::lay(const Source& source, Place place) {
    layHead(source.title, source.block, place);
    layBlock(source.block, columnOfSources);
}

void Formatter::lay(const Case& observed, Place place) {
    layHead(observed.title, observed.block, place);
    layBlock(observed.block, columnOfCases);
}

void Formatter::lay(const Recommendation& recommendation, Place place) {
    layHead(recommendation.title, recommendation.block, place);
    layBlock(recommendation.block, columnOfRecommendations);
}

void Formatter::lay(const SourceTable&, Place place) { writer_.wordsUntil(place.end); }

} // namespace theory::format
