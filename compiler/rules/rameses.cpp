// Finds the header of a theory, and what it says of the items.
#include "rules/rameses.h"

namespace theory::rules {

using namespace model;

bool isPublished(const Theory& theory) {
    return !theory.isDamaged && theory[mainModule].span.isSomewhere();
}

bool isAskedFor(const Theory& theory, std::size_t item) {
    return isPublished(theory) &&
           std::ranges::none_of(theory.itemStatements, [&](const ItemStatement& statement) {
               return statement.module == mainModule && statement.item == item;
           });
}

Span headerOf(const Theory& theory) { return theory[mainModule].span; }

std::string nameOf(const Theory& theory) { return theory[mainModule].name.str(); }

} // namespace theory::rules
