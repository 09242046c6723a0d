// Chooses how a bibliography is read.
#include "references/reader.h"

#include "references/complaints.h"
#include "references/encoding.h"
#include "references/entry_checks.h"

#include "llvm/ADT/SmallVector.h"
#include "llvm/Support/Path.h"

namespace theory::references {
namespace {

const DiagnosticKind<std::string> unknownBibliography{
    {
        .name = "unknown-bibliography-format",
        .code = "B001",
        .why = "References are read as reference managers export them: as BibTeX, RIS or CSL-JSON. "
               "The file looks like none of these.",
        .bad = "theory clubs \"Clubs\" {\n  bibliography \"list.txt\"\n}\n// --- list.txt\nSmith "
               "2010\n",
        .good = "theory clubs \"Clubs\" {\n  bibliography \"list.bib\"\n}\n// --- list.bib\n"
                "@book{smith2010, author = {Smith, A.}, title = {Clubs}, year = 2010}\n",
    },
    "`{}` is neither BibTeX nor RIS nor CSL-JSON"};

bool isNamedFor(const Reader& reader, llvm::StringRef path) {
    llvm::SmallVector<llvm::StringRef> extensions;
    llvm::StringRef(reader.extensions.data(), reader.extensions.size()).split(extensions, ' ');
    return std::ranges::any_of(extensions, [&](llvm::StringRef extension) {
        return path.ends_with_insensitive(extension);
    });
}

// A file may be named for one format and hold another: what is in it decides, and its name where
// that looks like nothing.
const Reader* readerFor(const SourceFile& file) {
    const llvm::StringRef text = withoutMark(file);
    const Reader* named = nullptr;
    for (const Reader& reader : Registered<Reader>::all())
        if (isNamedFor(reader, file.path()))
            named = &reader;
    if (named && named->recognises(text))
        return named;
    for (const Reader& reader : Registered<Reader>::all())
        if (reader.recognises(text))
            return &reader;
    return named;
}

} // namespace

Bibliography readBibliography(const SourceFile& file, Diagnostics& out) {
    Bibliography bibliography{.file = &file};
    const Encoding encoding = checkEncoding(file, out);
    bibliography.isDamaged = encoding != Encoding::Utf8;
    if (encoding == Encoding::NotText)
        return bibliography;
    const Reader* reader = readerFor(file);
    if (!reader) {
        bibliography.isDamaged = true;
        out.push_back(
            unknownBibliography
                .at({file.base(), file.base()}, llvm::sys::path::filename(file.path()).str())
                .helping("export it as BibTeX, RIS or CSL-JSON"));
        return bibliography;
    }
    Complaints complaints(out, tooManyInFile);
    reader->read(file, bibliography, complaints);
    checkBibliography(bibliography, complaints);
    return bibliography;
}

} // namespace theory::references
