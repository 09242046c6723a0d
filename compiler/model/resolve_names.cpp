// From a name to what it names, or to the nearest that could be meant.
#include "model/resolver.h"

#include "model/standard_library.h"
#include "support/suggest.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace theory::model {
namespace {

const DiagnosticKind<std::string> unresolvedName{
    {
        .name = "unresolved-name",
        .code = "R009",
        .why =
            "A bare name stands for something that is declared. Drawing tools make a new box out "
            "of "
            "a misspelt name; here it is a mistake that you are told of. To say something without "
            "declaring it first, put it in quotation marks.",
        .bad =
            "mechanism trust \"Trust\"\ncmoc 1 {\n  context \"Calm\"\n  mechanism trsut\n  outcome "
            "\"Attendance\"\n}\n",
        .good =
            "mechanism trust \"Trust\"\ncmoc 1 {\n  context \"Calm\"\n  mechanism trust\n  outcome "
            "\"Attendance\"\n}\n",
    },
    "nothing is declared with the name `{}`"};

const DiagnosticKind<std::string> keywordAsName{
    {
        .name = "keyword-as-name",
        .code = "R022",
        .why =
            "After `context`, `more` or a comma a construct is due, so the word that stands there "
            "is read as a name, even one of the language's own. If it is meant as the next "
            "clause, what belongs before it is missing.",
        .bad = "cmoc 1 { context  mechanism \"Fear\"  outcome \"Falls\" }\n",
        .good = "cmoc 1 { context \"Calm\"  mechanism \"Fear\"  outcome \"Falls\" }\n",
    },
    "`{}` stands where a construct is due"};

const DiagnosticKind<std::string> unknownTheory{
    {
        .name = "unknown-theory",
        .code = "R010",
        .why = "`trust.faith` is the name `faith` in the imported theory `trust`; the theory has "
               "to be "
               "imported in this file.",
        .bad = "context calm : trust.trust\n",
        .good = "import std.trust\ncontext calm : trust.trust\n",
    },
    "no theory is imported here as `{}`"};

const DiagnosticKind<std::string, std::string, std::string> wrongKind{
    {
        .name = "wrong-kind",
        .code = "R011",
        .why = "CMOCs, sources and sections have names as constructs have, but they are not things "
               "that "
               "work in a context: a slot takes constructs, and a ripple leads to a CMOC.",
        .bad = "cmoc 1 {\n  context \"Calm\"\n  mechanism \"Trust\"\n  outcome \"Attendance\"\n  "
               "feeds "
               "calm\n}\ncontext calm\n",
        .good = "cmoc 1 {\n  context \"Calm\"\n  mechanism \"Trust\"\n  outcome \"Attendance\"\n  "
                "feeds "
                "2\n}\ncmoc 2 pending \"to be written\"\n",
    },
    "`{}` is a {}, and {} is due here"};

std::string declarationFor(llvm::StringRef name, Role role) {
    return fmt::format("declare it, for example `{} {} \"…\"`, or put a text in quotation marks",
                       roleWords[role].str(), name.str());
}

// What else has that name, and is no construct; empty where nothing has.
std::string kindOf(const Scope& scope, llvm::StringRef name) {
    return scope.configurations.find(name)    ? "CMOC"
           : scope.sources.find(name)         ? "source"
           : scope.sections.find(name)        ? "section"
           : scope.cases.find(name)           ? "case"
           : scope.recommendations.find(name) ? "recommendation"
           : scope.shifts.find(name)          ? "shift"
                                              : "";
}

// `std.trust`, or a theory that the standard library has.
std::string importFor(llvm::StringRef qualifier, llvm::StringRef name) {
    if (qualifier == "std")
        return fmt::format("import it once, `import std.{0}`, and write `{0}.NAME` here",
                           name.split('.').first.str());
    for (const LibraryFile& library : standardLibrary())
        if (library.name == qualifier)
            return fmt::format("write `import std.{}` at the top of the file", qualifier.str());
    return "import the file that holds the theory";
}

} // namespace

// The scope that a name is looked up in, and what is left of it there: `trust.faith` is `faith` in
// the imported `trust`.
const Scope& Resolver::scopeOf(const syntax::Name& name, const Where& where,
                               llvm::StringRef& rest) const {
    const Scope& own = scopes_[where.module.index];
    auto [qualifier, unqualified] = name.text.split('.');
    const Id<Module> module = unqualified.empty() ? Id<Module>() : own.modules.find(qualifier);
    rest = module ? unqualified : name.text;
    return module ? scopes_[module.index] : own;
}

