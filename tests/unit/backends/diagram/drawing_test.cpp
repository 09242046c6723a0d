// Pictures are complete, tidy and always the same.
#include "backends/diagram/arrow_extras.h"
#include "backends/diagram/cairo.h"
#include "backends/diagram/dot.h"
#include "backends/diagram/font.h"
#include "backends/diagram/layout.h"
#include "backends/diagram/svg.h"

#include "gtest/gtest.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace theory::backends {
namespace {

// Every shape, tip and line, frames in frames, a loop, a pair both ways, awkward text.
Diagram sample() {
    Diagram diagram;
    diagram.title = "Clubs <&> \"attendance\" \\N";
    diagram.description = "Who leads to whom.";
    diagram.clusters = {{"school", "School, with a title that is longer than its boxes", -1},
                        {"staff", "Staff", 0},
                        {"empty", "Nobody here", 0}};
    const char* labels[] = {"A long history of mistrust between families and school",
                            "Доверие между партнёрами",
                            "<b>&amp; \"quotes\" \\N \\G {a|b}",
                            "Hot meals",
                            "Head",
                            "x",
                            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamter",
                            ""};
    for (int i = 0; i < 8; ++i) {
        Node node;
        node.id = fmt::format("n{}", i);
        node.label = labels[i];
        node.tag = i == 7 ? "" : "mechanism";
        node.shape = static_cast<Shape>(i);
        node.cluster = i % 3 - 1;
        diagram.nodes.push_back(node);
    }
    const auto connect = [&](std::uint32_t from, std::uint32_t to, const char* sign, Line line,
                             Tip tip) {
        Edge edge;
        edge.from = from;
        edge.to = to;
        edge.sign = sign;
        edge.line = line;
        edge.tip = tip;
        diagram.edges.push_back(edge);
    };
    for (std::uint32_t i = 0; i + 1 < 8; ++i)
        connect(i, i + 1, i % 2 ? "+" : "−", static_cast<Line>(i % 3), static_cast<Tip>(i % 3));
    connect(1, 0, "+", Line::Solid, Tip::Arrow);
    connect(3, 3, "+", Line::Solid, Tip::Bar);
    connect(0, 1, "?", Line::Solid, Tip::Arrow);
    LegendEntry entry;
    entry.node = diagram.nodes.front();
    entry.words = "context";
    diagram.legend.push_back(entry);
    entry.sample = LegendEntry::Sample::Edge;
    entry.edge = diagram.edges.front();
    entry.words = "less of it, the more of what leads to it";
    diagram.legend.push_back(entry);
    return diagram;
}

Picture laidOut(const Diagram& diagram) {
    auto picture = layOut(diagram);
    if (!picture) {
        ADD_FAILURE() << llvm::toString(picture.takeError());
        return {};
    }
    return *picture;
}

Box boundsOf(const Text& text) {
    const double left = text.centred ? text.at.x - text.width / 2 : text.at.x;
    return {.left = left,
            .top = text.at.y - 0.73 * text.size,
            .right = left + text.width,
            .bottom = text.at.y + 0.21 * text.size};
}

Box boundsOf(const Path& path) {
    Box box{.left = 1e9, .top = 1e9, .right = -1e9, .bottom = -1e9};
    for (const Step& step : path.steps)
        for (std::size_t i = step.kind == Step::Kind::Curve ? 0 : 2;
             i < 3 && step.kind != Step::Kind::Close; ++i)
            box = {.left = std::min(box.left, step.points[i].x),
                   .top = std::min(box.top, step.points[i].y),
                   .right = std::max(box.right, step.points[i].x),
                   .bottom = std::max(box.bottom, step.points[i].y)};
    return box;
}

void expectInside(const Box& inner, const Box& outer, const std::string& what) {
    EXPECT_GE(inner.left, outer.left) << what;
    EXPECT_GE(inner.top, outer.top) << what;
    EXPECT_LE(inner.right, outer.right) << what;
    EXPECT_LE(inner.bottom, outer.bottom) << what;
}

const Group* groupOf(const Picture& picture, const std::string& id) {
    const auto found = std::ranges::find(picture.groups, id, &Group::id);
    return found == picture.groups.end() ? nullptr : &*found;
}

Box bodyOf(const Picture& picture, const std::string& id) {
    const Group* group = groupOf(picture, id);
    if (!group) {
        ADD_FAILURE() << "no group " << id;
        return {};
    }
    return boundsOf(std::get<Path>(group->marks.front()));
}

TEST(Drawing, SameBytesTwice) {
    const Diagram diagram = sample();
    const Picture first = laidOut(diagram);
    const Picture second = laidOut(diagram);
    EXPECT_EQ(llvm::cantFail(dotText(diagram)), llvm::cantFail(dotText(diagram)));
    EXPECT_EQ(svgText(first), svgText(second));
    EXPECT_EQ(pngBytes(first, 72), pngBytes(second, 72));
    EXPECT_EQ(pdfBytes(first), pdfBytes(second));
}

TEST(Drawing, EveryPartHasItsGroupOnce) {
    const Diagram diagram = sample();
    const Picture picture = laidOut(diagram);
    std::set<std::string> ids;
    for (const Group& group : picture.groups)
        EXPECT_TRUE(ids.insert(group.id).second) << group.id;
    for (const Node& node : diagram.nodes)
        EXPECT_TRUE(ids.contains("node-" + node.id)) << node.id;
    const auto count = [&](llvm::StringRef kind) {
        return std::ranges::count(picture.groups, kind.str(), &Group::kind);
    };
    EXPECT_EQ(count("edge"), 10);
    EXPECT_EQ(count("sign"), 10);
    EXPECT_EQ(count("cluster"), 2) << "a frame without boxes is not drawn";
}

// With all that can be written on an arrow.
Diagram wordy() {
    Diagram diagram = sample();
    diagram.edges[0].label = "only where funding outlasts the project & its partners";
    diagram.edges[1].loops = {"R1", "B12"};
    showEvidence(diagram.edges[2], 5, true);
    Legend legend;
    addExtras(diagram.edges, true, legend);
    std::ranges::move(legend.take(), std::back_inserter(diagram.legend));
    return diagram;
}

TEST(Drawing, WordsOnArrowsAreClearOfBoxes) {
    const Diagram diagram = wordy();
    const Picture picture = laidOut(diagram);
    std::size_t words = 0;
    for (const Group& group : picture.groups) {
        if (group.kind != "words" && group.kind != "loop")
            continue;
        ++words;
        const Box mark = boundsOf(std::get<Path>(group.marks.front()));
        for (const Node& node : diagram.nodes) {
            const Box box = bodyOf(picture, "node-" + node.id);
            EXPECT_TRUE(mark.right <= box.left || mark.left >= box.right ||
                        mark.bottom <= box.top || mark.top >= box.bottom)
                << group.id << " on " << node.id;
        }
        for (const Mark& written : group.marks)
            if (const Text* text = std::get_if<Text>(&written))
                expectInside(boundsOf(*text), mark, text->words);
    }
    EXPECT_EQ(words, 3u);
}

TEST(Drawing, EvidenceShowsInWidthAndDashes) {
    Edge edge{.line = Line::Dotted};
    showEvidence(edge, 3, true);
    EXPECT_EQ(edge.line, Line::DashDotDot);
    EXPECT_GT(edge.width, 2);
    const std::string svg = svgText(laidOut(wordy()));
    for (const char* meaning : {"four sources or more", "contested: sources disagree",
                                "whom it holds for", "reinforcing", "balancing"})
        EXPECT_NE(svg.find(meaning), std::string::npos) << meaning;
    EXPECT_EQ(svg.find("two or three sources"), std::string::npos);
}

TEST(Drawing, NothingLeavesTheCanvas) {
    const Picture picture = laidOut(wordy());
    const Box canvas{.left = 0, .top = 0, .right = picture.width, .bottom = picture.height};
    for (const Group& group : picture.groups)
        for (const Mark& mark : group.marks)
            std::visit([&](const auto& shape) { expectInside(boundsOf(shape), canvas, group.id); },
                       mark);
}

TEST(Drawing, LabelsFitTheirBoxes) {
    const Picture picture = laidOut(sample());
    for (const Group& group : picture.groups) {
        if (group.kind != "node")
            continue;
        const Box body = boundsOf(std::get<Path>(group.marks.front()));
        for (const Mark& mark : group.marks)
            if (const Text* text = std::get_if<Text>(&mark))
                expectInside(boundsOf(*text), body, text->words);
    }
}

TEST(Drawing, FramesHoldTheirBoxesAndTitles) {
    const Diagram diagram = sample();
    const Picture picture = laidOut(diagram);
    for (const Node& node : diagram.nodes)
        if (node.cluster >= 0)
            expectInside(bodyOf(picture, "node-" + node.id),
                         bodyOf(picture, "frame-" + diagram.clusters[node.cluster].id), node.id);
    expectInside(bodyOf(picture, "frame-staff"), bodyOf(picture, "frame-school"), "staff");
    for (const char* id : {"school", "staff"}) {
        const Box title = bodyOf(picture, std::string("frame-title-") + id);
        expectInside(title, bodyOf(picture, std::string("frame-") + id), id);
        for (const Node& node : diagram.nodes)
            EXPECT_FALSE(bodyOf(picture, "node-" + node.id).contains({title.left, title.bottom}));
    }
}

TEST(Drawing, SvgSpeaksForItself) {
    const std::string svg = svgText(laidOut(sample()), "f1-");
    const auto has = [&](llvm::StringRef text) { return llvm::StringRef(svg).contains(text); };
    EXPECT_TRUE(
        has("<title id=\"f1-title\">Clubs &lt;&amp;&gt; &quot;attendance&quot; \\N</title>"));
    EXPECT_TRUE(has("aria-labelledby=\"f1-title f1-desc\""));
    EXPECT_TRUE(has("<desc id=\"f1-desc\">Who leads to whom.</desc>"));
    EXPECT_TRUE(has("<g id=\"f1-node-n1\" class=\"node mechanism\" role=\"graphics-symbol\">\n"
                    "<title>Доверие между партнёрами</title>"));
}

// Not a parser: tags are balanced, and no markup is left in texts or values.
TEST(Drawing, SvgIsWellFormed) {
    const std::string svg = svgText(laidOut(sample()));
    std::vector<llvm::StringRef> open;
    llvm::StringRef rest = llvm::StringRef(svg).drop_front(svg.find("<svg"));
    while (true) {
        const std::size_t start = rest.find('<');
        if (start == llvm::StringRef::npos)
            break;
        const std::size_t end = rest.find('>', start);
        ASSERT_NE(end, llvm::StringRef::npos);
        llvm::StringRef tag = rest.slice(start + 1, end);
        EXPECT_EQ(tag.count('"') % 2, 0u) << tag.str();
        EXPECT_FALSE(tag.contains('<')) << tag.str();
        rest = rest.drop_front(end + 1);
        if (tag.consume_front("/")) {
            ASSERT_FALSE(open.empty());
            EXPECT_EQ(tag, open.back());
            open.pop_back();
        } else if (!tag.ends_with("/")) {
            open.push_back(tag.split(' ').first);
        }
    }
    EXPECT_TRUE(open.empty());
}

TEST(Drawing, EmptyDiagramSaysSo) {
    const Picture picture = laidOut({});
    EXPECT_NE(svgText(picture).find("There is nothing to draw."), std::string::npos);
    EXPECT_GT(pngBytes(picture).size(), 100u);
    EXPECT_EQ(pdfBytes(picture).substr(0, 5), "%PDF-");
}

TEST(Drawing, TooManyPartsAreAnError) {
    Diagram diagram;
    diagram.nodes.resize(mostBoxes + 1);
    auto picture = layOut(diagram);
    ASSERT_FALSE(static_cast<bool>(picture));
    EXPECT_NE(llvm::toString(picture.takeError()).find("too many"), std::string::npos);
}

TEST(Drawing, PngKnowsItsResolution) {
    const std::string png = pngBytes(laidOut({}));
    ASSERT_GT(png.size(), 54u);
    EXPECT_EQ(png.substr(37, 4), "pHYs");
    EXPECT_EQ(png.substr(41, 4), std::string("\0\0\x2E\x23", 4)) << "11811 dots per metre";
}

TEST(Drawing, PdfHasNoDate) {
    EXPECT_EQ(pdfBytes(laidOut(sample())).find("Date"), std::string::npos);
}

TEST(Drawing, DotKeepsAwkwardTextLiteral) {
    const std::string dot = llvm::cantFail(dotText(sample()));
    EXPECT_NE(dot.find(R"(&amp;amp; \"quotes\")"), std::string::npos) << dot;
    EXPECT_NE(dot.find(R"(\\N \\G)"), std::string::npos) << dot;
}

TEST(Drawing, MissingCharactersAreListedOnce) {
    Diagram diagram = sample();
    diagram.nodes[0].label = "信頼 信 é";
    diagram.title = "頼";
    EXPECT_EQ(undrawable(diagram), (std::vector<char32_t>{U'信', U'頼'}));
}

} // namespace
} // namespace theory::backends
