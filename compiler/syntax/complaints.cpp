// Words that a flood of reports has been stopped.
#include "syntax/complaints.h"

namespace theory::syntax {
namespace {

const std::string notATheory = [] {
    std::string lines;
    for (std::size_t i = 0; i <= 100; ++i)
        lines += "words of another kind of file\n";
    return lines;
}();

} // namespace

const DiagnosticKind<std::size_t> tooManyMistakes{
    {
        .name = "too-many-mistakes",
        .code = "S018",
        .why =
            "A file with so many mistakes is hardly a theory: it may be another kind of file. The "
            "rest of it is read, but no further mistakes in its wording are listed.",
        .bad = notATheory,
        .good = "context calm \"A calm ward\"\n",
    },
    "more than {} mistakes in this file: the rest is not listed"};

} // namespace theory::syntax
