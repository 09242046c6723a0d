// Gives everything that has a name its place in the theory.
#include "model/resolver.h"

namespace theory::model {
namespace {

const DiagnosticKind<std::string, std::string> declaredTwice{
    {
        .name = "declared-twice",
        .code = "R007",
        .why = "A name stands for one thing. Declared twice, nobody can say which of the two a use "
               "means.",
        .bad = "outcome trust \"Trust\"\nmechanism trust \"Trusting behaviour\"\n",
        .good = "outcome trust \"Trust\"\nmechanism trusting \"Trusting behaviour\"\n",
    },
    "the {} `{}` is declared twice"};

const DiagnosticKind<std::string> sameText{
    {
        .name = "same-text-twice",
        .code = "R008",
        .severity = Severity::Warning,
        .why =
            "Two constructs with the same text look like one thing in every table and picture. A "
            "construct is declared once and may be used in any role.",
        .bad = "outcome trust \"Trust\"\nmechanism trust_again \"Trust\"\nlink trust increases "
               "trust_again\n",
        .good = "outcome trust \"Trust\"\nmechanism reliance \"Reliance\"\nlink trust increases "
                "reliance\n",
    },
    "the text \"{}\" is declared twice"};

std::string roleName(Role role) { return roleWords[role].str(); }

Diagnostic twice(Span second, const std::string& what, const std::string& name, Span first) {
    return declaredTwice.at(second, what, name).label(first, "first declared here");
}

} // namespace

// Lists that grow piece by piece are moved again and again.
void Resolver::makeRoom() {
    syntax::Counts sum;
    for (const ProjectFile& file : project_.files) {
        const syntax::Counts& counts = file.tree->counts;
        sum.constructs += counts.constructs;
        sum.sources += counts.sources;
        sum.configurations += counts.configurations;
        sum.slots += counts.slots;
        sum.uses += counts.uses;
        sum.citations += counts.citations;
        sum.locators += counts.locators;
        sum.values += counts.values;
    }
    theory_.constructs.reserve(sum.constructs);
    theory_.sources.reserve(sum.sources);
    theory_.configurations.reserve(sum.configurations);
    theory_.slots.reserve(sum.slots);
    theory_.terms.reserve(sum.uses);
    theory_.uses.reserve(sum.uses);
    theory_.citations.reserve(sum.citations);
    theory_.locators.reserve(sum.locators);
    theory_.attributes.reserve(sum.values);
    constructs_.reserve(sum.constructs);
    sources_.reserve(sum.sources);
    configurations_.reserve(sum.configurations);
    Scope& own = scopes_.front();
    own.constructs.reserve(sum.constructs);
    own.texts.reserve(sum.constructs);
    own.configurations.reserve(sum.configurations);
    own.sources.reserve(sum.sources);
}

void Resolver::declareAll() {
    for (Lacking* lacking :
         {&namelessConstructs_, &namelessSources_, &namelessConfigurations_, &namelessCases_})
        lacking->resize(theory_.modules.size());
    makeRoom();
    for (std::size_t i = 0; i < project_.files.size(); ++i)
        declare(project_.files[i].tree->entries,
                {.module = moduleOf_[i], .file = project_.files[i].tree->file});
}

void Resolver::declare(llvm::ArrayRef<syntax::Entry> entries, const Where& where) {
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (i + 2 * fetchDistance < entries.size())
            std::visit(fetchNode, entries[i + 2 * fetchDistance].is);
        if (i + fetchDistance < entries.size())
            fetchPlaces(entries[i + fetchDistance], scopes_[where.module.index]);
        const syntax::Entry& entry = entries[i];
        if (const auto* construct = std::get_if<const syntax::Construct*>(&entry.is))
            declare(**construct, entry.span, where);
        else if (const auto* source = std::get_if<const syntax::Source*>(&entry.is))
            declare(**source, entry.span, where);
        else if (const auto* section = std::get_if<const syntax::Section*>(&entry.is))
            declare(**section, entry.span, where);
        else if (const auto* configuration = std::get_if<const syntax::Configuration*>(&entry.is))
            declare(**configuration, entry.span, where);
        else if (const auto* link = std::get_if<const syntax::Link*>(&entry.is))
            links_.push_back({*link, entry.span, where});
        else if (const auto* scale = std::get_if<const syntax::Scale*>(&entry.is))
            declare(**scale, entry.span, where);
        else if (std::holds_alternative<const syntax::SourceTable*>(entry.is))
            tables_.push_back({&entry, where});
        else if (std::holds_alternative<const syntax::Appraisal*>(entry.is))
            appraisals_.push_back({&entry, where});
        else if (const auto* flow = std::get_if<const syntax::Flow*>(&entry.is))
            declare(**flow, entry.span, where);
        else if (const auto* observed = std::get_if<const syntax::Case*>(&entry.is))
            declare(**observed, entry.span, where);
        else if (const auto* view = std::get_if<const syntax::View*>(&entry.is))
            declare(**view, entry.span, where);
        else if (const auto* advice = std::get_if<const syntax::Recommendation*>(&entry.is))
            declare(**advice, entry.span, where);
        else if (std::holds_alternative<const syntax::Verdict*>(entry.is))
            verdicts_.push_back({&entry, where});
        else if (const auto* shift = std::get_if<const syntax::Shift*>(&entry.is))
            declare(**shift, entry.span, where);
    }
}

