// Reads what PubMed exports as "PubMed" format: MEDLINE's tagged lines.
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

struct TagRow {
    llvm::StringRef tag;
    llvm::StringRef Reference::* place;
};

constexpr TagRow tags[] = {
    {"TI", &Reference::title},     {"BTI", &Reference::title}, {"JT", &Reference::container},
    {"VI", &Reference::volume},    {"IP", &Reference::issue},  {"PG", &Reference::pages},
    {"PB", &Reference::publisher}, {"PL", &Reference::place},  {"EN", &Reference::edition},
};

class MedlineReader {
public:
    MedlineReader(const SourceFile& file, Bibliography& bibliography)
        : file_(file), bibliography_(bibliography), arena_(*bibliography.arena) {}

    void run() {
        for (llvm::StringRef rest = withoutMark(file_); !rest.empty();) {
            const char* begin = rest.begin();
            const TaggedLine line = takeTaggedLine(rest, TagShape::Medline);
            const llvm::StringRef all(begin, static_cast<std::size_t>(line.value.end() - begin));
            if (line.tag == "PMID")
                start(all.trim());
            if (draft_ && !line.value.empty())
                take(line);
        }
        finish();
        makeKeys(bibliography_);
    }

private:
    void start(llvm::StringRef all) {
        finish();
        draft_.emplace();
        draft_->entry = {
            .type = "article-journal", .keySpan = file_.spanOf(all), .span = file_.spanOf(all)};
    }

    void take(const TaggedLine& line) {
        draft_->entry.span.end = file_.spanOf(line.value).end;
        if (takePerson(line))
            return;
        Reference& entry = draft_->entry;
        const llvm::StringRef text = withoutTags(kept(line.value, arena_), arena_);
        const auto* row =
            llvm::find_if(tags, [&](const TagRow& row) { return row.tag == line.tag; });
        if (row != std::end(tags) && (entry.*row->place).empty())
            entry.*row->place = text;
        else if (line.tag == "DP")
            takeDate(text);
        else if ((line.tag == "AID" || line.tag == "LID") && text.ends_with("[doi]"))
            entry.doi = withoutAddress(text.drop_back(5));
        else
            draft_->others.push_back({line.tag, text});
        if (line.tag == "BTI")
            entry.type = "book";
    }

    // Authors come twice: in full, and with initials for older entries.
    bool takePerson(const TaggedLine& line) {
        if (line.tag == "AU")
            shortNames_.push_back(personNamed(line.value, arena_));
        else if (line.tag == "FAU")
            draft_->authors.push_back(personNamed(line.value, arena_));
        else if (line.tag == "CN")
            bodies_.push_back({.family = kept(line.value, arena_), .isBody = true});
        else if (line.tag == "FED")
            draft_->editors.push_back(personNamed(line.value, arena_));
        else
            return false;
        return true;
    }

    void takeDate(llvm::StringRef text) {
        const Date date = readDate(text);
        draft_->entry.year = copied(date.year, arena_);
        draft_->entry.date = copied(date.known, arena_);
    }

    void finish() {
        if (!draft_)
            return;
        if (draft_->authors.empty())
            draft_->authors = shortNames_;
        draft_->authors.insert(draft_->authors.end(), bodies_.begin(), bodies_.end());
        // PubMed ends each title with a full stop.
        draft_->entry.title.consume_back(".");
        draft_->entry.pages = pagesOf(draft_->entry.pages, arena_);
        bibliography_.references.push_back(finished(*draft_, arena_));
        draft_.reset();
        shortNames_.clear();
        bodies_.clear();
    }

    const SourceFile& file_;
    Bibliography& bibliography_;
    Arena& arena_;
    std::optional<EntryDraft> draft_;
    std::vector<Person> shortNames_, bodies_;
};

bool looksLikeMedline(llvm::StringRef text) {
    const llvm::StringRef rest = text.ltrim();
    return tagOf(rest.take_until([](char c) { return c == '\n' || c == '\r'; }),
                 TagShape::Medline) == "PMID";
}

void readMedline(const SourceFile& file, Bibliography& bibliography, Complaints&) {
    MedlineReader(file, bibliography).run();
}

const Registered reader(Reader{
    .name = "MEDLINE", .extensions = ".nbib", .recognises = looksLikeMedline, .read = readMedline});

} // namespace
} // namespace theory::references
