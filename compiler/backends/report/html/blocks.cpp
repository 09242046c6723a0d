// Writes chapters, paragraphs, lists, quotations and figures.
#include "backends/report/html/blocks.h"

#include "support/escape.h"

#include "fmt/format.h"

namespace theory::backends::report {
namespace {

std::string idAttribute(llvm::StringRef anchor) {
    return anchor.empty() ? "" : " id=\"" + escapeXml(anchor) + "\"";
}

} // namespace

std::string BlockWriter::chapters(llvm::ArrayRef<Block> blocks) {
    std::string out;
    const auto closeDownTo = [&](int level) {
        while (!open_.empty() && open_.back().first >= level) {
            out += "</section>\n";
            open_.pop_back();
        }
    };
    for (const Block& block : blocks) {
        if (block.kind != BlockKind::Heading) {
            out += this->block(block);
            continue;
        }
        closeDownTo(block.level);
        open_.emplace_back(block.level, plainWords(block.text));
        out += fmt::format("<section{0}>\n<h{1}>{2}</h{1}>\n", idAttribute(block.anchor),
                           block.level, htmlWords(block.text, anchors_));
    }
    closeDownTo(0);
    return out;
}

std::string BlockWriter::plain(llvm::ArrayRef<Block> blocks) {
    std::string out;
    for (const Block& block : blocks)
        out += this->block(block);
    return out;
}

std::string BlockWriter::block(const Block& block) {
    switch (block.kind) {
    case BlockKind::Heading:
        return fmt::format("<h{0}>{1}</h{0}>\n", block.level, htmlWords(block.text, anchors_));
    case BlockKind::Paragraph:
        return block.text.empty() ? "" : "<p>" + htmlWords(block.text, anchors_) + "</p>\n";
    case BlockKind::Bullets:
    case BlockKind::Numbers:
        return list(block);
    case BlockKind::Quote:
        return "<blockquote>\n" + plain(block.items.front()) + "</blockquote>\n";
    case BlockKind::Table:
        return table(block.table);
    case BlockKind::Figure:
        return figure(block);
    case BlockKind::Count:
        break;
    }
    return {};
}

// An item of one paragraph needs none around it.
std::string BlockWriter::list(const Block& block) {
    const char* element = block.kind == BlockKind::Numbers ? "ol" : "ul";
    std::string out = fmt::format("<{}>\n", element);
    for (const Blocks& item : block.items) {
        const bool isBare = item.size() == 1 && item.front().kind == BlockKind::Paragraph;
        out += "<li" + (isBare ? idAttribute(item.front().anchor) : "") + ">" +
               (isBare ? htmlWords(item.front().text, anchors_) : "\n" + plain(item)) + "</li>\n";
    }
    return out + fmt::format("</{}>\n", element);
}

std::string BlockWriter::figure(const Block& block) {
    return fmt::format("<figure{} class=\"picture\">\n<div class=\"canvas\">\n{}</div>\n"
                       "<figcaption>{}</figcaption>\n</figure>\n",
                       idAttribute(block.anchor), draw_(block.view),
                       htmlWords(block.text, anchors_));
}

} // namespace theory::backends::report
