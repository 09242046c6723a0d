// What a theory goes on from, and its verdicts on the claims there.
#include "model/resolver.h"

#include "support/suggest.h"

namespace theory::model {
namespace {

const DiagnosticKind<std::string> unknownVerdict{
    {
        .name = "unknown-verdict",
        .code = "R067",
        .why = "A claim of an earlier theory is affirmed, refined or refuted, so that a report can "
               "say what became of each.",
        .bad = "theory clubs { refines \"initial.theory\" }\nverdict confirmed initial.1\n"
               "// --- initial.theory\ntheory initial\ncmoc 1 pending \"later\"\n",
        .good = "theory clubs { refines \"initial.theory\" }\nverdict affirmed initial.1\n"
                "// --- initial.theory\ntheory initial\ncmoc 1 pending \"later\"\n",
    },
    "`{}` is no verdict"};

const DiagnosticKind<std::string> notEarlier{
    {
        .name = "not-of-earlier-theory",
        .code = "R069",
        .why = "A verdict says what became of a claim that an earlier theory makes, and a CMOC "
               "takes the place of CMOCs there. Which theories are earlier is said in the header, "
               "with `refines`.",
        .bad = "theory clubs { refines \"initial.theory\" }\n"
               "cmoc 1 pending \"later\"\nverdict affirmed 1\n"
               "// --- initial.theory\ntheory initial\ncmoc 1 pending \"later\"\n",
        .good = "theory clubs { refines \"initial.theory\" }\n"
                "cmoc 1 pending \"later\"\nverdict affirmed initial.1\n"
                "// --- initial.theory\ntheory initial\ncmoc 1 pending \"later\"\n",
    },
    "`{}` belongs to no theory that this one refines"};

const DiagnosticKind<std::string> unknownText{
    {
        .name = "unknown-earlier-text",
        .code = "R070",
        .why = "In a verdict a text stands for the construct of the earlier theory that has just "
               "this text, capitals and all.",
        .bad = "theory clubs { refines \"initial.theory\" }\nverdict affirmed \"trust\"\n"
               "// --- initial.theory\ntheory initial\noutcome trust \"Trust\"\n",
        .good = "theory clubs { refines \"initial.theory\" }\nverdict affirmed \"Trust\"\n"
                "// --- initial.theory\ntheory initial\noutcome trust \"Trust\"\n",
    },
    "the earlier theory has no construct with the text \"{}\""};

const DiagnosticKind<std::string> unknownLink{
    {
        .name = "unknown-earlier-link",
        .code = "R071",
        .why = "A link has no name, so a verdict says it as the earlier theory does: with both its "
               "ends and its verb.",
        .bad = "theory clubs { refines \"initial.theory\" }\n"
               "verdict refuted initial.delay increases initial.trust\n"
               "// --- initial.theory\ntheory initial\ncontext delay\noutcome trust\n"
               "link delay decreases trust\n",
        .good = "theory clubs { refines \"initial.theory\" }\n"
                "verdict refuted initial.delay decreases initial.trust\n"
                "// --- initial.theory\ntheory initial\ncontext delay\noutcome trust\n"
                "link delay decreases trust\n",
    },
    "the earlier theory has no link `{}`"};

// Whether the later theory says so itself.
bool goesOnFrom(const Theory& theory, Id<Module> later, Id<Module> earlier) {
    return llvm::any_of(theory.ancestors, [&](const Ancestor& ancestor) {
        return ancestor.of == later && ancestor.theory && ancestor.theory == earlier;
    });
}

} // namespace

// A theory that is known as a publication only has no names that one could speak of.
void Resolver::resolveAncestors() {
    for (std::size_t i = 0; i < project_.files.size(); ++i) {
        const Where where{.module = moduleOf_[i], .file = project_.files[i].tree->file};
        for (const syntax::Entry& item : project_.files[i].tree->entries) {
            const auto* header = std::get_if<const syntax::Header*>(&item.is);
            if (!header)
                continue;
            for (const syntax::Entry& entry : (*header)->block.entries) {
                const auto* refinement = std::get_if<const syntax::Refinement*>(&entry.is);
                if (!refinement || (*refinement)->source.text.empty())
                    continue;
                const Id<Source> source = findSource((*refinement)->source, where);
                if (!source)
                    continue;
                theory_.isCited[source.index] = true;
                theory_.ancestors.push_back(
                    {.of = where.module, .source = source, .span = entry.span});
            }
        }
    }
}

void Resolver::resolveVerdicts() {
    for (const auto& [entry, where] : verdicts_) {
        const syntax::Verdict& node = *std::get<const syntax::Verdict*>(entry->is);
        for (const syntax::Entry& line : node.block.entries)
            checkFit(line, Owner::Verdict, where);
        Verdict verdict{.why = node.why.value,
                        .module = where.module,
                        .wordSpan = node.word.span,
                        .span = entry->span};
        verdict.attributes = addAttributes(node.block, Owner::Verdict, where);
        verdict.citations = addCitations(node.block, where);
        addAllowances(node.block, entry->span, where);
        std::vector<Judged> judged;
        for (const syntax::Judged& one : node.judged)
            addJudged(one, where, judged);
        verdict.kind = fromWord(verdictWords, node.word.text);
        if (verdict.kind == VerdictKind::Count) {
            reportUnknownVerdict(node.word);
            continue;
        }
        verdict.judged.begin = static_cast<std::uint32_t>(theory_.judged.size());
        llvm::DenseSet<std::pair<unsigned, std::uint32_t>> known;
        for (const Judged& one : judged)
            if (known.insert(one.key()).second)
                theory_.judged.push_back(one);
        verdict.judged.end = static_cast<std::uint32_t>(theory_.judged.size());
        theory_.verdicts.push_back(verdict);
    }
}

void Resolver::reportUnknownVerdict(const syntax::Name& word) {
    if (word.text.empty())
        return; // reported as missing
    Diagnostic report = unknownVerdict.at(word.span, word.text.str());
    Nearest nearest(word.text);
    for (llvm::StringRef known : verdictWords)
        nearest.offer(known);
    if (auto found = nearest.result())
        report.helping(fmt::format("write `{}`", found->str())).suggest(word.span, found->str());
    else
        report.help = "choose from `affirmed`, `refined` and `refuted`";
    out_.push_back(std::move(report));
}

Range<Refined> Resolver::addRefined(const syntax::Configuration& node, const Where& where) {
    const auto first = static_cast<std::uint32_t>(theory_.refined.size());
    llvm::DenseSet<std::uint32_t> known;
    const auto add = [&](llvm::ArrayRef<syntax::RippleTarget> targets) {
        for (const syntax::RippleTarget& target : targets) {
            if (reportUnqualified(target.first, where))
                continue;
            const std::vector<Id<Configuration>> ids = configurationsIn(target, where);
            if (ids.empty() || !isEarlier(theory_[ids.front()].module, target.first, where))
                continue;
            for (Id<Configuration> id : ids)
                if (known.insert(id.index).second)
                    theory_.refined.push_back({id, target.first.span});
        }
    };
    add(node.refined);
    for (const syntax::Entry& entry : node.block.entries)
        if (const auto* refinement = std::get_if<const syntax::Refinement*>(&entry.is))
            add((*refinement)->configurations);
    return {first, static_cast<std::uint32_t>(theory_.refined.size())};
}

// A name is that of a configuration, or else of a construct.
void Resolver::addJudged(const syntax::Judged& node, const Where& where, std::vector<Judged>& out) {
    if (node.first.text.empty())
        return;
    if (node.verb != Verb::Count) {
        if (const Id<Link> link = findJudgedLink(node, where))
            out.push_back({.link = link, .span = node.span});
        return;
    }
    llvm::StringRef rest;
    const Scope& scope = scopeOf(node.first, where, rest);
    const bool isConstruct =
        node.isQuoted ||
        (node.last.text.empty() && !scope.configurations.find(rest) && namesConstruct(scope, rest));
    if (isConstruct) {
        if (const Id<Construct> id = findJudgedConstruct(node.first, node.isQuoted, where))
            out.push_back({.construct = id, .span = node.first.span});
        return;
    }
    if (reportUnqualified(node.first, where))
        return;
    const std::vector<Id<Configuration>> ids = configurationsIn({node.first, node.last, {}}, where);
    if (ids.empty() || !isEarlier(theory_[ids.front()].module, node.first, where))
        return;
    for (Id<Configuration> id : ids)
        out.push_back({.configuration = id, .span = node.first.span});
}

// Or is so near to the name of one that it is probably meant.
bool Resolver::namesConstruct(const Scope& scope, llvm::StringRef name) {
    return scope.constructs.find(name) || nearestConstruct(name, moduleWith(scope));
}

Id<Construct> Resolver::findJudgedConstruct(const syntax::Name& name, bool isQuoted,
                                            const Where& where) {
    if (!isQuoted) {
        if (reportUnqualified(name, where))
            return {};
        const Id<Construct> id = findConstruct(name, false, Role::Construct, where);
        return id && isEarlier(theory_[id].module, name, where) ? id : Id<Construct>();
    }
    for (const Ancestor& ancestor : theory_.ancestors)
        if (ancestor.of == where.module && ancestor.theory)
            if (const auto id = scopes_[ancestor.theory.index].texts.find(name.text))
                return bound(name.span, id);
    if (!isUnread(name.text) && !lacksImports(where.module) && !name.text.empty())
        out_.push_back(unknownText.at(name.span, name.text.str()));
    return {};
}

Id<Link> Resolver::findJudgedLink(const syntax::Judged& node, const Where& where) {
    const Id<Construct> from = findJudgedConstruct(node.first, node.isQuoted, where);
    const Id<Construct> to = node.last.text.empty()
                                 ? Id<Construct>()
                                 : findJudgedConstruct(node.last, node.isEndQuoted, where);
    if (!from || !to)
        return {};
    const Link* similar = nullptr;
    for (std::size_t i = 0; i < theory_.links.size(); ++i) {
        const Link& link = theory_.links[i];
        if (theory_[link.from].construct != from || theory_[link.to].construct != to ||
            !goesOnFrom(theory_, where.module, link.module))
            continue;
        if (link.verb == node.verb)
            return Id<Link>(i);
        similar = &link;
    }
    Diagnostic report = unknownLink.at(node.span, where.file->text(node.span).str());
    if (similar)
        report.label(similar->span, "it has this one")
            .helping(fmt::format("write `{}`", verbWords[similar->verb].str()));
    out_.push_back(std::move(report));
    return {};
}

bool Resolver::isEarlier(Id<Module> module, const syntax::Name& name, const Where& where) {
    if (goesOnFrom(theory_, where.module, module))
        return true;
    if (lacksImports(where.module))
        return false; // it may be the one that could not be opened
    Diagnostic report = notEarlier.at(name.span, name.text.str());
    const std::string written = writtenForEarlier(name.text, where);
    if (!written.empty())
        report.helping(fmt::format("write `{}`", written)).suggest(name.span, written);
    else
        report.help = "say in the header which theory this one goes on from, `refines \"FILE\" as "
                      "NAME`";
    out_.push_back(std::move(report));
    return false;
}

// A name that only the earlier theory has, without that theory's name before it.
bool Resolver::reportUnqualified(const syntax::Name& name, const Where& where) {
    const Scope& own = scopes_[where.module.index];
    if (own.configurations.find(name.text) || own.constructs.find(name.text) ||
        writtenForEarlier(name.text, where).empty())
        return false;
    return !isEarlier(where.module, name, where);
}

std::string Resolver::writtenForEarlier(llvm::StringRef name, const Where& where) const {
    for (std::size_t i = 0; i < project_.files.size(); ++i)
        for (const ImportedFile& imported : project_.files[i].imports) {
            const Id<Module> module = moduleOf_[imported.file];
            if (moduleOf_[i] != where.module || !imported.isRefined || module == where.module)
                continue;
            const Scope& scope = scopes_[module.index];
            const llvm::StringRef alias = imported.import->alias.text;
            if (scope.configurations.find(name) || scope.constructs.find(name))
                return ((alias.empty() ? theory_[module].name : alias) + "." + name).str();
        }
    return {};
}

} // namespace theory::model
