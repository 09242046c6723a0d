// Words uses, conditions and attributes.
#include "backends/report/phrases.h"

#include "backends/anchors.h"
#include "backends/flow_words.h"
#include "backends/report/authored.h"

#include "llvm/ADT/StringExtras.h"

namespace theory::backends::report {
namespace {

using namespace model;

// As a word of its own, whatever its case.
bool contains(llvm::StringRef text, llvm::StringRef word) {
    const auto isWordPart = [](char c) {
        return llvm::isAlnum(c) || static_cast<unsigned char>(c) >= 0x80;
    };
    for (std::size_t at = text.find_insensitive(word); at != llvm::StringRef::npos;
         at = text.find_insensitive(word, at + 1)) {
        const llvm::StringRef after = text.substr(at + word.size());
        if ((at == 0 || !isWordPart(text[at - 1])) && (after.empty() || !isWordPart(after.front())))
            return true;
    }
    return false;
}

// Hedge and direction, as far as the wording does not hold them itself.
std::string wordsBeside(const Use& use) {
    std::string words;
    for (llvm::StringRef word : {hedgeWords[use.hedge], directionWords[use.direction]})
        if (!word.empty() && !contains(use.wording, word))
            words += (words.empty() ? "" : " ") + word.str();
    return words;
}

Inline phrase(const Theory& theory, Connective connective, Range<Term> terms) {
    Inline out;
    bool isFirst = true;
    for (const Term& term : theory[terms]) {
        if (!isFirst && connective == Connective::Listed)
            out.plain("; ");
        else if (!isFirst)
            out.plain(" ").emphasis((connectiveWords[connective] + " ").str());
        isFirst = false;
        if (term.isNegated)
            out.emphasis("not ");
        if (term.use)
            out.add(report::phrase(theory, theory[term.use]));
        else
            out.plain("(").add(phrase(theory, term.connective, term.group)).plain(")");
    }
    return out;
}

} // namespace

Inline mention(const Theory& theory, Id<Construct> id) {
    Inline out(label(theory, id));
    if (theory[id].module != mainModule && !theory[id].name.empty())
        out.plain(" (" + reference(theory, id) + ")");
    return out.leadingTo(anchorOf(theory, id));
}

Inline mention(const Theory& theory, Id<Configuration> id) {
    return Inline().link(reference(theory, id), anchorOf(theory, id));
}

Inline mentions(const Theory& theory, llvm::ArrayRef<Id<Configuration>> ids,
                llvm::StringRef between) {
    Inline out;
    for (Id<Configuration> id : ids)
        out.plain(out.empty() ? "" : between).add(mention(theory, id));
    return out;
}

Inline phrase(const Theory& theory, const Use& use) {
    const std::string words = wordsBeside(use), target = anchorOf(theory, use.construct);
    Inline out;
    if (use.wording.empty())
        return out.emphasis(words.empty() ? "" : words + " ")
            .link(label(theory, use.construct), target);
    out.link(use.wording, target);
    if (!words.empty())
        out.plain(" (").emphasis(words).plain(")");
    return out;
}

Inline phrase(const Theory& theory, const Slot& slot) {
    if (slot.terms.empty())
        return Inline().emphasis("pending: ").plain(slot.hole);
    return phrase(theory, slot.connective, slot.terms);
}

Inline guard(const Theory& theory, const Slot& slot) {
    return Inline().emphasis((slotWords[slot.kind] + " ").str()).add(phrase(theory, slot));
}

Inline places(const Theory& theory, Range<Place> places) {
    Inline out;
    out.emphasis("seen in ");
    bool isFirst = true;
    for (const Place& place : theory[places]) {
        const llvm::StringRef title = place.declared ? theory[place.declared].title : "";
        out.plain(isFirst ? "" : ", ").plain(titleOrName(title, place.name));
        isFirst = false;
    }
    return out;
}

Inline phrase(const Theory& theory, const Link& link) {
    return phrase(theory, theory[link.from])
        .plain(" ")
        .emphasis((verbWords[link.verb] + " ").str())
        .add(phrase(theory, theory[link.to]));
}

Inline nameAndTitle(const Theory& theory, Id<Configuration> id) {
    const Configuration& configuration = theory[id];
    return Inline("CMOC " + reference(theory, id) + (configuration.title.empty() ? "" : ": "))
        .plain(configuration.title);
}

std::string heading(Property property) {
    if (property == Property::Doi || property == Property::Url)
        return propertyWords[property].upper();
    std::string word = propertyWords[property].str();
    word.front() = llvm::toUpper(word.front());
    return word;
}

std::string values(const Theory& theory, Range<Attribute> attributes, Property property) {
    std::string out;
    for (const Attribute& attribute : theory[attributes]) {
        if (attribute.property != property)
            continue;
        std::string value = attribute.value.str();
        if (!attribute.isText)
            std::ranges::replace(value, '_', ' ');
        out += (out.empty() ? "" : ", ") + value;
    }
    return out;
}

void addLabelled(llvm::StringRef word, Blocks blocks, Blocks& out) {
    Inline lead;
    lead.strong((word + ". ").str());
    if (blocks.empty() || blocks.front().kind != BlockKind::Paragraph)
        blocks.insert(blocks.begin(), paragraph(std::move(lead)));
    else
        blocks.front().text = lead.add(blocks.front().text);
    out.insert(out.end(), std::make_move_iterator(blocks.begin()),
               std::make_move_iterator(blocks.end()));
}

void addNotes(const Theory& theory, Range<Attribute> attributes, Blocks& out) {
    for (const Attribute& attribute : theory[attributes])
        if (attribute.property == Property::Note)
            addLabelled("Note", authored(attribute.value), out);
}

Cell noteCell(const Theory& theory, Range<Attribute> attributes) {
    Cell cell;
    for (const Attribute& attribute : theory[attributes])
        if (attribute.property == Property::Description || attribute.property == Property::Note)
            for (Inline& line : authoredLines(attribute.value))
                cell.push_back(std::move(line));
    return cell;
}

Table withoutEmptyColumns(Table table, llvm::ArrayRef<std::size_t> kept) {
    Table result{.name = std::move(table.name),
                 .title = std::move(table.title),
                 .caption = std::move(table.caption),
                 .anchors = std::move(table.anchors)};
    result.rows.resize(table.rows.size());
    for (std::size_t column = 0; column < table.header.size(); ++column) {
        const bool isThere = std::ranges::count(kept, column) > 0 ||
                             std::ranges::any_of(table.rows, [&](const std::vector<Cell>& row) {
                                 return !row[column].empty();
                             });
        if (!isThere)
            continue;
        result.header.push_back(std::move(table.header[column]));
        for (std::size_t row = 0; row < table.rows.size(); ++row)
            result.rows[row].push_back(std::move(table.rows[row][column]));
    }
    return result;
}

} // namespace theory::backends::report
