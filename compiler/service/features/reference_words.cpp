// Names two authors at most.
#include "service/features/reference_words.h"

namespace theory::service {

std::string shortAuthors(const references::Reference& reference) {
    constexpr std::size_t most = 2;
    std::string words;
    for (const references::Person& author :
         reference.authors.take_front(std::min(most, reference.authors.size())))
        words += (words.empty() ? "" : ", ") + author.family.str();
    return reference.authors.size() > most || reference.hasMoreAuthors ? words + " et al." : words;
}

} // namespace theory::service
