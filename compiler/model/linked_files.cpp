// Opens linked files and has each read by whoever knows its format.
#include "model/linked_files.h"

#include "llvm/ADT/STLExtras.h"

namespace theory::model {
namespace {

const DiagnosticKind<std::string> unquotedFile{
    {
        .name = "file-without-quotes",
        .code = "R025",
        .why = "The name of a file is a text, since it may hold spaces and signs that names do "
               "not have.",
        .bad = "theory clubs \"Clubs\" {\n  bibliography sources.bib\n}\n// --- sources.bib\n",
        .good = "theory clubs \"Clubs\" {\n  bibliography \"sources.bib\"\n}\n"
                "// --- sources.bib\n",
    },
    "`{}` names a file, and stands without quotation marks"};

const DiagnosticKind<std::string, std::string> unreadablePdf{
    {
        .name = "unreadable-pdf",
        .code = "R037",
        .severity = Severity::Warning,
        .why = "Extracts are compared with what their source says. The text of a PDF is taken out "
               "by the program pdftotext (of Poppler), which cannot do so for files that are "
               "locked, damaged, or scanned without text recognition.",
        .bad = "source smith2010 { text \"smith.pdf\" }\ncontext calm { supported by @smith2010 "
               "}\n// --- smith.pdf\n%PDF-1.4\n",
        .good = "source smith2010 { text \"smith.txt\" }\ncontext calm { supported by @smith2010 "
                "}\n// --- smith.txt\nIt was calm.\n",
    },
    "the extracts of `{}` are not checked, since {}"};

class LinkedFiles {
public:
    LinkedFiles(const ProjectFile& importer, const ProjectFolder& folder, SharedFiles& shared,
                const PdfReader& readPdf, Project& project, Diagnostics& out)
        : importerName_(importer.name), importer_(*importer.tree->file), folder_(folder),
          shared_(shared), readPdf_(readPdf), project_(project), out_(out) {}

    void read(llvm::ArrayRef<syntax::Entry> entries) {
        for (const syntax::Entry& entry : entries) {
            if (const auto* header = std::get_if<const syntax::Header*>(&entry.is))
                readValues((*header)->block, Property::Bibliography,
                           &LinkedFiles::readBibliography);
            else if (const auto* source = std::get_if<const syntax::Source*>(&entry.is))
                readValues((*source)->block, Property::Text, &LinkedFiles::readText);
            else if (const auto* section = std::get_if<const syntax::Section*>(&entry.is))
                read((*section)->block.entries);
            else if (const auto* table = std::get_if<const syntax::SourceTable*>(&entry.is))
                readTable((*table)->path);
        }
    }

private:
    void readValues(const syntax::Block& block, Property property,
                    void (LinkedFiles::*readOne)(const syntax::Text&)) {
        for (const syntax::Entry& entry : block.entries) {
            const auto* characteristic = std::get_if<const syntax::Characteristic*>(&entry.is);
            if (!characteristic || (*characteristic)->property != property)
                continue;
            for (const syntax::Value& value : (*characteristic)->values) {
                if (!value.isText)
                    reportUnquoted(value);
                (this->*readOne)({value.text, value.span});
            }
        }
    }

    void reportUnquoted(const syntax::Value& value) {
        const std::string quoted = fmt::format("\"{}\"", value.text.str());
        out_.push_back(unquotedFile.at(value.span, value.text.str())
                           .helping(fmt::format("write `{}`", quoted))
                           .fix(value.span, quoted));
    }

    void readBibliography(const syntax::Text& name) {
        const SourceFile* file = folder_.open(importer_, name, out_);
        if (!file)
            return;
        const references::Bibliography& read = shared_.bibliography(*file, out_);
        project_.linked[name.span.begin].bibliography = &read;
        if (llvm::is_contained(project_.bibliographies, &read))
            return;
        project_.bibliographies.push_back(&read);
        project_.bibliographyNames.push_back(besideFile(importerName_, name.value));
    }

    void readTable(const syntax::Text& name) {
        if (!name.isThere())
            return;
        if (const SourceFile* file = folder_.open(importer_, name, out_))
            project_.linked[name.span.begin].table = &shared_.table(*file, out_);
    }

    void readText(const syntax::Text& name) {
        const SourceFile* file = folder_.openText(importer_, name, out_);
        if (!file)
            return;
        // What is wrong with a text is said once, though several sources may share it.
        const bool isFirst = project_.textFiles.insert(file).second;
        Diagnostics saidAlready;
        const TextOfSource& read = shared_.text(*file, readPdf_, isFirst ? out_ : saidAlready);
        project_.linked[name.span.begin].text = read.text ? &*read.text : nullptr;
        if (!read.failure.empty() && isFirst)
            reportPdf(read, name);
    }

    // A missing program is missing for all: said once, at the first PDF.
    void reportPdf(const TextOfSource& read, const syntax::Text& name) {
        if (read.lacksConverter && std::exchange(project_.lacksConverter, true))
            return;
        Diagnostic report = unreadablePdf.at(name.span, name.value.str(), read.failure);
        if (read.lacksConverter)
            report.helping("install it (Debian: `poppler-utils`), or allow `unreadable-pdf`");
        out_.push_back(std::move(report));
    }

    const std::string& importerName_;
    const SourceFile& importer_;
    const ProjectFolder& folder_;
    SharedFiles& shared_;
    const PdfReader& readPdf_;
    Project& project_;
    Diagnostics& out_;
};

} // namespace

void readLinkedFiles(const ProjectFile& importer, const ProjectFolder& folder, SharedFiles& shared,
                     const PdfReader& readPdf, Project& project, Diagnostics& out) {
    LinkedFiles(importer, folder, shared, readPdf, project, out).read(importer.tree->entries);
}

} // namespace theory::model
