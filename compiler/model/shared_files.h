// What the theories of one run have in common: each file is opened and read once, however many of
// them name it.
#pragma once

#include "references/passages/source_text.h"
#include "references/reader.h"
#include "references/table.h"
#include "settings/settings.h"
#include "support/diagnostic.h"
#include "syntax/tree.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/Support/Error.h"

#include <functional>
#include <memory>
#include <optional>

namespace theory::model {

// Where the project of a file is.
struct ProjectPlace {
    std::string folder;   // absolute; what lies outside is not read
    std::string settings; // how `theory.toml` is opened; empty where there is none
};

// The text of a PDF, each page ending in a form feed; fails with words about `it`, the file.
using PdfReader = std::function<llvm::Expected<std::string>(llvm::StringRef bytes)>;

// What a source says, or why there is nothing to read.
struct TextOfSource {
    std::optional<references::SourceText> text;
    std::string failure{};       // of a PDF: a clause about `it`
    bool lacksConverter = false; // no program is there that takes text out of PDFs
};

// Answers are valid as long as this is. What is wrong in a file is told to each who asks for it.
class SharedFiles {
public:
    // What an earlier run read of files that are the same now, at their old addresses, counts as
    // read (`Sources::following`). To be ended, with null, before `earlier` or its files are gone.
    void follow(const SharedFiles* earlier) { earlier_ = earlier; }

    // Parses these files on all cores; the others are parsed as somebody asks.
    void parse(llvm::ArrayRef<const SourceFile*> files);

    const syntax::Tree& tree(const SourceFile& file, Diagnostics& out);
    const references::Bibliography& bibliography(const SourceFile& file, Diagnostics& out);
    const references::Table& table(const SourceFile& file, Diagnostics& out);
    const settings::Settings& settings(const SourceFile& file, Diagnostics& out);
    const TextOfSource& text(const SourceFile& file, const PdfReader& readPdf, Diagnostics& out);

    // The same for all files of a folder.
    const ProjectPlace& placeOf(const SourceFile& root, llvm::vfs::FileSystem& files);

private:
    template <typename T>
    struct Result {
        T value;
        Diagnostics found;
    };
    template <typename T>
    using Results = llvm::DenseMap<const SourceFile*, std::shared_ptr<const Result<T>>>;

    template <typename T, typename Read>
    const T& ask(Results<T> SharedFiles::* results, const SourceFile& file, Read read,
                 Diagnostics& out);

    Results<syntax::Tree> trees_;
    Results<references::Bibliography> bibliographies_;
    Results<references::Table> tables_;
    Results<settings::Settings> settings_;
    Results<TextOfSource> texts_;
    llvm::StringMap<ProjectPlace> places_; // by folder
    const SharedFiles* earlier_ = nullptr;
};

} // namespace theory::model
