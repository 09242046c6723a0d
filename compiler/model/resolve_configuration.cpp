// Configurations and links.
#include "model/resolver.h"

namespace theory::model {
namespace {

const DiagnosticKind<std::string, std::string> reversedCmocs{
    {
        .name = "reversed-cmocs",
        .code = "R017",
        .why =
            "A range of CMOCs goes from the first to the last in the order of declaration, as they "
            "stand in the file.",
        .bad =
            "cmoc 1 pending \"later\"\ncmoc 2 pending \"later\"\ncmoc 3 {\n  context \"Calm\"\n  "
            "mechanism \"Trust\"\n  outcome \"Stay\"\n  feeds 2..1\n}\n",
        .good =
            "cmoc 1 pending \"later\"\ncmoc 2 pending \"later\"\ncmoc 3 {\n  context \"Calm\"\n  "
            "mechanism \"Trust\"\n  outcome \"Stay\"\n  feeds 1..2\n}\n",
    },
    "CMOC `{}` is declared after `{}`, where the range ends"};

const DiagnosticKind<std::string, std::string> twoTheories{
    {
        .name = "range-over-theories",
        .code = "R072",
        .why = "A range of CMOCs runs through one theory. Both its ends have that theory's name "
               "before them.",
        .bad = "theory clubs { refines \"initial.theory\" }\n"
               "cmoc 2 pending \"later\"\nverdict affirmed initial.1..2\n"
               "// --- initial.theory\ntheory initial\n"
               "cmoc 1 pending \"later\"\ncmoc 2 pending \"later\"\n",
        .good = "theory clubs { refines \"initial.theory\" }\n"
                "cmoc 2 pending \"later\"\nverdict affirmed initial.1..initial.2\n"
                "// --- initial.theory\ntheory initial\n"
                "cmoc 1 pending \"later\"\ncmoc 2 pending \"later\"\n",
    },
    "the range from `{}` to `{}` begins in one theory and ends in another"};

const DiagnosticKind<std::string> feedsItself{
    {
        .name = "feeds-itself",
        .code = "R018",
        .why =
            "A ripple goes from one CMOC to another. What feeds back on itself passes through at "
            "least one more, or is a path within the CMOC, written with `then`.",
        .bad = "cmoc 1 {\n  context \"Calm\"\n  mechanism \"Trust\"\n  outcome \"Stay\"\n  feeds "
               "1\n}\n",
        .good = "cmoc 1 {\n  context \"Calm\"\n  mechanism \"Trust\"\n  outcome \"Stay\"\n  feeds "
                "2\n}\ncmoc 2 pending \"later\"\n",
    },
    "CMOC `{}` is said to ripple to itself"};

} // namespace

void Resolver::resolveConfigurations() {
    for (std::size_t i = 0; i < configurations_.size(); ++i) {
        fetchAhead(configurations_, i);
        resolveConfiguration(i);
    }
}

void Resolver::resolveConfiguration(std::size_t index) {
    const auto& [node, file] = configurations_[index];
    const Where where{.module = theory_.configurations[index].module,
                      .configuration = Id<Configuration>(index),
                      .file = file};
    for (const syntax::Entry& entry : node->block.entries)
        checkFit(entry, Owner::Configuration, where);
    const Range<Slot> slots = addSlots(node->block, where, [](SlotKind) { return true; });

    const Range<Refined> refined = addRefined(*node, where);
    const auto firstRelation = static_cast<std::uint32_t>(theory_.relations.size());
    const auto firstRipple = static_cast<std::uint32_t>(theory_.ripples.size());
    for (const syntax::Entry& entry : node->block.entries)
        if (const auto* relation = std::get_if<const syntax::RelatedTo*>(&entry.is))
            addRelation(**relation, where);
        else if (const auto* ripple = std::get_if<const syntax::Ripple*>(&entry.is))
            addRipples(**ripple, where);

    Configuration& configuration = theory_.configurations[index];
    configuration.slots = slots;
    configuration.refined = refined;
    configuration.places = addPlaces(node->block, where);
    configuration.attributes = addAttributes(node->block, Owner::Configuration, where);
    configuration.citations = addCitations(node->block, where);
    configuration.relations = {firstRelation, static_cast<std::uint32_t>(theory_.relations.size())};
    configuration.ripples = {firstRipple, static_cast<std::uint32_t>(theory_.ripples.size())};
    readClauses(*node, configuration, where);
    addAllowances(node->block, configuration.span, where);
}

// What is said once.
void Resolver::readClauses(const syntax::Configuration& node, Configuration& configuration,
                           const Where& where) {
    for (const syntax::Entry& entry : node.block.entries) {
        if (const auto* because = std::get_if<const syntax::Because*>(&entry.is)) {
            const Span word{entry.span.begin, entry.span.begin + 7};
            if (!configuration.because.empty())
                reportSaidTwice(word);
            configuration.because = (*because)->text.value;
        }
        if (const auto* confidence = std::get_if<const syntax::Confidence*>(&entry.is)) {
            if (configuration.confidence)
                reportSaidTwice({entry.span.begin, entry.span.begin + 10});
            configuration.confidence = addConfidence(**confidence, entry.span, where);
        }
        if (const auto* pending = std::get_if<const syntax::Pending*>(&entry.is))
            configuration.hole = (*pending)->reason.value;
    }
}

// A substantive theory is an imported one, or a construct, or known by its name alone.
void Resolver::addRelation(const syntax::RelatedTo& node, const Where& where) {
    TheoryRelation relation{.relation = node.relation, .span = node.target.span};
    if (node.isQuoted)
        relation.text = node.target.text;
    else if (Id<Module> module = scopes_[where.module.index].modules.find(node.target.text))
        relation.module = bound(node.target.span, module);
    else
        relation.construct = findConstruct(node.target, false, Role::Construct, where);
    if (relation.construct || relation.module || !relation.text.empty())
        theory_.relations.push_back(relation);
}

void Resolver::addRipples(const syntax::Ripple& node, const Where& where) {
    for (const syntax::RippleTarget& target : node.targets) {
        StatedRipple ripple{.isDenied = node.isDenied, .span = target.first.span};
        if (target.text.isThere()) {
            if (target.text.value.empty())
                continue; // reported
            ripple.text = target.text.value;
            ripple.span = target.text.span;
            theory_.ripples.push_back(ripple);
            continue;
        }
        const std::vector<Id<Configuration>> targets = configurationsIn(target, where);
        if (targets.size() == 1 && targets.front() == where.configuration)
            out_.push_back(feedsItself.at(target.first.span, target.first.text.str()));
        for (Id<Configuration> id : targets)
            if (id != where.configuration) {
                ripple.target = id;
                theory_.ripples.push_back(ripple);
            }
    }
}

std::vector<Id<Configuration>> Resolver::configurationsIn(const syntax::RippleTarget& target,
                                                          const Where& where) {
    const Id<Configuration> first = findConfiguration(target.first, where);
    const Id<Configuration> last =
        target.last.text.empty() ? first : findConfiguration(target.last, where);
    if (!first || !last)
        return {};
    if (theory_[first].isUnknown || theory_[last].isUnknown) {
        // What lies between the two cannot be known.
        return first == last ? std::vector{first} : std::vector{first, last};
    }
    llvm::StringRef rest;
    if (!target.last.text.empty() &&
        &scopeOf(target.first, where, rest) != &scopeOf(target.last, where, rest)) {
        out_.push_back(
            twoTheories.at(target.last.span, target.first.text.str(), target.last.text.str()));
        return {};
    }
    if (last < first)
        out_.push_back(
            reversedCmocs.at(target.first.span, target.first.text.str(), target.last.text.str()));
    // A range runs over the outer level, in order of declaration.
    std::vector<Id<Configuration>> ids;
    for (auto i = first.index; i <= last.index; ++i) {
        const bool isNamed = i == first.index || i == last.index;
        if (isNamed || !theory_.configurations[i].parent)
            ids.emplace_back(i);
    }
    return ids;
}

void Resolver::resolveLinks() {
    for (const auto& [node, span, place] : links_) {
        const Id<Use> from = addUse(node->from, {}, place);
        const Id<Use> to = addUse(node->to, {}, place);
        for (const syntax::Entry& entry : node->block.entries)
            checkFit(entry, Owner::Link, place);
        const Range<Attribute> attributes = addAttributes(node->block, Owner::Link, place);
        const Range<Citation> citations = addCitations(node->block, place);
        addAllowances(node->block, span, place);
        if (from && to)
            theory_.links.push_back({.from = from,
                                     .to = to,
                                     .verb = node->verb,
                                     .why = node->why.value,
                                     .module = place.module,
                                     .section = place.section,
                                     .configuration = place.configuration,
                                     .attributes = attributes,
                                     .citations = citations,
                                     .span = span});
    }
}

} // namespace theory::model
