// Reads RIS, as Zotero, EndNote, Mendeley, Covidence and databases write it.
#include "references/dates.h"
#include "references/doi.h"
#include "references/encoding.h"
#include "references/made_keys.h"
#include "references/reader.h"
#include "references/tagged_lines.h"
#include "references/texts.h"

#include "llvm/ADT/STLExtras.h"

#include <optional>

namespace theory::references {
namespace {

const DiagnosticKind<> outsideEntry{
    {
        .name = "line-outside-entry",
        .code = "B015",
        .severity = Severity::Warning,
        .why = "An entry of RIS begins with a line `TY  - …` and ends with `ER  -`. What stands "
               "outside belongs to no source and is passed over.",
        .bad = "theory clubs \"Clubs\" {\n  bibliography \"list.ris\"\n}\n// --- list.ris\n"
               "AU  - Smith, A.\nTI  - Clubs\nPY  - 2010\nER  - \n",
        .good = "theory clubs \"Clubs\" {\n  bibliography \"list.ris\"\n}\n// --- list.ris\n"
                "TY  - BOOK\nAU  - Smith, A.\nTI  - Clubs\nPY  - 2010\nER  - \n",
    },
    "this line belongs to no entry"};

const DiagnosticKind<> unfinishedEntry{
    {
        .name = "unfinished-entry",
        .code = "B016",
        .severity = Severity::Warning,
        .why = "Each entry of RIS ends with a line `ER  -`. A file that ends without it was "
               "probably cut short, and may have lost entries.",
        .bad = "theory clubs \"Clubs\" {\n  bibliography \"list.ris\"\n}\n// --- list.ris\n"
               "TY  - BOOK\nAU  - Smith, A.\nTI  - Clubs\nPY  - 2010\n",
        .good = "theory clubs \"Clubs\" {\n  bibliography \"list.ris\"\n}\n// --- list.ris\n"
                "TY  - BOOK\nAU  - Smith, A.\nTI  - Clubs\nPY  - 2010\nER  - \n",
    },
    "the file ends within this entry"};

struct TypeRow {
    llvm::StringRef ris, csl;
};

constexpr TypeRow types[] = {
    {"JOUR", "article-journal"},
    {"EJOUR", "article-journal"},
    {"ABST", "article-journal"},
    {"INPR", "article-journal"},
    {"MGZN", "article-magazine"},
    {"NEWS", "article-newspaper"},
    {"BOOK", "book"},
    {"EBOOK", "book"},
    {"EDBOOK", "book"},
    {"SER", "book"},
    {"CHAP", "chapter"},
    {"ECHAP", "chapter"},
    {"CONF", "paper-conference"},
    {"CPAPER", "paper-conference"},
    {"RPRT", "report"},
    {"GOVDOC", "report"},
    {"STAND", "standard"},
    {"THES", "thesis"},
    {"ELEC", "webpage"},
    {"ICOMM", "webpage"},
    {"WEB", "webpage"},
    {"BLOG", "post-weblog"},
    {"UNPB", "manuscript"},
    {"MANSCPT", "manuscript"},
    {"DATA", "dataset"},
    {"DBASE", "dataset"},
    {"COMP", "software"},
    {"PAT", "patent"},
    {"PAMP", "pamphlet"},
    {"DICT", "entry-dictionary"},
    {"ENCYC", "entry-encyclopedia"},
    {"VIDEO", "motion_picture"},
    {"MPCT", "motion_picture"},
    {"SOUND", "song"},
    {"PCOMM", "personal_communication"},
    {"LEGAL", "legislation"},
    {"STAT", "legislation"},
    {"BILL", "bill"},
    {"CASE", "legal_case"},
};

// Where a tag's text goes; of several tags for one place the first in this list counts.
struct TagRow {
    llvm::StringRef tag;
    llvm::StringRef Reference::* place;
};

constexpr TagRow tags[] = {
    {"TI", &Reference::title},     {"T1", &Reference::title},     {"CT", &Reference::title},
    {"JF", &Reference::container}, {"T2", &Reference::container}, {"BT", &Reference::container},
    {"JO", &Reference::container}, {"JA", &Reference::container}, {"J2", &Reference::container},
    {"J1", &Reference::container}, {"VL", &Reference::volume},    {"IS", &Reference::issue},
    {"CP", &Reference::issue},     {"SP", &Reference::pages},     {"C7", &Reference::pages},
    {"ET", &Reference::edition},   {"PB", &Reference::publisher}, {"CY", &Reference::place},
    {"PP", &Reference::place},     {"DO", &Reference::doi},       {"UR", &Reference::url},
    {"L2", &Reference::url},       {"L1", &Reference::url},
};

class RisReader {
public:
    RisReader(const SourceFile& file, Bibliography& bibliography, Complaints& out)
        : file_(file), bibliography_(bibliography), arena_(*bibliography.arena), out_(out) {}

    void run() {
        for (llvm::StringRef rest = withoutMark(file_); !rest.empty();) {
            const char* begin = rest.begin();
            const TaggedLine line = takeTaggedLine(rest, TagShape::Ris);
            const llvm::StringRef all(begin, static_cast<std::size_t>(line.value.end() - begin));
            if (line.tag == "TY")
                start(line, all);
            else if (draft_)
                take(line);
            else if (!line.tag.empty() && line.tag != "ER")
                passOver(all);
        }
        if (draft_)
            out_.add(unfinishedEntry.at(beginning_)
                         .helping("export the bibliography again, or end the entry with `ER  -`"));
        finish();
        makeKeys(bibliography_);
    }

private:
    // A missing `ER` is forgiven where the next entry begins.
    void start(const TaggedLine& line, llvm::StringRef all) {
        finish();
        draft_.emplace();
        for (std::size_t& rank : ranks_)
            rank = std::size(tags);
        beginning_ = file_.spanOf(all);
        hasReported_ = false;
        draft_->entry = {.type = "document", .keySpan = beginning_, .span = beginning_};
        code_ = line.value.trim();
        for (const TypeRow& row : types)
            if (code_.equals_insensitive(row.ris))
                draft_->entry.type = row.csl;
    }

