// Looks extracts up, each in the text of its source.
#include "analysis/extracts.h"

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"

namespace theory::analysis {
namespace {

using namespace model;

// The first page of `179-205`; 0 where there is none.
unsigned firstPage(const Source& source) {
    unsigned page = 0;
    if (source.reference)
        source.reference->pages.take_while(llvm::isDigit).getAsInteger(10, page);
    return page;
}

bool isOwn(const Theory& theory, Span span) {
    return std::ranges::any_of(theory.files, [&](const File& file) {
        return file.module == mainModule && file.span.begin <= span.begin &&
               span.begin < file.span.end;
    });
}

} // namespace

std::vector<CheckedExtract> checkExtracts(const Theory& theory) {
    std::vector<CheckedExtract> checked;
    if (std::ranges::none_of(theory.sources, [](const Source& source) { return source.text; }))
        return checked;
    for (const Citation& citation : theory.citations) {
        const Source& source = theory[citation.source];
        if (citation.extract.empty() || !source.text || !isOwn(theory, citation.span))
            continue;
        llvm::SmallVector<references::Wanted> wanted;
        for (const Locator& locator : theory[citation.locators])
            wanted.push_back({locator.unit, locator.number});
        checked.push_back({&citation, references::lookUp(*source.text, citation.extract, wanted,
                                                         firstPage(source))});
    }
    return checked;
}

} // namespace theory::analysis
