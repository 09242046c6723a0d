// One theory at one moment, checked, with all that editors ask about.
#pragma once

#include "compilation/compile.h"
#include "service/names.h"

#include <memory>

namespace theory::service {

// Not changed once it is made, but for answers that it works out when first asked; one thread at a
// time may ask.
class Snapshot {
public:
    // Reads and checks the theory whose first file is at `path`. What `earlier`, which may be null,
    // has read of files that are the same now is taken over. Null where the file cannot be opened.
    static std::shared_ptr<const Snapshot>
    make(llvm::StringRef path, llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> files,
         const model::PdfReader& readPdf, const Snapshot* earlier);

    const Sources& sources() const { return sources_; }
    const SourceFile& root() const { return *compiled_.root; }
    const compilation::Compiled& compiled() const { return compiled_; }
    const model::Theory& theory() const { return compiled_.theory; }
    // With what the theory could not resolve (model::resolveDraft).
    const model::Theory& draft() const;
    const Names& names() const;
    // Those of the draft.
    const Names& draftNames() const;

    // Null for a file that takes no part, or that is no theory.
    const syntax::Tree* treeOf(const SourceFile& file) const;
    // By absolute path; null where it takes no part.
    const SourceFile* fileAt(llvm::StringRef path) const;
    // Whether the file belongs to the theory without being one itself.
    bool hasPart(llvm::StringRef path) const;
    // Whether its text went into the answer, or would have if it had been there.
    bool dependsOn(llvm::StringRef path) const;
    bool isTheory() const { return compiled_.project.files.front().isTheory; }

private:
    explicit Snapshot(Sources sources) : sources_(std::move(sources)) {}

    Sources sources_;
    model::SharedFiles shared_;
    compilation::Compiled compiled_;
    model::Bindings bindings_;
    mutable std::optional<Names> names_;
    struct Draft {
        model::Theory theory;
        Names names;
    };
    const Draft& draftWithNames() const;
    mutable std::optional<Draft> draft_;
};

} // namespace theory::service
