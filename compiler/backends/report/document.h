// A report before it takes a format: headings, paragraphs, lists, tables and figures, as plain
// values. Every text in it is plain; what a format takes for markup is escaped by its renderer.
#pragma once

#include "support/direction.h"

#include "llvm/ADT/StringRef.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace theory::backends::report {

// What a run is of a citation, for formats in which a citation style words it. All others show its
// text.
enum class CitingAs : std::uint8_t {
    None,
    Work,   // the words name a source, as in the head of a row
    Source, // they cite it
    Place,  // where in it, behind one of these
};

// A stretch of text in one style. Links lead to `https:`, `http:` or `mailto:` addresses only, or
// to an anchor of the same document.
struct Run {
    std::string text;
    bool isStrong = false;
    bool isEmphasised = false;
    bool isCode = false;
    std::string address{}; // of a link; else empty
    std::string target{};  // an anchor that it leads to, which may not be there; else empty
    CitingAs citing = CitingAs::None;
    std::string cited{}; // what the theory calls that source; else empty

    bool operator==(const Run&) const = default;
    bool isPlain() const { return hasLooksOf({}); }
    bool hasLooksOf(const Run& other) const {
        return isStrong == other.isStrong && isEmphasised == other.isEmphasised &&
               isCode == other.isCode && address == other.address && target == other.target &&
               citing == other.citing && cited == other.cited;
    }
};

// Running text. A line break in it is a space.
class Inline {
public:
    Inline() = default;
    Inline(std::string plain) { add(Run{std::move(plain)}); }
    Inline(llvm::StringRef plain) : Inline(plain.str()) {}
    Inline(const char* plain) : Inline(std::string(plain)) {}

    // Runs of the same looks become one, so that no renderer sees a word in two pieces; but for
    // plain ones that turn the direction of writing, which renderers isolate from the next.
    Inline& add(Run run) {
        if (run.text.empty())
            return *this;
        const bool turns = run.isPlain() && turnsDirection(run.text);
        std::ranges::replace_if(run.text, [](char c) { return c == '\n' || c == '\r'; }, ' ');
        if (!runs_.empty() && !turns && !lastTurns_ && runs_.back().hasLooksOf(run))
            runs_.back().text += run.text;
        else
            runs_.push_back(std::move(run));
        lastTurns_ = turns;
        return *this;
    }
    Inline& add(const Inline& other) {
        for (const Run& run : other.runs_)
            add(run);
        return *this;
    }
    Inline& plain(llvm::StringRef text) { return add(Run{text.str()}); }
    Inline& strong(llvm::StringRef text) { return add(Run{.text = text.str(), .isStrong = true}); }
    Inline& emphasis(llvm::StringRef text) {
        return add(Run{.text = text.str(), .isEmphasised = true});
    }
    Inline& code(llvm::StringRef text) { return add(Run{.text = text.str(), .isCode = true}); }
    Inline& link(llvm::StringRef text, std::string target) {
        return add(Run{.text = text.str(), .target = std::move(target)});
    }

    // The same words, all of them leading there, and citing nothing.
    Inline leadingTo(const std::string& target) const {
        Inline out;
        for (Run run : runs_) {
            run.target = target;
            run.citing = CitingAs::None;
            run.cited.clear();
            out.add(std::move(run));
        }
        return out;
    }

    bool empty() const { return runs_.empty(); }
    bool operator==(const Inline&) const = default;
    const std::vector<Run>& runs() const { return runs_; }
    // The same without its looks.
    std::string words() const {
        std::string all;
        for (const Run& run : runs_)
            all += run.text;
        return all;
    }

private:
    std::vector<Run> runs_;
    bool lastTurns_ = false; // the direction of writing
};

// Lines below each other; none for an empty cell.
using Cell = std::vector<Inline>;

struct Table {
    // Of those that reviews publish: `entry-points`, of small letters and dashes, by which the
    // table is found again. Several tables may have one name, such as one for each section.
    std::string name{};
    std::string title{};   // short, for the head of a sheet: `Entry points`
    std::string caption{}; // what a printed table says above itself
    std::vector<std::string> header{};
    std::vector<std::vector<Cell>> rows{}; // as many cells as the header
    std::vector<std::string> anchors{};    // of the rows; none, or one for each, may be empty
};

enum class BlockKind : std::uint8_t {
    Heading,
    Paragraph,
    Bullets, // a list of `items`
    Numbers, // a numbered one
    Quote,   // of what stands in the one item
    Table,
    Figure,
    Count
};

struct Block;
using Blocks = std::vector<Block>;

struct Block {
    BlockKind kind = BlockKind::Paragraph;
    int level = 0;    // of a heading, from 1
    Inline text;      // of headings and paragraphs; a figure's caption
    std::string view; // a figure's: `constructs`, `cmocs`
    std::vector<Blocks> items;
    report::Table table;
    // Of headings, figures and paragraphs that are items; unique in the document, or empty.
    std::string anchor{};
    bool isReferences = false; // a list that formats with citation styles set themselves
};

inline Block heading(int level, Inline text, std::string anchor = {}) {
    return {.kind = BlockKind::Heading,
            .level = level,
            .text = std::move(text),
            .anchor = std::move(anchor)};
}
inline Block paragraph(Inline text) { return {.text = std::move(text)}; }
inline Block bullets(std::vector<Blocks> items) {
    return {.kind = BlockKind::Bullets, .items = std::move(items)};
}
inline Block quote(Blocks blocks) {
    return {.kind = BlockKind::Quote, .items = {std::move(blocks)}};
}
inline Block tableBlock(Table table) {
    return {.kind = BlockKind::Table, .table = std::move(table)};
}

struct Document {
    std::string name; // the theory's, after which its pictures are named; may be empty
    std::string title;
    Blocks blocks;
};

} // namespace theory::backends::report
