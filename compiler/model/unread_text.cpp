// What can be said of things that stand, or are named, in text that could not be read.
#include "model/resolver.h"

#include <algorithm>

namespace theory::model {

// Unread stretches are noted in the order of the text.
bool Resolver::isDamaged(const SourceFile& file, Span span) const {
    for (const ProjectFile& entry : project_.files) {
        if (entry.tree->file != &file)
            continue;
        auto unread = std::ranges::partition_point(
            entry.tree->unread, [&](Span stretch) { return stretch.end <= span.begin; });
        return unread != entry.tree->unread.end() && unread->begin < span.end;
    }
    return false;
}

// What stands in text that could not be read may well be used there.
void Resolver::noteUnreadNames() {
    theory_.isCited.resize(theory_.sources.size());
    for (std::size_t i = 0; i < project_.files.size(); ++i) {
        const Scope& scope = scopes_[moduleOf_[i].index];
        for (llvm::StringRef name : project_.files[i].tree->unreadNames) {
            unread_.insert(llvm::CachedHashStringRef(name));
            if (Id<Source> source = scope.sources.find(name))
                theory_.isCited[source.index] = true;
            for (Id<Construct> id : {scope.constructs.find(name), scope.texts.find(name)})
                if (id)
                    theory_.constructs[id.index].isNamedInUnreadText = true;
        }
    }
}

} // namespace theory::model
