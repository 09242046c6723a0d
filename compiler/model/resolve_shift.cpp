// Shifts: the scale that they run along, their curves, and what these lead to.
#include "model/resolver.h"

#include "support/suggest.h"

#include <algorithm>

namespace theory::model {
namespace {

const DiagnosticKind<std::string> shiftAlongKinds{
    {
        .name = "shift-along-kinds",
        .code = "R060",
        .why = "A shift runs from the lowest grade of a scale to the highest. Between kinds there "
               "is no way from one to the next, so nothing could grow or shrink along them.",
        .bad = "context trust\nscale form { voluntary | merger }\n"
               "shift s along form { curve trust high at voluntary, low at merger }\n",
        .good = "context trust\nscale form { voluntary < merger }\n"
                "shift s along form { curve trust high at voluntary, low at merger }\n",
    },
    "the scale `{}` has kinds, and no order to shift along"};

const DiagnosticKind<std::string> unknownStrength{
    {
        .name = "unknown-level",
        .code = "R061",
        .why = "A curve says how strongly something is at work: `high`, `moderate`, `low`, or `no` "
               "for not at all. Pictures draw these four.",
        .bad = "context trust\nscale form { voluntary < merger }\n"
               "shift s along form { curve trust strong at voluntary, low at merger }\n",
        .good = "context trust\nscale form { voluntary < merger }\n"
                "shift s along form { curve trust high at voluntary, low at merger }\n",
    },
    "`{}` is no level of a curve"};

const DiagnosticKind<std::string> twoLevels{
    {
        .name = "two-levels",
        .code = "R062",
        .why = "At one grade a thing is at work as strongly as it is. Of two levels nobody could "
               "say which is drawn.",
        .bad = "context trust\nscale form { voluntary < merger }\nshift s along form {\n"
               "  curve trust high at voluntary, low at merger, no at merger\n}\n",
        .good = "context trust\nscale form { voluntary < merger }\nshift s along form {\n"
                "  curve trust high at voluntary, no at merger\n}\n",
    },
    "the curve has a second level at `{}`"};

const DiagnosticKind<std::string> curveOfOnePoint{
    {
        .name = "curve-of-one-point",
        .code = "R063",
        .why = "A curve says how something changes along a scale: what it is at one grade and what "
               "at another. One point alone says nothing of a change.",
        .bad = "context trust\nscale form { voluntary < merger }\n"
               "shift s along form { curve trust high at voluntary }\n",
        .good = "context trust\nscale form { voluntary < merger }\n"
                "shift s along form { curve trust high at voluntary, low at merger }\n",
    },
    "the curve of `{}` has one point"};

const DiagnosticKind<std::string> twoCurves{
    {
        .name = "two-curves",
        .code = "R064",
        .why = "A construct has one curve in a shift, with as many points as it takes.",
        .bad = "context trust\nscale form { voluntary < alliance < merger }\n"
               "shift s along form {\n  curve trust high at voluntary, low at merger\n"
               "  curve trust low at alliance, no at merger\n}\n",
        .good = "context trust\nscale form { voluntary < alliance < merger }\n"
                "shift s along form {\n"
                "  curve trust high at voluntary, low at alliance, no at merger\n}\n",
    },
    "`{}` has a second curve in this shift"};

} // namespace

void Resolver::resolveShifts() {
    for (std::size_t i = 0; i < theory_.shifts.size(); ++i) {
        const auto& [node, file] = shifts_[i];
        Shift& shift = theory_.shifts[i];
        const Where where{.module = shift.module, .file = file};
        if (!node->scale.text.empty())
            shift.scale = findScale(node->scale, where);
        if (shift.scale && !theory_[shift.scale].isOrdered) {
            out_.push_back(shiftAlongKinds.at(node->scale.span, node->scale.text.str())
                               .label(theory_[shift.scale].nameSpan, "declared here")
                               .helping("put `<` between its grades if they are an order"));
            shift.scale = {};
        }
        shift.isDamaged |= !shift.scale;
        llvm::SmallVector<syntax::Use> towards;
        for (const syntax::Entry& entry : node->block.entries) {
            checkFit(entry, Owner::Shift, where);
            if (const auto* clause = std::get_if<const syntax::Towards*>(&entry.is))
                towards.append((*clause)->uses.begin(), (*clause)->uses.end());
        }
        shift.towards = addUses(towards, where);
        shift.attributes = addAttributes(node->block, Owner::Shift, where);
        shift.citations = addCitations(node->block, where);
        addCurves(*node, shift, where);
        addAllowances(node->block, shift.span, where);
    }
}

void Resolver::addCurves(const syntax::Shift& node, Shift& shift, const Where& where) {
    const auto first = static_cast<std::uint32_t>(theory_.curves.size());
    llvm::DenseMap<std::uint32_t, Span> known; // by construct
    for (const syntax::Entry& entry : node.block.entries) {
        const auto* curve = std::get_if<const syntax::Curve*>(&entry.is);
        if (!curve)
            continue;
        const syntax::Name& target = (*curve)->target;
        const Id<Use> use = addUse(
            {.span = target.span, .target = target, .isQuoted = (*curve)->isQuoted}, {}, where);
        const Range<CurvePoint> points = addPoints(**curve, node.scale, shift);
        if (!use) {
            shift.isDamaged = true;
            continue;
        }
        const auto [before, isNew] = known.try_emplace(theory_[use].construct.index, target.span);
        if (!isNew)
            out_.push_back(twoCurves.at(target.span, target.text.str())
                               .label(before->second, "the first one is here")
                               .helping("put all points into one"));
        else if (points.size() > 1)
            theory_.curves.push_back({use, points, entry.span});
        else if (!shift.isDamaged)
            out_.push_back(curveOfOnePoint.at(target.span, target.text.str())
                               .helping("say how high it is at another grade"));
    }
    shift.curves = {first, static_cast<std::uint32_t>(theory_.curves.size())};
}

// What is wrong with one point is damage to the shift, so that nobody is told of points too few.
Range<CurvePoint> Resolver::addPoints(const syntax::Curve& node, const syntax::Name& scaleName,
                                      Shift& shift) {
    const auto first = static_cast<std::uint32_t>(theory_.curvePoints.size());
    llvm::DenseMap<std::uint32_t, Span> known; // by grade
    for (const syntax::CurvePoint& point : node.points) {
        const Strength strength = fromWord(strengthWords, point.level.text);
        if (strength == Strength::Count)
            out_.push_back(unknownStrength.at(point.level.span, point.level.text.str())
                               .helping("write `high`, `moderate`, `low` or `no`"));
        const Id<Grade> grade =
            shift.scale ? findGrade(point.grade, scaleName, shift.scale) : Id<Grade>();
        if (strength == Strength::Count || !grade) {
            shift.isDamaged = true;
            continue;
        }
        const auto [before, isNew] = known.try_emplace(grade.index, point.span);
        if (isNew)
            theory_.curvePoints.push_back({strength, grade, point.span});
        else
            out_.push_back(twoLevels.at(point.span, point.grade.text.str())
                               .label(before->second, "the first one is here")
                               .helping("leave one of them out"));
    }
    const auto points = llvm::MutableArrayRef(theory_.curvePoints).drop_front(first);
    std::ranges::sort(points, {}, [](const CurvePoint& point) { return point.grade.index; });
    return {first, static_cast<std::uint32_t>(theory_.curvePoints.size())};
}

} // namespace theory::model
