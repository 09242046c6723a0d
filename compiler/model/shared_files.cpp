// Reads each file at the first question about it.
#include "model/shared_files.h"

#include "model/project_folder.h"
#include "support/in_parallel.h"
#include "syntax/parse.h"

#include "llvm/Support/Path.h"

namespace theory::model {

template <typename T>
const T& SharedFiles::ask(Results<T>& results, const SourceFile& file,
                          T (*read)(const SourceFile&, Diagnostics&), Diagnostics& out) {
    std::unique_ptr<Result<T>>& result = results[&file];
    if (!result) {
        result = std::make_unique<Result<T>>();
        result->value = read(file, result->found);
    }
    out.insert(out.end(), result->found.begin(), result->found.end());
    return result->value;
}

void SharedFiles::parse(llvm::ArrayRef<const SourceFile*> files) {
    std::vector<std::unique_ptr<Result<syntax::Tree>>> parsed(files.size());
    std::size_t bytes = 0;
    for (const SourceFile* file : files)
        bytes += file->text().size();
    const auto parseOne = [&](std::size_t i) {
        parsed[i] = std::make_unique<Result<syntax::Tree>>();
        parsed[i]->value = syntax::parse(*files[i], parsed[i]->found);
    };
    // Small arenas are half empty.
    inParallel(files.size(), parseOne, 2 * syntax::timesFile * bytes);
    for (std::size_t i = 0; i < files.size(); ++i)
        trees_.try_emplace(files[i], std::move(parsed[i]));
}

const syntax::Tree& SharedFiles::tree(const SourceFile& file, Diagnostics& out) {
    return ask(trees_, file, &syntax::parse, out);
}

const references::Bibliography& SharedFiles::bibliography(const SourceFile& file,
                                                          Diagnostics& out) {
    return ask(bibliographies_, file, &references::readBibliography, out);
}

const references::Table& SharedFiles::table(const SourceFile& file, Diagnostics& out) {
    return ask(tables_, file, &references::readTable, out);
}

const settings::Settings& SharedFiles::settings(const SourceFile& file, Diagnostics& out) {
    return ask(settings_, file, &settings::read, out);
}

const ProjectPlace& SharedFiles::placeOf(const SourceFile& root, llvm::vfs::FileSystem& files) {
    const auto [place, isNew] = places_.try_emplace(llvm::sys::path::parent_path(root.path()));
    if (isNew)
        place->second = findProject(root, files);
    return place->second;
}

} // namespace theory::model
