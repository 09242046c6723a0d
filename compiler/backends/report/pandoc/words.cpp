// Writes words with their looks and links, and says what citations cite.
#include "backends/report/pandoc/words.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

namespace theory::backends::report::pandoc {
namespace {

constexpr llvm::StringLiteral between = "; "; // two citations

json::Value linked(json::Array words, const std::string& address) {
    return element("Link", list(attributes(), std::move(words), list(cleaned(address), "")));
}

json::Array looks(const Run& run, llvm::StringRef text) {
    json::Array words =
        run.isCode ? list(element("Code", list(attributes(), cleaned(text)))) : plainWords(text);
    if (run.isEmphasised)
        words = list(element("Emph", std::move(words)));
    if (run.isStrong)
        words = list(element("Strong", std::move(words)));
    return words;
}

// As Pandoc reads the words that styles have for places; empty where it knows none.
llvm::StringRef unitOfStyles(llvm::StringRef unit) {
    return llvm::StringSwitch<llvm::StringRef>(unit)
        .Cases("p", "pp", "page", "pages", "p.")
        .Cases("para", "paras", "paragraph", "paragraphs", "para.")
        .Cases("fig", "figs", "figure", "figures", "fig.")
        .Cases("ch", "chapter", "chapters", "chap.")
        .Cases("sec", "section", "sections", "sec.")
        .Cases("vol", "volume", "volumes", "vol.")
        .Cases("line", "lines", "line")
        .Default("");
}

// `, p. 12, table 2` as what stands behind a citation. A place in braces is for the style to word.
// Behind `at` Pandoc takes nothing for a place: neither what has no word, such as a time, nor what
// the style would leave out.
std::string placesText(llvm::StringRef places, bool hasPlaces) {
    places.consume_front(", ");
    if (places.empty())
        return {};
    const auto [first, rest] = places.split(", ");
    const auto [word, number] = first.split(' ');
    const llvm::StringRef unit = unitOfStyles(word.rtrim('.'));
    if (hasPlaces && !unit.empty())
        return (", {" + unit + " " + number + "}" + (rest.empty() ? "" : ", ") + rest).str();
    const bool isWorded = hasPlaces && !llvm::isDigit(first.front());
    return (isWorded ? ", " : ", at ") + places.str();
}

class InlineWriter {
public:
    InlineWriter(llvm::ArrayRef<Run> runs, const Known& known) : runs_(runs), known_(known) {}

    json::Array write() {
        while (at_ < runs_.size()) {
            if (isCitation(at_))
                writeCitations();
            else
                writeRun(runs_[at_++]);
        }
        return std::move(out_);
    }

private:
    bool isCitation(std::size_t at) const {
        return at < runs_.size() &&
               (runs_[at].citing == CitingAs::Work || runs_[at].citing == CitingAs::Source) &&
               known_.works.contains(runs_[at].cited);
    }

    // Between numbers a style puts little: `1, at p. 3,2` would say nothing.
    bool mayHaveNeighbours() const {
        const bool isPlaced = runs_[at_ - 1].citing == CitingAs::Place ||
                              (at_ + 2 < runs_.size() && runs_[at_ + 2].citing == CitingAs::Place);
        return known_.shows.places || !isPlaced;
    }

    bool goesOn() const {
        return at_ < runs_.size() && runs_[at_] == Run{between.str()} && isCitation(at_ + 1) &&
               runs_[at_ + 1].citing == CitingAs::Source && mayHaveNeighbours();
    }

    // What names a work stands by itself; names that a style would leave out are written before.
    void writeCitations() {
        json::Array citations, words;
        const bool isNamed = runs_[at_].citing == CitingAs::Work;
        if (isNamed && !known_.shows.names) {
            append(plainWords(runs_[at_].text + " "), out_);
            takeCitation(citations, words);
            words.clear();
        } else {
            takeCitation(citations, words);
        }
        while (!isNamed && goesOn()) {
            append(plainWords(runs_[at_++].text), words);
            takeCitation(citations, words);
        }
        out_.push_back(element("Cite", list(std::move(citations), std::move(words))));
    }

    // The words are for whoever reads the tree without a citation style.
    void takeCitation(json::Array& citations, json::Array& words) {
        const Run& source = runs_[at_++];
        std::string text = source.text, places;
        if (at_ < runs_.size() && runs_[at_].citing == CitingAs::Place) {
            text += runs_[at_].text;
            places = placesText(runs_[at_++].text, known_.shows.places);
        }
        append(plainWords(text), words);
        const bool isNaming = source.citing == CitingAs::Work && known_.shows.names;
        citations.push_back(citation(idOf(source.cited), plainWords(places),
                                     isNaming ? llvm::StringLiteral("AuthorInText")
                                              : llvm::StringLiteral("NormalCitation")));
    }

    // Spaces at its ends stay outside, since not all formats allow them within.
    void writeRun(const Run& run) {
        const llvm::StringRef text = run.text, core = text.trim(' ');
        if (text.starts_with(" "))
            out_.push_back(element("Space"));
        if (core.empty())
            return;
        append(withLink(run, looks(run, core)), out_);
        if (text.ends_with(" "))
            out_.push_back(element("Space"));
    }

    json::Array withLink(const Run& run, json::Array words) const {
        if (!run.address.empty())
            return list(linked(std::move(words), run.address));
        if (!run.target.empty() && known_.anchors.contains(run.target))
            return list(linked(std::move(words), "#" + idOf(run.target)));
        return words;
    }

    llvm::ArrayRef<Run> runs_;
    const Known& known_;
    std::size_t at_ = 0;
    json::Array out_;
};

} // namespace

json::Array inlines(const Inline& text, const Known& known) {
    return InlineWriter(text.runs(), known).write();
}

} // namespace theory::backends::report::pandoc
