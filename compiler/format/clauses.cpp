// How the lines of a block are laid out, evidence excepted.
#include "format/formatter.h"

namespace theory::format {

using namespace syntax;

namespace {

constexpr unsigned columnOfSlots = 10; // as in configurations

} // namespace

void Formatter::lay(const Slot& slot, Place place) {
    document_.beginIndent(indentation);
    layOpening(slot.isNextStep                       ? 2
               : slot.kind == SlotKind::RegardlessOf ? wordsOfRegardless()
                                                     : 1,
               place.column);
    if (slot.hole.isThere())
        layText(slot.hole, 0);
    else
        layOperands(slot.operands);
    document_.endIndent();
    layBlock(slot.block, columnOfSlots);
}

// Without its `of`, what comes next is what it speaks of.
unsigned Formatter::wordsOfRegardless() const {
    const Piece* second = writer_.next(1);
    return second && second->text.equals_insensitive("of") ? 2 : 1;
}

// `and` and `or` begin their lines, so that one sees at the left how the members belong together.
void Formatter::layOperands(llvm::ArrayRef<Operand> operands) {
    document_.beginAlign();
    document_.beginGroup();
    for (std::size_t i = 0; i < operands.size(); ++i) {
        if (i > 0 && writer_.isNext(PieceKind::Comma)) {
            layComma();
        } else if (i > 0) {
            writer_.gap(Gap::Soft);
            writer_.word();
        }
        layOperand(operands[i]);
    }
    document_.endGroup();
    document_.endIndent();
}

void Formatter::layOperand(const Operand& operand) {
    if (operand.group.empty()) {
        layText(operand.use.wording, indentation);
        return writer_.wordsUntil(operand.span.end);
    }
    writer_.wordsUntil(operand.group.front().span.begin);
    layOperands(operand.group);
    writer_.wordsUntil(operand.span.end);
}

void Formatter::lay(const Seen& seen, Place place) {
    document_.beginIndent(indentation);
    layOpening(2, place.column);
    layList(seen.places, [&](const Name& name) { writer_.wordsUntil(name.span.end); });
    document_.endIndent();
}

void Formatter::lay(const Because&, Place place) {
    document_.beginIndent(indentation);
    layOpening(1, place.column);
    writer_.wordsUntil(place.end);
    document_.endIndent();
}

void Formatter::lay(const RelatedTo& related, Place place) {
    document_.beginIndent(indentation);
    layOpening(related.relation == Relation::ExplainedBy ? 2 : 1, place.column);
    writer_.wordsUntil(place.end);
    document_.endIndent();
}

void Formatter::lay(const Ripple& ripple, Place place) {
    document_.beginIndent(indentation);
    layOpening(ripple.isDenied ? 2 : 1, place.column);
    layTargets(ripple.targets);
    document_.endIndent();
}

void Formatter::layTargets(llvm::ArrayRef<RippleTarget> targets) {
    layList(targets, [&](const RippleTarget& target) {
        const Name& last = target.last.span.isSomewhere() ? target.last : target.first;
        writer_.wordsUntil(target.text.isThere() ? target.text.span.end : last.span.end);
    });
}

void Formatter::lay(const Finding& finding, Place place) {
    document_.beginIndent(indentation);
    layOpening(1, place.column);
    layList(finding.uses, [&](const Use& use) { writer_.wordsUntil(use.span.end); });
    document_.endIndent();
    layBlock(finding.block, columnOfSlots);
}

void Formatter::lay(const Addressees& addressees, Place place) {
    document_.beginIndent(indentation);
    layOpening(1, place.column);
    layList(addressees.uses, [&](const Use& use) { writer_.wordsUntil(use.span.end); });
    document_.endIndent();
}

void Formatter::lay(const Basis& basis, Place place) {
    document_.beginIndent(indentation);
    layOpening(1, place.column);
    layTargets(basis.targets);
    document_.endIndent();
}

void Formatter::lay(const Refinement& refinement, Place place) {
    document_.beginIndent(indentation);
    layOpening(1, place.column);
    if (refinement.configurations.empty())
        writer_.wordsUntil(place.end);
    else
        layTargets(refinement.configurations);
    document_.endIndent();
}

void Formatter::lay(const Curve& curve, Place place) {
    document_.beginIndent(indentation);
    layOpening(1, place.column);
    if (!curve.points.empty()) {
        writer_.wordsUntil(curve.points.front().span.begin);
        writer_.gap(Gap::Space);
    }
    layList(curve.points, [&](const CurvePoint& point) { writer_.wordsUntil(point.span.end); });
    writer_.wordsUntil(place.end);
    document_.endIndent();
}

void Formatter::lay(const Selection& selection, Place place) {
    document_.beginIndent(indentation);
    layOpening(1, place.column);
    layList(selection.selected,
            [&](const Selected& selected) { writer_.wordsUntil(selected.span.end); });
    document_.endIndent();
}

void Formatter::lay(const Grouping&, Place place) {
    document_.beginIndent(indentation);
    layOpening(1, place.column);
    writer_.wordsUntil(place.end);
    document_.endIndent();
}

void Formatter::lay(const Towards& towards, Place place) {
    document_.beginIndent(indentation);
    layOpening(1, place.column);
    layList(towards.uses, [&](const Use& use) { writer_.wordsUntil(use.span.end); });
    document_.endIndent();
}

void Formatter::lay(const Allow& allow, Place place) {
    layText(allow.reason, indentation);
    writer_.wordsUntil(place.end);
}

void Formatter::lay(const Pending&, Place place) {
    document_.beginIndent(indentation);
    layOpening(1, place.column);
    writer_.wordsUntil(place.end);
    document_.endIndent();
}

void Formatter::lay(const ItemStatement& statement, Place place) {
    layOpening(2, place.column);
    layText(statement.said, indentation);
    writer_.wordsUntil(place.end);
}

void Formatter::lay(const Characteristic& characteristic, Place place) {
    document_.beginIndent(indentation);
    layOpening(1, place.column);
    layList(characteristic.values, [&](const Value& value) { writer_.wordsUntil(value.span.end); });
    document_.endIndent();
}

void Formatter::lay(const Membership&, Place place) {
    document_.beginIndent(indentation);
    layOpening(1, place.column);
    writer_.wordsUntil(place.end);
    document_.endIndent();
}

} // namespace theory::format
