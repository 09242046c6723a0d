// How evidence is laid out: citations, and the places in one source.
#include "format/formatter.h"

#include <algorithm>

namespace theory::format {

using namespace syntax;

namespace {

constexpr unsigned columnOfCitations = 6; // `coder`

bool hasDetails(const Citation& citation) {
    return citation.extract.isThere() || citation.block.span.isSomewhere();
}

} // namespace

// Citations stand on one line where they fit and are nothing but places. Extracts are to be read,
// so each gets its line.
void Formatter::lay(const Evidence& evidence, Place place) {
    llvm::ArrayRef<Citation> left = evidence.citations;
    const bool areSeveral = left.size() > 1;
    document_.beginIndent(indentation);
    if (!left.empty())
        writer_.wordsUntil(left.front().span.begin);
    writer_.gap(Gap::Space);
    document_.endIndent();
    if (areSeveral) {
        document_.beginAlign();
        document_.beginGroup();
        if (std::ranges::any_of(left, hasDetails))
            document_.mustBreak();
    }
    while (!left.empty()) {
        const llvm::ArrayRef<Citation> ofOneSource = left.take_front(placesOfFirst(left));
        left = left.drop_front(ofOneSource.size());
        layPlaces(ofOneSource);
        if (!left.empty())
            layComma();
    }
    if (areSeveral) {
        document_.endGroup();
        document_.endIndent();
    }
    writer_.wordsUntil(place.end);
}

// The first citation, and those behind it that are other places in its source: `@key p. 3, 7`.
std::size_t Formatter::placesOfFirst(llvm::ArrayRef<Citation> citations) const {
    std::size_t count = 1;
    while (count < citations.size() && !tree_.file->text(citations[count].span).starts_with("@"))
        ++count;
    return count;
}

void Formatter::layPlaces(llvm::ArrayRef<Citation> places) {
    document_.beginGroup();
    if (places.size() > 1 && std::ranges::any_of(places, hasDetails))
        document_.mustBreak();
    for (const Citation& place : places) {
        if (&place != places.begin() && writer_.isNext(PieceKind::Comma)) {
            writer_.word();
            // A reserved word is known as one that counts only where it stands in a line.
            const bool mustStay = writer_.next() && writer_.next()->isReserved;
            writer_.gap(mustStay ? Gap::Space : Gap::Soft);
        }
        layCitation(place, &place == places.end() - 1);
    }
    document_.endGroup();
}

// Behind an extract that stands first on its line, the word of another place would not be known.
void Formatter::layCitation(const Citation& citation, bool isLastOfSource) {
    const Span block = citation.block.span;
    document_.beginIndent(block.isSomewhere() ? 2 * indentation : indentation);
    if (isLastOfSource)
        layText(citation.extract, 0);
    writer_.wordsUntil(block.isSomewhere() ? block.begin : citation.span.end);
    document_.endIndent();
    layBlock(citation.block, columnOfCitations);
}

} // namespace theory::format
