// Cases, recommendations and what is said on items of reporting standards, from the parser's rules
// to tree.h.
#include "syntax/build_tree.h"

#include "syntax/labels.h"
#include "syntax/text.h"

namespace theory::syntax {

using T = TheoryParser;

void TreeBuilder::enteredInCases(std::size_t rule) {
    switch (rule) {
    case T::RuleFinding:
    case T::RuleAddressees:
        return listed_.open();
    case T::RuleBasis:
        return rippleTargets_.open();
    default:
        return enteredInShifts(rule);
    }
}

void TreeBuilder::exitedInCases(antlr4::ParserRuleContext& context, std::size_t rule) {
    switch (rule) {
    case T::RuleCmocs:
        return cmocs(static_cast<T::CmocsContext&>(context));
    case T::RuleObservedCase:
        return observedCase(static_cast<T::ObservedCaseContext&>(context));
    case T::RuleFinding:
        return finding(static_cast<T::FindingContext&>(context));
    case T::RuleRecommendation:
        return recommendation(static_cast<T::RecommendationContext&>(context));
    case T::RuleAddressees:
        return addressees(static_cast<T::AddresseesContext&>(context));
    case T::RuleAddressee:
        return addressee(static_cast<T::AddresseeContext&>(context));
    case T::RuleBasis:
        return basis(static_cast<T::BasisContext&>(context));
    case T::RuleReporting:
        return reporting(static_cast<T::ReportingContext&>(context));
    default:
        return exitedInShifts(context, rule);
    }
}

void TreeBuilder::observedCase(T::ObservedCaseContext& context) {
    Text title = text(context.title); // compared with texts that stand for the case
    title.value = normalized(title.value, *tree_.arena);
    add(context, Case{name(context.name), title, takeBlock()});
}

void TreeBuilder::finding(T::FindingContext& context) {
    Finding finding{.kind = FindingKind::Present, .block = takeBlock()};
    finding.uses = listed_.close(*tree_.arena);
    if (isThere(context.kind))
        finding.kind = fromWord(findingWords, word(context.kind));
    add(context, finding);
}

void TreeBuilder::recommendation(T::RecommendationContext& context) {
    add(context, Recommendation{name(context.name), text(context.title), takeBlock()});
}

void TreeBuilder::addressees(T::AddresseesContext& context) {
    add(context, Addressees{listed_.close(*tree_.arena)});
}

void TreeBuilder::addressee(T::AddresseeContext& context) {
    Use use{.span = spanOf(context)};
    use.target = target(context.target, use.isQuoted);
    listed_.add(use);
}

void TreeBuilder::basis(T::BasisContext& context) {
    add(context, Basis{rippleTargets_.close(*tree_.arena)});
}

void TreeBuilder::reporting(T::ReportingContext& context) {
    const ItemStatement statement{name(context.item), words(context.said)};
    if (!statement.item.text.empty() && statement.said.isThere())
        add(context, statement);
}

} // namespace theory::syntax
