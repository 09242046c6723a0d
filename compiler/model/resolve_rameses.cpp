// What a header says on items of the RAMESES publication standards.
#include "model/resolver.h"

namespace theory::model {
namespace {

const DiagnosticKind<std::string> unknownItem{
    {
        .name = "unknown-item",
        .code = "R076",
        .why = "The RAMESES publication standards for realist syntheses have 19 items, which are "
               "known by their numbers (Wong et al. 2013, doi 10.1186/1741-7015-11-21). What is "
               "said on another number would stand in no checklist.",
        .bad = "theory walking \"Why walking groups last\" {\n  rameses 20 \"Methods, p. 4\"\n}\n",
        .good = "theory walking \"Why walking groups last\" {\n  rameses 7 \"Methods, p. 4\"\n}\n",
    },
    "RAMESES has no item {}"};

} // namespace

void Resolver::addItemStatements(const syntax::Block& header, const Where& where) {
    std::array<Span, ramesesItems.size()> said;
    for (const syntax::Entry& entry : header.entries) {
        const auto* node = std::get_if<const syntax::ItemStatement*>(&entry.is);
        if (!node)
            continue;
        const syntax::Name& number = (*node)->item;
        std::size_t item = 0;
        if (number.text.getAsInteger(10, item) || item == 0 || item > ramesesItems.size()) {
            out_.push_back(unknownItem.at(number.span, number.text.str())
                               .helping("name one of the items 1 to 19; for the items of another "
                                        "standard, write a `note`"));
            continue;
        }
        Span& first = said[item - 1];
        if (first.isSomewhere()) {
            reportSaidTwice({entry.span.begin, number.span.end});
            continue;
        }
        first = number.span;
        theory_.itemStatements.push_back({.item = item,
                                          .text = (*node)->said.value,
                                          .module = where.module,
                                          .span = entry.span});
    }
}

} // namespace theory::model
