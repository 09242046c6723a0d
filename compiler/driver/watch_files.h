// Waiting for somebody to save a file.
#pragma once

#include "llvm/ADT/ArrayRef.h"

#include <map>
#include <string>

#include <ctime>

namespace theory::driver {

// Sees changes to files by way of the folders that they are in, so that an editor which saves by
// renaming is seen as well.
class FileWatch {
public:
    // What is saved from `since` on counts.
    explicit FileWatch(timespec since);
    ~FileWatch();
    FileWatch(const FileWatch&) = delete;
    FileWatch& operator=(const FileWatch&) = delete;

    // Waits until one of these files was saved, or a theory in a folder that one of them is in, and
    // until nothing more has been saved for a moment. What was saved since the last call ended,
    // or the watch began, counts. False where the user ends it (Ctrl-C), or nothing can be watched.
    bool wait(llvm::ArrayRef<std::string> files);

private:
    using Stamp = std::pair<long long, long long>; // seconds and nanoseconds

    bool hasChangedBefore(llvm::ArrayRef<std::string> files);
    bool isMeant(int folder, const std::string& name, llvm::ArrayRef<std::string> files) const;
    // Whether one of the events at hand concerns these files.
    bool takeEvents(llvm::ArrayRef<std::string> files);
    void remember();

    int events_ = -1;
    std::map<int, std::string> folders_; // by inotify's number
    Stamp since_{};
    std::map<std::string, Stamp> known_;
};

} // namespace theory::driver
