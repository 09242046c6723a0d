// Compiles one theory on what an earlier snapshot of it has read.
#include "service/snapshot.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Path.h"

namespace theory::service {

std::shared_ptr<const Snapshot>
Snapshot::make(llvm::StringRef path, llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> files,
               const model::PdfReader& readPdf, const Snapshot* earlier) {
    const Sources none(std::move(files));
    std::shared_ptr<Snapshot> snapshot(
        new Snapshot(Sources::following(earlier ? earlier->sources_ : none)));
    const auto root = snapshot->sources_.open(path);
    if (!root)
        return nullptr;
    if (earlier)
        snapshot->shared_.follow(&earlier->shared_);
    compilation::Compiled& compiled = snapshot->compiled_;
    compiled.root = *root;
    compiled.project =
        model::load(**root, snapshot->sources_, snapshot->shared_, readPdf, compiled.found);
    snapshot->shared_.follow(nullptr);
    snapshot->sources_.forgetEarlier();
    compilation::check(compiled, &snapshot->bindings_);
    return snapshot;
}

const model::Theory& Snapshot::draft() const {
    return hasErrors(compiled_.found) ? draftWithNames().theory : compiled_.theory;
}

const Names& Snapshot::draftNames() const {
    return hasErrors(compiled_.found) ? draftWithNames().names : names();
}

const Snapshot::Draft& Snapshot::draftWithNames() const {
    if (!draft_) {
        model::Bindings bindings;
        model::Theory theory = model::resolveDraft(compiled_.project, &bindings);
        Names names(theory, bindings, sources_);
        draft_.emplace(Draft{std::move(theory), std::move(names)});
    }
    return *draft_;
}

const Names& Snapshot::names() const {
    if (!names_)
        names_.emplace(compiled_.theory, bindings_, sources_);
    return *names_;
}

const syntax::Tree* Snapshot::treeOf(const SourceFile& file) const {
    for (const model::ProjectFile& one : compiled_.project.files)
        if (one.tree->file == &file)
            return one.tree;
    return nullptr;
}

const SourceFile* Snapshot::fileAt(llvm::StringRef path) const {
    for (const auto& file : sources_.all())
        if (file->path() == path)
            return file.get();
    return nullptr;
}

bool Snapshot::hasPart(llvm::StringRef path) const {
    return llvm::any_of(compiled_.project.files, [&](const model::ProjectFile& one) {
        return !one.isTheory && one.tree->file->path() == path;
    });
}

bool Snapshot::dependsOn(llvm::StringRef path) const {
    return llvm::sys::path::filename(path) == "theory.toml" || fileAt(path) || sources_.lacks(path);
}

} // namespace theory::service
