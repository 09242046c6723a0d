// What the theories of one run have in common: each file is opened and read once, however many of
// them name it.
#pragma once

#include "references/reader.h"
#include "references/table.h"
#include "settings/settings.h"
#include "support/diagnostic.h"
#include "syntax/tree.h"

#include "llvm/ADT/DenseMap.h"

#include <memory>

namespace theory::model {

// Where the project of a file is.
struct ProjectPlace {
    std::string folder;   // absolute; what lies outside is not read
    std::string settings; // how `theory.toml` is opened; empty where there is none
};

// Answers are valid as long as this is. What is wrong in a file is told to each who asks for it.
class SharedFiles {
public:
    // Parses these files on all cores; the others are parsed as somebody asks.
    void parse(llvm::ArrayRef<const SourceFile*> files);

    const syntax::Tree& tree(const SourceFile& file, Diagnostics& out);
    const references::Bibliography& bibliography(const SourceFile& file, Diagnostics& out);
    const references::Table& table(const SourceFile& file, Diagnostics& out);
    const settings::Settings& settings(const SourceFile& file, Diagnostics& out);

    // The same for all files of a folder.
    const ProjectPlace& placeOf(const SourceFile& root, llvm::vfs::FileSystem& files);

private:
    template <typename T>
    struct Result {
        T value;
        Diagnostics found;
    };
    template <typename T>
    using Results = llvm::DenseMap<const SourceFile*, std::unique_ptr<Result<T>>>;

    template <typename T>
    static const T& ask(Results<T>& results, const SourceFile& file,
                        T (*read)(const SourceFile&, Diagnostics&), Diagnostics& out);

    Results<syntax::Tree> trees_;
    Results<references::Bibliography> bibliographies_;
    Results<references::Table> tables_;
    Results<settings::Settings> settings_;
    llvm::StringMap<ProjectPlace> places_; // by folder
};

} // namespace theory::model
