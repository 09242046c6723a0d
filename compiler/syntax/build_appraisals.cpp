// Scales, appraisals and confidence, from the parser's rules to tree.h.
#include "syntax/build_tree.h"

#include "syntax/labels.h"
#include "syntax/text.h"

namespace theory::syntax {

using T = TheoryParser;

namespace {

const DiagnosticKind<> mixedSteps{
    {
        .name = "mixed-scale",
        .code = "S028",
        .why = "A scale is an order, `low < moderate < high`, or a list of kinds, "
               "`direct | indirect`. Of a mixture nobody could say what is above what.",
        .bad = "scale rigour { low < moderate | high }\n",
        .good = "scale rigour { low < moderate < high }\n",
    },
    "`<` and `|` are mixed in one scale"};

} // namespace

void TreeBuilder::table(T::TableContext& context) { add(context, SourceTable{text(context.path)}); }

void TreeBuilder::scale(T::ScaleContext& context) {
    Scale scale{.name = name(context.name), .title = text(context.title)};
    scale.grades = grades_.close(*tree_.arena);
    const llvm::ArrayRef<Step> steps = steps_.close(*tree_.arena);
    for (const Step& step : steps)
        if (step.isOrder != steps.front().isOrder) {
            out_.push_back(mixedSteps.at(step.span)
                               .label(steps.front().span, "joined otherwise here")
                               .helping("use one of the two throughout"));
            break;
        }
    scale.isOrdered = !steps.empty() && steps.front().isOrder;
    add(context, scale);
}

void TreeBuilder::step(T::StepContext& context) {
    if (isThere(context.sign))
        steps_.add({of(context.sign).type == T::BELOW, of(context.sign).span});
}

void TreeBuilder::grade(T::GradeContext& context) {
    grade_ = {};
    if (!isThere(context.word))
        return;
    const SourceToken& token = of(context.word);
    grade_ = {
        .text = tree_.file->text(token.span), .span = token.span, .isText = token.type == T::TEXT};
    if (grade_.isText)
        grade_.text = text(context.word).value;
    if (isThere(context.second)) { // `very low` is `"very low"`
        const std::string both =
            (grade_.text + " " + tree_.file->text(of(context.second).span)).str();
        grade_.text = llvm::StringRef(both).copy(*tree_.arena);
        grade_.span.end = of(context.second).span.end;
    }
    grade_.text = normalized(grade_.text, *tree_.arena);
    const auto* around = static_cast<antlr4::ParserRuleContext*>(context.parent);
    if (around->getRuleIndex() == T::RuleScale)
        grades_.add(grade_);
    else if (around->getRuleIndex() == T::RuleConfidence)
        confidenceGrade_ = grade_; // a block of judgements may follow
}

void TreeBuilder::appraisal(T::AppraisalContext& context) {
    add(context, Appraisal{keyRanges_.close(*tree_.arena), takeBlock()});
}

void TreeBuilder::keys(T::KeysContext& context) {
    KeyRange range{name(context.first), name(context.last)};
    range.first.text.consume_front("@");
    range.last.text.consume_front("@");
    if (!range.first.text.empty())
        keyRanges_.add(range);
}

void TreeBuilder::judgements(T::JudgementsContext& context) {
    block_ = {spanOf(context), entries_.close(*tree_.arena)};
}

void TreeBuilder::judgement(T::JudgementContext& context) {
    const Judgement judgement{name(context.name), std::exchange(grade_, {}), text(context.why)};
    if (judgement.grade.span.isSomewhere() && !judgement.scale.text.empty())
        add(context, judgement);
}

void TreeBuilder::confidence(T::ConfidenceContext& context) {
    const Confidence confidence{std::exchange(confidenceGrade_, {}), text(context.why),
                                takeBlock()};
    if (confidence.grade.span.isSomewhere())
        add(context, confidence);
}

} // namespace theory::syntax
