// Follows imports from file to file.
#include "model/project.h"

#include "model/linked_files.h"
#include "model/project_folder.h"
#include "model/standard_library.h"
#include "support/suggest.h"

#include "llvm/Support/Path.h"

#include <algorithm>

namespace theory::model {
namespace {

namespace path = llvm::sys::path;

const DiagnosticKind<std::string, std::string> importCycle{
    {
        .name = "import-cycle",
        .code = "R003",
        .why =
            "Two files that import each other cannot be read one after the other. What both need "
            "belongs in a third file that both import.",
        .bad = "import \"a.theory\"\n// --- a.theory\nimport \"main.theory\"\n",
        .good = "import \"a.theory\"\n// --- a.theory\nactor nurse\n",
    },
    "`{}` is imported again by way of {}"};

const DiagnosticKind<std::string> unknownLibrary{
    {
        .name = "unknown-library",
        .code = "R004",
        .why =
            "`std.` names come with theoryc: constructs of well-known theories with their primary "
            "sources. Files of your own are imported by their path, in quotation marks.",
        .bad = "import std.trsut\n",
        .good = "import std.trust\n",
    },
    "there is no library `{}`"};

const std::string chainOfImports = [] {
    std::string files;
    for (int i = 0; i <= 256; ++i)
        files += fmt::format("{}import \"f{}.theory\"\n",
                             i == 0 ? "" : fmt::format("// --- f{}.theory\n", i), i + 1);
    return files + "// --- f257.theory\nactor nurse\n";
}();

const DiagnosticKind<std::size_t> deepImports{
    {
        .name = "deep-imports",
        .code = "R020",
        .why = "Files may import files that import files, to a depth of 256. Deeper chains are not "
               "written by people.",
        .bad = chainOfImports,
        .good = "import \"a.theory\"\n// --- a.theory\nactor nurse\n",
    },
    "files import one another more than {} deep"};

constexpr std::size_t deepestImports = 256;

const settings::Settings& settingsIn(const ProjectFolder& folder, SharedFiles& shared,
                                     Diagnostics& out) {
    static const settings::Settings none;
    const SourceFile* file = folder.settings(out);
    return file ? shared.settings(*file, out) : none;
}

class Loader {
public:
    Loader(const SourceFile& root, Sources& sources, SharedFiles& shared, const PdfReader& readPdf,
           Diagnostics& out)
        : sources_(sources), shared_(shared), readPdf_(readPdf), out_(out),
          folder_(root, sources, shared) {
        project_.settings = &settingsIn(folder_, shared, out);
        std::string name = path::filename(root.path()).str();
        visit(root, std::move(name));
    }

    Project take() { return std::move(project_); }

private:
    std::size_t visit(const SourceFile& file, std::string name) {
        const std::size_t index = project_.files.size();
        ProjectFile& entry = project_.files.emplace_back();
        entry.name = std::move(name);
        entry.tree = &shared_.tree(file, out_);
        if (project_.settings->file)
            entry.settingsPath = pathFrom(*project_.settings->file, file, sources_.files());
        entry.lacksImports = entry.tree->hasUnreadImport;
        underway_.push_back(index);
        for (const syntax::Entry& item : entry.tree->entries) {
            if (const auto* header = std::get_if<const syntax::Header*>(&item.is)) {
                entry.isTheory = true;
                followRefinements(index, (*header)->block);
            }
            if (const auto* import = std::get_if<const syntax::Import*>(&item.is))
                follow(index, **import, item.span, false);
        }
        readLinkedFiles(project_.files[index], folder_, shared_, readPdf_, project_, out_);
        underway_.pop_back();
        return index;
    }

    void followRefinements(std::size_t from, const syntax::Block& header) {
        for (const syntax::Entry& item : header.entries)
            if (const auto* refinement = std::get_if<const syntax::Refinement*>(&item.is);
                refinement && (*refinement)->earlier.path.isThere())
                follow(from, (*refinement)->earlier, item.span, true);
    }

    void follow(std::size_t from, const syntax::Import& import, Span span, bool isRefined) {
        const SourceFile* file =
            import.path.isThere()
                ? folder_.open(*project_.files[from].tree->file, import.path, out_)
                : openLibrary(import.library);
        if (!file) {
            project_.files[from].lacksImports = true;
            return;
        }
        auto known = std::ranges::find_if(
            project_.files, [&](const ProjectFile& entry) { return entry.tree->file == file; });
        auto index = static_cast<std::size_t>(known - project_.files.begin());
        if (std::ranges::find(underway_, index) != underway_.end())
            return reportCycle(index, span);
        if (known == project_.files.end() && underway_.size() >= deepestImports) {
            out_.push_back(deepImports.at(span, deepestImports));
            return;
        }
        if (known == project_.files.end())
            index = visit(*file, import.path.isThere()
                                     ? besideFile(project_.files[from].name, import.path.value)
                                     : file->path().str());
        project_.files[from].imports.push_back({&import, span, index, isRefined});
    }

    const SourceFile* openLibrary(const syntax::Name& name) {
        if (name.text.empty())
            return nullptr; // reported as missing
        auto [prefix, rest] = name.text.split('.');
        Nearest nearest(rest.empty() ? prefix : rest);
        for (const LibraryFile& library : standardLibrary()) {
            if (prefix == "std" && rest == library.name)
                return openEmbedded(library);
            nearest.offer(library.name);
        }
        Diagnostic report = unknownLibrary.at(name.span, name.text.str());
        if (rest == "theory")
            report
                .helping(fmt::format("put the file in quotation marks: `\"{}\"`", name.text.str()))
                .fix(name.span, '"' + name.text.str() + '"');
        else if (auto found = nearest.result())
            report.helping(fmt::format("write `std.{}`", found->str()))
                .suggest(name.span, ("std." + *found).str());
        else
            report.help = knownLibraries();
        out_.push_back(std::move(report));
        return nullptr;
    }

    static std::string knownLibraries() {
        std::string words;
        for (const LibraryFile& library : standardLibrary())
            words += fmt::format("{}`std.{}`", words.empty() ? "choose from " : ", ",
                                 library.name.str());
        return words;
    }

    const SourceFile* openEmbedded(const LibraryFile& library) {
        const std::string name = ("std/" + library.name + ".theory").str();
        for (const auto& file : sources_.all())
            if (file->path() == name)
                return file.get();
        auto added = sources_.add(name, llvm::MemoryBuffer::getMemBuffer(library.text, name));
        return added ? *added : nullptr;
    }

    void reportCycle(std::size_t index, Span span) {
        std::string way;
        auto first = std::ranges::find(underway_, index);
        for (auto at = first; at != underway_.end(); ++at)
            way += (at == first ? "`" : " and `") + project_.files[*at].name + "`";
        out_.push_back(importCycle.at(span, project_.files[index].name, way)
                           .helping("move what both files need into a third one"));
    }

    Sources& sources_;
    SharedFiles& shared_;
    const PdfReader& readPdf_;
    Diagnostics& out_;
    ProjectFolder folder_;
    Project project_;
    std::vector<std::size_t> underway_; // files whose imports are being followed
};

} // namespace

const settings::Settings& settingsFor(const SourceFile& root, Sources& sources, SharedFiles& shared,
                                      Diagnostics& out) {
    return settingsIn(ProjectFolder(root, sources, shared), shared, out);
}

Project load(const SourceFile& root, Sources& sources, SharedFiles& shared,
             const PdfReader& readPdf, Diagnostics& out) {
    return Loader(root, sources, shared, readPdf, out).take();
}

} // namespace theory::model
