// Reads CSL-JSON, as Zotero, Mendeley and Better BibTeX write it.
#include "references/dates.h"
#include "references/doi.h"
#include "references/encoding.h"
#include "references/json_entries.h"
#include "references/made_keys.h"
#include "references/reader.h"
#include "references/tagged_lines.h"
#include "references/texts.h"
#include "support/utf8.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/JSON.h"

namespace theory::references {
namespace {

namespace json = llvm::json;

const DiagnosticKind<> brokenEntry{
    {
        .name = "broken-csl-entry",
        .code = "B017",
        .severity = Severity::Warning,
        .why = "CSL-JSON is a list of entries in braces. An entry that is not JSON is left out, "
               "and the next one is read.",
        .bad = "theory clubs \"Clubs\" {\n  bibliography \"list.json\"\n}\n// --- list.json\n"
               "[\n  {\"id\": \"smith2010\" \"type\": \"book\", \"title\": \"Clubs\"}\n]\n",
        .good = "theory clubs \"Clubs\" {\n  bibliography \"list.json\"\n}\n// --- list.json\n"
                "[\n  {\"id\": \"smith2010\", \"type\": \"book\", \"title\": \"Clubs\"}\n]\n",
    },
    "an entry of CSL-JSON cannot be read"};

const DiagnosticKind<> noList{
    {
        .name = "not-a-list",
        .code = "B018",
        .why = "CSL-JSON is a list, `[…]`, of the entries of a bibliography. Other files in JSON "
               "hold other things, and a list without its end was cut short.",
        .bad = "theory clubs \"Clubs\" {\n  bibliography \"list.json\"\n}\n// --- list.json\n"
               "\"Smith 2010\"\n",
        .good = "theory clubs \"Clubs\" {\n  bibliography \"list.json\"\n}\n// --- list.json\n"
                "[{\"id\": \"smith2010\", \"type\": \"book\", \"title\": \"Clubs\"}]\n",
    },
    "this is no complete list of entries"};

struct MemberRow {
    llvm::StringRef name;
    llvm::StringRef Reference::* place;
};

// Also as Zotero itself names them, in what Better BibTeX calls its own JSON.
constexpr MemberRow memberRows[] = {
    {"type", &Reference::type},
    {"title", &Reference::title},
    {"container-title", &Reference::container},
    {"publicationTitle", &Reference::container},
    {"bookTitle", &Reference::container},
    {"volume", &Reference::volume},
    {"issue", &Reference::issue},
    {"number", &Reference::issue},
    {"page", &Reference::pages},
    {"pages", &Reference::pages},
    {"edition", &Reference::edition},
    {"publisher", &Reference::publisher},
    {"institution", &Reference::publisher},
    {"university", &Reference::publisher},
    {"publisher-place", &Reference::place},
    {"place", &Reference::place},
    {"DOI", &Reference::doi},
    {"URL", &Reference::url},
    {"url", &Reference::url},
};

struct TypeRow {
    llvm::StringRef zotero, csl;
};

constexpr TypeRow types[] = {
    {"journalArticle", "article-journal"},
    {"magazineArticle", "article-magazine"},
    {"newspaperArticle", "article-newspaper"},
    {"bookSection", "chapter"},
    {"conferencePaper", "paper-conference"},
    {"preprint", "article"},
    {"book", "book"},
    {"report", "report"},
    {"thesis", "thesis"},
    {"manuscript", "manuscript"},
    {"webpage", "webpage"},
    {"blogPost", "post-weblog"},
};

constexpr llvm::StringRef keyNames[] = {"citation-key", "citationKey", "citekey", "id"};

class EntryReader {
public:
    EntryReader(const JsonEntry& entry, const json::Object& object, Arena& arena)
        : entry_(entry), object_(object), arena_(arena) {}

