// The folder that a theory's files lie in, and none lies outside of.
#pragma once

#include "model/shared_files.h"
#include "support/diagnostic.h"
#include "syntax/tree.h"

#include <string>

namespace theory::model {

// A path as seen from the folder that `file` lies in.
std::string besideFile(llvm::StringRef file, llvm::StringRef relative);

// How `settings` would name the file: relative to its folder. Empty where it lies outside.
std::string pathFrom(const SourceFile& settings, const SourceFile& file,
                     llvm::vfs::FileSystem& files);

// The nearest folder above the root file that holds `.git`, else the nearest that holds
// `theory.toml`, else the root file's own; and the nearest `theory.toml` up to there.
ProjectPlace findProject(const SourceFile& root, llvm::vfs::FileSystem& files);

class ProjectFolder {
public:
    ProjectFolder(const SourceFile& root, Sources& sources, SharedFiles& shared)
        : sources_(sources), place_(shared.placeOf(root, sources.files())) {}

    // The `theory.toml` nearest to the root file; null where the project has none.
    const SourceFile* settings(Diagnostics& out) const;
    // Opens the file that `importer` names so. One that is missing, cannot be read or lies outside
    // is reported; the answer is null then.
    const SourceFile* open(const SourceFile& importer, const syntax::Text& name,
                           Diagnostics& out) const;
    // The same for a source's text: that it is not at hand is a warning, since many are not free
    // to be passed on.
    const SourceFile* openText(const SourceFile& importer, const syntax::Text& name,
                               Diagnostics& out) const;

private:
    const SourceFile* open(const SourceFile& importer, const syntax::Text& name,
                           const DiagnosticKind<std::string, std::string>& unreadable,
                           Diagnostics& out) const;
    void suggestFile(llvm::StringRef target, const syntax::Text& where, Diagnostic& report) const;
    bool isInside(llvm::StringRef target) const;

    Sources& sources_;
    const ProjectPlace& place_;
};

} // namespace theory::model
