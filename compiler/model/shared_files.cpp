// Reads each file at the first question about it.
#include "model/shared_files.h"

#include "model/project_folder.h"
#include "references/encoding.h"
#include "references/passages/pdf_failure.h"
#include "support/in_parallel.h"
#include "syntax/parse.h"

#include "llvm/Support/Path.h"

namespace theory::model {
namespace {

// By its content: a file of another name may well be one.
bool isPdf(const SourceFile& file) {
    return file.text().starts_with("%PDF-") ||
           llvm::sys::path::extension(file.path()).equals_insensitive(".pdf");
}

TextOfSource textOf(const SourceFile& file, Diagnostics& out) {
    if (references::checkEncoding(file, out) == references::Encoding::NotText)
        return {};
    const llvm::StringRef extension = llvm::sys::path::extension(file.path());
    const bool isMarkdown =
        extension.equals_insensitive(".md") || extension.equals_insensitive(".markdown");
    return {.text = references::readText(file.text(), isMarkdown ? references::TextKind::Markdown
                                                                 : references::TextKind::Plain)};
}

TextOfSource textOfPdf(const SourceFile& file, const PdfReader& readPdf) {
    llvm::Expected<std::string> text = readPdf(file.text());
    if (text)
        return {.text = references::readText(*text, references::TextKind::Pdf)};
    TextOfSource result;
    result.failure = llvm::toString(llvm::handleErrors(
        text.takeError(), [&](std::unique_ptr<references::PdfFailure> failure) -> llvm::Error {
            result.lacksConverter =
                failure->reason() == references::PdfFailure::Reason::NoConverter;
            return llvm::Error(std::move(failure));
        }));
    return result;
}

} // namespace

template <typename T, typename Read>
const T& SharedFiles::ask(Results<T> SharedFiles::* results, const SourceFile& file, Read read,
                          Diagnostics& out) {
    std::shared_ptr<const Result<T>>& result = (this->*results)[&file];
    if (!result && earlier_)
        result = (earlier_->*results).lookup(&file);
    if (!result) {
        auto made = std::make_shared<Result<T>>();
        made->value = read(file, made->found);
        result = std::move(made);
    }
    out.insert(out.end(), result->found.begin(), result->found.end());
    return result->value;
}

void SharedFiles::parse(llvm::ArrayRef<const SourceFile*> files) {
    std::vector<std::shared_ptr<Result<syntax::Tree>>> parsed(files.size());
    std::size_t bytes = 0;
    for (const SourceFile* file : files)
        bytes += file->text().size();
    const auto parseOne = [&](std::size_t i) {
        parsed[i] = std::make_shared<Result<syntax::Tree>>();
        parsed[i]->value = syntax::parse(*files[i], parsed[i]->found);
    };
    // Small arenas are half empty.
    inParallel(files.size(), parseOne, 2 * syntax::timesFile * bytes);
    for (std::size_t i = 0; i < files.size(); ++i)
        trees_.try_emplace(files[i], std::move(parsed[i]));
}

const syntax::Tree& SharedFiles::tree(const SourceFile& file, Diagnostics& out) {
    return ask(&SharedFiles::trees_, file, &syntax::parse, out);
}

const references::Bibliography& SharedFiles::bibliography(const SourceFile& file,
                                                          Diagnostics& out) {
    return ask(&SharedFiles::bibliographies_, file, &references::readBibliography, out);
}

const references::Table& SharedFiles::table(const SourceFile& file, Diagnostics& out) {
    return ask(&SharedFiles::tables_, file, &references::readTable, out);
}

const settings::Settings& SharedFiles::settings(const SourceFile& file, Diagnostics& out) {
    return ask(&SharedFiles::settings_, file, &settings::read, out);
}

const TextOfSource& SharedFiles::text(const SourceFile& file, const PdfReader& readPdf,
                                      Diagnostics& out) {
    const auto read = [&](const SourceFile& text, Diagnostics& found) {
        return isPdf(text) ? textOfPdf(text, readPdf) : textOf(text, found);
    };
    return ask(&SharedFiles::texts_, file, read, out);
}

const ProjectPlace& SharedFiles::placeOf(const SourceFile& root, llvm::vfs::FileSystem& files) {
    const auto [place, isNew] = places_.try_emplace(llvm::sys::path::parent_path(root.path()));
    if (isNew)
        place->second = findProject(root, files);
    return place->second;
}

} // namespace theory::model
