// From a name to what it names, or to the nearest that could be meant.
#include "model/resolver.h"

#include "support/suggest.h"

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

std::string declarationFor(llvm::StringRef name) {
    return fmt::format(
        "declare it, for example `context {} \"…\"`, or put a text in quotation marks", name.str());
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

Id<Construct> Resolver::findConstruct(const syntax::Name& name, bool isQuoted, const Where& where) {
    if (name.text.empty())
        return {};
    if (!isQuoted) {
        llvm::StringRef rest;
        const Scope& scope = scopeOf(name, where, rest);
        const Id<Construct> id = scope.constructs.find(rest);
        if (!id)
            reportUnresolved(name, where);
        return id;
    }
    // A text that no construct has as its title declares one on the spot.
    const Id<Construct> next(theory_.constructs.size());
    Scope& scope = scopes_[where.module.index];
    if (!scope.texts.add(name.text, next))
        return scope.texts.find(name.text);
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
        return id;
    if (isUnread(name.text))
        return {};
    if (scope.constructs.find(rest)) {
        out_.push_back(wrongKind.at(name.span, name.text.str(), "construct", "a CMOC"));
        return {};
    }
    Diagnostic report = unresolvedName.at(name.span, name.text.str());
    Nearest nearest(rest);
    for (const Configuration& configuration : theory_.configurations) {
        if (suggestionsLeft_ == 0)
            break;
        --suggestionsLeft_;
        if (configuration.module == where.module)
            nearest.offer(configuration.name);
    }
    if (auto found = nearest.result())
        report.helping(fmt::format("write `{}`", found->str())).fix(name.span, found->str());
    else
        report.helping(fmt::format(
            "for a CMOC that is still to come, write `cmoc {} pending \"…\"`", name.text.str()));
    out_.push_back(std::move(report));
    return {};
}

void Resolver::reportUnresolved(const syntax::Name& name, const Where& where) {
    if (isUnread(name.text))
        return;
    llvm::StringRef rest;
    const Scope& scope = scopeOf(name, where, rest);
    if (scope.configurations.find(rest) || scope.sources.find(rest) || scope.sections.find(rest)) {
        const char* kind = scope.configurations.find(rest) ? "CMOC"
                           : scope.sources.find(rest)      ? "source"
                                                           : "section";
        out_.push_back(wrongKind.at(name.span, name.text.str(), kind, "a construct"));
        return;
    }
    auto [qualifier, unqualified] = name.text.split('.');
    const bool isQualified = !unqualified.empty();
    const bool isKnownTheory = &scope != &scopes_[where.module.index];
    if (isQualified && !isKnownTheory) {
        out_.push_back(unknownTheory.at(name.span, qualifier.str())
                           .helping(fmt::format("write `import std.{}`, or import the file that "
                                                "holds the theory",
                                                qualifier.str())));
        return;
    }
    Diagnostic report = unresolvedName.at(name.span, name.text.str());
    Nearest nearest(rest);
    const Id<Module> module =
        isQualified ? scopes_[where.module.index].modules.find(qualifier) : where.module;
    const Construct* meant = nullptr;
    for (const Construct& construct : theory_.constructs) {
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
    if (meant) {
        const std::string written =
            isQualified ? (qualifier + "." + meant->name).str() : meant->name.str();
        report.helping(fmt::format("write `{}`", written)).fix(name.span, written);
        report.label(meant->nameSpan, "a similar name is declared here");
    } else {
        report.help = declarationFor(rest);
    }
    out_.push_back(std::move(report));
}

} // namespace theory::model
