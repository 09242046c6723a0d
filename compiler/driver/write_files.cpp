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

llvm::Error writeTemporary(const OutputFile& file, std::vector<Pending>& pending) {
    llvm::SmallString<128> model(llvm::sys::path::parent_path(file.path));
    if (!model.empty())
        if (const std::error_code error =
                fs::create_directories(model, /*IgnoreExisting=*/true, fs::all_all))
            return llvm::errorCodeToError(error);
    // A folder would be noticed only by the rename, when other results have their names already.
    if (fs::is_directory(file.path))
        return llvm::errorCodeToError(std::make_error_code(std::errc::is_a_directory));
    llvm::sys::path::append(model, ".theoryc-%%%%%%%%");
    auto temporary = fs::TempFile::create(model);
    if (!temporary)
        return temporary.takeError();
    pending.push_back({&file, std::move(*temporary)});
    return llvm::errorCodeToError(writeBytes(pending.back().temporary.FD, file.bytes));
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
        llvm::Error error = failure ? one.temporary.discard() : one.temporary.keep(one.file->path);
        if (error && !failure)
            failure = {one.file->path, reasonOf(std::move(error))};
        else
            llvm::consumeError(std::move(error));
    }
    return failure;
}

} // namespace theory::driver
