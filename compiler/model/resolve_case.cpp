// Cases: what was found in them, and which of them `seen in` names.
#include "model/resolver.h"

#include "support/suggest.h"

namespace theory::model {
namespace {

const DiagnosticKind<std::string> unknownCase{
    {
        .name = "unknown-case",
        .code = "R050",
        .severity = Severity::Warning,
        .why = "Where a theory declares its cases, readers can look up what each CMOC was seen in. "
               "A case of another name is a misspelt one, or one of which nothing is said.",
        .bad = "case foxfield \"Foxfield merger\"\ncmoc 1 {\n  context \"Calm\"\n"
               "  mechanism \"Trust\"\n  outcome \"Stay\"\n  seen in foxfeld\n}\n",
        .good = "case foxfield \"Foxfield merger\"\ncmoc 1 {\n  context \"Calm\"\n"
                "  mechanism \"Trust\"\n  outcome \"Stay\"\n  seen in foxfield\n}\n",
    },
    "no case is declared with the name `{}`"};

} // namespace

// Findings stand together in their list, so they are added before their own blocks are looked
// into.
void Resolver::resolveCases() {
    for (std::size_t i = 0; i < theory_.cases.size(); ++i) {
        const auto& [node, file] = cases_[i];
        const Where where{.module = theory_.cases[i].module, .file = file};
        std::vector<const syntax::Finding*> nodes;
        const auto first = static_cast<std::uint32_t>(theory_.findings.size());
        for (const syntax::Entry& entry : node->block.entries) {
            checkFit(entry, Owner::Case, where);
            if (const auto* finding = std::get_if<const syntax::Finding*>(&entry.is)) {
                nodes.push_back(*finding);
                theory_.findings.push_back({.kind = (*finding)->kind, .span = entry.span});
            }
        }
        for (std::size_t k = 0; k < nodes.size(); ++k)
            addFinding(*nodes[k], Id<Finding>(first + k), where);
        Case& observed = theory_.cases[i];
        observed.findings = {first, static_cast<std::uint32_t>(theory_.findings.size())};
        observed.attributes = addAttributes(node->block, Owner::Case, where);
        observed.citations = addCitations(node->block, where);
        addAllowances(node->block, observed.span, where);
    }
}

void Resolver::addFinding(const syntax::Finding& node, Id<Finding> id, const Where& where) {
    for (const syntax::Entry& entry : node.block.entries)
        checkFit(entry, Owner::Finding, where);
    Finding& finding = theory_.findings[id.index];
    finding.uses = addUses(node.uses, where);
    finding.attributes = addAttributes(node.block, Owner::Finding, where);
    finding.citations = addCitations(node.block, where);
    addAllowances(node.block, finding.span, where);
}

Range<Use> Resolver::addUses(llvm::ArrayRef<syntax::Use> nodes, const Where& where) {
    const auto first = static_cast<std::uint32_t>(theory_.uses.size());
    for (const syntax::Use& node : nodes)
        addUse(node, {}, where);
    return {first, static_cast<std::uint32_t>(theory_.uses.size())};
}

Range<Place> Resolver::addPlaces(const syntax::Block& block, const Where& where) {
    const auto first = static_cast<std::uint32_t>(theory_.places.size());
    for (const syntax::Entry& entry : block.entries)
        if (const auto* seen = std::get_if<const syntax::Seen*>(&entry.is))
            for (const syntax::Name& name : (*seen)->places)
                theory_.places.push_back({name.text, findCase(name, where), name.span});
    return {first, static_cast<std::uint32_t>(theory_.places.size())};
}

// A theory that declares no case names them freely.
Id<Case> Resolver::findCase(const syntax::Name& name, const Where& where) {
    llvm::StringRef rest;
    const Scope& scope = scopeOf(name, where, rest);
    if (scope.cases.empty() || rest.empty())
        return {};
    if (const Id<Case> id = scope.cases.find(rest))
        return bound(name.span, id);
    if (const Id<Case> id = scope.caseTitles.find(rest))
        return bound(name.span, id);
    if (isUnread(name.text) || lacksImports(where.module) || addToReport(reportedCases_, name) ||
        takeFor(name.text, where.module, namelessCases_))
        return {};
    reportUnknownCase(name, rest, moduleWith(scope));
    return {};
}

void Resolver::reportUnknownCase(const syntax::Name& name, llvm::StringRef rest,
                                 Id<Module> module) {
    reportedCases_.try_emplace(llvm::CachedHashStringRef(name.text), out_.size());
    Diagnostic report = unknownCase.at(name.span, name.text.str());
    Nearest nearest(rest);
    const Case* meant = nullptr;
    for (const Case& candidate : theory_.cases) {
        if (suggestionsLeft_ == 0)
            break;
        --suggestionsLeft_;
        if (candidate.module != module)
            continue;
        for (llvm::StringRef text : {candidate.name, candidate.title}) {
            const auto before = nearest.result();
            if (!text.empty())
                nearest.offer(text);
            if (nearest.result() != before)
                meant = &candidate;
        }
    }
    if (meant) {
        const std::string better = (name.text.drop_back(rest.size()) + meant->name).str();
        report.label(meant->nameSpan, "a similar one is declared here")
            .helping(fmt::format("write `{}`", better))
            .suggest(name.span, better);
    } else {
        const bool isQuoted = name.span.end - name.span.begin != name.text.size();
        report.help = isQuoted ? fmt::format("declare it: `case NAME \"{}\"`", name.text.str())
                               : fmt::format("declare it: `case {} \"…\"`", rest.str());
    }
    out_.push_back(std::move(report));
}

} // namespace theory::model
