// Words references in the author–year style that health journals share.
#include "backends/report/citing.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

#include <map>
#include <tuple>

namespace theory::backends::report {
namespace {

using namespace model;
using references::Person;
using references::Reference;

// Who stands for the work: its authors, else its editors.
llvm::ArrayRef<Person> peopleOf(const Reference& reference) {
    return reference.authors.empty() ? reference.editors : reference.authors;
}

// `Hudson`, `Hudson and Henwood`, `Hardy et al.`; a work without people goes by its title.
std::string shortNames(const Reference& reference) {
    const llvm::ArrayRef<Person> people = peopleOf(reference);
    if (people.empty())
        return reference.title.empty() ? reference.key.str() : reference.title.str();
    const bool areMore = reference.hasMoreAuthors && !reference.authors.empty();
    if (people.size() > 2 || (people.size() == 2 && areMore) || areMore)
        return (people.front().family + " et al.").str();
    if (people.size() == 2)
        return (people[0].family + " and " + people[1].family).str();
    return people.front().family.str();
}

// The first letters of given names: `John Adam`, `J. A.` and `JA` are all `JA`; `Jean-Paul` is
// `J-P`.
std::string initials(llvm::StringRef given) {
    if (given.size() <= 3 && llvm::all_of(given, llvm::isUpper))
        return given.str();
    std::string letters;
    bool isFirst = true;
    for (std::size_t i = 0; i < given.size(); ++i) {
        const bool isBetween = given[i] == ' ' || given[i] == '.' || given[i] == '-';
        if (isBetween) {
            if (given[i] == '-' && !letters.empty())
                letters += '-';
            isFirst = true;
            continue;
        }
        if (!isFirst)
            continue;
        letters += given[i];
        while (i + 1 < given.size() && (given[i + 1] & 0xC0) == 0x80)
            letters += given[++i];
        isFirst = false;
    }
    return letters;
}

std::string listedNames(const Reference& reference) {
    std::string names;
    for (const Person& person : peopleOf(reference)) {
        names += (names.empty() ? "" : ", ") + person.family.str();
        const std::string letters = person.isBody ? "" : initials(person.given);
        for (const std::string& part : {letters, person.suffix.str()})
            names += (part.empty() ? "" : " ") + part;
    }
    if (reference.hasMoreAuthors && !reference.authors.empty())
        names += " et al.";
    if (reference.authors.empty() && !reference.editors.empty())
        names += reference.editors.size() == 1 ? " (ed.)" : " (eds.)";
    return names;
}

std::string withDashes(llvm::StringRef pages) {
    std::string out;
    for (char c : pages)
        out += c == '-' ? std::string("–") : std::string(1, c);
    return out;
}

// A sentence's end, unless the text brings its own.
std::string ended(llvm::StringRef text) {
    const bool hasEnd = text.ends_with(".") || text.ends_with("?") || text.ends_with("!");
    return text.str() + (hasEnd ? " " : ". ");
}

// `30(2):153–166`
std::string numbers(const Reference& reference) {
    std::string out = reference.volume.str();
    if (!reference.issue.empty())
        out += "(" + reference.issue.str() + ")";
    if (!reference.pages.empty())
        out += (out.empty() ? "" : ":") + withDashes(reference.pages);
    return out;
}

void addPublication(const Reference& reference, Inline& out) {
    const bool isPart = !reference.container.empty();
    const bool isInBook = reference.type == "chapter" || reference.type == "paper-conference";
    if (!reference.title.empty()) {
        if (isPart)
            out.plain(ended(reference.title));
        else
            out.emphasis(reference.title)
                .plain(ended(reference.title).substr(reference.title.size()));
    }
    if (isPart) {
        out.plain(isInBook ? "In: " : "").emphasis(reference.container);
        const std::string where = numbers(reference);
        out.plain(where.empty() ? ". " : (isInBook ? ", " : " ") + where + ". ");
    } else if (!numbers(reference).empty()) {
        out.plain(numbers(reference) + ". ");
    }
    if (!reference.edition.empty())
        out.plain("Edition: " + ended(reference.edition));
    if (!reference.publisher.empty())
        out.plain((reference.place.empty() ? "" : reference.place.str() + ": ") +
                  ended(reference.publisher));
}

bool isLess(const Theory& theory, Id<Source> left, Id<Source> right) {
    const Reference &a = *theory[left].reference, &b = *theory[right].reference;
    const auto place = [](const Reference& reference) {
        return std::tuple(llvm::StringRef(listedNames(reference)).lower(), reference.year.str(),
                          reference.title.lower());
    };
    const auto one = place(a), other = place(b);
    return one != other ? one < other : left < right;
}

} // namespace

Citing::Citing(const Theory& theory, const Extent& extent) : theory_(theory) {
    for (std::size_t i = 0; i < theory.sources.size(); ++i) {
        const Id<Source> id(i);
        const Reference* reference = theory[id].reference;
        years_.push_back(reference ? reference->year.empty() ? "n.d." : reference->year.str() : "");
        names_.push_back(reference ? shortNames(*reference) + " " + years_.back()
                                   : model::reference(theory, id));
    }
    for (Id<Source> id : extent.sources) {
        const CitedTimes times = extent.cited[id.index];
        if (theory[id].reference && times.asEvidence + times.asProvenance > 0)
            listed_.push_back(id);
    }
    std::ranges::sort(listed_, [&](Id<Source> a, Id<Source> b) { return isLess(theory, a, b); });
    addLetters();
}

// Beyond 26 of a kind the key says which it is.
void Citing::addLetters() {
    std::map<std::string, std::vector<Id<Source>>> byName;
    for (Id<Source> id : listed_)
        byName[names_[id.index]].push_back(id);
    for (const auto& [name, alike] : byName)
        for (std::size_t k = 0; alike.size() > 1 && k < alike.size(); ++k) {
            const std::string letter = alike.size() <= 26
                                           ? std::string(1, static_cast<char>('a' + k))
                                           : " (" + theory_[alike[k]].key.str() + ")";
            names_[alike[k].index] += letter;
            years_[alike[k].index] += letter;
        }
}

Inline Citing::entry(Id<Source> id) const {
    const Reference& reference = *theory_[id].reference;
    const std::string names = listedNames(reference);
    Inline out;
    out.plain((names.empty() ? "" : names + " ") + "(" + years_[id.index] + ") ");
    addPublication(reference, out);
    const bool isAddress =
        reference.url.starts_with("https://") || reference.url.starts_with("http://");
    if (!reference.doi.empty()) {
        const std::string address = ("https://doi.org/" + reference.doi).str();
        out.add(Run{.text = address, .address = address});
    } else if (isAddress) {
        out.add(Run{.text = reference.url.str(), .address = reference.url.str()});
    }
    return out;
}

} // namespace theory::backends::report
