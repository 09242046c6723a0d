// What a report says becomes Pandoc's tree: citations with their places, links that lead somewhere,
// tables that fit a page, and words that are nothing but words.
#include "backends/report/pandoc.h"

#include "llvm/Support/JSON.h"

#include <gtest/gtest.h>

namespace theory::backends::report {
namespace {

struct Wanted {
    StyleShows shows{};
    PandocForm form{};
};

std::string treeOf(Blocks blocks, const Wanted& wanted = {}) {
    references::Reference hall, lee;
    hall.type = lee.type = "book";
    const std::vector<Work> works{{"hall", &hall, true}, {"lee.2", &lee, false}};
    return pandocTree({.name = "t", .title = "T", .blocks = std::move(blocks)},
                      {.works = works,
                       .shows = wanted.shows,
                       .picture = [](llvm::StringRef view) -> PandocPicture {
                           if (view == "large")
                               return {.file = {}, .description = {}, .failure = "it is too large"};
                           return {(view + ".png").str(), "Seen", 720, 72};
                       }},
                      wanted.form);
}

// The words of a tree in their order; what cites is in brackets, with how and what is behind it.
void write(const llvm::json::Value& value, std::string& out) {
    if (const llvm::json::Array* list = value.getAsArray())
        for (const llvm::json::Value& one : *list)
            write(one, out);
    const llvm::json::Object* object = value.getAsObject();
    if (!object)
        return;
    if (const auto key = object->getString("citationId")) {
        out += "[" + key->str();
        write(*object->get("citationSuffix"), out);
        out += *object->getObject("citationMode")->getString("t") == "AuthorInText" ? "!]" : "]";
        return;
    }
    const llvm::StringRef tag = *object->getString("t");
    if (tag == "Str")
        out += object->getString("c")->str();
    else if (tag == "Space")
        out += ' ';
    else if (tag == "Cite")
        write(object->getArray("c")->front(), out);
    else if (const llvm::json::Value* content = object->get("c"))
        write(*content, out);
}

std::string wordsOf(const Inline& text, StyleShows shows = {}) {
    auto tree = llvm::json::parse(treeOf({paragraph(text)}, {.shows = shows}));
    std::string out;
    if (tree)
        write(*tree->getAsObject()->get("blocks"), out);
    else
        out = llvm::toString(tree.takeError());
    return out;
}

Run citing(const char* text, CitingAs as, const char* key) {
    return {.text = text, .target = "source", .citing = as, .cited = key};
}

Run place(const char* text, const char* key) {
    return {.text = text, .citing = CitingAs::Place, .cited = key};
}

std::string placed(const char* places, StyleShows shows = {}) {
    return wordsOf(
        Inline().add(citing("Hall 2011", CitingAs::Source, "hall")).add(place(places, "hall")),
        shows);
}

std::size_t count(llvm::StringRef text, llvm::StringRef part) { return text.count(part); }

TEST(PandocTree, CitesWithPlaces) {
    EXPECT_EQ(placed(", p. 3"), "[hall, {p. 3}]");
    EXPECT_EQ(placed(", pp. 3–4, table 2"), "[hall, {p. 3–4}, table 2]");
    EXPECT_EQ(placed(", line 120-134"), "[hall, {line 120-134}]");
    EXPECT_EQ(placed(", table S1"), "[hall, table S1]");
    EXPECT_EQ(placed(", 00:14:32"), "[hall, at 00:14:32]");
    EXPECT_EQ(placed(", p. 3, table 2", {.places = false}), "[hall, at p. 3, table 2]");
}

TEST(PandocTree, PutsCitationsTogetherThatFollowEachOther) {
    const auto hall = citing("Hall", CitingAs::Source, "hall");
    const auto lee = citing("Lee", CitingAs::Source, "lee.2");
    const auto unknown = citing("Nobody", CitingAs::Source, "nobody");
    const auto named = citing("Lee", CitingAs::Work, "lee.2");
    EXPECT_EQ(wordsOf(Inline("by ").add(hall).plain("; ").add(lee).plain(".")),
              "by [hall][lee_2e2].");
    EXPECT_EQ(wordsOf(Inline().add(hall).plain("; ").add(unknown)), "[hall]; Nobody");
    EXPECT_EQ(wordsOf(Inline().add(named).plain("; ").add(hall)), "[lee_2e2!]; [hall]");
    const Inline placed =
        Inline().add(hall).add(place(", p. 3", "hall")).plain("; ").add(lee).plain("; ").add(hall);
    EXPECT_EQ(wordsOf(placed), "[hall, {p. 3}][lee_2e2][hall]");
    EXPECT_EQ(wordsOf(placed, {.places = false}), "[hall, at p. 3]; [lee_2e2][hall]");
    EXPECT_EQ(wordsOf(Inline().add(named), {.names = false}), "Lee [lee_2e2]");
}

TEST(PandocTree, LinksToWhatIsThere) {
    const Inline text = Inline()
                            .link("there", "a b")
                            .plain(" ")
                            .link("gone", "nowhere")
                            .plain(" ")
                            .add({.text = "out", .address = "https://example.org/"});
    const std::string tree = treeOf({heading(2, "H", "a b"), paragraph(text)});
    EXPECT_EQ(count(tree, "\"t\":\"Link\""), 2U);
    EXPECT_EQ(count(tree, "\"a_20b\""), 1U);
    EXPECT_EQ(count(tree, "\"#a_20b\""), 1U);
    EXPECT_EQ(count(tree, "nowhere"), 0U);
}

TEST(PandocTree, HoldsWordsOnly) {
    EXPECT_EQ(wordsOf(Inline("<b> \\x{1} `y`  *z*\t$w$")), "<b> \\x{1} `y` *z* $w$");
    EXPECT_EQ(wordsOf(Inline(std::string("a\x01\xFF\x7F") + "b")), "a\uFFFD\uFFFD\uFFFDb");
    EXPECT_EQ(count(treeOf({paragraph("\\input{x}")}), "\"Raw"), 0U);
}

TEST(PandocTree, DividesWideTables) {
    Table table{.caption = "Wide", .rows = {{}}, .anchors = {"row"}};
    for (int column = 0; column < 12; ++column) {
        table.header.push_back("Column" + std::to_string(column));
        table.rows[0].push_back({Inline("incomprehensibilities")});
    }
    const std::string tree = treeOf({tableBlock(table)});
    EXPECT_EQ(count(tree, "\"t\":\"Table\""), 4U);
    EXPECT_EQ(count(tree, "\"Column0\""), 4U);
    EXPECT_EQ(count(tree, "\"Column11\""), 1U);
    EXPECT_EQ(count(tree, "\"row\""), 1U);
    EXPECT_EQ(count(tree, "\"(part\""), 4U);
}

TEST(PandocTree, ShowsFiguresAsEachPandocHasThem) {
    const Block figure{.kind = BlockKind::Figure, .text = "Caption", .view = "v", .anchor = "f"};
    const std::string two = treeOf({figure});
    EXPECT_EQ(count(two, "\"pandoc-api-version\":[1,22,2,1]"), 1U);
    EXPECT_EQ(count(two, "[\"v.png\",\"fig:\"]"), 1U);
    EXPECT_EQ(count(two, "[\"width\",\"6.00in\"],[\"height\",\"0.60in\"]"), 1U);
    const std::string three = treeOf({figure}, {.form = {.series = 3}});
    EXPECT_EQ(count(three, "\"pandoc-api-version\":[1,23]"), 1U);
    EXPECT_EQ(count(three, "\"t\":\"Figure\""), 1U);
    EXPECT_EQ(count(three, "\"Seen\""), 1U);
    const std::string styled = treeOf({figure}, {.form = {.hasNamedStyles = true}});
    EXPECT_EQ(count(styled, "[\"custom-style\",\"Image Caption\"]"), 1U);
    EXPECT_EQ(count(styled, "\"Seen\""), 1U);
    const Block large{.kind = BlockKind::Figure, .text = "Caption", .view = "large"};
    EXPECT_EQ(count(treeOf({large}), "\"Image\""), 0U);
}

} // namespace
} // namespace theory::backends::report
