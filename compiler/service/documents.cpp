// Puts the texts of documents in front of a file system.
#include "service/documents.h"

#include "llvm/Support/Path.h"

namespace theory::service {
namespace {

namespace vfs = llvm::vfs;

class OpenDocument : public vfs::File {
public:
    OpenDocument(vfs::Status status, std::string text)
        : status_(std::move(status)), text_(std::move(text)) {}

    llvm::ErrorOr<vfs::Status> status() override { return status_; }
    llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>> getBuffer(const llvm::Twine& name,
                                                                 std::int64_t /*fileSize*/,
                                                                 bool /*needsNullTerminator*/,
                                                                 bool /*isVolatile*/) override {
        return llvm::MemoryBuffer::getMemBufferCopy(text_, name);
    }
    std::error_code close() override { return {}; }

private:
    vfs::Status status_;
    std::string text_;
};

class DocumentsOverDisk : public vfs::ProxyFileSystem {
public:
    DocumentsOverDisk(const Documents& documents, llvm::IntrusiveRefCntPtr<vfs::FileSystem> disk)
        : ProxyFileSystem(std::move(disk)), documents_(documents) {}

    llvm::ErrorOr<vfs::Status> status(const llvm::Twine& path) override {
        const Document* document = documentAt(path);
        return document ? statusOf(*document, path) : ProxyFileSystem::status(path);
    }

    bool exists(const llvm::Twine& path) override {
        return documentAt(path) || ProxyFileSystem::exists(path);
    }

    llvm::ErrorOr<std::unique_ptr<vfs::File>> openFileForRead(const llvm::Twine& path) override {
        const Document* document = documentAt(path);
        if (!document)
            return ProxyFileSystem::openFileForRead(path);
        return std::make_unique<OpenDocument>(statusOf(*document, path), document->text);
    }

private:
    const Document* documentAt(const llvm::Twine& path) {
        llvm::SmallString<256> absolute;
        path.toVector(absolute);
        if (makeAbsolute(absolute))
            return nullptr;
        llvm::sys::path::remove_dots(absolute, /*remove_dot_dot=*/true);
        return documents_.find(absolute);
    }

    vfs::Status statusOf(const Document& document, const llvm::Twine& path) {
        const auto disk = ProxyFileSystem::status(path);
        return {path,
                disk ? disk->getUniqueID() : document.ownIdentity,
                llvm::sys::TimePoint<>(std::chrono::nanoseconds(document.stamp)),
                0,
                0,
                document.text.size(),
                llvm::sys::fs::file_type::regular_file,
                llvm::sys::fs::all_all};
    }

    const Documents& documents_;
};

} // namespace

void Documents::open(llvm::StringRef path, std::string text, std::int64_t version) {
    documents_[path] = {std::move(text), version, ++lastStamp_, vfs::getNextVirtualUniqueID()};
}

bool Documents::change(llvm::StringRef path, llvm::ArrayRef<TextChange> changes,
                       std::int64_t version, Encoding encoding) {
    const auto found = documents_.find(path);
    if (found == documents_.end() || version <= found->second.version)
        return false;
    Document& document = found->second;
    for (const TextChange& change : changes) {
        if (!change.range) {
            document.text = change.text;
            continue;
        }
        const std::size_t begin = indexOf(change.range->first, document.text, encoding);
        const std::size_t end =
            std::max(begin, indexOf(change.range->second, document.text, encoding));
        document.text.replace(begin, end - begin, change.text);
    }
    document.version = version;
    document.stamp = ++lastStamp_;
    return true;
}

bool Documents::close(llvm::StringRef path) { return documents_.erase(path); }

const Document* Documents::find(llvm::StringRef path) const {
    const auto found = documents_.find(path);
    return found == documents_.end() ? nullptr : &found->second;
}

llvm::IntrusiveRefCntPtr<vfs::FileSystem>
Documents::over(llvm::IntrusiveRefCntPtr<vfs::FileSystem> disk) const {
    return llvm::makeIntrusiveRefCnt<DocumentsOverDisk>(*this, std::move(disk));
}

} // namespace theory::service
