// Writes entries of bibliographies as Pandoc's metadata, in which texts are words, never markup.
#include "backends/report/pandoc/references.h"

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"

namespace theory::backends::report::pandoc {
namespace {

using references::Person;
using references::Reference;

constexpr std::size_t digitsOfYear = 4;

json::Value text(llvm::StringRef words) { return element("MetaInlines", plainWords(words)); }

json::Value person(const Person& person) {
    json::Object name;
    name[person.isBody ? "literal" : "family"] = text(person.family);
    if (!person.given.empty())
        name["given"] = text(person.given);
    if (!person.suffix.empty())
        name["suffix"] = text(person.suffix);
    return element("MetaMap", std::move(name));
}

json::Value people(llvm::ArrayRef<Person> persons, bool hasMore) {
    json::Array names;
    for (const Person& one : persons)
        names.push_back(person(one));
    if (hasMore)
        names.push_back(element("MetaMap", json::Object{{"literal", text("others")}}));
    return element("MetaList", std::move(names));
}

// `2021-06-26` in its parts.
json::Value parts(llvm::StringRef date) {
    llvm::SmallVector<llvm::StringRef> numbers;
    date.split(numbers, '-');
    json::Array list;
    for (llvm::StringRef number : numbers)
        list.push_back(element("MetaString", number.str()));
    json::Array dates;
    dates.push_back(element("MetaList", std::move(list)));
    return element("MetaMap", json::Object{{"date-parts", element("MetaList", std::move(dates))}});
}

// A letter behind a year is left to the style, which gives its own.
json::Value issued(const Reference& reference) {
    const llvm::StringRef year = reference.year.take_while(llvm::isDigit);
    if (year.size() == digitsOfYear && reference.year.size() <= digitsOfYear + 1)
        return parts(reference.date.starts_with(year) ? reference.date : year);
    return element("MetaMap", json::Object{{"literal", text(reference.year)}});
}

void addTexts(const Reference& reference, json::Object& entry) {
    const bool isAddress =
        reference.url.starts_with("https://") || reference.url.starts_with("http://");
    const std::pair<llvm::StringLiteral, llvm::StringRef> texts[] = {
        {"title", reference.title},
        {"container-title", reference.container},
        {"volume", reference.volume},
        {"issue", reference.issue},
        {"page", reference.pages},
        {"edition", reference.edition},
        {"publisher", reference.publisher},
        {"publisher-place", reference.place},
        {"DOI", reference.doi},
        {"URL", isAddress ? reference.url : ""},
    };
    for (const auto& [name, words] : texts)
        if (!words.empty())
            entry[name] = text(words);
}

json::Value entryOf(const Work& work) {
    const Reference& reference = *work.reference;
    json::Object entry{{"id", element("MetaString", idOf(work.key))},
                       {"type", element("MetaString", cleaned(reference.type))}};
    addTexts(reference, entry);
    if (!reference.authors.empty())
        entry["author"] = people(reference.authors, reference.hasMoreAuthors);
    if (!reference.editors.empty())
        entry["editor"] = people(reference.editors, false);
    if (!reference.year.empty())
        entry["issued"] = issued(reference);
    return element("MetaMap", std::move(entry));
}

} // namespace

void addReferences(llvm::ArrayRef<Work> works, bool areMarked, json::Object& metadata) {
    json::Array entries, listed;
    for (const Work& work : works) {
        entries.push_back(entryOf(work));
        if (work.isListed)
            listed.push_back(citation(idOf(work.key), {}, "NormalCitation"));
    }
    if (entries.empty())
        return;
    metadata["references"] = element("MetaList", std::move(entries));
    metadata["nocite"] =
        element("MetaInlines", list(element("Cite", list(std::move(listed), json::Array()))));
    metadata["link-citations"] = element("MetaBool", areMarked);
}

} // namespace theory::backends::report::pandoc
