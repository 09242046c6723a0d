// Kinds of diagnostics about entries of bibliographies.
#include "references/entry_checks.h"

#include "references/doi.h"
#include "references/texts.h"
#include "syntax/scan.h"

#include "llvm/ADT/StringMap.h"
#include "llvm/Support/Path.h"

namespace theory::references {
namespace {

const DiagnosticKind<std::string> duplicateKey{
    {
        .name = "duplicate-citation-key",
        .code = "B009",
        .severity = Severity::Warning,
        .why = "A citation means one source. Where two entries of a file have the same key, the "
               "first counts, and the others cannot be cited.",
        .bad = "theory clubs \"Clubs\" {\n  bibliography \"list.bib\"\n}\n// --- list.bib\n"
               "@book{smith2010, author = {Smith, A.}, title = {Clubs}, year = 2010}\n"
               "@book{smith2010, author = {Smith, B.}, title = {Walks}, year = 2010}\n",
        .good = "theory clubs \"Clubs\" {\n  bibliography \"list.bib\"\n}\n// --- list.bib\n"
                "@book{smith2010a, author = {Smith, A.}, title = {Clubs}, year = 2010}\n"
                "@book{smith2010b, author = {Smith, B.}, title = {Walks}, year = 2010}\n",
    },
    "the key `{}` stands for more than one entry"};

const DiagnosticKind<std::string> uncitableKey{
    {
        .name = "uncitable-key",
        .code = "B010",
        .severity = Severity::Warning,
        .why = "A theory cites a source as `@key`. There keys consist of letters and digits, with "
               "single signs `: . + / - _` within; a blank, say, would end the key.",
        .bad = "theory clubs \"Clubs\" {\n  bibliography \"list.bib\"\n}\n// --- list.bib\n"
               "@book{Smith 2010, author = {Smith, A.}, title = {Clubs}, year = 2010}\n",
        .good = "theory clubs \"Clubs\" {\n  bibliography \"list.bib\"\n}\n// --- list.bib\n"
                "@book{Smith-2010, author = {Smith, A.}, title = {Clubs}, year = 2010}\n",
    },
    "a theory cannot cite the key `{}`"};

const DiagnosticKind<std::string> emptyBibliography{
    {
        .name = "empty-bibliography",
        .code = "B011",
        .severity = Severity::Warning,
        .why = "A bibliography without entries is mostly an export that went wrong, or another "
               "file under its name.",
        .bad = "theory clubs \"Clubs\" {\n  bibliography \"list.bib\"\n}\n// --- list.bib\n",
        .good = "theory clubs \"Clubs\" {\n  bibliography \"list.bib\"\n}\n// --- list.bib\n"
                "@book{smith2010, author = {Smith, A.}, title = {Clubs}, year = 2010}\n",
    },
    "there is no entry in `{}`"};

const DiagnosticKind<std::string> doubtfulDoi{
    {
        .name = "doubtful-doi",
        .code = "B012",
        .severity = Severity::Warning,
        .why = "A DOI is `10.`, a number for who gave it, a stroke, and the name of the work. "
               "Readers follow it, so one that leads nowhere is worse than none.",
        .bad = "theory clubs \"Clubs\" {\n  bibliography \"list.bib\"\n}\n"
               "context clubs \"Clubs\" { supported by @smith2010 }\n// --- list.bib\n"
               "@book{smith2010, author = {Smith, A.}, title = {Clubs}, year = 2010,\n"
               "  doi = {s13643-021-01630-8}}\n",
        .good = "theory clubs \"Clubs\" {\n  bibliography \"list.bib\"\n}\n"
                "context clubs \"Clubs\" { supported by @smith2010 }\n// --- list.bib\n"
                "@book{smith2010, author = {Smith, A.}, title = {Clubs}, year = 2010,\n"
                "  doi = {10.1186/s13643-021-01630-8}}\n",
    },
    "`{}` cannot be a DOI"};

const DiagnosticKind<std::string> missingAuthor{
    {
        .name = "missing-author",
        .code = "B013",
        .severity = Severity::Warning,
        .why = "References are cited and sorted by who wrote them: persons, editors, or a body "
               "such as a ministry.",
        .bad = "theory clubs \"Clubs\" {\n  bibliography \"list.bib\"\n}\n"
               "context clubs \"Clubs\" { supported by @clubs2010 }\n// --- list.bib\n"
               "@book{clubs2010, title = {Clubs}, year = 2010}\n",
        .good = "theory clubs \"Clubs\" {\n  bibliography \"list.bib\"\n}\n"
                "context clubs \"Clubs\" { supported by @clubs2010 }\n// --- list.bib\n"
                "@book{clubs2010, author = {{Ministry of Health}}, title = {Clubs}, year = 2010}\n",
    },
    "the entry `{}` has neither author nor editor"};

const DiagnosticKind<std::string> missingYear{
    {
        .name = "missing-year",
        .code = "B014",
        .severity = Severity::Warning,
        .why = "References are cited by author and year. A work that has none yet is `in press`, "
               "and one that never had is `n.d.`; say so in the entry.",
        .bad = "theory clubs \"Clubs\" {\n  bibliography \"list.bib\"\n}\n"
               "context clubs \"Clubs\" { supported by @smith }\n// --- list.bib\n"
               "@book{smith, author = {Smith, A.}, title = {Clubs}}\n",
        .good = "theory clubs \"Clubs\" {\n  bibliography \"list.bib\"\n}\n"
                "context clubs \"Clubs\" { supported by @smith }\n// --- list.bib\n"
                "@book{smith, author = {Smith, A.}, title = {Clubs}, year = {in press}}\n",
    },
    "the entry `{}` has no year"};

} // namespace

void checkBibliography(const Bibliography& bibliography, Complaints& out) {
    const SourceFile& file = *bibliography.file;
    if (bibliography.references.empty() && !bibliography.isDamaged)
        out.add(emptyBibliography.at({file.base(), file.base()},
                                     llvm::sys::path::filename(file.path()).str()));

    struct Places {
        Span first;
        bool isReported = false;
    };
    llvm::StringMap<Places> known;
    for (const Reference& entry : bibliography.references) {
        const auto [place, isNew] = known.try_emplace(entry.key, Places{.first = entry.keySpan});
        if (isNew && !syntax::isCitable(entry.key))
            out.add(uncitableKey.at(entry.keySpan, shown(entry.key))
                        .helping("give the entry a key of letters and digits"));
        if (isNew || std::exchange(place->second.isReported, true))
            continue;
        out.add(duplicateKey.at(entry.keySpan, shown(entry.key))
                    .label(place->second.first, "this entry is the one cited")
                    .helping("give each entry a key of its own"));
    }
}

void checkEntry(const Reference& entry, Diagnostics& out) {
    if (!entry.doi.empty() && !isDoi(entry.doi))
        out.push_back(doubtfulDoi.at(entry.keySpan, shown(entry.doi))
                          .helping("write the DOI as it stands on the work, from `10.` on"));
    // A report or a page is often by the body that publishes it.
    const bool hasBody =
        !entry.publisher.empty() && (entry.type == "report" || entry.type == "webpage");
    if (entry.authors.empty() && entry.editors.empty() && !hasBody)
        out.push_back(missingAuthor.at(entry.keySpan, shown(entry.key))
                          .helping("name who wrote it, or the body that published it"));
    if (entry.year.empty())
        out.push_back(missingYear.at(entry.keySpan, shown(entry.key))
                          .helping("write the year of publication in the entry"));
}

} // namespace theory::references