    EntryDraft run() {
        for (const JsonMember& member : entry_.members)
            if (const json::Value* value = object_.get(member.name))
                take(member.name, *value);
        Reference& reference = draft_.entry;
        if (reference.type.empty())
            reference.type = "document";
        reference.pages = pagesOf(reference.pages, arena_);
        reference.doi = withoutAddress(reference.doi);
        return std::move(draft_);
    }

private:
    void take(llvm::StringRef name, const json::Value& value) {
        const auto* row =
            llvm::find_if(memberRows, [&](const MemberRow& row) { return row.name == name; });
        if (name == "author")
            takePeople(value, draft_.authors, draft_.entry.hasMoreAuthors);
        else if (bool hasMore = false; name == "editor")
            takePeople(value, draft_.editors, hasMore);
        else if (name == "creators")
            takeCreators(value);
        else if (name == "itemType")
            takeType(value);
        else if (name == "issued" || (name == "date" && draft_.entry.year.empty()))
            takeDate(value);
        else if (row != std::end(memberRows) && (draft_.entry.*row->place).empty())
            draft_.entry.*row->place = text(value);
        else if (const llvm::StringRef other = text(value);
                 !other.empty() && !llvm::is_contained(keyNames, name))
            draft_.others.push_back({name, other});
    }

    // Numbers are at home both as such and in quotation marks.
    llvm::StringRef text(const json::Value& value) {
        if (const auto words = value.getAsString())
            return withoutTags(copied(*words, arena_), arena_);
        if (const auto number = value.getAsInteger())
            return copied(std::to_string(*number), arena_);
        if (value.getAsObject())
            return copied(dateOf(value).known, arena_);
        return {};
    }

    llvm::StringRef text(const json::Object& object, llvm::StringRef name) {
        const json::Value* value = object.get(name);
        return value ? text(*value) : llvm::StringRef();
    }

    void takePeople(const json::Value& value, std::vector<Person>& people, bool& hasMore) {
        if (const json::Array* names = value.getAsArray())
            for (const json::Value& name : *names)
                if (const json::Object* object = name.getAsObject())
                    takePerson(*object, people, hasMore);
    }

    void takePerson(const json::Object& name, std::vector<Person>& people, bool& hasMore) {
        const llvm::StringRef body = text(name, "literal");
        if (isEtAl(body)) {
            hasMore = true;
            return;
        }
        if (!body.empty())
            return people.push_back({.family = body, .isBody = true});
        std::string family;
        for (llvm::StringRef part : {"dropping-particle", "non-dropping-particle", "family"})
            if (const llvm::StringRef words = text(name, part); !words.empty())
                family += (words + (words.ends_with("’") || words.ends_with("'") ? "" : " ")).str();
        Person person{.family = copied(family, arena_),
                      .given = text(name, "given"),
                      .suffix = text(name, "suffix")};
        if (person.family.empty())
            std::swap(person.family, person.given);
        if (!person.family.empty())
            people.push_back(person);
    }

    void takeCreators(const json::Value& value) {
        if (const json::Array* creators = value.getAsArray())
            for (const json::Value& creator : *creators)
                if (const json::Object* name = creator.getAsObject())
                    takeCreator(*name);
    }

    void takeCreator(const json::Object& name) {
        const llvm::StringRef kind = text(name, "creatorType"), body = text(name, "name");
        Person person{.family = text(name, "lastName"), .given = text(name, "firstName")};
        if (!body.empty())
            person = {.family = body, .isBody = true};
        if (!person.family.empty() && (kind == "author" || kind == "editor"))
            (kind == "author" ? draft_.authors : draft_.editors).push_back(person);
    }

    void takeType(const json::Value& value) {
        for (const TypeRow& row : types)
            if (value.getAsString() == row.zotero)
                draft_.entry.type = row.csl;
    }

    void takeDate(const json::Value& value) {
        const Date date = dateOf(value);
        draft_.entry.year = copied(date.year, arena_);
        draft_.entry.date = copied(date.known, arena_);
    }

    Date dateOf(const json::Value& value) {
        const json::Object* object = value.getAsObject();
        if (!object)
            return readDate(text(value));
        if (const json::Array* dates = object->getArray("date-parts"); dates && !dates->empty())
            if (const json::Array* parts = dates->front().getAsArray(); parts && !parts->empty()) {
                std::string written;
                for (const json::Value& part : *parts)
                    written += (text(part) + "-").str();
                return readDate(llvm::StringRef(written).drop_back());
            }
        for (llvm::StringRef name : {"raw", "literal"})
            if (const llvm::StringRef words = text(*object, name); !words.empty())
                return readDate(words);
        return {};
    }

