// How flows of papers, scales and judgements are laid out.
#include "format/formatter.h"

namespace theory::format {

using namespace syntax;

namespace {

constexpr unsigned columnOfStages = 11;     // `identified`
constexpr unsigned columnOfJudgements = 12; // `limitations`

std::uint32_t endOf(const KeyRange& keys) {
    return keys.last.span.isSomewhere() ? keys.last.span.end : keys.first.span.end;
}

} // namespace

void Formatter::lay(const Flow& flow, Place place) {
    layDeclaration(flow.title, flow.block, columnOfStages, place);
}

void Formatter::lay(const Stream& stream, Place place) {
    layDeclaration(stream.title, stream.block, columnOfStages, place);
}

void Formatter::lay(const Stage& stage, Place place) {
    const bool hasBoth = stage.word.span.isSomewhere() && stage.title.isThere();
    document_.beginIndent(2 * indentation);
    layOpening(1, hasBoth ? 0 : place.column);
    for (const PaperCount& count : {stage.count, stage.amount})
        if (count.span.isSomewhere()) {
            writer_.wordsUntil(count.span.begin);
            writer_.wordsAsWritten(count.span.end);
        }
    const Span block = stage.block.span;
    writer_.wordsUntil(block.isSomewhere() ? block.begin : place.end);
    document_.endIndent();
    layBlock(stage.block, columnOfStages);
}

void Formatter::lay(const StagePart& part, Place place) {
    writer_.wordsUntil(part.title.span.end);
    writer_.gap(Gap::Space);
    writer_.wordsAsWritten(place.end);
}

void Formatter::lay(const NamedSources& named, Place) {
    layList(named.keys, [&](const KeyRange& keys) { writer_.wordsUntil(endOf(keys)); });
}

// Shorter than most lists, and read as one line: it breaks as a whole.
void Formatter::lay(const Scale& scale, Place place) {
    layHead(scale.title, {}, {scale.grades.empty() ? place.end : scale.grades.front().span.begin});
    document_.beginGroup();
    document_.beginIndent(indentation);
    for (const Value& grade : scale.grades) {
        writer_.gap(Gap::Soft);
        writer_.wordsUntil(grade.span.end);
    }
    document_.endIndent();
    if (!scale.grades.empty())
        writer_.gap(Gap::Soft);
    writer_.wordsUntil(place.end);
    document_.endGroup();
}

void Formatter::lay(const Appraisal& appraisal, Place) {
    document_.beginIndent(2 * indentation);
    if (!appraisal.sources.empty())
        writer_.wordsUntil(appraisal.sources.front().first.span.begin);
    writer_.gap(Gap::Space);
    layList(appraisal.sources, [&](const KeyRange& keys) { writer_.wordsUntil(endOf(keys)); });
    document_.endIndent();
    layBlock(appraisal.block, columnOfJudgements);
}

void Formatter::lay(const Judgement& judgement, Place place) {
    document_.beginIndent(indentation);
    layOpening(1, place.column);
    layText(judgement.why, 0);
    writer_.wordsUntil(place.end);
    document_.endIndent();
}

void Formatter::lay(const Confidence& confidence, Place) {
    writer_.wordsUntil(confidence.grade.span.end);
    layText(confidence.why, 2 * indentation);
    layBlock(confidence.block, columnOfJudgements);
}

} // namespace theory::format
