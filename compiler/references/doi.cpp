// Tells DOIs by their shape.
#include "references/doi.h"

#include "llvm/ADT/StringExtras.h"

namespace theory::references {

bool isDoi(llvm::StringRef text) {
    if (!text.consume_front("10."))
        return false;
    const auto [registrant, suffix] = text.split('/');
    const bool isNumber =
        llvm::all_of(registrant, [](char c) { return llvm::isDigit(c) || c == '.'; });
    const bool hasBlanks = suffix.find_first_of(" \t\r\n") != llvm::StringRef::npos;
    return isNumber && registrant.size() >= 4 && !registrant.ends_with(".") && !suffix.empty() &&
           !hasBlanks;
}

llvm::StringRef withoutAddress(llvm::StringRef text) {
    text = text.trim();
    if (!text.consume_front_insensitive("https://"))
        text.consume_front_insensitive("http://");
    for (llvm::StringRef host : {"dx.doi.org/", "www.doi.org/", "doi.org/"})
        if (text.consume_front_insensitive(host))
            break;
    if (text.consume_front_insensitive("doi"))
        text = text.ltrim(": ");
    return text;
}

llvm::StringRef doiIn(llvm::StringRef text) {
    const llvm::StringRef rest = withoutAddress(text);
    return isDoi(rest) ? rest : llvm::StringRef();
}

} // namespace theory::references
