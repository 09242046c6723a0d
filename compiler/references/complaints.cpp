// Words that a flood of reports has been stopped.
#include "references/complaints.h"

namespace theory::references {
namespace {

// The wrong example: a bibliography of entries without keys.
const std::string noBibliography = [] {
    std::string text =
        "theory clubs \"Clubs\" {\n  bibliography \"list.bib\"\n}\n// --- list.bib\n";
    for (int i = 0; i <= 100; ++i)
        text += "@book{title = {Clubs}, year = {2010}}\n";
    return text;
}();

} // namespace

const DiagnosticKind<std::size_t> tooManyInFile{
    {
        .name = "too-many-in-a-file",
        .code = "B020",
        .severity = Severity::Warning,
        .why = "A bibliography or table with so many mistakes is usually another kind of file, or "
               "was spoilt by a program. The rest of it is read, but no more of them are listed.",
        .bad = noBibliography,
        .good = "theory clubs \"Clubs\" {\n  bibliography \"list.bib\"\n}\n// --- list.bib\n"
                "@book{smith2010, author = {Smith, A}, title = {Clubs}, year = {2010}}\n",
    },
    "more than {} mistakes in this file: the rest is not listed"};

} // namespace theory::references
