// Writes headings, paragraphs, lists, quotations and figures.
#include "backends/report/pandoc/blocks.h"

#include "llvm/ADT/StringExtras.h"

#include "fmt/format.h"

namespace theory::backends::report::pandoc {
namespace {

constexpr double pointsPerInch = 72;
constexpr double mostWidth = 6 * pointsPerInch; // what A4 and Letter have room for
constexpr double mostHeight = 8 * pointsPerInch;

json::Value division(json::Array pairs, json::Array blocks, std::string id = {}) {
    return element("Div", list(attributes(std::move(id), std::move(pairs)), std::move(blocks)));
}

// The title is a document's first level.
int levelOf(const Block& heading) { return std::max(1, heading.level - 1); }

// As addresses have it: what would end the name of a file, or stand for another letter.
std::string addressOf(const std::string& file) {
    std::string out;
    for (const char c : cleaned(file))
        out += llvm::StringRef("%#?").contains(c) ? "%" + llvm::toHex(llvm::StringRef(&c, 1))
                                                  : std::string(1, c);
    return out;
}

json::Value imageOf(const PandocPicture& picture, json::Array words, const char* title,
                    std::string id) {
    const double scale =
        std::min({1.0, mostWidth / picture.width, mostHeight / picture.height}) / pointsPerInch;
    json::Array sizes = list(pair("width", fmt::format("{:.2f}in", picture.width * scale)),
                             pair("height", fmt::format("{:.2f}in", picture.height * scale)));
    return element("Image", list(attributes(std::move(id), std::move(sizes)), std::move(words),
                                 list(addressOf(picture.file), title)));
}

} // namespace

json::Array BlockWriter::write(const Blocks& blocks) {
    json::Array out;
    for (const Block& block : blocks)
        write(block, false, out);
    return out;
}

void BlockWriter::write(const Block& block, bool isTight, json::Array& out) {
    switch (block.kind) {
    case BlockKind::Heading:
        heading_ = block.text;
        out.push_back(element("Header", list(levelOf(block), attributes(idOf(block.anchor)),
                                             inlines(block.text, known_))));
        return;
    case BlockKind::Paragraph:
        if (!block.text.empty())
            out.push_back(paragraph(block, isTight));
        return;
    case BlockKind::Bullets:
    case BlockKind::Numbers:
        out.push_back(block.isReferences ? division({}, {}, "refs") : listOf(block));
        return;
    case BlockKind::Quote:
        out.push_back(element("BlockQuote", write(block.items.front())));
        return;
    case BlockKind::Table:
        return append(tables(block.table, heading_, known_), out);
    case BlockKind::Figure:
        return append(figure(block), out);
    case BlockKind::Count:
        return;
    }
}

json::Value BlockWriter::paragraph(const Block& block, bool isTight) const {
    json::Array words = inlines(block.text, known_);
    if (!block.anchor.empty())
        words = list(element("Span", list(attributes(idOf(block.anchor)), std::move(words))));
    return element(isTight ? llvm::StringLiteral("Plain") : llvm::StringLiteral("Para"),
                   std::move(words));
}

// Items of one paragraph each stand close together.
json::Value BlockWriter::listOf(const Block& block) {
    const bool isTight =
        std::ranges::none_of(block.items, [](const Blocks& item) { return item.size() > 1; });
    json::Array items;
    for (const Blocks& item : block.items) {
        json::Array blocks;
        for (const Block& one : item)
            write(one, isTight, blocks);
        items.push_back(std::move(blocks));
    }
    if (block.kind == BlockKind::Bullets)
        return element("BulletList", std::move(items));
    return element("OrderedList",
                   list(list(1, element("Decimal"), element("Period")), std::move(items)));
}

// What is too large to be drawn says so in its place: all else can still be read.
json::Array BlockWriter::figure(const Block& block) const {
    const PandocPicture picture = parts_.picture(block.view);
    if (!picture.failure.empty())
        return list(
            element("Para", plainWords("This picture is not drawn: " + picture.failure + ".")));
    json::Array caption = inlines(block.text, known_);
    const bool isOneText = form_.series < 3 && !form_.hasNamedStyles;
    if (isOneText)
        return list(element(
            "Para", list(imageOf(picture, std::move(caption), "fig:", idOf(block.anchor)))));
    json::Array words =
        picture.description.empty() ? inlines(block.text, known_) : plainWords(picture.description);
    if (form_.hasNamedStyles)
        return styledFigure(block, imageOf(picture, std::move(words), "", idOf(block.anchor)));
    json::Array image = list(imageOf(picture, std::move(words), "", {}));
    return list(element("Figure", list(attributes(idOf(block.anchor)),
                                       list(nullptr, list(element("Plain", std::move(caption)))),
                                       list(element("Plain", std::move(image))))));
}

json::Array BlockWriter::styledFigure(const Block& block, json::Value image) const {
    return list(division(list(pair("custom-style", "Captioned Figure")),
                         list(element("Para", list(std::move(image))))),
                division(list(pair("custom-style", "Image Caption")),
                         list(element("Para", inlines(block.text, known_)))));
}

} // namespace theory::backends::report::pandoc
