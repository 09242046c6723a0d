// The files that are open in an editor, whose text counts and not what is on the disk.
#pragma once

#include "service/positions.h"

#include "llvm/ADT/StringMap.h"
#include "llvm/Support/VirtualFileSystem.h"

#include <optional>
#include <string>

namespace theory::service {

// The text between two places is replaced; without places, the whole text.
struct TextChange {
    std::optional<std::pair<TextPlace, TextPlace>> range;
    std::string text;
};

struct Document {
    std::string text;
    std::int64_t version = 0;            // the editor's
    std::uint64_t stamp = 0;             // another one for each text that any document ever had
    llvm::sys::fs::UniqueID ownIdentity; // of a file that is not on the disk
};

// By absolute path.
class Documents {
public:
    // One that is open already is opened anew.
    void open(llvm::StringRef path, std::string text, std::int64_t version);
    // One after the other, each counted in the text that the one before leaves. False for a
    // document that is not open, or a version that is not later than the last.
    bool change(llvm::StringRef path, llvm::ArrayRef<TextChange> changes, std::int64_t version,
                Encoding encoding);
    // False for a document that is not open.
    bool close(llvm::StringRef path);

    // Null where it is not open.
    const Document* find(llvm::StringRef path) const;
    const llvm::StringMap<Document>& all() const { return documents_; }

    // `disk` with the documents in front of it; valid as long as this is. A document is the file of
    // its path, changed whenever its text is.
    llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem>
    over(llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> disk) const;

private:
    llvm::StringMap<Document> documents_;
    std::uint64_t lastStamp_ = 0;
};

} // namespace theory::service
