// Citations: which source, where in it, and what it says of the claim.
#include "model/resolver.h"

#include "references/entry_checks.h"
#include "support/suggest.h"

#include "llvm/ADT/StringExtras.h"

namespace theory::model {
namespace {

const DiagnosticKind<std::string> noSuchSource{
    {
        .name = "unknown-source",
        .code = "R012",
        .why =
            "Every citation leads to a source that the theory knows, so that no claim rests on a "
            "paper that cannot be found again.",
        .bad = "source smith2010\ncontext calm {\n  supported by @smiht2010\n}\n",
        .good = "source smith2010\ncontext calm {\n  supported by @smith2010\n}\n",
    },
    "there is no source with the key `{}`"};

const DiagnosticKind<std::string, std::string> reversedRange{
    {
        .name = "reversed-range",
        .code = "R013",
        .why =
            "A range goes from the first to the last in the order of declaration, as they stand in "
            "the file.",
        .bad = "source a1\nsource a2\ncontext calm {\n  supported by @a2..@a1\n}\n",
        .good = "source a1\nsource a2\ncontext calm {\n  supported by @a1..@a2\n}\n",
    },
    "`{}` is declared after `{}`, where the range ends"};

// Keys that differ in nothing else may well be of different papers or people.
std::string withoutDigits(llvm::StringRef key) {
    std::string rest;
    std::ranges::remove_copy_if(key, std::back_inserter(rest), llvm::isDigit);
    return rest;
}

} // namespace

Range<Citation> Resolver::addCitations(const syntax::Block& block, const Where& where) {
    const auto first = static_cast<std::uint32_t>(theory_.citations.size());
    for (const syntax::Entry& entry : block.entries)
        if (const auto* evidence = std::get_if<const syntax::Evidence*>(&entry.is))
            for (const syntax::Citation& citation : (*evidence)->citations)
                addCitation(citation, (*evidence)->stance, where);
    return {first, static_cast<std::uint32_t>(theory_.citations.size())};
}

void Resolver::addCitation(const syntax::Citation& node, Stance stance, const Where& where) {
    llvm::SmallVector<Id<Source>, 1> sources;
    addSources({node.key, node.last}, where, sources);
    if (sources.empty()) {
        if (where.configuration)
            theory_.configurations[where.configuration.index].hasLostEvidence = true;
        return;
    }
    Citation citation{.stance = stance, .extract = node.extract.value, .span = node.span};
    citation.extractSpan = node.extract.span;
    citation.locators.begin = static_cast<std::uint32_t>(theory_.locators.size());
    for (const syntax::Locator& locator : node.locators)
        theory_.locators.push_back({locator.unit, locator.number, locator.span});
    citation.locators.end = static_cast<std::uint32_t>(theory_.locators.size());
    if (node.block.span.isSomewhere()) {
        for (const syntax::Entry& entry : node.block.entries)
            checkFit(entry, Owner::Citation, where);
        citation.attributes = addAttributes(node.block, Owner::Citation, where);
    }
    for (Id<Source> source : sources) {
        citation.source = source;
        theory_.isCited[source.index] = true;
        theory_.citations.push_back(citation);
    }
}

// One source, or all from the first to the last in the order of declaration. Where a bibliography
// knows both, it is the order of its entries.
void Resolver::addSources(const syntax::KeyRange& keys, const Where& where,
                          llvm::SmallVectorImpl<Id<Source>>& out) {
    const Id<Source> first = findSource(keys.first, where);
    if (first && keys.last.text.empty())
        return out.push_back(first);
    const Id<Source> last = keys.last.text.empty() ? Id<Source>() : findSource(keys.last, where);
    if (!first || !last)
        return;
    if (theory_[first].isUnknown || theory_[last].isUnknown) {
        // What lies between the two cannot be known.
        out.push_back(first);
        return out.push_back(last);
    }
    const Scope& scope = scopes_[theory_[first].module.index];
    const auto entryOf = [&](Id<Source> id) { return scope.references.find(theory_[id].key); };
    const Id<references::Reference> from = entryOf(first), to = entryOf(last);
    const bool areEntries = from && to && theory_[first].module == theory_[last].module;
    if (areEntries ? to < from : last < first) {
        out_.push_back(
            reversedRange.at(keys.first.span, keys.first.text.str(), keys.last.text.str())
                .helping(
                    fmt::format("write `@{}..@{}`", keys.last.text.str(), keys.first.text.str())));
        return;
    }
    if (areEntries)
        for (std::uint32_t i = from.index; i <= to.index; ++i)
            out.push_back(sourceOf(theory_[first].module, Id<references::Reference>(i)));
    else
        for (std::uint32_t i = first.index; i <= last.index; ++i)
            out.push_back(Id<Source>(i));
}

// Of the many entries of a bibliography only those become sources that the theory speaks of.
Id<Source> Resolver::sourceOf(Id<Module> module, Id<references::Reference> entry) {
    const references::Reference& reference = *references_[entry.index];
    Scope& scope = scopes_[module.index];
    if (Id<Source> known = scope.sources.find(reference.key))
        return known;
    const Id<Source> id(theory_.sources.size());
    scope.sources.add(reference.key, id);
    theory_.sources.push_back({.key = reference.key,
                               .title = reference.title,
                               .module = module,
                               .reference = &reference,
                               .keySpan = reference.keySpan,
                               .span = reference.span});
    theory_.isCited.push_back(false);
    references::checkEntry(reference, out_);
    return id;
}

// None where neither the theory nor its bibliographies know the key.
Id<Source> Resolver::knownSource(const syntax::Name& key, const Where& where) {
    if (Id<Source> id = scopes_[where.module.index].sources.find(key.text))
        return id;
    llvm::StringRef rest;
    const Scope& scope = scopeOf(key, where, rest);
    if (Id<Source> id = scope.sources.find(rest))
        return id;
    const Scope& own = scopes_[where.module.index];
    if (const auto entry = own.references.find(key.text))
        return sourceOf(where.module, entry);
    if (const auto entry = scope.references.find(rest))
        return sourceOf(moduleWith(scope), entry);
    return {};
}

Id<Source> Resolver::findSource(const syntax::Name& key, const Where& where) {
    if (const Id<Source> id = knownSource(key, where))
        return bound(key.span, id);
    reportUnknownSource(key, where);
    return bound(key.span, unknownSource(key, where));
}

void Resolver::reportUnknownSource(const syntax::Name& key, const Where& where) {
    if (isUnread(key.text) || addToReport(reportedKeys_, key))
        return;
    Diagnostic report = noSuchSource.at(key.span, key.text.str());
    const Similar meant = similarSource(key.text, where);
    const bool isOtherYear =
        !meant.key.empty() && withoutDigits(meant.key) == withoutDigits(key.text);
    if ((meant.key.empty() || isOtherYear) &&
        (lacksImports(where.module) || takeFor(key.text, where.module, namelessSources_)))
        return;
    if (meant.source)
        theory_.isCited[meant.source.index] = true;
    if (!meant.key.empty())
        report.helping(fmt::format("write `@{}`", meant.key.str()))
            .label(meant.span, "a similar key is declared here");
    else
        report.helping(fmt::format("declare it: `source {} \"…\"`", key.text.str()));
    if (!meant.key.empty() && !isOtherYear)
        report.suggest(key.span, ("@" + meant.key).str());
    reportedKeys_.try_emplace(llvm::CachedHashStringRef(key.text), out_.size());
    out_.push_back(std::move(report));
}

// The source or the entry of a bibliography whose key is nearest; the key is empty where none is
// near.
Resolver::Similar Resolver::similarSource(llvm::StringRef key, const Where& where) {
    Nearest nearest(key);
    Similar meant;
    const auto offer = [&](const Similar& candidate) {
        if (suggestionsLeft_ == 0)
            return;
        --suggestionsLeft_;
        const auto before = nearest.result();
        nearest.offer(candidate.key);
        if (nearest.result() != before)
            meant = candidate;
    };
    for (std::size_t i = 0; i < theory_.sources.size(); ++i)
        if (const Source& source = theory_.sources[i]; source.module == where.module)
            offer({source.key, source.keySpan, Id<Source>(i)});
    for (std::size_t i = 0; i < references_.size(); ++i)
        if (const references::Reference& entry = *references_[i];
            scopes_[where.module.index].references.find(entry.key).index == i)
            offer({entry.key, entry.keySpan, {}});
    return meant;
}

} // namespace theory::model