    void take(const TaggedLine& line) {
        draft_->entry.span.end = file_.spanOf(line.value).end;
        if (line.tag == "ER")
            return finish();
        if (line.value.empty() || takePerson(line) || takeDate(line) || takeKey(line))
            return;
        const llvm::StringRef text = withoutTags(kept(line.value, arena_), arena_);
        if (line.tag == "EP")
            end_ = text;
        else if (!takeText(line.tag, text))
            draft_->others.push_back({line.tag, text});
        if (doi_.empty() && (line.tag == "M3" || line.tag == "L3" || line.tag == "UR" ||
                             line.tag == "L2" || line.tag == "L1" || line.tag == "N1"))
            doi_ = doiIn(text);
    }

    bool takePerson(const TaggedLine& line) {
        const bool isAuthor = line.tag == "AU" || line.tag == "A1";
        if (!isAuthor && line.tag != "A2" && line.tag != "ED")
            return false;
        if (isEtAl(line.value))
            draft_->entry.hasMoreAuthors |= isAuthor;
        else
            (isAuthor ? draft_->authors : draft_->editors)
                .push_back(personNamed(line.value, arena_));
        return true;
    }

    bool takeDate(const TaggedLine& line) {
        if (line.tag != "PY" && line.tag != "Y1" && line.tag != "DA")
            return false;
        const Date date = readDate(line.value.rtrim("/ "));
        if (line.tag != "DA" && !date.year.empty())
            draft_->entry.year = copied(date.year, arena_);
        if (date.known.size() > draft_->entry.date.size())
            draft_->entry.date = copied(date.known, arena_);
        return true;
    }

    bool takeKey(const TaggedLine& line) {
        const llvm::StringRef key = line.tag == "ID" ? citablePart(line.value) : "";
        if (key.empty() || !draft_->entry.key.empty())
            return false;
        draft_->entry.key = kept(key, arena_);
        draft_->entry.keySpan = file_.spanOf(key);
        return true;
    }

    // What was there before and counts less goes to the others.
    bool takeText(llvm::StringRef tag, llvm::StringRef text) {
        const auto* row = llvm::find_if(tags, [&](const TagRow& row) { return row.tag == tag; });
        const bool isSeries = tag == "T2" && (code_ == "BOOK" || code_ == "EDBOOK");
        if (row == std::end(tags) || isSeries)
            return false;
        llvm::StringRef& place = draft_->entry.*row->place;
        const auto* first =
            llvm::find_if(tags, [&](const TagRow& other) { return other.place == row->place; });
        const auto rank = static_cast<std::size_t>(row - tags);
        std::size_t& best = ranks_[static_cast<std::size_t>(first - tags)];
        if (rank >= best)
            return false;
        if (!place.empty())
            draft_->others.push_back({tags[best].tag, place});
        place = text;
        best = rank;
        return true;
    }

    void finish() {
        if (!draft_)
            return;
        Reference& entry = draft_->entry;
        if (!end_.empty() && !entry.pages.contains('-') && end_ != entry.pages)
            entry.pages =
                entry.pages.empty() ? end_ : copied((entry.pages + "-" + end_).str(), arena_);
        entry.pages = pagesOf(entry.pages, arena_);
        entry.doi = entry.doi.empty() ? doi_ : withoutAddress(entry.doi);
        // A date without a tag for the year has the year in it.
        if (entry.year.empty())
            entry.year = entry.date.take_front(4);
        // The title of a whole book is also written as a book's title.
        if (entry.title.empty() && entry.type == "book")
            std::swap(entry.title, entry.container);
        bibliography_.references.push_back(finished(*draft_, arena_));
        draft_.reset();
        end_ = doi_ = {};
    }

    // Lines without a tag are a database's remarks.
    void passOver(llvm::StringRef all) {
        bibliography_.isDamaged = true;
        if (std::exchange(hasReported_, true))
            return;
        const llvm::StringRef line =
            all.ltrim().take_until([](char c) { return c == '\n' || c == '\r'; });
        out_.add(outsideEntry.at(file_.spanOf(line.rtrim()))
                     .helping("begin the entry with a line `TY  -` and its type"));
    }

    const SourceFile& file_;
    Bibliography& bibliography_;
    Arena& arena_;
    Complaints& out_;

    std::optional<EntryDraft> draft_;
    Span beginning_;
    llvm::StringRef code_, end_, doi_;
    std::size_t ranks_[std::size(tags)]; // for each place, at its first tag: the one that it has
    bool hasReported_ = false;           // since the last entry
};

// Some databases put a few lines of their own before the first entry.
bool looksLikeRis(llvm::StringRef text) {
    constexpr int mostLines = 20;
    for (int i = 0; i < mostLines && !text.empty(); ++i) {
        const auto [line, rest] = text.split('\n');
        if (tagOf(line, TagShape::Ris) == "TY")
            return true;
        text = rest;
    }
    return false;
}

void readRis(const SourceFile& file, Bibliography& bibliography, Complaints& out) {
    RisReader(file, bibliography, out).run();
}

const Registered reader(Reader{
    .name = "RIS", .extensions = ".ris", .recognises = looksLikeRis, .read = readRis});

} // namespace
} // namespace theory::references
