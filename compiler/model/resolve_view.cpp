// Views: what their names select, and how the pictures are to look.
#include "model/resolver.h"

#include "llvm/ADT/StringExtras.h"

#include <fmt/format.h>

namespace theory::model {
namespace {

const DiagnosticKind<std::string> unclearLength{
    {
        .name = "unclear-length",
        .code = "R077",
        .why = "Journals name the width of a figure in millimetres, centimetres or inches, so a "
               "view does: a number and its unit in one word.",
        .bad = "cmoc 1 { context \"Calm\"  mechanism \"Trust\"  outcome \"Stay\" }\n"
               "view main { width 170 }\n",
        .good = "cmoc 1 { context \"Calm\"  mechanism \"Trust\"  outcome \"Stay\" }\n"
                "view main { width 170mm }\n",
    },
    "`{}` is no length between 20mm and 2000mm"};

constexpr double millimetresInInch = 25.4;
constexpr double leastLength = 20, mostLength = 2000;

// In millimetres; 0 for what is no length, or none that a figure could have.
double lengthIn(llvm::StringRef text) {
    const double unit = text.consume_back("mm")   ? 1
                        : text.consume_back("cm") ? 10
                        : text.consume_back("in") ? millimetresInInch
                                                  : 0;
    double number = 0;
    if (text.empty() || !llvm::all_of(text, [](char c) { return llvm::isDigit(c) || c == '.'; }) ||
        text.getAsDouble(number))
        return 0;
    const double length = number * unit;
    return length >= leastLength && length <= mostLength ? length : 0;
}

// What each clause takes.
constexpr Table<GroupingWord, llvm::StringRef> groupersFor(
    {"section role level actor tag", "role section evidence confidence verdict", "evidence"});

} // namespace

void Resolver::resolveViews() {
    for (std::size_t i = 0; i < theory_.views.size(); ++i) {
        const auto& [node, file] = views_[i];
        View& view = theory_.views[i];
        const Where where{.module = view.module, .file = file};
        view.attributes = addAttributes(node->block, Owner::View, where);
        setProperties(view);
        view.selectors.begin = static_cast<std::uint32_t>(theory_.selectors.size());
        for (const syntax::Entry& entry : node->block.entries) {
            checkFit(entry, Owner::View, where);
            if (const auto* selection = std::get_if<const syntax::Selection*>(&entry.is))
                for (const syntax::Selected& selected : (*selection)->selected)
                    addSelectors(selected, {.isHidden = (*selection)->isHidden}, view, where);
            else if (const auto* grouping = std::get_if<const syntax::Grouping*>(&entry.is))
                setGrouping(**grouping, view);
        }
        view.selectors.end = static_cast<std::uint32_t>(theory_.selectors.size());
        addAllowances(node->block, view.span, where);
    }
}

void Resolver::addSelectors(const syntax::Selected& node, Selector selector, View& view,
                            const Where& where) {
    selector.by = node.kind;
    selector.span = node.span;
    switch (node.kind) {
    case SelectedBy::Role:
        selector.role = node.role;
        if (node.named.first.span.isSomewhere())
            break;
        theory_.selectors.push_back(selector);
        return;
    case SelectedBy::Property:
        if (node.property != Property::Kind && node.property != Property::Level &&
            node.property != Property::Tag && node.property != Property::Horizon &&
            node.property != Property::Valence) {
            reportUnknownValue(node.propertySpan, propertyWords[node.property], "a selection",
                               "kind level tag horizon valence");
            view.isDamaged = true;
            return;
        }
        selector.property = node.property;
        selector.value = node.value.text;
        theory_.selectors.push_back(selector);
        return;
    case SelectedBy::Within:
        // Further than any theory reaches is as good as everywhere.
        if (node.steps.text.getAsInteger(10, selector.steps))
            selector.steps = std::numeric_limits<unsigned>::max();
        break;
    default:
        break;
    }
    const bool isKnown = node.named.last.span.isSomewhere()
                             ? addRange(node.named, selector, where)
                             : addNamed(node.named, view.kind, selector, where);
    view.isDamaged |= !isKnown;
}

bool Resolver::addRange(const syntax::RippleTarget& named, Selector selector, const Where& where) {
    const std::vector<Id<Configuration>> ids = configurationsIn(named, where);
    for (Id<Configuration> id : ids) {
        selector.configuration = id;
        theory_.selectors.push_back(selector);
    }
    return !ids.empty();
}

// Of several things of one name, the one that is nearest to what the view's boxes are is meant.
bool Resolver::addNamed(const syntax::RippleTarget& named, ViewKind kind, Selector selector,
                        const Where& where) {
    const Span span = named.text.isThere() ? named.text.span : named.first.span;
    const auto add = [&](auto Selector::* member, auto id) {
        if (!id)
            return false;
        bound(span, id);
        selector.*member = id;
        theory_.selectors.push_back(selector);
        return true;
    };
    if (named.text.isThere()) {
        if (add(&Selector::construct, scopes_[where.module.index].texts.find(named.text.value)))
            return true;
        reportUnknownSelected({named.text.value, named.text.span}, where);
        return false;
    }
    if (named.first.text.empty()) // reported as missing
        return false;
    llvm::StringRef name;
    const Scope& scope = scopeOf(named.first, where, name);
    const auto addConstruct = [&] {
        return add(&Selector::construct, scope.constructs.find(name));
    };
    const auto addSection = [&] { return add(&Selector::section, scope.sections.find(name)); };
    const auto addConfiguration = [&] {
        return add(&Selector::configuration, scope.configurations.find(name));
    };
    const auto addFlow = [&] { return add(&Selector::flow, scope.flows.find(name)); };
    const auto addShift = [&] { return add(&Selector::shift, scope.shifts.find(name)); };
    const bool hasConstructs = kind == ViewKind::Constructs || kind == ViewKind::Lanes;
    const bool isKnown =
        selector.by == SelectedBy::Section         ? addSection()
        : selector.by == SelectedBy::Configuration ? addConfiguration()
        : selector.by == SelectedBy::Role
            ? addConstruct()
            : (kind == ViewKind::Flow && addFlow()) || (kind == ViewKind::Shift && addShift()) ||
                  (hasConstructs && addConstruct()) || (!hasConstructs && addConfiguration()) ||
                  addSection() || addConstruct() || addConfiguration() || addFlow() || addShift();
    if (!isKnown)
        reportUnknownSelected(named.first, where);
    return isKnown;
}

void Resolver::setGrouping(const syntax::Grouping& node, View& view) {
    if (node.by.text.empty())
        return;
    const llvm::StringRef words = groupersFor[node.word];
    llvm::SmallVector<llvm::StringRef> known;
    words.split(known, ' ');
    if (!llvm::is_contained(known, node.by.text))
        return reportUnknownValue(node.by.span, node.by.text,
                                  ("`" + groupingWords[node.word] + " by`").str(), words);
    const Grouper grouper = fromWord(grouperWords, node.by.text);
    switch (node.word) {
    case GroupingWord::Group:
        view.groupedBy = grouper;
        return;
    case GroupingWord::Colour:
        view.colouredBy = grouper;
        return;
    default:
        view.hasEdgesByEvidence = true;
    }
}

void Resolver::setProperties(View& view) {
    for (const Attribute& attribute : theory_[view.attributes])
        switch (attribute.property) {
        case Property::Kind:
            view.kind = fromWord(viewKindWords, attribute.value);
            break;
        case Property::Direction:
            (attribute.value == "across" ? view.runsAcross : view.runsDown) = true;
            break;
        case Property::Width:
        case Property::Height: {
            const double length = lengthIn(attribute.value);
            if (length == 0)
                out_.push_back(unclearLength.at(attribute.span, attribute.value.str())
                                   .helping("write it as `170mm`, `17cm` or `6.7in`"));
            (attribute.property == Property::Width ? view.width : view.height) = length;
            break;
        }
        default:
            break;
        }
}

} // namespace theory::model
