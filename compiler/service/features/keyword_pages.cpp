// The reference travels inside the program; a table says which chapter speaks of which word.
#include "service/features/keyword_pages.h"

#include "syntax/vocabulary.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"

extern "C" const char language_reference_README_begin[], language_reference_README_end[];

namespace theory::service {
namespace {

struct Page {
    llvm::StringRef chapter;
    llvm::StringRef words; // with spaces between
};

constexpr Page pages[] = {
    {"Files, the header and imports",
     "theory import as version stage question registration authors rameses bibliography"},
    {"Constructs", "construct context mechanism outcome intervention actor"},
    {"Configurations", "cmoc"},
    {"Slots", "trigger resource reasoning then and or not more less high low no possibly probably"},
    {"The other lines of a configuration",
     "for where regardless seen in because explained extends contradicts borrows feeds unrelated"},
    {"Links", "link increases decreases enables blocks moderates"},
    {"Evidence and sources", "source supported contested refined reported by"},
    {"Bibliographies", "doi url published year"},
    {"Tables of characteristics", "sources"},
    {"Texts, and extracts that are really there", "text"},
    {"Scales, appraisal and confidence", "scale appraise confidence coder date"},
    {"Where the papers came from", "flow stream amounting unknown"},
    {"Cases", "case present absent observed"},
    {"Recommendations", "recommendation to from"},
    {"From one version to the next", "refines verdict affirmed refuted"},
    {"Views", "view show hide group colour color edges upstream downstream within direction width "
              "height of"},
    {"Shifts", "shift along curve at towards"},
    {"Sections", "section"},
    {"Properties, and what belongs where",
     "kind level horizon valence description note tag type design country setting sample"},
    {"Left open on purpose: `pending` and `allow`", "pending allow"},
};

llvm::StringRef reference() {
    return {
        language_reference_README_begin,
        static_cast<std::size_t>(language_reference_README_end - language_reference_README_begin)};
}

// The heading of a line, without its `#`; empty for another line.
llvm::StringRef headingOf(llvm::StringRef line) {
    return line.starts_with("#") ? line.ltrim('#').trim() : llvm::StringRef();
}

// From its heading to the next one.
std::string chapter(llvm::StringRef heading) {
    std::string text;
    bool isInside = false, isInCode = false;
    for (llvm::StringRef rest = reference(); !rest.empty();) {
        const auto [line, next] = rest.split('\n');
        rest = next;
        isInCode ^= line.starts_with("```");
        if (const llvm::StringRef found = headingOf(line); !found.empty() && !isInCode) {
            if (isInside)
                break;
            isInside = found == heading;
        }
        if (isInside)
            text += line.str() + "\n";
    }
    return llvm::StringRef(text).rtrim().str();
}

bool isOfWord(char c) { return llvm::isAlnum(c) || c == '_' || (c & 0x80) != 0; }

// Whether the word stands in the text, and not as a part of another one.
bool names(llvm::StringRef text, llvm::StringRef word) {
    for (std::size_t at = text.find(word); at != llvm::StringRef::npos;
         at = text.find(word, at + 1)) {
        const llvm::StringRef behind = text.drop_front(at + word.size());
        if ((at == 0 || !isOfWord(text[at - 1])) && (behind.empty() || !isOfWord(behind.front())))
            return true;
    }
    return false;
}

// Rows of the chapter's tables that say how the word is written: `| what is written | what it means
// |`.
std::string rowsAbout(llvm::StringRef word, llvm::StringRef chapter) {
    std::string rows;
    for (llvm::StringRef rest = chapter; !rest.empty();) {
        const auto [line, next] = rest.split('\n');
        rest = next;
        llvm::SmallVector<llvm::StringRef> cells;
        line.split(cells, " | ");
        if (!line.starts_with("| `") || cells.size() < 2 || !names(cells[0], word))
            continue;
        rows += ("- " + cells[0].drop_front(2) + ": " + cells[1].rtrim("| ") + "\n").str();
    }
    return rows.empty() ? rows : rows + "\n";
}

// What is said of the word alone comes first.
std::string pageOf(llvm::StringRef word, llvm::StringRef heading) {
    const std::string text = chapter(heading);
    return rowsAbout(word, text) + text;
}

} // namespace

std::string keywordPage(llvm::StringRef word, bool isInConfiguration) {
    if (isInConfiguration && fromWord(roleWords, word) != Role::Count)
        return pageOf(word, "Slots");
    for (const Page& page : pages) {
        llvm::SmallVector<llvm::StringRef> words;
        page.words.split(words, ' ');
        if (llvm::is_contained(words, word))
            return pageOf(word, page.chapter);
    }
    return {};
}

std::vector<llvm::StringRef> keywordsWithPages() {
    std::vector<llvm::StringRef> all;
    for (const Page& page : pages) {
        llvm::SmallVector<llvm::StringRef> words;
        page.words.split(words, ' ');
        llvm::append_range(all, words);
    }
    return all;
}

} // namespace theory::service
