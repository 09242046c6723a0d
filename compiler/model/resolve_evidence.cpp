// Citations: which source, where in it, and what it says of the claim.
#include "model/resolver.h"

#include "support/suggest.h"

#include "llvm/ADT/StringExtras.h"

namespace theory::model {
namespace {

const DiagnosticKind<std::string> unknownSource{
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
    const Id<Source> first = findSource(node.key, where);
    Id<Source> last = node.last.text.empty() ? first : findSource(node.last, where);
    if (!first || !last) {
        if (where.configuration)
            theory_.configurations[where.configuration.index].hasLostEvidence = true;
        return;
    }
    if (last < first) {
        out_.push_back(reversedRange.at(node.key.span, node.key.text.str(), node.last.text.str())
                           .helping(fmt::format("write `@{}..@{}`", node.last.text.str(),
                                                node.key.text.str())));
        return;
    }
    Citation citation{.stance = stance, .extract = node.extract.value, .span = node.span};
    citation.locators.begin = static_cast<std::uint32_t>(theory_.locators.size());
    for (const syntax::Locator& locator : node.locators)
        theory_.locators.push_back({locator.unit, locator.number});
    citation.locators.end = static_cast<std::uint32_t>(theory_.locators.size());
    if (node.block.span.isSomewhere()) {
        for (const syntax::Entry& entry : node.block.entries)
            checkFit(entry, Owner::Citation, where);
        citation.attributes = addAttributes(node.block, Owner::Citation, where);
    }
    for (std::uint32_t source = first.index; source <= last.index; ++source) {
        citation.source = Id<Source>(source);
        theory_.isCited[source] = true;
        theory_.citations.push_back(citation);
    }
}

Id<Source> Resolver::findSource(const syntax::Name& key, const Where& where) {
    const Scope& own = scopes_[where.module.index];
    if (Id<Source> id = own.sources.find(key.text))
        return id;
    llvm::StringRef rest;
    const Scope& scope = scopeOf(key, where, rest);
    if (Id<Source> id = scope.sources.find(rest))
        return id;
    if (isUnread(key.text) || addToReport(reportedKeys_, key))
        return {};
    Diagnostic report = unknownSource.at(key.span, key.text.str());
    Nearest nearest(key.text);
    const Source* meant = nullptr;
    for (const Source& source : theory_.sources) {
        if (suggestionsLeft_ == 0)
            break;
        --suggestionsLeft_;
        const auto before = nearest.result();
        if (source.module == where.module)
            nearest.offer(source.key);
        if (nearest.result() != before)
            meant = &source;
    }
    const bool isOtherYear = meant && withoutDigits(meant->key) == withoutDigits(key.text);
    if ((!meant || isOtherYear) &&
        (lacksImports(where.module) || takeFor(key.text, where.module, namelessSources_)))
        return {};
    if (meant)
        theory_.isCited[static_cast<std::size_t>(meant - theory_.sources.data())] = true;
    if (meant)
        report.helping(fmt::format("write `@{}`", meant->key.str()))
            .label(meant->keySpan, "a similar key is declared here");
    else
        report.helping(fmt::format("declare it: `source {} \"…\"`", key.text.str()));
    if (meant && !isOtherYear)
        report.fix(key.span, ("@" + meant->key).str());
    reportedKeys_.try_emplace(llvm::CachedHashStringRef(key.text), out_.size());
    out_.push_back(std::move(report));
    return {};
}

} // namespace theory::model