    const JsonEntry& entry_;
    const json::Object& object_;
    Arena& arena_;
    EntryDraft draft_;
};

class CslReader {
public:
    CslReader(const SourceFile& file, Bibliography& bibliography, Complaints& out)
        : file_(file), bibliography_(bibliography), out_(out) {}

    void run() {
        JsonEntries entries(withoutMark(file_));
        bool isUnclosed = false;
        for (JsonEntry entry; entries.isList() && entries.take(entry);) {
            isUnclosed = !entry.isClosed;
            readEntry(entry);
        }
        if (!entries.isList() || (!entries.isComplete() && !isUnclosed))
            report(noList.at({file_.base(), file_.base()})
                       .helping("export the bibliography again, as CSL-JSON"));
        makeKeys(bibliography_);
    }

private:
    void report(Diagnostic diagnostic) {
        bibliography_.isDamaged = true;
        out_.add(std::move(diagnostic));
    }

    void readEntry(const JsonEntry& entry) {
        if (entry.isTooDeep)
            return report(brokenEntry.at(file_.spanOf(entry.text.take_front()))
                              .noting("this is nested too deep")
                              .helping("export the bibliography again"));
        const bool isUtf8 = firstNotUtf8(entry.text) == llvm::StringRef::npos;
        auto value = isUtf8 ? json::parse(entry.text) : json::parse(json::fixUTF8(entry.text));
        const json::Object* object = value ? value->getAsObject() : nullptr;
        if (!object) {
            const std::size_t at = value ? 0 : placeOf(value.takeError(), entry.text);
            Diagnostic broken = brokenEntry.at(file_.spanOf(entry.text.substr(at, 1)))
                                    .noting("here it stops being JSON")
                                    .helping("export the bibliography again");
            if (at > 0)
                broken.label(file_.spanOf(entry.text.take_front()), "the entry begins here");
            return report(std::move(broken));
        }
        EntryDraft draft = EntryReader(entry, *object, *bibliography_.arena).run();
        draft.entry.span = file_.spanOf(entry.text);
        draft.entry.keySpan = file_.spanOf(entry.text.take_front());
        takeKey(entry, *object, draft.entry);
        bibliography_.references.push_back(finished(draft, *bibliography_.arena));
    }

    // LLVM tells the place in its message only, `[line:column, byte=offset]: …`, and means the one
    // behind what it has taken.
    static std::size_t placeOf(llvm::Error error, llvm::StringRef text) {
        const std::string message = llvm::toString(std::move(error));
        std::size_t at = 0;
        if (llvm::StringRef(message).split("byte=").second.split(']').first.getAsInteger(10, at))
            return 0;
        return std::min(at > 0 ? at - 1 : 0, text.size());
    }

    // Zotero's own ids are addresses, which nobody would cite; then a key is made.
    void takeKey(const JsonEntry& entry, const json::Object& object, Reference& reference) {
        for (llvm::StringRef name : keyNames)
            for (const JsonMember& member : entry.members)
                if (member.name == name && reference.key.empty()) {
                    const auto words = object.getString(name);
                    const llvm::StringRef key = words ? *words : member.value;
                    if (key.contains("://") || member.value.starts_with("{") || key == "null")
                        continue;
                    reference.key = copied(key, *bibliography_.arena);
                    reference.keySpan = file_.spanOf(member.value);
                }
    }

    const SourceFile& file_;
    Bibliography& bibliography_;
    Complaints& out_;
};

bool looksLikeCsl(llvm::StringRef text) {
    const llvm::StringRef rest = text.ltrim();
    const char first = rest.empty() ? 0 : rest.front();
    const llvm::StringRef second = rest.drop_front(std::min<std::size_t>(rest.size(), 1)).ltrim();
    return first == '[' ? second.starts_with("{") || second.starts_with("]")
                        : first == '{' && second.starts_with("\"");
}

void readCsl(const SourceFile& file, Bibliography& bibliography, Complaints& out) {
    CslReader(file, bibliography, out).run();
}

const Registered reader(Reader{.name = "CSL-JSON",
                               .extensions = ".json .csljson",
                               .recognises = looksLikeCsl,
                               .read = readCsl});

} // namespace
} // namespace theory::references
