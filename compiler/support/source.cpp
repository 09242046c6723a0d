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

Sources Sources::following(const Sources& earlier) {
    Sources sources(earlier.files_);
    sources.earlierIds_ = earlier.ids_;
    sources.earlierTexts_ = earlier.texts_;
    sources.next_ = earlier.next_;
    sources.leavesRoom_ = true;
    return sources;
}

llvm::ErrorOr<const SourceFile*> Sources::open(llvm::StringRef path) {
    if (const auto known = paths_.find(path); known != paths_.end())
        return known->second;
    auto file = files_->openFileForRead(path);
    if (!file) {
        lacking_.insert(path);
        return file.getError();
    }
    const auto status = (*file)->status();
    if (!status)
        return status.getError();
    const llvm::sys::fs::UniqueID id = status->getUniqueID();
    if (const auto known = ids_.find(id); known != ids_.end())
        return paths_[path] = known->second.file.get();
    const auto earlier = earlierIds_.find(id);
    const Opened* before = earlier == earlierIds_.end() ? nullptr : &earlier->second;
    if (before && before->changed == status->getLastModificationTime() &&
        before->file->text().size() == status->getSize() && before->file->path() == path)
        return take(path, ids_.try_emplace(id, *before).first->second);
    auto buffer = (*file)->getBuffer(path);
    if (!buffer)
        return buffer.getError();
    auto opened = read(path, std::move(*buffer), before);
    if (!opened)
        return opened.getError();
    opened->changed = status->getLastModificationTime();
    return take(path, ids_.try_emplace(id, *opened).first->second);
}

llvm::ErrorOr<const SourceFile*> Sources::add(llvm::StringRef path,
                                              std::unique_ptr<llvm::MemoryBuffer> buffer) {
    const auto earlier = earlierTexts_.find(path);
    const Opened* before = earlier == earlierTexts_.end() ? nullptr : &earlier->second;
    if (before && before->file->text() == buffer->getBuffer())
        return take(path, texts_[path] = *before);
    auto opened = read(path, std::move(buffer), before);
    if (!opened)
        return opened.getError();
    return take(path, texts_[path] = *opened);
}

llvm::ErrorOr<Sources::Opened> Sources::read(llvm::StringRef path,
                                             std::unique_ptr<llvm::MemoryBuffer> buffer,
                                             const Opened* before) {
    // One offset past the end belongs to the file too: what is missing at its end has a place.
    const std::size_t needed = buffer->getBufferSize() + 1;
    if (before && needed <= before->room)
        return Opened{
            std::make_shared<const SourceFile>(path.str(), std::move(buffer), before->file->base()),
            before->room};
    constexpr std::size_t leastToGrow = 4096;
    const std::size_t room = leavesRoom_ ? needed + needed / 2 + leastToGrow : needed;
    if (room >= std::numeric_limits<std::uint32_t>::max() - next_)
        return std::make_error_code(std::errc::file_too_large);
    Opened opened{std::make_shared<const SourceFile>(path.str(), std::move(buffer), next_),
                  static_cast<std::uint32_t>(room)};
    next_ += opened.room;
    return opened;
}

const SourceFile* Sources::take(llvm::StringRef path, Opened opened) {
    const SourceFile* file = opened.file.get();
    places_.emplace_hint(places_.end(), file->base(), file);
    opened_.push_back(std::move(opened.file));
    paths_.try_emplace(path, file);
    return file;
}

const SourceFile* Sources::fileAt(std::uint32_t offset) const {
    const auto after = places_.upper_bound(offset);
    return after == places_.begin() ? nullptr : std::prev(after)->second;
}

llvm::StringRef Sources::text(Span span) const {
    const SourceFile* file = span.isSomewhere() ? fileAt(span.begin) : nullptr;
    return file ? file->text(span) : llvm::StringRef();
}

} // namespace theory
