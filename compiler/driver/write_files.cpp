// Temporary files and renames, by way of LLVM, which also removes them when a signal ends us.
#include "driver/write_files.h"

#include "llvm/Support/Error.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

#include <vector>

namespace theory::driver {
namespace {

namespace fs = llvm::sys::fs;

// Written completely, not yet under its name.
struct Pending {
    const OutputFile* file;
    std::string path; // with links followed
    fs::TempFile temporary;
};

// No fsync: what a full disk or a quota has to say comes with the write or, over a network, with
// the size; and after a crash of the machine the results can be made again.
std::error_code writeBytes(int descriptor, llvm::StringRef bytes) {
    llvm::raw_fd_ostream out(descriptor, /*shouldClose=*/false, /*unbuffered=*/true);
    out << bytes;
    const std::error_code error = out.error();
    out.clear_error();
    return error;
}

// A link stays, and what it leads to is written.
std::string pathBehindLinks(const std::string& path) {
    llvm::SmallString<128> real;
    if (!fs::is_symlink_file(path) || fs::real_path(path, real))
        return path;
    return real.str().str();
}

std::error_code handOnPermissions(const std::string& path, const fs::TempFile& to) {
    fs::file_status status;
    if (fs::status(path, status))
        return {}; // it is new
    // A rename would do it all the same, and nobody protects a file for that.
    if (const std::error_code error = fs::access(path, fs::AccessMode::Write))
        return error;
    return fs::setPermissions(to.FD, status.permissions());
}

llvm::Error writeTemporary(const OutputFile& file, std::vector<Pending>& pending) {
    const std::string path = pathBehindLinks(file.path);
    llvm::SmallString<128> model(llvm::sys::path::parent_path(path));
    if (!model.empty())
        if (const std::error_code error =
                fs::create_directories(model, /*IgnoreExisting=*/true, fs::all_all))
            return llvm::errorCodeToError(error);
    // A folder would be noticed only by the rename, when other results have their names already.
    if (fs::is_directory(path))
        return llvm::errorCodeToError(std::make_error_code(std::errc::is_a_directory));
    llvm::sys::path::append(model, ".theoryc-%%%%%%%%");
    auto temporary = fs::TempFile::create(model);
    if (!temporary)
        return temporary.takeError();
    pending.push_back({&file, path, std::move(*temporary)});
    const fs::TempFile& written = pending.back().temporary;
    if (const std::error_code error = handOnPermissions(path, written))
        return llvm::errorCodeToError(error);
    return llvm::errorCodeToError(writeBytes(written.FD, file.bytes));
}

std::string reasonOf(llvm::Error error) {
    return llvm::errorToErrorCode(std::move(error)).message();
}

} // namespace

std::optional<WriteFailure> writeFiles(llvm::ArrayRef<OutputFile> files) {
    std::vector<Pending> pending;
    std::optional<WriteFailure> failure;
    for (const OutputFile& file : files)
        if (llvm::Error error = writeTemporary(file, pending)) {
            failure = {file.path, reasonOf(std::move(error))};
            break;
        }
    for (Pending& one : pending) {
        llvm::Error error = failure ? one.temporary.discard() : one.temporary.keep(one.path);
        if (error && !failure)
            failure = {one.file->path, reasonOf(std::move(error))};
        else
            llvm::consumeError(std::move(error));
    }
    return failure;
}

} // namespace theory::driver