Id<Construct> Resolver::findConstruct(const syntax::Name& name, bool isQuoted, Role role,
                                      const Where& where) {
    if (name.text.empty())
        return {};
    if (!isQuoted) {
        llvm::StringRef rest;
        const Scope& scope = scopeOf(name, where, rest);
        const Id<Construct> id = scope.constructs.find(rest);
        if (id)
            return bound(name.span, id);
        reportUnresolved(name, role, where);
        return bound(name.span, unknownConstruct(name, role, where));
    }
    // A text that no construct has as its title declares one on the spot.
    const Id<Construct> next(theory_.constructs.size());
    Scope& scope = scopes_[where.module.index];
    if (!scope.texts.add(name.text, next))
        return bound(name.span, scope.texts.find(name.text));
    theory_.constructs.push_back(
        {.title = name.text, .module = where.module, .nameSpan = name.span, .span = name.span});
    return next;
}

Id<Configuration> Resolver::findConfiguration(const syntax::Name& name, const Where& where) {
    if (name.text.empty())
        return {};
    llvm::StringRef rest;
    const Scope& scope = scopeOf(name, where, rest);
    if (Id<Configuration> id = scope.configurations.find(rest))
        return bound(name.span, id);
    reportUnknownConfiguration(name, where);
    return bound(name.span, unknownConfiguration(name, where));
}

void Resolver::reportUnknownConfiguration(const syntax::Name& name, const Where& where) {
    if (isUnread(name.text))
        return;
    llvm::StringRef rest;
    const Scope& scope = scopeOf(name, where, rest);
    if (const std::string kind = scope.constructs.find(rest) ? "construct" : kindOf(scope, rest);
        !kind.empty()) {
        out_.push_back(wrongKind.at(name.span, name.text.str(), kind, "a CMOC"));
        return;
    }
    const bool isOwn = &scope == &scopes_[where.module.index];
    if (isOwn &&
        (lacksImports(where.module) || takeFor(name.text, where.module, namelessConfigurations_)))
        return;
    if (isOwn && name.text.contains('.') && !llvm::isDigit(name.text.front())) {
        const auto [qualifier, unqualified] = name.text.split('.');
        out_.push_back(unknownTheory.at(name.span, qualifier.str())
                           .helping(importFor(qualifier, unqualified)));
        return;
    }
    const Id<Module> module = moduleWith(scope);
    Diagnostic report = unresolvedName.at(name.span, name.text.str());
    Nearest nearest(rest);
    for (const Configuration& configuration : theory_.configurations) {
        // A number is not misspelt: each is as near as the next.
        if (suggestionsLeft_ == 0 || llvm::isDigit(rest.front()))
            break;
        --suggestionsLeft_;
        if (configuration.module == module)
            nearest.offer(configuration.name);
    }
    if (auto found = nearest.result()) {
        const std::string written = (name.text.drop_back(rest.size()) + *found).str();
        report.helping(fmt::format("write `{}`", written)).suggest(name.span, written);
    } else if (isOwn)
        report.helping(fmt::format(
            "for a CMOC that is still to come, write `cmoc {} pending \"…\"`", name.text.str()));
    out_.push_back(std::move(report));
}

void Resolver::reportUnknownSelected(const syntax::Name& name, const Where& where) {
    if (isUnread(name.text) || lacksImports(where.module) || addToReport(reportedNames_, name))
        return;
    Diagnostic report = unresolvedName.at(name.span, name.text.str());
    Nearest nearest(name.text);
    const auto offer = [&](const auto& list) {
        for (const auto& item : list)
            if (item.module == where.module && !item.name.empty())
                nearest.offer(item.name);
    };
    offer(theory_.constructs);
    offer(theory_.sections);
    offer(theory_.configurations);
    offer(theory_.flows);
    if (const auto found = nearest.result())
        report.helping(fmt::format("write `{}`", found->str())).suggest(name.span, found->str());
    reportedNames_.try_emplace(llvm::CachedHashStringRef(name.text), out_.size());
    out_.push_back(std::move(report));
}

// A construct of that name in a theory that goes by its own name here.
const Construct* Resolver::namesake(llvm::StringRef name, const Where& where) const {
    if (theory_.modules.size() == 1)
        return nullptr;
    for (const Construct& construct : theory_.constructs)
        if (construct.name == name && construct.module != where.module &&
            scopes_[where.module.index].modules.find(theory_[construct.module].name) ==
                construct.module)
            return &construct;
    return nullptr;
}

Construct* Resolver::nearestConstruct(llvm::StringRef name, Id<Module> module) {
    Nearest nearest(name);
    Construct* meant = nullptr;
    for (Construct& construct : theory_.constructs) {
        if (suggestionsLeft_ == 0)
            break;
        --suggestionsLeft_;
        if (construct.module != module || construct.name.empty())
            continue;
        const auto before = nearest.result();
        nearest.offer(construct.name);
        if (nearest.result() != before)
            meant = &construct;
    }
    return meant;
}

