// Chooses among all places where an extract stands, or else names what is nearest to it.
#include "references/passages/passage.h"

#include "references/passages/nearest_passage.h"
#include "references/passages/occurrences.h"

#include <tuple>

namespace theory::references {
namespace {

Stretch passageOf(const Occurrence& here, const Evened& evened) {
    return {evened.originOf(here.begin).begin, evened.originOf(here.end - 1).end};
}

Finding atBest(llvm::ArrayRef<Occurrence> occurrences, const Evened& evened,
               const Locators& locators) {
    Finding finding;
    std::optional<Locators::Misfit> least;
    for (const Occurrence& here : occurrences) {
        const Spot spot = locators.spotOf(passageOf(here, evened));
        const Locators::Misfit misfit = locators.misfitOf(spot);
        if (least &&
            std::tie(misfit.failing, misfit.distance) >= std::tie(least->failing, least->distance))
            continue;
        least = misfit;
        finding.spot = spot;
        if (misfit.failing == 0)
            return finding;
    }
    finding.kind = Finding::Kind::Elsewhere;
    finding.wrong = least->wrong;
    finding.number = locators.numberFor(*least, finding.spot);
    return finding;
}

// Of the parts of an extract, the longest that stands nowhere, or else the longest.
const Piece& mostTelling(llvm::ArrayRef<Piece> pieces, const SourceText& text) {
    const Piece* telling = nullptr;
    bool isMissing = false;
    for (const Piece& piece : pieces) {
        const bool stands = pieces.size() > 1 && !occurrencesOf(piece, text).empty();
        const bool isLonger = !telling || piece.words.size() > telling->words.size();
        if (stands ? !isMissing && isLonger : !isMissing || isLonger)
            telling = &piece;
        isMissing |= !stands;
    }
    return *telling;
}

} // namespace

Finding lookUp(const SourceText& text, llvm::StringRef extract, llvm::ArrayRef<Wanted> where,
               unsigned firstPrintedPage) {
    const std::vector<Piece> pieces = piecesOf(extract, text.kind());
    if (pieces.empty())
        return {};
    const Locators locators(text, where, firstPrintedPage);
    const std::vector<Occurrence> occurrences = occurrencesOf(pieces, text);
    if (!occurrences.empty())
        return atBest(occurrences, text.evened(), locators);
    const Piece& piece = mostTelling(pieces, text);
    Nearest nearest = nearestPassage(text, extract, piece.at);
    Finding finding{.kind = Finding::Kind::NotFound};
    finding.words = std::move(nearest.words);
    finding.differentInExtract = std::move(nearest.differentInExtract);
    finding.differentInWords = std::move(nearest.differentInWords);
    if (!finding.words.empty())
        finding.spot = locators.spotOf(nearest.passage);
    return finding;
}

} // namespace theory::references
