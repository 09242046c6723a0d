// What a theory goes on from and its verdicts, from the parser's rules to tree.h.
#include "syntax/build_tree.h"

#include "syntax/labels.h"
#include "syntax/text.h"

namespace theory::syntax {

using T = TheoryParser;

void TreeBuilder::enteredInVerdicts(std::size_t rule) {
    switch (rule) {
    case T::RuleAncestry:
    case T::RuleRefinement:
        return rippleTargets_.open();
    case T::RuleVerdict:
        return judged_.open();
    default:
        return;
    }
}

void TreeBuilder::exitedInVerdicts(antlr4::ParserRuleContext& context, std::size_t rule) {
    switch (rule) {
    case T::RuleAncestry:
        return ancestry(static_cast<T::AncestryContext&>(context));
    case T::RuleRefinement:
        return refinement(static_cast<T::RefinementContext&>(context));
    case T::RuleVerdict:
        return verdict(static_cast<T::VerdictContext&>(context));
    case T::RuleJudged:
        return judged(static_cast<T::JudgedContext&>(context));
    default:
        return; // declaration, shared, clause: their member has been added
    }
}

void TreeBuilder::ancestry(T::AncestryContext&) {
    refined_.back() = rippleTargets_.close(*tree_.arena);
}

void TreeBuilder::refinement(T::RefinementContext& context) {
    Refinement refinement{.earlier = {text(context.path), {}, name(context.alias)},
                          .source = name(context.publication),
                          .configurations = rippleTargets_.close(*tree_.arena)};
    refinement.source.text.consume_front("@");
    add(context, refinement);
}

void TreeBuilder::judged(T::JudgedContext& context) {
    Judged judged{.span = spanOf(context)};
    judged.first = target(context.first, judged.isQuoted);
    if (isThere(context.verb)) {
        judged.verb = fromWord(verbWords, word(context.verb));
        judged.last = target(context.effect, judged.isEndQuoted);
    } else {
        judged.last = name(context.last);
    }
    judged_.add(judged);
}

void TreeBuilder::verdict(T::VerdictContext& context) {
    add(context,
        Verdict{name(context.word), judged_.close(*tree_.arena), text(context.why), takeBlock()});
}

} // namespace theory::syntax
