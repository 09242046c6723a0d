// The files of one run: reading them, and lines and columns of an offset.
#include "support/source.h"

#include <algorithm>
#include <limits>

namespace theory {
namespace {

// A carriage return alone ends a line too, as it does for the scanner.
bool endsLine(llvm::StringRef text, std::size_t at) {
    if (text[at] == '\r')
        return at + 1 == text.size() || text[at + 1] != '\n';
    return text[at] == '\n';
}

} // namespace

SourceFile::SourceFile(std::string path, std::unique_ptr<llvm::MemoryBuffer> buffer,
                       std::uint32_t base)
    : path_(std::move(path)), buffer_(std::move(buffer)), base_(base) {}

const std::vector<std::uint32_t>& SourceFile::lineStarts() const {
    std::call_once(isDivided_, [this] {
        lineStarts_.push_back(0);
        const llvm::StringRef all = text();
        for (std::size_t at = 0; at < all.size(); ++at)
            if (endsLine(all, at))
                lineStarts_.push_back(static_cast<std::uint32_t>(at + 1));
    });
    return lineStarts_;
}

Position SourceFile::position(std::uint32_t offset) const {
    const std::uint32_t local = std::min<std::uint32_t>(offset - base_, text().size());
    Position position{lineOf(offset), 1};
    std::uint32_t start = lineStarts()[position.line - 1];
    const std::lock_guard guard(lastAnswer_);
    if (lastPosition_.line == position.line && lastLocal_ <= local) {
        start = lastLocal_;
        position.column = lastPosition_.column;
    }
    position.column += static_cast<std::uint32_t>(std::ranges::count_if(
        text().slice(start, local), [](char byte) { return (byte & 0xC0) != 0x80; }));
    lastLocal_ = local;
    lastPosition_ = position;
    return position;
}

std::uint32_t SourceFile::lineOf(std::uint32_t offset) const {
    const auto& starts = lineStarts();
    return static_cast<std::uint32_t>(std::ranges::upper_bound(starts, offset - base_) -
                                      starts.begin());
}

llvm::StringRef SourceFile::line(std::uint32_t number) const {
    const auto& starts = lineStarts();
    const std::size_t end = number < starts.size() ? starts[number] : text().size();
    return text().slice(starts[number - 1], end).rtrim("\r\n");
}

std::uint32_t SourceFile::lineStart(std::uint32_t number) const {
    return base_ + lineStarts()[number - 1];
}

llvm::ErrorOr<const SourceFile*> Sources::open(llvm::StringRef path) {
    if (const auto known = paths_.find(path); known != paths_.end())
        return known->second;
    auto file = files_->openFileForRead(path);
    if (!file)
        return file.getError();
    const auto status = (*file)->status();
    if (!status)
        return status.getError();
    if (const auto known = ids_.find(status->getUniqueID()); known != ids_.end())
        return paths_[path] = known->second;
    auto buffer = (*file)->getBuffer(path);
    if (!buffer)
        return buffer.getError();
    auto added = add(path, std::move(*buffer));
    if (added)
        ids_.try_emplace(status->getUniqueID(), *added);
    return added;
}

llvm::ErrorOr<const SourceFile*> Sources::add(llvm::StringRef path,
                                              std::unique_ptr<llvm::MemoryBuffer> buffer) {
    const std::size_t size = buffer->getBufferSize();
    // One offset past the end belongs to the file too: what is missing at its end has a place.
    if (size + 1 >= std::numeric_limits<std::uint32_t>::max() - next_)
        return std::make_error_code(std::errc::file_too_large);
    const SourceFile& file = opened_.emplace_back(path.str(), std::move(buffer), next_);
    next_ += static_cast<std::uint32_t>(size) + 1;
    paths_.try_emplace(path, &file);
    return &file;
}

const SourceFile* Sources::fileAt(std::uint32_t offset) const {
    auto after = std::ranges::upper_bound(opened_, offset, {}, &SourceFile::base);
    return after == opened_.begin() ? nullptr : &*(after - 1);
}

llvm::StringRef Sources::text(Span span) const {
    const SourceFile* file = span.isSomewhere() ? fileAt(span.begin) : nullptr;
    return file ? file->text(span) : llvm::StringRef();
}

} // namespace theory
