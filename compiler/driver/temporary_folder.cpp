// Makes the folder for nobody else to read, and removes it when a signal ends us, too.
#include "driver/temporary_folder.h"

#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Signals.h"
#include "llvm/Support/raw_ostream.h"

#include <array>
#include <cstdlib>
#include <cstring>
#include <unistd.h>

namespace theory::driver {
namespace {

namespace fs = llvm::sys::fs;

constexpr int interrupted = 130; // what shells say of a program that Ctrl-C ended

// Of the folder that is there, for a signal that finds it. One at a time.
std::array<char, 4096> folderOnSignal{};

// LLVM has removed the files in it before.
void removeOnSignal() {
    rmdir(folderOnSignal.data());
    _exit(interrupted);
}

} // namespace

TemporaryFolder::TemporaryFolder() {
    llvm::SmallString<128> model;
    llvm::sys::path::system_temp_directory(/*ErasedOnReboot=*/true, model);
    llvm::sys::path::append(model, "theoryc-XXXXXX");
    std::string made = model.str().str(); // which mkdtemp changes
    if (made.size() >= folderOnSignal.size() || !mkdtemp(made.data()))
        return;
    path_ = std::move(made);
    std::memcpy(folderOnSignal.data(), path_.data(), path_.size());
    folderOnSignal[path_.size()] = '\0';
    llvm::sys::SetInterruptFunction(removeOnSignal);
}

TemporaryFolder::~TemporaryFolder() {
    if (path_.empty())
        return;
    std::error_code error;
    for (fs::directory_iterator entry(path_, error), end; !error && entry != end;
         entry.increment(error))
        llvm::sys::DontRemoveFileOnSignal(entry->path());
    fs::remove_directories(path_);
    llvm::sys::SetInterruptFunction(nullptr);
}

std::string TemporaryFolder::pathOf(llvm::StringRef name) const {
    llvm::SmallString<128> path(path_);
    llvm::sys::path::append(path, name);
    return path.str().str();
}

bool TemporaryFolder::write(llvm::StringRef name, llvm::StringRef bytes) const {
    const std::string path = pathOf(name);
    llvm::sys::RemoveFileOnSignal(path);
    std::error_code error;
    llvm::raw_fd_ostream out(path, error, fs::CD_CreateNew);
    if (error)
        return false;
    out << bytes;
    out.close();
    const bool isWhole = !out.has_error();
    out.clear_error();
    return isWhole;
}

} // namespace theory::driver
