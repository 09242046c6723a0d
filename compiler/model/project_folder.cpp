// Opens files of a project, and keeps to its folder.
#include "model/project_folder.h"

#include "settings/settings.h"
#include "support/suggest.h"

#include "llvm/Support/Path.h"

#include <algorithm>

namespace theory::model {
namespace {

namespace path = llvm::sys::path;

const DiagnosticKind<std::string, std::string> missingFile{
    {
        .name = "missing-file",
        .code = "R001",
        .why = "What an imported file declares is needed to understand the theory, and what a "
               "bibliography says to find its sources again. Paths are relative to the file that "
               "names them.",
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
            "reads anything else on your computer. The project is the folder that holds `.git` or "
            "`theory.toml`, or else the folder of the file that is checked.",
        .bad = "import \"../../elsewhere.theory\"\n",
        .good = "import \"actors.theory\"\n// --- actors.theory\nactor nurse\n",
    },
    "`{}` lies outside the project's folder"};

const DiagnosticKind<std::string, std::string> missingText{
    {
        .name = "missing-text",
        .code = "R024",
        .severity = Severity::Warning,
        .why = "Extracts are compared with what their source says. Without the source's text "
               "nobody has checked them. Where a text may not be passed on, `allow missing-text` "
               "says so once for all.",
        .bad = "source ki.03 { text \"ki03.txt\" }\ncontext calm { supported by @ki.03 }\n",
        .good = "source ki.03 { text \"ki03.txt\" }\ncontext calm { supported by @ki.03 }\n"
                "// --- ki03.txt\nIt was calm.\n",
    },
    "the text `{}` cannot be read: {}"};

bool isBelow(llvm::StringRef file, llvm::StringRef folder) {
    if (!file.consume_front(folder))
        return false;
    return folder.ends_with("/") || file.starts_with("/");
}

} // namespace

std::string besideFile(llvm::StringRef file, llvm::StringRef relative) {
    llvm::SmallString<128> result(path::parent_path(file));
    path::append(result, relative);
    path::remove_dots(result, /*remove_dot_dot=*/true);
    return result.str().str();
}

std::string pathFrom(const SourceFile& settings, const SourceFile& file,
                     llvm::vfs::FileSystem& files) {
    llvm::SmallString<128> folder(settings.path()), path(file.path());
    for (llvm::SmallString<128>* one : {&folder, &path}) {
        files.makeAbsolute(*one);
        path::remove_dots(*one, /*remove_dot_dot=*/true);
    }
    path::remove_filename(folder);
    if (!isBelow(path, folder))
        return "";
    return path.substr(folder.size()).ltrim('/').str();
}

ProjectPlace findProject(const SourceFile& root, llvm::vfs::FileSystem& files) {
    llvm::SmallString<128> absolute(root.path());
    files.makeAbsolute(absolute);
    path::remove_dots(absolute, true);
    const std::string own = path::parent_path(absolute).str();
    ProjectPlace place{.folder = own};
    const auto holds = [&](llvm::StringRef folder, llvm::StringRef mark) {
        llvm::SmallString<128> marked(folder);
        path::append(marked, mark);
        return files.exists(marked);
    };
    std::string steps; // from the root file's folder to the one looked at
    for (llvm::StringRef folder = own; !folder.empty(); folder = path::parent_path(folder)) {
        if (place.settings.empty() && holds(folder, settings::settingsFile)) {
            place.settings = besideFile(root.path(), steps + settings::settingsFile.str());
            place.folder = folder.str();
        }
        if (holds(folder, ".git")) {
            place.folder = folder.str();
            break;
        }
        steps += "../";
    }
    return place;
}

const SourceFile* ProjectFolder::settings(Diagnostics& out) const {
    if (place_.settings.empty())
        return nullptr;
    const auto opened = sources_.open(place_.settings);
    if (!opened)
        out.push_back(settings::unreadable(place_.settings, opened.getError().message()));
    return opened ? *opened : nullptr;
}

const SourceFile* ProjectFolder::open(const SourceFile& importer, const syntax::Text& name,
                                      Diagnostics& out) const {
    return open(importer, name, missingFile, out);
}

const SourceFile* ProjectFolder::openText(const SourceFile& importer, const syntax::Text& name,
                                          Diagnostics& out) const {
    return open(importer, name, missingText, out);
}

const SourceFile* ProjectFolder::open(const SourceFile& importer, const syntax::Text& name,
                                      const DiagnosticKind<std::string, std::string>& unreadable,
                                      Diagnostics& out) const {
    const std::string target = besideFile(importer.path(), name.value);
    if (name.value.empty()) {
        out.push_back(unreadable.at(name.span, "", "the name is empty"));
        return nullptr;
    }
    if (path::is_absolute(name.value) || !isInside(target)) {
        out.push_back(pathOutsideProject.at(name.span, name.value.str()));
        return nullptr;
    }
    const auto opened = sources_.open(target);
    if (opened)
        return *opened;
    Diagnostic report = unreadable.at(name.span, name.value.str(), opened.getError().message());
    if (opened.getError() == std::errc::no_such_file_or_directory)
        suggestFile(target, name, report);
    out.push_back(std::move(report));
    return nullptr;
}

void ProjectFolder::suggestFile(llvm::StringRef target, const syntax::Text& where,
                                Diagnostic& report) const {
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
        report.helping(fmt::format("write `{}`", besideFile(where.value, *found)))
            .suggest(where.span, '"' + besideFile(where.value, *found) + '"');
}

// By its path as written, and, where links lead elsewhere, by where it really is.
bool ProjectFolder::isInside(llvm::StringRef target) const {
    llvm::SmallString<128> absolute(target), real, realFolder;
    sources_.files().makeAbsolute(absolute);
    path::remove_dots(absolute, true);
    if (!isBelow(absolute, place_.folder))
        return false;
    if (sources_.files().getRealPath(absolute, real) ||
        sources_.files().getRealPath(place_.folder, realFolder))
        return true; // it does not exist
    return isBelow(real, realFolder);
}

} // namespace theory::model
