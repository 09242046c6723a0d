// The theories that an editor works on, each checked anew when something it is made of changes.
#pragma once

#include "service/documents.h"
#include "service/snapshot.h"

#include <functional>
#include <map>
#include <set>

namespace theory::service {

// For one thread. Paths are absolute.
class Workspace {
public:
    // Of the folders at most so many theories' files take part, of so many files and folders that
    // are looked at, and none deeper than so many folders: somebody may open a home folder.
    static constexpr std::size_t mostFiles = 2000;
    static constexpr std::size_t mostLookedAt = 50'000;
    static constexpr int deepest = 12;

    Workspace(llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> disk, model::PdfReader readPdf)
        : disk_(disk), files_(documents_.over(std::move(disk))), readPdf_(std::move(readPdf)) {}

    const Documents& documents() const { return documents_; }
    llvm::vfs::FileSystem& files() const { return *files_; }
    const model::PdfReader& readPdf() const { return readPdf_; }

    // Theories anywhere in these folders take part.
    void addFolder(llvm::StringRef path);
    void removeFolder(llvm::StringRef path);

    void open(llvm::StringRef path, std::string text, std::int64_t version);
    // As `Documents::change`.
    bool change(llvm::StringRef path, llvm::ArrayRef<TextChange> changes, std::int64_t version,
                Encoding encoding);
    bool close(llvm::StringRef path);
    // A file on the disk is another one than before, has come or is gone.
    void fileChanged(llvm::StringRef path);

    // Whether `update` has something to do.
    bool isOutOfDate() const { return isOutOfDate_; }
    // Checks what has changed. `showProgress`, if it is not empty, is told how many theories of how
    // many are done, before each.
    void update(const std::function<void(std::size_t done, std::size_t all)>& showProgress = {});

    // As of the last update: by the path of their first file.
    using Theories = std::map<std::string, std::shared_ptr<const Snapshot>>;
    const Theories& theories() const { return theories_; }
    // The theory that answers for a file: the one that begins with it, or else the first that it is
    // part of. Null where there is none.
    std::shared_ptr<const Snapshot> theoryOf(llvm::StringRef path) const;

private:
    void findFiles();
    void findFiles(const std::string& folder, int depth);
    void markChanged(llvm::StringRef path);
    std::set<std::string> rootsWanted();
    // Whether a theory, as it was checked last, has that file as a part of it.
    bool isPart(llvm::StringRef file) const;
    void dropParts();

    Documents documents_;
    llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> disk_;
    llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> files_;
    model::PdfReader readPdf_;
    std::set<std::string> folders_;
    std::set<std::string> found_;   // theories' files in these and beside documents
    std::set<std::string> changed_; // first files of theories to be checked anew
    std::set<std::string> parts_;   // files that are no theory, and belong to one
    Theories theories_;
    std::size_t lookedAt_ = 0; // files and folders, in the search for these
    bool isOutOfDate_ = false;
    bool mustFindFiles_ = false;
};

} // namespace theory::service