void Resolver::declare(const syntax::Construct& node, Span span, const Where& where) {
    if (node.name.text.empty()) { // reported as missing
        ++namelessConstructs_[where.module.index];
        return;
    }
    const Id<Construct> id(theory_.constructs.size());
    Scope& scope = scopes_[where.module.index];
    if (!scope.constructs.add(node.name.text, id)) {
        const Construct& first = theory_[scope.constructs.find(node.name.text)];
        out_.push_back(
            twice(node.name.span, roleName(node.role), node.name.text.str(), first.nameSpan));
        return;
    }
    llvm::StringRef title = node.title.value;
    if (!title.empty() && !scope.texts.add(title, id)) {
        const Construct& first = theory_[scope.texts.find(title)];
        out_.push_back(sameText.at(node.title.span, title.str())
                           .label(first.nameSpan, "declared with this text here"));
    }
    theory_.constructs.push_back({.name = node.name.text,
                                  .title = title,
                                  .home = node.role,
                                  .module = where.module,
                                  .nameSpan = node.name.span,
                                  .span = span});
    constructs_.push_back({&node, where.file});
}

void Resolver::declare(const syntax::Source& node, Span span, const Where& where) {
    if (node.key.text.empty()) {
        ++namelessSources_[where.module.index];
        return;
    }
    const Id<Source> id(theory_.sources.size());
    Scope& scope = scopes_[where.module.index];
    if (!scope.sources.add(node.key.text, id)) {
        const Source& first = theory_[scope.sources.find(node.key.text)];
        out_.push_back(twice(node.key.span, "source", node.key.text.str(), first.keySpan));
        return;
    }
    theory_.sources.push_back({.key = node.key.text,
                               .title = node.title.value,
                               .module = where.module,
                               .keySpan = node.key.span,
                               .span = span,
                               .isDeclared = true});
    if (const auto entry = scope.references.find(node.key.text)) {
        Source& source = theory_.sources.back();
        source.reference = references_[entry.index];
        if (source.title.empty())
            source.title = source.reference->title;
    }
    sources_.push_back({&node, where.file});
}

void Resolver::declare(const syntax::Scale& node, Span span, const Where& where) {
    const Id<Scale> id(theory_.scales.size());
    Scope& scope = scopes_[where.module.index];
    if (node.name.text.empty())
        return;
    if (!scope.scales.add(node.name.text, id)) {
        const Scale& first = theory_[scope.scales.find(node.name.text)];
        out_.push_back(twice(node.name.span, "scale", node.name.text.str(), first.nameSpan));
        return;
    }
    Scale scale{.name = node.name.text,
                .title = node.title.value,
                .isOrdered = node.isOrdered,
                .module = where.module,
                .nameSpan = node.name.span,
                .span = span};
    scale.grades.begin = static_cast<std::uint32_t>(theory_.grades.size());
    llvm::DenseMap<llvm::CachedHashStringRef, Span> known;
    for (const syntax::Value& grade : node.grades) {
        const auto [first, isNew] =
            known.try_emplace(llvm::CachedHashStringRef(grade.text), grade.span);
        if (isNew)
            theory_.grades.push_back({grade.text, grade.span});
        else
            out_.push_back(twice(grade.span, "grade", grade.text.str(), first->second));
    }
    scale.grades.end = static_cast<std::uint32_t>(theory_.grades.size());
    theory_.scales.push_back(scale);
}

void Resolver::declare(const syntax::Section& node, Span span, const Where& where) {
    const Id<Section> id(theory_.sections.size());
    Scope& scope = scopes_[where.module.index];
    if (!node.name.text.empty() && !scope.sections.add(node.name.text, id)) {
        const Section& first = theory_[scope.sections.find(node.name.text)];
        out_.push_back(twice(node.name.span, "section", node.name.text.str(), first.nameSpan));
    }
    theory_.sections.push_back({.name = node.name.text,
                                .title = node.title.value,
                                .parent = where.section,
                                .module = where.module,
                                .nameSpan = node.name.span,
                                .span = span});
    sections_.push_back({&node, where.file});
    Where inside = where;
    inside.section = id;
    declare(node.block.entries, inside);
}

void Resolver::declare(const syntax::Configuration& node, Span span, const Where& where) {
    const Id<Configuration> id(theory_.configurations.size());
    Scope& scope = scopes_[where.module.index];
    if (!node.name.text.empty() && !scope.configurations.add(node.name.text, id)) {
        const Configuration& first = theory_[scope.configurations.find(node.name.text)];
        out_.push_back(twice(node.name.span, "CMOC", node.name.text.str(), first.nameSpan));
        return;
    }
    if (node.name.text.empty())
        ++namelessConfigurations_[where.module.index];
    theory_.configurations.push_back({.name = node.name.text,
                                      .title = node.title.value,
                                      .hole = node.hole.value,
                                      .module = where.module,
                                      .section = where.section,
                                      .parent = where.configuration,
                                      .isDamaged = isDamaged(*where.file, span),
                                      .isHole = node.hole.isThere(),
                                      .nameSpan = node.name.span,
                                      .span = span});
    if (where.configuration)
        theory_.configurations[where.configuration.index].hasParts = true;
    configurations_.push_back({&node, where.file});
    Where inside = where;
    inside.configuration = id;
    declare(node.block.entries, inside);
}