bool Resolver::takeFor(llvm::StringRef name, Id<Module> module, Lacking& lacking) {
    if (!module || lacking[module.index] == 0)
        return false;
    --lacking[module.index];
    unread_.insert(llvm::CachedHashStringRef(name));
    return true;
}

bool Resolver::addToReport(const Reported& reported, const syntax::Name& name) {
    constexpr std::size_t mostLabels = 4;
    const auto found = reported.find(llvm::CachedHashStringRef(name.text));
    if (found == reported.end())
        return false;
    Diagnostic& report = out_[found->second];
    if (report.labels.size() < mostLabels)
        report.label(name.span, report.labels.size() + 1 < mostLabels
                                    ? "used here too"
                                    : "here and perhaps elsewhere");
    return true;
}

// In front of the declaration, or the section, that the name stands in, and of what is said of it.
void Resolver::offerDeclaration(const syntax::Name& name, Role role, const Where& where,
                                Diagnostic& report) const {
    const auto file = llvm::find_if(
        project_.files, [&](const ProjectFile& one) { return one.tree->file == where.file; });
    if (file == project_.files.end())
        return;
    const llvm::ArrayRef<syntax::Entry> entries = file->tree->entries;
    const auto next = llvm::partition_point(
        entries, [&](const syntax::Entry& entry) { return entry.span.begin <= name.span.begin; });
    if (next == entries.begin())
        return;
    const syntax::Entry& entry = *std::prev(next);
    const auto comment = llvm::find_if(file->tree->comments, [&](const syntax::Comment& one) {
        return one.entry == &entry && one.placement == syntax::Placement::Before;
    });
    const bool hasComment = comment != file->tree->comments.end();
    const std::uint32_t place = hasComment ? comment->span.begin : entry.span.begin;
    report.suggest({place, place},
                   fmt::format("{} {}\n\n", roleWords[role].str(), name.text.str()));
}

void Resolver::reportUnresolved(const syntax::Name& name, Role role, const Where& where) {
    if (isUnread(name.text) || addToReport(reportedNames_, name))
        return;
    llvm::StringRef rest;
    const Scope& scope = scopeOf(name, where, rest);
    if (const std::string kind = kindOf(scope, rest); !kind.empty()) {
        reportedNames_.try_emplace(llvm::CachedHashStringRef(name.text), out_.size());
        out_.push_back(wrongKind.at(name.span, name.text.str(), kind, "a construct"));
        return;
    }
    auto [qualifier, unqualified] = name.text.split('.');
    const bool isQualified = !unqualified.empty();
    const bool isKnownTheory = &scope != &scopes_[where.module.index];
    if (isQualified && !isKnownTheory) {
        if (!lacksImports(where.module))
            out_.push_back(unknownTheory.at(name.span, qualifier.str())
                               .helping(importFor(qualifier, unqualified)));
        return;
    }
    Diagnostic report = unresolvedName.at(name.span, name.text.str());
    const Id<Module> module =
        isQualified ? scopes_[where.module.index].modules.find(qualifier) : where.module;
    if (const Construct* other = isQualified ? nullptr : namesake(rest, where)) {
        const std::string written = (theory_[other->module].name + "." + rest).str();
        report.helping(fmt::format("write `{}`", written)).suggest(name.span, written);
        report.label(other->nameSpan, "declared in another theory");
        out_.push_back(std::move(report));
        return;
    }
    Construct* meant = nearestConstruct(rest, module);
    if (!meant && (lacksImports(module) || takeFor(name.text, module, namelessConstructs_)))
        return;
    if (fromWord(slotWords, name.text) != SlotKind::Count && !meant && where.configuration) {
        theory_.configurations[where.configuration.index].isDamaged = true;
        out_.push_back(keywordAsName.at(name.span, name.text.str())
                           .helping("say first what the word before it speaks of"));
        return;
    }
    if (meant) {
        meant->isNamedInUnreadText = true; // its use is only misspelt
        const std::string written =
            isQualified ? (qualifier + "." + meant->name).str() : meant->name.str();
        report.helping(fmt::format("write `{}`", written)).suggest(name.span, written);
        report.label(meant->nameSpan, "a similar name is declared here");
    } else if (!isQualified) {
        report.help = declarationFor(rest, role);
    }
    if (!isQualified)
        offerDeclaration(name, role, where, report);
    reportedNames_.try_emplace(llvm::CachedHashStringRef(name.text), out_.size());
    out_.push_back(std::move(report));
}

} // namespace theory::model
