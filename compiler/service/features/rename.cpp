// Tries the new name on a copy of the theories before it says how to get there.
#include "service/features/rename.h"

#include "service/feature.h"
#include "service/features/navigation.h"
#include "support/make_fixes.h"
#include "syntax/scan.h"

#include "fmt/format.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace theory::service {
namespace {

using Changes = std::map<std::string, FileChange>;

llvm::Error refusal(std::string words) { return llvm::createStringError(std::move(words)); }

// A key may be longer than names are; CMOCs, cases and recommendations may be called by numbers.
bool isPossibleName(llvm::StringRef name, ThingKind kind) {
    if (kind == ThingKind::Source)
        return syntax::isCitable(name);
    const bool mayBeNumber = kind == ThingKind::Configuration || kind == ThingKind::Case ||
                             kind == ThingKind::Recommendation || kind == ThingKind::Grade;
    const auto isOfName = [](char c) { return llvm::isAlnum(c) || c == '_' || c == '.'; };
    return syntax::isName(name) || (mayBeNumber && !name.empty() && llvm::isDigit(name.front()) &&
                                    name.back() != '.' && llvm::all_of(name, isOfName));
}

// How often each kind of error occurs; what an error says changes with the name.
std::map<std::string_view, std::size_t> errorsIn(const Snapshot& snapshot) {
    std::map<std::string_view, std::size_t> counts;
    for (const Diagnostic& diagnostic : snapshot.compiled().found)
        if (diagnostic.severity == Severity::Error)
            ++counts[diagnostic.kind->code];
    return counts;
}

// An error that the theory has after a change, and more often than before.
const Diagnostic* newError(const Snapshot& before, const Snapshot& after) {
    const auto known = errorsIn(before), now = errorsIn(after);
    for (const Diagnostic& diagnostic : after.compiled().found) {
        if (diagnostic.severity != Severity::Error)
            continue;
        const auto earlier = known.find(diagnostic.kind->code);
        if (now.at(diagnostic.kind->code) > (earlier == known.end() ? 0 : earlier->second))
            return &diagnostic;
    }
    return nullptr;
}

class Trial {
public:
    Trial(const Changes& changes, const Workspace& workspace)
        : workspace_(workspace), files_(documents_.over(&workspace.files())) {
        for (const auto& [path, change] : changes) {
            const SourceFile& file = *change.snapshot->fileAt(path);
            documents_.open(path, FileEdits{&file, change.edits}.changedText(), 1);
            paths_.push_back(path);
        }
    }

    // As long as nothing is wrong, how often the thing is named in theories that it concerns.
    llvm::Error run(Thing thing, const Snapshot& its) {
        for (const auto& [root, before] : workspace_.theories()) {
            if (llvm::none_of(paths_,
                              [&](const std::string& path) { return before->fileAt(path); }))
                continue;
            const auto after = Snapshot::make(root, files_, workspace_.readPdf(), nullptr);
            if (!after)
                return refusal("a file of the theory cannot be read any more");
            if (const Diagnostic* error = newError(*before, *after))
                return refusal("afterwards, " + error->message);
            const bool isItsOwn = before.get() == &its;
            if (isItsOwn && after->names().of(thing).size() != before->names().of(thing).size())
                return refusal("afterwards, the name would stand for something else somewhere");
        }
        return llvm::Error::success();
    }

private:
    const Workspace& workspace_;
    Documents documents_;
    llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> files_;
    std::vector<std::string> paths_;
};

Changes changesFor(llvm::ArrayRef<Mention> mentions, llvm::StringRef newName) {
    Changes changes;
    for (const Mention& mention : mentions) {
        if (mention.isQuoted)
            continue;
        const SourceFile* file = mention.snapshot->sources().fileAt(mention.span.begin);
        FileChange& change = changes[file->path().str()];
        if (!change.snapshot)
            change.snapshot = mention.snapshot;
        // Another theory may have the file at other offsets.
        const SourceFile* own = change.snapshot->fileAt(file->path());
        const std::uint32_t begin = mention.span.begin - file->base() + own->base();
        const std::uint32_t length = mention.span.end - mention.span.begin;
        change.edits.push_back({{begin, begin + length}, newName.str()});
    }
    return changes;
}

void show(const Question& question, llvm::raw_ostream& out) {
    auto changes =
        rename(question.snapshot, question.span.begin, question.argument, question.workspace);
    if (!changes) {
        out << "refused: " << llvm::toString(changes.takeError()) << '\n';
        return;
    }
    for (const auto& [path, change] : *changes)
        for (const Edit& edit : change.edits)
            out << placeWords(edit.span, *change.snapshot) << " becomes " << edit.replacement
                << '\n';
}

const Registered feature(Feature{
    .name = "rename",
    .summary = "what changes when the name at the place becomes NAME",
    .answer = show,
    .argument = "NAME",
});

} // namespace

llvm::Expected<Occurrence> renamableAt(const Snapshot& snapshot, std::uint32_t offset) {
    const Occurrence* found = snapshot.names().at(offset);
    if (!found)
        return refusal("no name stands here");
    const model::Theory& theory = snapshot.theory();
    const std::string what = kindWords(theory, found->thing);
    if (found->isQuoted || nameOf(theory, found->thing).empty())
        return refusal("this text has no name; declare a construct for it first");
    if (found->thing.kind == ThingKind::Module)
        return refusal("a theory is called as its header or its import has it");
    const Span declared = nameSpanOf(theory, found->thing);
    const SourceFile* home = snapshot.sources().fileAt(declared.begin);
    if (!home || !home->path().starts_with("/"))
        return refusal(fmt::format("this {} belongs to the standard library", what));
    const llvm::StringRef written = snapshot.sources().text(declared);
    if (written.ltrim('@') != nameOf(theory, found->thing))
        return refusal(fmt::format("the key of this {} is made of its entry in `{}`", what,
                                   home->path().rsplit('/').second.str()));
    return *found;
}

llvm::Expected<Changes> rename(const std::shared_ptr<const Snapshot>& snapshot,
                               std::uint32_t offset, llvm::StringRef newName,
                               const Workspace& workspace) {
    llvm::Expected<Occurrence> found = renamableAt(*snapshot, offset);
    if (!found)
        return found.takeError();
    newName.consume_front("@");
    if (!isPossibleName(newName, found->thing.kind))
        return refusal(fmt::format("`{}` is no name for a {}", newName.str(),
                                   kindWords(snapshot->theory(), found->thing)));
    Changes changes = changesFor(mentionsOf(found->thing, snapshot, workspace), newName);
    if (llvm::Error error = Trial(changes, workspace).run(found->thing, *snapshot))
        return error;
    return changes;
}

} // namespace theory::service
