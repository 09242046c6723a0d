// Follows imports from file to file.
#include "model/project.h"

#include "model/standard_library.h"
#include "support/suggest.h"
#include "syntax/parse.h"

#include "llvm/Support/Path.h"

#include <algorithm>

namespace theory::model {
namespace {

namespace path = llvm::sys::path;

const DiagnosticKind<std::string, std::string> missingFile{
    {
        .name = "missing-file",
        .code = "R001",
        .why =
            "What an imported file declares is needed to understand the theory. Paths are relative "
            "to the file that imports.",
        .bad = "import \"actros.theory\"\n// --- actors.theory\nactor nurse\n",
        .good = "import \"actors.theory\"\n// --- actors.theory\nactor nurse\n",
    },
    "the file `{}` cannot be read: {}"};

const DiagnosticKind<std::string> pathOutsideProject{
    {
        .name = "path-outside-project",
        .code = "R002",
        .why =
            "A theory reads only files of its own project, so that opening somebody's theory never "
            "reads anything else on your computer. The project is the folder that holds `.git`, "
            "or else the folder of the file that is checked.",
        .bad = "import \"../../elsewhere.theory\"\n",
        .good = "import \"actors.theory\"\n// --- actors.theory\nactor nurse\n",
    },
    "`{}` lies outside the project's folder"};

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

std::string joined(llvm::StringRef file, llvm::StringRef relative) {
    llvm::SmallString<128> result(path::parent_path(file));
    path::append(result, relative);
    path::remove_dots(result, /*remove_dot_dot=*/true);
    return result.str().str();
}

class Loader {
public:
    Loader(const SourceFile& root, Sources& sources, Diagnostics& out)
        : sources_(sources), out_(out), folder_(projectFolder(root.path())) {
        std::string name = path::filename(root.path()).str();
        visit(root, std::move(name));
    }

    Project take() { return std::move(project_); }

private:
    std::size_t visit(const SourceFile& file, std::string name) {
        const std::size_t index = project_.files.size();
        ProjectFile& entry = project_.files.emplace_back();
        entry.name = std::move(name);
        entry.tree = syntax::parse(file, out_);
        entry.lacksImports = entry.tree.hasUnreadImport;
        underway_.push_back(index);
        for (const syntax::Entry& item : entry.tree.entries) {
            if (std::holds_alternative<const syntax::Header*>(item.is))
                entry.isTheory = true;
            if (const auto* import = std::get_if<const syntax::Import*>(&item.is))
                follow(index, **import, item.span);
        }
        underway_.pop_back();
        return index;
    }

    void follow(std::size_t from, const syntax::Import& import, Span span) {
        const SourceFile* file =
            import.path.isThere() ? openFile(from, import.path) : openLibrary(import.library);
        if (!file) {
            project_.files[from].lacksImports = true;
            return;
        }
        auto known = std::ranges::find_if(
            project_.files, [&](const ProjectFile& entry) { return entry.tree.file == file; });
        auto index = static_cast<std::size_t>(known - project_.files.begin());
        if (std::ranges::find(underway_, index) != underway_.end())
            return reportCycle(index, span);
        if (known == project_.files.end() && underway_.size() >= deepestImports) {
            out_.push_back(deepImports.at(span, deepestImports));
            return;
        }
        if (known == project_.files.end())
            index = visit(*file, import.path.isThere()
                                     ? joined(project_.files[from].name, import.path.value)
                                     : file->path().str());
        project_.files[from].imports.push_back({&import, span, index});
    }

    const SourceFile* openFile(std::size_t from, const syntax::Text& where) {
        llvm::StringRef importer = project_.files[from].tree.file->path();
        const std::string target = joined(importer, where.value);
        if (where.value.empty()) {
            out_.push_back(missingFile.at(where.span, "", "the name is empty"));
            return nullptr;
        }
        if (path::is_absolute(where.value) || !isInside(target)) {
            out_.push_back(pathOutsideProject.at(where.span, where.value.str()));
            return nullptr;
        }
        auto opened = sources_.open(target);
        if (opened)
            return *opened;
        Diagnostic report =
            missingFile.at(where.span, where.value.str(), opened.getError().message());
        if (opened.getError() == std::errc::no_such_file_or_directory)
            suggestFile(target, where, report);
        out_.push_back(std::move(report));
        return nullptr;
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
                .fix(name.span, ("std." + *found).str());
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
        for (const SourceFile& file : sources_.all())
            if (file.path() == name)
                return &file;
        auto added = sources_.add(name, llvm::MemoryBuffer::getMemBuffer(library.text, name));
        return added ? *added : nullptr;
    }

    void suggestFile(llvm::StringRef target, const syntax::Text& where, Diagnostic& report) {
        Nearest nearest(path::filename(target));
        std::error_code error;
        std::vector<std::string> names;
        for (auto entry = sources_.files().dir_begin(path::parent_path(target), error);
             !error && entry != llvm::vfs::directory_iterator(); entry.increment(error))
            names.push_back(path::filename(entry->path()).str());
        std::ranges::sort(names);
        const std::string whole = (path::filename(target) + ".theory").str();
        if (std::ranges::binary_search(names, whole))
            nearest = Nearest(whole);
        for (const std::string& name : names)
            nearest.offer(name);
        if (auto found = nearest.result())
            report.helping(fmt::format("write `{}`", joined(where.value, *found)))
                .fix(where.span, '"' + joined(where.value, *found) + '"');
    }

    void reportCycle(std::size_t index, Span span) {
        std::string way;
        auto first = std::ranges::find(underway_, index);
        for (auto at = first; at != underway_.end(); ++at)
            way += (at == first ? "`" : " and `") + project_.files[*at].name + "`";
        out_.push_back(importCycle.at(span, project_.files[index].name, way)
                           .helping("move what both files need into a third one"));
    }

    std::string projectFolder(llvm::StringRef root) const {
        llvm::SmallString<128> absolute(root);
        sources_.files().makeAbsolute(absolute);
        path::remove_dots(absolute, true);
        const std::string own = path::parent_path(absolute).str();
        for (llvm::StringRef folder = own; !folder.empty(); folder = path::parent_path(folder)) {
            llvm::SmallString<128> mark(folder);
            path::append(mark, ".git");
            if (sources_.files().exists(mark))
                return folder.str();
        }
        return own;
    }

    // By its path as written, and, where links lead elsewhere, by where it really is.
    bool isInside(llvm::StringRef target) const {
        llvm::SmallString<128> absolute(target), real, realFolder;
        sources_.files().makeAbsolute(absolute);
        path::remove_dots(absolute, true);
        if (!isBelow(absolute, folder_))
            return false;
        if (sources_.files().getRealPath(absolute, real) ||
            sources_.files().getRealPath(folder_, realFolder))
            return true; // it does not exist
        return isBelow(real, realFolder);
    }

    static bool isBelow(llvm::StringRef file, llvm::StringRef folder) {
        if (!file.consume_front(folder))
            return false;
        return folder.ends_with("/") || file.starts_with("/");
    }

    Sources& sources_;
    Diagnostics& out_;
    std::string folder_;
    Project project_;
    std::vector<std::size_t> underway_; // files whose imports are being followed
};

} // namespace

Project load(const SourceFile& root, Sources& sources, Diagnostics& out) {
    return Loader(root, sources, out).take();
}

} // namespace theory::model
