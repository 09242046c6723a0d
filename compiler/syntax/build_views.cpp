// Views and what they select, from the parser's rules to tree.h.
#include "syntax/build_tree.h"

#include "syntax/labels.h"
#include "syntax/text.h"

namespace theory::syntax {

using T = TheoryParser;

namespace {

Selected selectedByName(Name name, Span span) {
    Selected selected{.span = span};
    selected.named.first = name;
    return selected;
}

} // namespace

Name TreeBuilder::wordAsName(const antlr4::Token* token) {
    const Span span = of(token).span;
    return {normalized(tree_.file->text(span), *tree_.arena), span};
}

void TreeBuilder::enteredInViews(std::size_t rule) {
    switch (rule) {
    case T::RuleSelection:
        return selected_.open();
    case T::RuleSelected:
        values_.open();
        return rippleTargets_.open();
    default:
        return enteredInVerdicts(rule);
    }
}

void TreeBuilder::exitedInViews(antlr4::ParserRuleContext& context, std::size_t rule) {
    switch (rule) {
    case T::RuleView:
        return view(static_cast<T::ViewContext&>(context));
    case T::RuleSelection:
        return selection(static_cast<T::SelectionContext&>(context));
    case T::RuleSelected:
        return selected(static_cast<T::SelectedContext&>(context));
    case T::RuleGrouping:
        return grouping(static_cast<T::GroupingContext&>(context));
    default:
        return exitedInVerdicts(context, rule);
    }
}

void TreeBuilder::view(T::ViewContext& context) {
    add(context, View{name(context.name), text(context.title), takeBlock()});
}

void TreeBuilder::selection(T::SelectionContext& context) {
    add(context, Selection{.isHidden = word(context.word) == "hide",
                           .selected = selected_.close(*tree_.arena)});
}

void TreeBuilder::selected(T::SelectedContext& context) {
    const llvm::ArrayRef<RippleTarget> targets = rippleTargets_.close(*tree_.arena);
    const llvm::ArrayRef<Value> values = values_.close(*tree_.arena);
    const Span span = spanOf(context);
    Selected selected{.span = span};
    if (!targets.empty())
        selected.named = targets.front();
    if (isThere(context.text)) {
        selected.named.text = words(context.text);
    } else if (isThere(context.role)) {
        selected.kind = SelectedBy::Role;
        selected.role = roleOf(context.role);
    } else if (isThere(context.thing)) {
        if (targets.empty())
            selected = selectedByName(wordAsName(context.thing), span);
        else
            selected.kind = typeOf(context.thing) == T::SECTION ? SelectedBy::Section
                                                                : SelectedBy::Configuration;
    } else if (isThere(context.attribute)) {
        if (values.empty())
            return selected_.add(selectedByName(wordAsName(context.attribute), span));
        selected.kind = SelectedBy::Property;
        selected.property = fromWord(propertyWords, word(context.attribute));
        selected.propertySpan = of(context.attribute).span;
        selected.value = values.front();
    } else if (isThere(context.reach)) {
        if (targets.empty())
            return selected_.add(selectedByName(wordAsName(context.reach), span));
        selected.kind =
            word(context.reach) == "upstream" ? SelectedBy::Upstream : SelectedBy::Downstream;
    } else if (isThere(context.within)) {
        if (!isThere(context.steps))
            return selected_.add(selectedByName(wordAsName(context.within), span));
        selected.kind = SelectedBy::Within;
        selected.steps = name(context.steps);
    }
    selected_.add(selected);
}

void TreeBuilder::grouping(T::GroupingContext& context) {
    const std::string said = word(context.word);
    add(context, Grouping{.word = said == "group"   ? GroupingWord::Group
                                  : said == "edges" ? GroupingWord::Edges
                                                    : GroupingWord::Colour,
                          .by = name(context.by)});
}

} // namespace theory::syntax
