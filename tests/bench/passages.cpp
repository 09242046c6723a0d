// Generates articles with running heads and divided words, and quotes from them.
#include "passages.h"

#include "chance.h"
#include "children.h"

#include "references/passages/passage.h"

#include "fmt/format.h"

#include <ctime>

namespace theory::bench {
namespace {

using references::Finding;
using references::SourceText;
using references::TextKind;

constexpr std::size_t sourceCount = 100, extractCount = 1'000, missedCount = 100;
constexpr std::size_t pagesInSource = 30, charactersOnPage = 3'000, charactersOnLine = 60;
constexpr std::size_t firstPage = 228;

double cpuSeconds() {
    timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

struct Quotation {
    std::size_t source;
    std::string words;
    std::string page;
};

// Words of one to four syllables, of which the first are the most frequent.
std::vector<std::string> vocabulary(Chance& chance) {
    constexpr const char* syllables[] = {"tru", "ko", "li",  "ver", "an", "des", "mo", "ta", "ri",
                                         "sen", "pu", "fla", "ge",  "no", "hi",  "é",  "sk", "wal"};
    std::vector<std::string> words(4'000);
    for (std::size_t rank = 0; rank != words.size(); ++rank)
        for (std::size_t count = 1 + chance.below(rank < 100 ? 2 : 4); count > 0; --count)
            words[rank] += syllables[chance.below(std::size(syllables))];
    return words;
}

struct Library {
    std::vector<std::string> texts;
    std::vector<Quotation> found;
    std::vector<Quotation> missed;
};

class Writer {
public:
    explicit Writer(Chance& chance) : chance_(chance), words_(vocabulary(chance)) {}

    std::string article() {
        std::string text;
        for (std::size_t page = 0; page != pagesInSource; ++page) {
            text += "Hall and Brook: Why walking groups last\n\n";
            written_.emplace_back();
            for (std::size_t size = 0; size < charactersOnPage; size += charactersOnLine)
                text += line();
            text += fmt::format("\n{}\n\n\f", firstPage + page);
        }
        return text;
    }

    // Some words from a page of the last article.
    Quotation quotation(std::size_t source) {
        const std::size_t page = chance_.below(pagesInSource), length = 8 + chance_.below(24);
        const auto& words = written_[written_.size() - pagesInSource + page];
        const std::size_t first = chance_.below(words.size() - length);
        Quotation result{source, "", std::to_string(firstPage + page)};
        for (std::size_t index = 0; index != length; ++index)
            result.words += words[first + index] + " ";
        return result;
    }

private:
    std::string line() {
        std::string result;
        while (result.size() + 12 < charactersOnLine) {
            const std::size_t rank = chance_.below(1 + chance_.below(1 + chance_.below(4'000)));
            written_.back().push_back(words_[rank] + (chance_.below(9) ? "" : ","));
            result += written_.back().back() + " ";
        }
        written_.back().push_back("walking");
        return result + (chance_.below(3) ? "walking\n" : "walk-\ning ");
    }

    Chance& chance_;
    std::vector<std::string> words_;
    std::vector<std::vector<std::string>> written_; // the words of each page
};

Library makeLibrary() {
    Chance chance;
    Writer writer(chance);
    Library library;
    for (std::size_t source = 0; source != sourceCount; ++source) {
        library.texts.push_back(writer.article());
        for (std::size_t count = 0; count != extractCount / sourceCount; ++count)
            library.found.push_back(writer.quotation(source));
        for (std::size_t count = 0; count != missedCount / sourceCount; ++count) {
            Quotation changed = writer.quotation(source);
            changed.words.insert(changed.words.size() / 3, "xx");
            changed.words.insert(changed.words.size() / 2, "yy");
            library.missed.push_back(std::move(changed));
        }
    }
    return library;
}

std::vector<SourceText> readAll(const Library& library) {
    std::vector<SourceText> texts;
    for (const std::string& text : library.texts)
        texts.push_back(references::readText(text, TextKind::Pdf));
    return texts;
}

// How many are found where they should be.
std::size_t lookUpAll(const std::vector<Quotation>& quotations,
                      const std::vector<SourceText>& texts) {
    std::size_t found = 0;
    for (const Quotation& one : quotations)
        found += lookUp(texts[one.source], one.words, references::Wanted{"p", one.page}).kind ==
                 Finding::Kind::Found;
    return found;
}

} // namespace

Passages measurePassages() {
    const Library library = makeLibrary();
    std::vector<double> read, found, missed;
    for (int repetition = 0; repetition != 5; ++repetition) {
        const double start = cpuSeconds();
        const std::vector<SourceText> texts = readAll(library);
        const double atRead = cpuSeconds();
        const std::size_t right = lookUpAll(library.found, texts);
        const double atFound = cpuSeconds();
        const std::size_t wrong = lookUpAll(library.missed, texts);
        const double atMissed = cpuSeconds();
        if (right != extractCount || wrong != 0)
            return {}; // which shows as not measured
        read.push_back(atRead - start);
        found.push_back(atFound - atRead);
        missed.push_back((atMissed - atFound) / missedCount);
    }
    return {median(read), median(found), median(missed)};
}

} // namespace theory::bench
