// Shifts along a scale, from the parser's rules to tree.h.
#include "syntax/build_tree.h"

#include "syntax/labels.h"

namespace theory::syntax {

using T = TheoryParser;

void TreeBuilder::enteredInShifts(std::size_t rule) {
    switch (rule) {
    case T::RuleCurve:
        return points_.open();
    case T::RuleTowards:
        return listed_.open();
    default:
        return enteredInViews(rule);
    }
}

void TreeBuilder::exitedInShifts(antlr4::ParserRuleContext& context, std::size_t rule) {
    switch (rule) {
    case T::RuleShift:
        return shift(static_cast<T::ShiftContext&>(context));
    case T::RuleCurve:
        return curve(static_cast<T::CurveContext&>(context));
    case T::RulePoint:
        return point(static_cast<T::PointContext&>(context));
    case T::RuleTowards:
        return towards(static_cast<T::TowardsContext&>(context));
    default:
        return exitedInViews(context, rule);
    }
}

void TreeBuilder::shift(T::ShiftContext& context) {
    add(context, Shift{name(context.name), text(context.title), name(context.along), takeBlock()});
}

void TreeBuilder::curve(T::CurveContext& context) {
    Curve curve{.points = points_.close(*tree_.arena)};
    curve.target = target(context.target, curve.isQuoted);
    if (!curve.target.text.empty())
        ++tree_.counts.uses;
    add(context, curve);
}

void TreeBuilder::point(T::PointContext& context) {
    CurvePoint point{
        .level = name(context.level), .grade = std::exchange(grade_, {}), .span = spanOf(context)};
    if (typeOf(context.level) == T::DIRECTION)
        point.level = {llvm::StringRef(word(context.level)).copy(*tree_.arena),
                       of(context.level).span};
    if (!point.level.text.empty() && point.grade.span.isSomewhere())
        points_.add(point);
}

void TreeBuilder::towards(T::TowardsContext& context) {
    add(context, Towards{listed_.close(*tree_.arena)});
}

} // namespace theory::syntax