void Resolver::declare(const syntax::Flow& node, Span span, const Where& where) {
    if (node.name.text.empty()) // reported as missing
        return;
    const Id<Flow> id(theory_.flows.size());
    Scope& scope = scopes_[where.module.index];
    if (!scope.flows.add(node.name.text, id)) {
        const Flow& first = theory_[scope.flows.find(node.name.text)];
        out_.push_back(twice(node.name.span, "flow", node.name.text.str(), first.nameSpan));
        return;
    }
    theory_.flows.push_back({.name = node.name.text,
                             .title = node.title.value,
                             .module = where.module,
                             .isDamaged = isDamaged(*where.file, span),
                             .nameSpan = node.name.span,
                             .span = span});
    flows_.push_back({&node, where.file});
    streamsOf_.emplace_back();
    const auto first = static_cast<std::uint32_t>(theory_.streams.size());
    for (const syntax::Entry& entry : node.block.entries)
        if (const auto* stream = std::get_if<const syntax::Stream*>(&entry.is))
            declareStream(**stream, (*stream)->block, entry.span, id, where);
    Flow& flow = theory_.flows.back();
    flow.isOneStream = theory_.streams.size() == first;
    if (flow.isOneStream)
        declareStream({.name = node.name}, node.block, span, id, where);
    flow.streams = {first, static_cast<std::uint32_t>(theory_.streams.size())};
}

void Resolver::declareStream(const syntax::Stream& node, const syntax::Block& block, Span span,
                             Id<Flow> flow, const Where& where) {
    const Id<Stream> id(theory_.streams.size());
    Scope& scope = scopes_[where.module.index];
    const llvm::StringRef name = node.name.text;
    if (!name.empty() && !streamsOf_[flow.index].add(name, id))
        out_.push_back(twice(node.name.span, "stream", name.str(),
                             theory_[streamsOf_[flow.index].find(name)].nameSpan));
    else if (!name.empty() && !scope.streams.add(name, id))
        ambiguousStreams_.insert(scope.streams.find(name).index);
    theory_.streams.push_back({.name = name,
                               .title = node.title.value,
                               .flow = flow,
                               .isDamaged = isDamaged(*where.file, span),
                               .nameSpan = node.name.span,
                               .span = span});
    streamBlocks_.push_back(&block);
}

void Resolver::declare(const syntax::Case& node, Span span, const Where& where) {
    if (node.name.text.empty()) {
        ++namelessCases_[where.module.index];
        return;
    }
    const Id<Case> id(theory_.cases.size());
    Scope& scope = scopes_[where.module.index];
    if (!scope.cases.add(node.name.text, id)) {
        const Case& first = theory_[scope.cases.find(node.name.text)];
        out_.push_back(twice(node.name.span, "case", node.name.text.str(), first.nameSpan));
        return;
    }
    if (node.title.isThere())
        scope.caseTitles.add(node.title.value, id);
    theory_.cases.push_back({.name = node.name.text,
                             .title = node.title.value,
                             .module = where.module,
                             .nameSpan = node.name.span,
                             .span = span});
    cases_.push_back({&node, where.file});
}

template <typename Node, typename T>
void Resolver::declareOnly(const Node& node, Span span, llvm::StringRef what,
                           Names<T> Scope::* names, std::vector<T> Theory::* list,
                           std::vector<Declared<Node>>& declared, const Where& where) {
    if (node.name.text.empty())
        return;
    std::vector<T>& all = theory_.*list;
    Names<T>& known = scopes_[where.module.index].*names;
    if (!known.add(node.name.text, Id<T>(all.size()))) {
        const T& first = all[known.find(node.name.text).index];
        out_.push_back(twice(node.name.span, what.str(), node.name.text.str(), first.nameSpan));
        return;
    }
    T thing{};
    thing.name = node.name.text;
    thing.title = node.title.value;
    thing.module = where.module;
    thing.isDamaged = isDamaged(*where.file, span);
    thing.nameSpan = node.name.span;
    thing.span = span;
    all.push_back(thing);
    declared.push_back({&node, where.file});
}

void Resolver::declare(const syntax::Recommendation& node, Span span, const Where& where) {
    declareOnly(node, span, "recommendation", &Scope::recommendations, &Theory::recommendations,
                recommendations_, where);
}

void Resolver::declare(const syntax::Shift& node, Span span, const Where& where) {
    declareOnly(node, span, "shift", &Scope::shifts, &Theory::shifts, shifts_, where);
}

void Resolver::declare(const syntax::View& node, Span span, const Where& where) {
    declareOnly(node, span, "view", &Scope::views, &Theory::views, views_, where);
}

} // namespace theory::model
