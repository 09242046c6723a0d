// Understands the fields of an entry of BibTeX or biblatex.
#include "references/bibtex_entry.h"

#include "references/bibtex_names.h"
#include "references/dates.h"
#include "references/doi.h"
#include "references/latex.h"
#include "references/texts.h"

#include "llvm/ADT/STLExtras.h"

namespace theory::references {
namespace {

struct TypeRow {
    llvm::StringRef bibtex, csl;
};

constexpr TypeRow types[] = {
    {"article", "article-journal"},
    {"book", "book"},
    {"mvbook", "book"},
    {"collection", "book"},
    {"proceedings", "book"},
    {"manual", "book"},
    {"booklet", "pamphlet"},
    {"inbook", "chapter"},
    {"incollection", "chapter"},
    {"inproceedings", "paper-conference"},
    {"conference", "paper-conference"},
    {"techreport", "report"},
    {"report", "report"},
    {"phdthesis", "thesis"},
    {"mastersthesis", "thesis"},
    {"thesis", "thesis"},
    {"unpublished", "manuscript"},
    {"online", "webpage"},
    {"electronic", "webpage"},
    {"www", "webpage"},
    {"dataset", "dataset"},
    {"software", "software"},
    {"patent", "patent"},
    {"periodical", "periodical"},
    {"misc", "document"},
};

// Fields that are one text. Of several for one purpose the first counts.
struct FieldRow {
    llvm::StringRef name;
    llvm::StringRef Reference::* place;
};

constexpr FieldRow fieldRows[] = {
    {"title", &Reference::title},
    {"journal", &Reference::container},
    {"journaltitle", &Reference::container},
    {"booktitle", &Reference::container},
    {"maintitle", &Reference::container},
    {"volume", &Reference::volume},
    {"number", &Reference::issue},
    {"issue", &Reference::issue},
    {"edition", &Reference::edition},
    {"publisher", &Reference::publisher},
    {"institution", &Reference::publisher},
    {"school", &Reference::publisher},
    {"organization", &Reference::publisher},
    {"address", &Reference::place},
    {"location", &Reference::place},
};

// Paths and the like, which only look like LaTeX.
bool isVerbatim(llvm::StringRef name) {
    return name.equals_insensitive("file") || name.starts_with_insensitive("bdsk-") ||
           name.equals_insensitive("eprint");
}

class EntryReader {
public:
    EntryReader(const BibtexEntry& entry, Arena& arena) : entry_(entry), arena_(arena) {}

    Reference run() {
        result_ = {.key = kept(entry_.key, arena_),
                   .type = "document",
                   .keySpan = entry_.keySpan,
                   .span = entry_.span};
        for (const TypeRow& row : types)
            if (entry_.type.equals_insensitive(row.bibtex))
                result_.type = row.csl;
        for (const BibtexField& field : entry_.fields)
            if (!takeText(field) && !takeNames(field) && !takeDate(field) && !takePlace(field))
                others_.push_back({field.name, text(field)});
        finishTitle();
        finishDate();
        result_.others = llvm::ArrayRef(others_).copy(arena_);
        return result_;
    }

private:
    static bool isNamed(const BibtexField& field, llvm::StringRef name) {
        return field.name.equals_insensitive(name);
    }

    llvm::StringRef text(const BibtexField& field) {
        if (field.isPlain || isVerbatim(field.name))
            return kept(field.text, arena_);
        return copied(decodeLatex(field.text), arena_);
    }

    llvm::StringRef address(const BibtexField& field) {
        if (field.isPlain)
            return kept(field.text, arena_);
        return copied(decodeLatex(field.text, LatexUse::Address), arena_);
    }

    bool takeText(const BibtexField& field) {
        const auto* row =
            llvm::find_if(fieldRows, [&](const FieldRow& row) { return isNamed(field, row.name); });
        if (row == std::end(fieldRows) || !(result_.*row->place).empty())
            return false;
        result_.*row->place = text(field);
        return true;
    }

    bool takeNames(const BibtexField& field) {
        const bool isAuthor = isNamed(field, "author");
        llvm::ArrayRef<Person>& people = isAuthor ? result_.authors : result_.editors;
        if ((!isAuthor && !isNamed(field, "editor")) || !people.empty())
            return false;
        const NameList names = readNames(field.text, arena_);
        people = llvm::ArrayRef(names.people).copy(arena_);
        result_.hasMoreAuthors |= isAuthor && names.hasMore;
        return true;
    }

    bool takeDate(const BibtexField& field) {
        const auto take = [&](llvm::StringRef name, llvm::StringRef& place) {
            if (!isNamed(field, name) || !place.empty())
                return false;
            place = text(field);
            return true;
        };
        return take("date", date_) || take("year", year_) || take("month", month_) ||
               take("day", day_);
    }

    bool takePlace(const BibtexField& field) {
        if (isNamed(field, "doi") && result_.doi.empty())
            result_.doi = withoutAddress(address(field));
        else if (isNamed(field, "url") && result_.url.empty())
            result_.url = address(field);
        else if (isNamed(field, "howpublished") && result_.url.empty() &&
                 address(field).starts_with_insensitive("http"))
            result_.url = address(field);
        else if (isNamed(field, "pages"))
            result_.pages = pagesOf(text(field), arena_);
        else if ((isNamed(field, "eid") || isNamed(field, "articleno")) && result_.pages.empty())
            result_.pages = text(field);
        else if (isNamed(field, "subtitle"))
            subtitle_ = text(field);
        else
            return false;
        return true;
    }

    void finishTitle() {
        if (subtitle_.empty())
            return;
        const llvm::StringRef sign = result_.title.ends_with("?") ? " " : ": ";
        result_.title = result_.title.empty()
                            ? subtitle_
                            : copied((result_.title + sign + subtitle_).str(), arena_);
    }

    void finishDate() {
        Date date = readDate(date_.empty() ? year_ : date_);
        const llvm::StringRef year = llvm::StringRef(date.known).take_front(4);
        if (date_.empty() && !year.empty() && !month_.empty()) {
            // `10~jan`, `January 10` and `1` are all seen.
            const llvm::StringRef words = copied((month_ + " " + year + " " + day_).str(), arena_);
            unsigned number = 0;
            if (month_.getAsInteger(10, number))
                date.known = readDate(words).known;
            else if (number >= 1 && number <= 12)
                date.known = readDate((year + "-" + month_ + "-" + day_).str()).known;
        }
        // A year with its letter may stand beside a date without one.
        const bool isSame = !year_.empty() && !year.empty() && year_.starts_with(year);
        result_.year = isSame ? copied(readDate(year_).year, arena_) : copied(date.year, arena_);
        result_.date = copied(date.known, arena_);
    }

    const BibtexEntry& entry_;
    Arena& arena_;
    Reference result_;
    std::vector<Field> others_;
    llvm::StringRef date_, year_, month_, day_, subtitle_;
};

} // namespace

bool isBibtexType(llvm::StringRef type) {
    return llvm::any_of(types,
                        [&](const TypeRow& row) { return type.equals_insensitive(row.bibtex); });
}

Reference referenceOf(const BibtexEntry& entry, Arena& arena) {
    return EntryReader(entry, arena).run();
}

} // namespace theory::references
