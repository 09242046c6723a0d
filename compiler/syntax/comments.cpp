// Places comments by where they stand between entries.
#include "syntax/comments.h"

#include "syntax/walk.h"

#include <algorithm>

namespace theory::syntax {
namespace {

bool isOnOneLine(const SourceFile& file, std::uint32_t from, std::uint32_t to) {
    return file.text({from, to}).find_first_of("\r\n") == llvm::StringRef::npos;
}

void place(Comment& comment, llvm::ArrayRef<Entry> entries, const Entry* owner,
           const SourceFile& file) {
    auto next = std::ranges::partition_point(
        entries, [&](const Entry& entry) { return entry.span.begin < comment.span.begin; });
    if (next != entries.begin()) {
        const Entry& before = *std::prev(next);
        if (comment.span.begin < before.span.end) {
            const Block* block = blockOf(before);
            const bool isInBlock = block && comment.span.begin > block->span.begin;
            if (isInBlock)
                return place(comment, block->entries, &before, file);
            comment.placement = Placement::Within;
            comment.entry = &before;
            return;
        }
        if (isOnOneLine(file, before.span.end, comment.span.begin)) {
            comment.placement = Placement::Beside;
            comment.entry = &before;
            return;
        }
    }
    const bool comesBefore = next != entries.end();
    comment.placement = comesBefore ? Placement::Before : Placement::AtEnd;
    comment.entry = comesBefore ? &*next : owner;
}

} // namespace

void placeComments(Tree& tree) {
    for (Comment& comment : tree.comments)
        place(comment, tree.entries, nullptr, *tree.file);
}

} // namespace theory::syntax
