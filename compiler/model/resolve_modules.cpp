// Which file belongs to which theory, and what the theories are called.
#include "model/resolver.h"

namespace theory::model {
namespace {

const DiagnosticKind<> secondHeader{
    {
        .name = "second-header",
        .code = "R005",
        .why = "A file holds one theory. A second one belongs in a file of its own, which this one "
               "can "
               "import.",
        .bad = "theory one \"One\"\ntheory two \"Two\"\n",
        .good =
            "theory one \"One\"\nimport \"two.theory\"\n// --- two.theory\ntheory two \"Two\"\n",
    },
    "the theory has a header already"};

const DiagnosticKind<std::string> sameImportName{
    {
        .name = "same-import-name",
        .code = "R006",
        .why = "Names of an imported theory are written with that theory's name before them. Two "
               "theories of one name could not be told apart.",
        .bad = "import std.trust\nimport std.collaboration as trust\n",
        .good = "import std.trust\nimport std.collaboration\n",
    },
    "another theory is called `{}` here already"};

const DiagnosticKind<std::string> keyInTwo{
    {
        .name = "key-in-two-bibliographies",
        .code = "R026",
        .severity = Severity::Warning,
        .why = "A key leads to one source. Where two bibliographies have it, a citation could mean "
               "either.",
        .bad =
            "theory clubs \"Clubs\" {\n  bibliography \"a.bib\", \"b.bib\"\n}\n"
            "// --- a.bib\n@book{smith2010, author = {Smith, A}, title = {Clubs}, year = 2010}\n"
            "// --- b.bib\n@book{smith2010, author = {Smith, B}, title = {Homes}, year = 2010}\n",
        .good =
            "theory clubs \"Clubs\" {\n  bibliography \"a.bib\", \"b.bib\"\n}\n"
            "// --- a.bib\n@book{smith2010, author = {Smith, A}, title = {Clubs}, year = 2010}\n"
            "// --- b.bib\n@book{smith2010a, author = {Smith, B}, title = {Homes}, year = 2010}\n",
    },
    "the key `{}` stands in two bibliographies"};

const DiagnosticKind<std::string> refinedPart{
    {
        .name = "refined-part",
        .code = "R068",
        .why = "A file without a header is a part of the theory that names it, and shares its "
               "names. An earlier version is a theory of its own: what it says is compared with "
               "what is said now.",
        .bad = "theory clubs \"Clubs\" { refines \"initial.theory\" as initial }\n"
               "// --- initial.theory\nactor nurse\n",
        .good = "theory clubs \"Clubs\" { refines \"initial.theory\" as initial }\n"
                "// --- initial.theory\ntheory initial \"What we thought\"\nactor nurse\n",
    },
    "`{}` has no header, so it is no theory that one could refine"};

} // namespace

void Resolver::nameModules() {
    for (const ProjectFile& file : project_.files)
        theory_.files.push_back({.name = file.name,
                                 .settingsPath = file.settingsPath,
                                 .span = file.tree->file->whole()});
    theory_.requiredSlots = project_.settings->requiredSlots;
    for (std::size_t i = 0; i < project_.bibliographies.size(); ++i)
        theory_.files.push_back({.name = project_.bibliographyNames[i],
                                 .span = project_.bibliographies[i]->file->whole()});
    moduleOf_.resize(project_.files.size());
    // A theory takes its parts before those that it imports take theirs.
    std::vector<std::size_t> theories{0};
    for (std::size_t i = 0; i < theories.size(); ++i)
        if (!moduleOf_[theories[i]])
            takeFile(theories[i], {}, theories);
    for (std::size_t file = 0; file < project_.files.size(); ++file) {
        theory_.files[file].module = moduleOf_[file];
        nameImports(file);
    }
}

// A file with a header is a theory of its own; one without is part of the theory that imports it
// first.
void Resolver::takeFile(std::size_t file, Id<Module> module, std::vector<std::size_t>& theories) {
    const ProjectFile& entry = project_.files[file];
    if (!module) {
        module = Id<Module>(theory_.modules.size());
        theory_.modules.push_back({.file = entry.name});
        scopes_.emplace_back();
        lacksImports_.push_back(false);
    }
    moduleOf_[file] = module;
    lacksImports_[module.index] = lacksImports_[module.index] || entry.lacksImports;
    theory_.isDamaged |= !entry.tree->unread.empty();

    const Where where{.module = module, .file = entry.tree->file};
    for (const syntax::Entry& item : entry.tree->entries)
        if (const auto* header = std::get_if<const syntax::Header*>(&item.is))
            readHeader(**header, item.span, where);
    for (const ImportedFile& imported : entry.imports)
        if (project_.files[imported.file].isTheory)
            theories.push_back(imported.file);
        else if (!moduleOf_[imported.file])
            takeFile(imported.file, module, theories);
}

void Resolver::readHeader(const syntax::Header& header, Span span, const Where& where) {
    Module& module = theory_.modules[where.module.index];
    const Span place = header.name.span.isSomewhere() ? header.name.span : span;
    if (module.span.isSomewhere()) {
        out_.push_back(secondHeader.at(place).label(module.span, "the first header is here"));
        return;
    }
    module.name = header.name.text;
    module.title = header.title.value;
    module.span = place;
    // A CMOC in the header's block is a sign of a lost brace, and the rest of the file is there
    // too.
    for (const syntax::Entry& entry : header.block.entries) {
        checkFit(entry, Owner::Theory, where);
        if (std::holds_alternative<const syntax::Configuration*>(entry.is))
            break;
    }
    const Range<Attribute> attributes = addAttributes(header.block, Owner::Theory, where);
    theory_.modules[where.module.index].attributes = attributes;
    addAllowances(header.block, {}, where);
    addItemStatements(header.block, where);
    readBibliographies(header.block, where);
}

// A key that two bibliographies have counts as that of the first.
void Resolver::readBibliographies(const syntax::Block& header, const Where& where) {
    Scope& scope = scopes_[where.module.index];
    for (const syntax::Entry& entry : header.entries) {
        const auto* property = std::get_if<const syntax::Characteristic*>(&entry.is);
        if (!property || (*property)->property != Property::Bibliography)
            continue;
        for (const syntax::Value& value : (*property)->values) {
            const references::Bibliography* bibliography =
                project_.linked.lookup(value.span.begin).bibliography;
            if (!bibliography)
                continue;
            for (const references::Reference& reference : bibliography->references) {
                const Id<references::Reference> id(references_.size());
                if (scope.references.add(reference.key, id))
                    references_.push_back(&reference);
                else
                    reportInTwo(reference, scope);
            }
        }
    }
}

// The reader tells of keys that one file has twice.
void Resolver::reportInTwo(const references::Reference& second, const Scope& scope) {
    const references::Reference& first = *references_[scope.references.find(second.key).index];
    for (const references::Bibliography* bibliography : project_.bibliographies) {
        const Span whole = bibliography->file->whole();
        const auto holds = [&](Span span) {
            return whole.begin <= span.begin && span.begin <= whole.end;
        };
        if (holds(first.keySpan) && holds(second.keySpan))
            return;
    }
    out_.push_back(keyInTwo.at(second.keySpan, second.key.str())
                       .label(first.keySpan, "the entry that counts"));
}

void Resolver::nameImports(std::size_t file) {
    Scope& scope = scopes_[moduleOf_[file].index];
    for (const ImportedFile& imported : project_.files[file].imports) {
        const Id<Module> module = moduleOf_[imported.file];
        if (!project_.files[imported.file].isTheory) {
            if (imported.isRefined)
                out_.push_back(refinedPart.at(imported.span, project_.files[imported.file].name)
                                   .helping("begin that file with a header, `theory NAME`"));
            continue;
        }
        if (imported.isRefined)
            theory_.ancestors.push_back(
                {.of = moduleOf_[file], .theory = module, .span = imported.span});
        const syntax::Name& alias = imported.import->alias;
        llvm::StringRef name = alias.text.empty() ? theory_[module].name : alias.text;
        if (moduleOf_[file] == mainModule && theory_[module].alias.empty())
            theory_.modules[module.index].alias = alias.text;
        if (!scope.modules.add(name, module) && scope.modules.find(name) != module)
            out_.push_back(sameImportName.at(imported.span, name.str())
                               .helping("give this one another name, with `as`"));
    }
}

// A part that several theories import belongs to the first of them. In the others its names are in
// force as well, so that each of them means the same whether it is imported or not.
void Resolver::lendParts() {
    std::vector<std::pair<Id<Module>, std::size_t>> lent; // to which theory, which file
    const auto lend = [&](std::size_t part, Id<Module> module) {
        const bool isOwn = project_.files[part].isTheory || moduleOf_[part] == module;
        if (!isOwn && !llvm::is_contained(lent, std::pair(module, part)))
            lent.emplace_back(module, part);
    };
    for (std::size_t file = 0; file < project_.files.size(); ++file)
        for (const ImportedFile& imported : project_.files[file].imports)
            lend(imported.file, moduleOf_[file]);
    for (std::size_t i = 0; i < lent.size(); ++i) {
        const auto [module, part] = lent[i];
        for (const ImportedFile& imported : project_.files[part].imports)
            lend(imported.file, module);
        if (project_.files[part].lacksImports)
            lacksImports_[module.index] = true;
        const Span whole = project_.files[part].tree->file->whole();
        Scope& scope = scopes_[module.index];
        // What the theory declares itself goes before.
        const auto add = [&](auto& names, llvm::StringRef name, const Span& place, auto id) {
            if (!name.empty() && whole.begin <= place.begin && place.begin < whole.end)
                names.add(name, id);
        };
        for (std::size_t k = 0; k < theory_.constructs.size(); ++k) {
            const Construct& construct = theory_.constructs[k];
            add(scope.constructs, construct.name, construct.nameSpan, Id<Construct>(k));
            add(scope.texts, construct.title, construct.nameSpan, Id<Construct>(k));
        }
        for (std::size_t k = 0; k < theory_.sources.size(); ++k)
            add(scope.sources, theory_.sources[k].key, theory_.sources[k].keySpan, Id<Source>(k));
        for (std::size_t k = 0; k < theory_.scales.size(); ++k)
            add(scope.scales, theory_.scales[k].name, theory_.scales[k].nameSpan, Id<Scale>(k));
        for (std::size_t k = 0; k < theory_.flows.size(); ++k)
            add(scope.flows, theory_.flows[k].name, theory_.flows[k].nameSpan, Id<Flow>(k));
        for (std::size_t k = 0; k < theory_.streams.size(); ++k)
            add(scope.streams, theory_.streams[k].name, theory_.streams[k].nameSpan, Id<Stream>(k));
        for (std::size_t k = 0; k < theory_.cases.size(); ++k) {
            add(scope.cases, theory_.cases[k].name, theory_.cases[k].nameSpan, Id<Case>(k));
            add(scope.caseTitles, theory_.cases[k].title, theory_.cases[k].nameSpan, Id<Case>(k));
        }
        for (std::size_t k = 0; k < theory_.recommendations.size(); ++k)
            add(scope.recommendations, theory_.recommendations[k].name,
                theory_.recommendations[k].nameSpan, Id<Recommendation>(k));
        for (std::size_t k = 0; k < theory_.shifts.size(); ++k)
            add(scope.shifts, theory_.shifts[k].name, theory_.shifts[k].nameSpan, Id<Shift>(k));
        for (std::size_t k = 0; k < theory_.views.size(); ++k)
            add(scope.views, theory_.views[k].name, theory_.views[k].nameSpan, Id<View>(k));
        for (std::size_t k = 0; k < theory_.sections.size(); ++k)
            add(scope.sections, theory_.sections[k].name, theory_.sections[k].nameSpan,
                Id<Section>(k));
        for (std::size_t k = 0; k < theory_.configurations.size(); ++k)
            add(scope.configurations, theory_.configurations[k].name,
                theory_.configurations[k].nameSpan, Id<Configuration>(k));
    }
}

} // namespace theory::model
