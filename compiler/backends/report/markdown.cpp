// Writes blocks as lines of Markdown. Each paragraph is one line, so that wrapping cannot turn a
// word at the start of a line into markup.
#include "backends/report/markdown.h"

#include "support/direction.h"
#include "support/display.h"
#include "support/escape.h"

#include "llvm/ADT/StringExtras.h"

namespace theory::backends::report {
namespace {

using Lines = std::vector<std::string>;

// Nothing in an address may end the link, or stand for another character.
std::string addressText(llvm::StringRef address) {
    std::string out;
    for (const char c : address) {
        if (c == '&')
            out += "&amp;";
        else if (static_cast<unsigned char>(c) <= 0x20 || llvm::StringRef("()<>\\|\"`").contains(c))
            out += "%" + llvm::toHex(llvm::StringRef(&c, 1));
        else
            out += c;
    }
    return out;
}

std::string codeText(llvm::StringRef code) {
    std::size_t longest = 0;
    for (llvm::StringRef rest = code; !rest.empty();) {
        const std::size_t ticks = rest.take_while([](char c) { return c == '`'; }).size();
        longest = std::max(longest, ticks);
        rest = rest.drop_front(ticks + (ticks == 0));
    }
    const std::string fence(longest + 1, '`');
    const std::string margin = code.starts_with("`") || code.ends_with("`") ? " " : "";
    return fence + margin + code.str() + margin + fence;
}

// A cell of a table holds no code: whether `|` is escaped there, readers of Markdown do not agree.
std::string runText(const Run& run, bool isInCell) {
    const llvm::StringRef text = run.text;
    const std::string core = inIsolates(text.trim(' '));
    if (core.empty())
        return " ";
    const std::string marks = std::string(run.isStrong ? "**" : "") + (run.isEmphasised ? "*" : "");
    std::string out = run.isCode && !isInCell ? codeText(core) : escapeMarkdown(core);
    out = marks + out + std::string(marks.rbegin(), marks.rend());
    if (!run.address.empty())
        out = '[' + out + "](" + addressText(run.address) + ')';
    return (text.starts_with(" ") ? " " : "") + out + (text.ends_with(" ") ? " " : "");
}

std::string inlineText(const Inline& text, bool isInCell = false) {
    std::string out;
    const Inline withoutTargets = text.leadingTo("");
    for (const Run& run : withoutTargets.runs()) {
        // Before a link it would make a picture of it.
        if (!run.address.empty() && out.ends_with('!'))
            out.insert(out.size() - 1, "\\");
        out += runText(run, isInCell);
    }
    return llvm::StringRef(out).trim(' ').str();
}

std::string headingText(const Block& block) {
    std::string text = inlineText(block.text);
    // Number signs at its end would be taken off.
    if (!text.empty() && text.back() == '#')
        text.insert(text.size() - 1, "\\");
    return std::string(static_cast<std::size_t>(block.level), '#') + ' ' + text;
}

std::string rowText(const std::vector<std::string>& cells) {
    std::string out = "|";
    for (const std::string& cell : cells)
        out += (cell.empty() ? "" : " ") + cell + " |";
    return out;
}

// Pandoc takes the numbers of dashes for the widths of columns where a table is a wide one.
std::string dashes(const Table& table, std::size_t column) {
    constexpr unsigned narrowest = 3, widest = 30;
    unsigned width = std::max(narrowest, columnsOf(table.header[column]));
    for (const std::vector<Cell>& row : table.rows)
        for (const Inline& line : row[column]) {
            unsigned length = 0;
            for (const Run& run : line.runs())
                length += columnsOf(run.text);
            width = std::max(width, length);
        }
    return std::string(std::min(width, widest), '-');
}

Lines tableLines(const Table& table) {
    std::vector<std::string> header, rule;
    for (std::size_t column = 0; column < table.header.size(); ++column) {
        header.push_back(escapeMarkdown(inIsolates(table.header[column])));
        rule.push_back(dashes(table, column));
    }
    Lines lines{rowText(header), rowText(rule)};
    for (const std::vector<Cell>& row : table.rows) {
        std::vector<std::string> cells;
        for (const Cell& cell : row) {
            std::string& text = cells.emplace_back();
            for (const Inline& line : cell)
                text += (text.empty() ? "" : " <br>") + inlineText(line, true);
        }
        lines.push_back(rowText(cells));
    }
    return lines;
}

class Writer {
public:
    explicit Writer(const Document& document) : document_(document) {}

    Lines blocks(const Blocks& blocks) const {
        Lines lines;
        BlockKind before = BlockKind::Count;
        for (const Block& block : blocks) {
            Lines own = this->block(block);
            if (own.empty())
                continue;
            if (!lines.empty())
                lines.emplace_back();
            // Two lists in a row would be read as one.
            if (isList(block.kind) && block.kind == before)
                append({"<!-- -->", ""}, lines);
            append(std::move(own), lines);
            before = block.kind;
        }
        return lines;
    }

private:
    static bool isList(BlockKind kind) {
        return kind == BlockKind::Bullets || kind == BlockKind::Numbers;
    }

    static void append(Lines from, Lines& to) {
        to.insert(to.end(), std::make_move_iterator(from.begin()),
                  std::make_move_iterator(from.end()));
    }

    static Lines prefixed(Lines lines, const std::string& first, const std::string& next) {
        for (std::size_t i = 0; i < lines.size(); ++i)
            lines[i] = llvm::StringRef((i == 0 ? first : next) + lines[i]).rtrim(' ').str();
        return lines;
    }

    Lines block(const Block& block) const {
        switch (block.kind) {
        case BlockKind::Heading:
            return {headingText(block)};
        case BlockKind::Paragraph:
            return block.text.empty() ? Lines() : Lines{inlineText(block.text)};
        case BlockKind::Bullets:
        case BlockKind::Numbers:
            return list(block);
        case BlockKind::Quote:
            return prefixed(blocks(block.items.front()), "> ", "> ");
        case BlockKind::Table:
            return tableLines(block.table);
        case BlockKind::Figure:
            return figure(block);
        case BlockKind::Count:
            break;
        }
        return {};
    }

    // Items of one paragraph each stand close together.
    Lines list(const Block& block) const {
        const bool isLoose =
            std::ranges::any_of(block.items, [](const Blocks& item) { return item.size() > 1; });
        Lines lines;
        for (std::size_t i = 0; i < block.items.size(); ++i) {
            const std::string marker =
                block.kind == BlockKind::Numbers ? std::to_string(i + 1) + ". " : "- ";
            Lines item = blocks(block.items[i]);
            if (item.empty())
                item.emplace_back();
            if (isLoose && i > 0)
                lines.emplace_back();
            item = prefixed(std::move(item), marker, std::string(marker.size(), ' '));
            append(std::move(item), lines);
        }
        return lines;
    }

    // Without a name nobody knows what the pictures' files are called.
    Lines figure(const Block& block) const {
        if (document_.name.empty())
            return {};
        return {"![" + inlineText(block.text) + "](" +
                addressText(document_.name + "." + block.view + ".svg") + ")"};
    }

    const Document& document_;
};

} // namespace

std::string markdown(const Document& document) {
    std::string out = headingText(heading(1, document.title)) + '\n';
    const Lines lines = Writer(document).blocks(document.blocks);
    out += lines.empty() ? "" : "\n";
    for (const std::string& line : lines)
        out += line + '\n';
    return out;
}

} // namespace theory::backends::report
