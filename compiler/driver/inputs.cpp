// Opens the files of a command line.
#include "driver/inputs.h"

#include "backends/backend.h"
#include "support/suggest.h"

#include "llvm/Support/Path.h"

namespace theory::driver {
namespace {

namespace path = llvm::sys::path;

const DiagnosticKind<std::string, std::string> unreadableFile{
    {
        .name = "unreadable-file",
        .code = "D007",
        .why = "The file does not exist, or may not be read. Paths are relative to the folder that "
               "the command is given in.",
        .bad = "$ theoryc check mian.theory\n",
        .good = "$ theoryc check main.theory\n",
    },
    "`{}` cannot be read: {}"};

const DiagnosticKind<std::string> nothingToRead{
    {
        .name = "nothing-to-read",
        .code = "D008",
        .why =
            "Without a file a command reads all `.theory` files of the working folder. There are "
            "none, so this is probably not the folder that was meant.",
        .bad = "$ theoryc check drafts\n// --- drafts/notes.txt\nLater.\n",
        .good = "$ theoryc check drafts\n// --- drafts/clubs.theory\ntheory clubs\n",
    },
    "there is no `.theory` file in {}"};

// `./a.theory` and `a.theory` are the same file under one name.
std::string tidied(llvm::StringRef operand) {
    llvm::SmallString<128> tidy(operand);
    path::remove_dots(tidy);
    return tidy.str().str();
}

std::vector<std::string> theoriesIn(llvm::StringRef folder, llvm::vfs::FileSystem& files,
                                    std::error_code& error) {
    std::vector<std::string> found;
    for (auto entry = files.dir_begin(folder, error);
         !error && entry != llvm::vfs::directory_iterator(); entry.increment(error)) {
        llvm::SmallString<128> name(folder == "." ? "" : folder);
        path::append(name, path::filename(entry->path()));
        if (path::extension(name) == ".theory" && !path::filename(name).starts_with("."))
            found.push_back(name.str().str());
    }
    std::ranges::sort(found);
    return found;
}

class Opener {
public:
    Opener(Environment& environment, Sources& sources, Diagnostics& out)
        : environment_(environment), sources_(sources), out_(out) {}

    void open(llvm::StringRef operand) {
        if (operand == "-")
            return openInput();
        auto status = environment_.files->status(operand);
        if (status && status->isDirectory())
            return openFolder(operand);
        openFile(operand, true);
    }

    std::vector<Input> take() { return std::move(opened_); }

private:
    void openInput() {
        auto buffer = environment_.readInput();
        auto file = buffer ? sources_.add(standardInput, std::move(*buffer))
                           : llvm::ErrorOr<const SourceFile*>(buffer.getError());
        add("standard input", file, true);
    }

    void openFolder(llvm::StringRef folder) {
        std::error_code error;
        const std::string tidy = tidied(folder);
        const std::vector<std::string> names =
            theoriesIn(tidy.empty() ? "." : tidy, *environment_.files, error);
        if (error)
            out_.push_back(unreadableFile.at({}, folder.str(), error.message()));
        else if (names.empty())
            out_.push_back(nothingToRead.at({}, folder == "." ? "this folder"
                                                              : fmt::format("`{}`", folder.str())));
        for (const std::string& name : names)
            openFile(name, false);
    }

    void openFile(llvm::StringRef operand, bool isNamed) {
        add(operand, sources_.open(tidied(operand)), isNamed);
    }

    // What the author may have meant, in the folder that the file would be in.
    std::string suggestion(llvm::StringRef name) const {
        if (Registered<backends::Backend>::find(std::string_view(name)))
            return fmt::format("separate kinds of results with commas: `--emit KIND,{}`",
                               name.str());
        std::error_code error;
        const std::string folder = path::parent_path(name).str();
        const std::vector<std::string> names =
            theoriesIn(folder.empty() ? "." : folder, *environment_.files, error);
        Nearest nearest(name);
        for (const std::string& candidate : names)
            nearest.offer(candidate);
        const auto found = nearest.result();
        return found ? fmt::format("write `{}`", found->str()) : "";
    }

    void add(llvm::StringRef name, llvm::ErrorOr<const SourceFile*> file, bool isNamed) {
        if (!file) {
            Diagnostic report = unreadableFile.at({}, name.str(), file.getError().message());
            if (file.getError() == std::errc::no_such_file_or_directory)
                report.help = suggestion(name);
            out_.push_back(std::move(report));
        } else if (!std::ranges::count(opened_, *file, &Input::file)) {
            opened_.push_back({*file, isNamed});
        }
    }

    Environment& environment_;
    Sources& sources_;
    Diagnostics& out_;
    std::vector<Input> opened_;
};

} // namespace

std::vector<Input> openInputs(llvm::ArrayRef<std::string> operands, Environment& environment,
                              Sources& sources, Diagnostics& out) {
    Opener opener(environment, sources, out);
    if (operands.empty())
        opener.open(".");
    for (const std::string& operand : operands)
        opener.open(operand);
    return opener.take();
}

} // namespace theory::driver
