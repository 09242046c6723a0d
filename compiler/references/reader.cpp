// Chooses how a bibliography is read.
#include "references/reader.h"

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
        .good = "theory clubs \"Clubs\" {\n  bibliography \"list.bib\"\n}\n// --- list.bib\n",
    },
    "`{}` is neither BibTeX nor RIS nor CSL-JSON"};

bool isNamedFor(const Reader& reader, llvm::StringRef path) {
    llvm::SmallVector<llvm::StringRef> extensions;
    llvm::StringRef(reader.extensions.data(), reader.extensions.size()).split(extensions, ' ');
    return std::ranges::any_of(extensions, [&](llvm::StringRef extension) {
        return path.ends_with_insensitive(extension);
    });
}

const Reader* readerFor(const SourceFile& file) {
    for (const Reader& reader : Registered<Reader>::all())
        if (isNamedFor(reader, file.path()))
            return &reader;
    for (const Reader& reader : Registered<Reader>::all())
        if (reader.recognises(file.text()))
            return &reader;
    return nullptr;
}

} // namespace

Bibliography readBibliography(const SourceFile& file, Diagnostics& out) {
    Bibliography bibliography{.file = &file};
    if (const Reader* reader = readerFor(file))
        reader->read(file, bibliography, out);
    else
        out.push_back(
            unknownBibliography
                .at({file.base(), file.base()}, llvm::sys::path::filename(file.path()).str())
                .helping("export it as BibTeX, RIS or CSL-JSON"));
    return bibliography;
}

} // namespace theory::references
