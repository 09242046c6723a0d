// The files of one run, and places in them.
//
// All files of a run share one space of 32-bit offsets, each file a stretch of it, so that a place
// is eight bytes and says by itself which file it is in. Four gigabytes of theory are the limit.
#pragma once

#include "llvm/ADT/IntrusiveRefCntPtr.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/VirtualFileSystem.h"

#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace theory {

// A stretch of text, `end` not included. Offsets are in bytes, in the space of all files; zero is
// in no file.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    bool isSomewhere() const { return begin != 0; }
    friend bool operator==(const Span&, const Span&) = default;
};

// Lines and columns count from 1; a column counts code points.
struct Position {
    std::uint32_t line = 0;
    std::uint32_t column = 0;
};

class SourceFile {
public:
    // `path` is the file as the user named or would name it, `base` the offset of its first byte.
    SourceFile(std::string path, std::unique_ptr<llvm::MemoryBuffer> buffer, std::uint32_t base);

    llvm::StringRef path() const { return path_; }
    llvm::StringRef text() const { return buffer_->getBuffer(); }
    std::uint32_t base() const { return base_; }
    Span whole() const { return {base_, base_ + static_cast<std::uint32_t>(text().size())}; }
    llvm::StringRef text(Span span) const {
        return text().slice(span.begin - base_, span.end - base_);
    }
    // Where a part of its text stands.
    Span spanOf(llvm::StringRef part) const {
        const auto begin = base_ + static_cast<std::uint32_t>(part.begin() - text().begin());
        return {begin, begin + static_cast<std::uint32_t>(part.size())};
    }

    // Several threads may ask.
    Position position(std::uint32_t offset) const;
    // Its line alone, which costs less on a long line.
    std::uint32_t lineOf(std::uint32_t offset) const;
    // The line's text without its end; lines count from 1.
    llvm::StringRef line(std::uint32_t number) const;
    // The offset at which that line begins.
    std::uint32_t lineStart(std::uint32_t number) const;

private:
    const std::vector<std::uint32_t>& lineStarts() const;

    std::string path_;
    std::unique_ptr<llvm::MemoryBuffer> buffer_;
    std::uint32_t base_;
    mutable std::once_flag isDivided_;
    mutable std::vector<std::uint32_t> lineStarts_; // made at the first question about a line
    // The last answer, from which the next one on the same line is counted.
    mutable std::mutex lastAnswer_;
    mutable std::uint32_t lastLocal_ = 0;
    mutable Position lastPosition_;
};

class Sources {
public:
    explicit Sources(llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> files)
        : files_(std::move(files)) {}

    // Those of an earlier run, to be asked for again: a file that is as it was keeps its address
    // and its offsets, so that what has been made of it stays valid; one that has changed takes the
    // same offsets where it fits in. Room to grow in is left for files from now on.
    static Sources following(const Sources& earlier);
    // Lets go of earlier files that have not been opened again.
    void forgetEarlier() {
        earlierIds_.clear();
        earlierTexts_.clear();
    }

    // Reads a file, or finds it as read before, by this path or another. Fails as the file system
    // does, and with `file_too_large` where the run's four gigabytes are used up.
    llvm::ErrorOr<const SourceFile*> open(llvm::StringRef path);
    // Takes a text that is no file: standard input, the standard library.
    llvm::ErrorOr<const SourceFile*> add(llvm::StringRef path,
                                         std::unique_ptr<llvm::MemoryBuffer> buffer);

    // The file that an offset lies in; null for offset zero.
    const SourceFile* fileAt(std::uint32_t offset) const;
    // The text of a span; empty where the span is nowhere.
    llvm::StringRef text(Span span) const;

    // Whether it was asked for and could not be opened.
    bool lacks(llvm::StringRef path) const { return lacking_.contains(path); }

    // In the order in which they were opened.
    const std::vector<std::shared_ptr<const SourceFile>>& all() const { return opened_; }
    llvm::vfs::FileSystem& files() const { return *files_; }

private:
    // A file as it was opened, and the stretch of offsets that it may use.
    struct Opened {
        std::shared_ptr<const SourceFile> file;
        std::uint32_t room = 0;
        llvm::sys::TimePoint<> changed{};
    };

    llvm::ErrorOr<Opened> read(llvm::StringRef path, std::unique_ptr<llvm::MemoryBuffer> buffer,
                               const Opened* before);
    const SourceFile* take(llvm::StringRef path, Opened opened);

    llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> files_;
    std::vector<std::shared_ptr<const SourceFile>> opened_;
    std::map<std::uint32_t, const SourceFile*> places_; // by their first offset
    llvm::StringMap<const SourceFile*> paths_;          // as they were asked for
    std::map<llvm::sys::fs::UniqueID, Opened> ids_;
    llvm::StringMap<Opened> texts_; // that are no files, by path
    std::map<llvm::sys::fs::UniqueID, Opened> earlierIds_;
    llvm::StringMap<Opened> earlierTexts_;
    llvm::StringSet<> lacking_; // paths
    std::uint32_t next_ = 1;
    bool leavesRoom_ = false;
};

} // namespace theory
