// The flow of papers, from the parser's rules to tree.h.
#include "syntax/build_tree.h"

#include "syntax/labels.h"

namespace theory::syntax {

using T = TheoryParser;

void TreeBuilder::enteredInFlow(std::size_t rule) {
    switch (rule) {
    case T::RuleFlow:
    case T::RuleStream:
    case T::RuleParts:
        return entries_.open();
    case T::RuleStage:
    case T::RulePart:
        return counts_.open();
    case T::RuleNamed:
        return keyRanges_.open();
    default:
        return enteredInCases(rule);
    }
}

void TreeBuilder::exitedInFlow(antlr4::ParserRuleContext& context, std::size_t rule) {
    switch (rule) {
    case T::RuleFlow:
        return flow(static_cast<T::FlowContext&>(context));
    case T::RuleStream:
        return stream(static_cast<T::StreamContext&>(context));
    case T::RuleStage:
        return stage(static_cast<T::StageContext&>(context));
    case T::RuleParts:
        return parts(static_cast<T::PartsContext&>(context));
    case T::RulePart:
        return part(static_cast<T::PartContext&>(context));
    case T::RuleNamed:
        return named(static_cast<T::NamedContext&>(context));
    case T::RuleKeys:
        return keys(static_cast<T::KeysContext&>(context));
    case T::RuleCount:
        return count(static_cast<T::CountContext&>(context));
    case T::RuleRemark:
        return remark(static_cast<T::RemarkContext&>(context));
    case T::RuleMembership:
        return membership(static_cast<T::MembershipContext&>(context));
    default:
        return exitedInCases(context, rule);
    }
}

void TreeBuilder::flow(T::FlowContext& context) {
    const Block members{spanOf(context), entries_.close(*tree_.arena)};
    add(context, Flow{name(context.name), text(context.title), members});
}

void TreeBuilder::stream(T::StreamContext& context) {
    const Block members{spanOf(context), entries_.close(*tree_.arena)};
    add(context, Stream{name(context.name), text(context.title), members});
}

void TreeBuilder::stage(T::StageContext& context) {
    const llvm::ArrayRef<PaperCount> counts = counts_.close(*tree_.arena);
    Stage stage{
        .word = name(context.word), .title = words(context.title), .unit = words(context.unit)};
    if (!counts.empty())
        stage.count = counts.front();
    if (counts.size() > 1)
        stage.amount = counts.back();
    stage.block = takeBlock();
    add(context, stage);
}

void TreeBuilder::parts(T::PartsContext& context) {
    block_ = {spanOf(context), entries_.close(*tree_.arena)};
}

void TreeBuilder::part(T::PartContext& context) {
    const llvm::ArrayRef<PaperCount> counts = counts_.close(*tree_.arena);
    add(context, StagePart{words(context.title), counts.empty() ? PaperCount() : counts.front()});
}

void TreeBuilder::named(T::NamedContext& context) {
    add(context, NamedSources{keyRanges_.close(*tree_.arena)});
}

void TreeBuilder::count(T::CountContext& context) {
    const Span span = spanOf(context);
    if (isThere(context.first))
        counts_.add({tree_.file->text(span), span, of(context.first).type == T::UNKNOWN});
}

void TreeBuilder::remark(T::RemarkContext& context) {
    if (!isThere(context.word) || !isThere(context.said))
        return;
    const Property property = fromWord(propertyWords, word(context.word));
    const SourceToken& said = of(context.said);
    const bool isText = said.type == T::TEXT;
    const Value value{isText ? text(&said).value : tree_.file->text(said.span), said.span, isText};
    ++tree_.counts.values;
    if (property != Property::Count)
        add(context, Characteristic{property, of(context.word).span,
                                    llvm::ArrayRef(value).copy(*tree_.arena)});
}

void TreeBuilder::membership(T::MembershipContext& context) {
    add(context, Membership{name(context.name)});
}

} // namespace theory::syntax
