// Writing a diagram as a Mermaid flowchart.
#include "backends/diagram/mermaid.h"

#include "backends/diagram/picture.h"

#include "support/escape.h"
#include "support/json_text.h"
#include "support/table.h"

#include "llvm/Support/JSON.h"
#include "llvm/Support/raw_ostream.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <map>

namespace theory::backends {
namespace {

// What stands around a quoted label. Where Mermaid has no such shape, the nearest of those that
// its older versions know too: a pill for an ellipse, a trapezium for a house.
struct Brackets {
    const char* before;
    const char* behind;
};
constexpr Table<Shape, Brackets> brackets({
    {"[", "]"},    // Box
    {"(", ")"},    // Rounded
    {"([", "])"},  // Ellipse
    {"{{", "}}"},  // Hexagon
    {"[/", "\\]"}, // House
    {"[/", "/]"},  // Plain
    {"[[", "]]"},  // Card
    {"(", ")"},    // Dashed
    {"(", ")"},    // Dotted
});

constexpr Table<Shape, const char*> shapeDashes({"", "", "", "", "", "", "", "5 3", "1 2"});
constexpr Table<Tip, const char*> tips({">", "x", "o", ""});

constexpr const char* blank = "#8195;"; // Mermaid takes no label without a character

// What Mermaid draws unless the page around it allows more.
constexpr std::size_t mostArrows = 500;
constexpr std::size_t mostCharacters = 50000;

std::string quoted(llvm::StringRef text) {
    const std::string words = escapeMermaid(text, "<br>");
    return '"' + (words.empty() ? blank : words) + '"';
}

std::string edgeWords(const Edge& edge) {
    std::vector<std::string> lines;
    for (const std::string& words : {edge.sign, edge.label})
        if (!words.empty())
            lines.push_back(words);
    for (const std::string& loop : edge.loops)
        lines.push_back("(" + loop + ")");
    return fmt::format("{}", fmt::join(lines, "\n"));
}

// Mermaid's own lines, of which it has three; how exactly one is broken is said in its style.
std::string lineText(const Edge& edge) {
    constexpr double thick = 2.5;
    const std::string tip = tips[edge.tip];
    if (edge.line != Line::Solid)
        return "-.-" + tip;
    const char stroke = edge.width >= thick ? '=' : '-';
    return std::string(2, stroke) + (tip.empty() ? std::string(1, stroke) : tip);
}

std::string edgeStyle(const Edge& edge, const Theme& theme) {
    std::string style =
        fmt::format("stroke:{},stroke-width:{}px", theme.strokes[edge.stroke], edge.width);
    Path sample;
    sample.line = edge.line;
    sample.strokeWidth = edge.width;
    if (const auto dashes = dashesOf(sample); !dashes.empty())
        style += fmt::format(",stroke-dasharray:{}", fmt::join(dashes, " "));
    return style;
}

// Mermaid takes a title for HTML, and shows what is escaped in it as it was escaped.
std::string titleText(llvm::StringRef title) {
    std::string words;
    for (const char c : title)
        words += c == '&'    ? "＆"
                 : c == '<'  ? "＜"
                 : c == '>'  ? "＞"
                 : c == '\n' ? " "
                             : std::string(1, c);
    std::string json;
    llvm::raw_string_ostream(json) << llvm::json::Value(llvm::json::fixUTF8(words));
    return inertJson(json);
}

std::size_t charactersOf(llvm::StringRef text) {
    return static_cast<std::size_t>(llvm::count_if(
        text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

class Writer {
public:
    explicit Writer(const Diagram& diagram)
        : diagram_(diagram), theme_(*diagram.theme), inside_(diagram.clusters.size() + 1),
          nodesIn_(diagram.clusters.size() + 1) {
        std::vector<bool> isNeeded(diagram.clusters.size());
        for (const Node& node : diagram.nodes) {
            nodesIn_[placeOf(node.cluster)].push_back(&node);
            for (int frame = node.cluster; frame >= 0 && !isNeeded[static_cast<std::size_t>(frame)];
                 frame = diagram.clusters[static_cast<std::size_t>(frame)].parent)
                isNeeded[static_cast<std::size_t>(frame)] = true;
        }
        for (std::size_t i = 0; i < diagram.clusters.size(); ++i)
            if (isNeeded[i])
                inside_[placeOf(diagram.clusters[i].parent)].push_back(i);
    }

    std::string run() {
        const bool isAcross =
            diagram_.run == Run::Across || (diagram_.run == Run::Fitting && diagram_.hasLanes);
        writeLine(isAcross ? "flowchart LR" : "flowchart TB");
        ++depth_;
        describe("accTitle", diagram_.title);
        describe("accDescr", diagram_.description);
        writeContents(0);
        if (diagram_.nodes.empty())
            writeCaption("empty", "There is nothing to draw.");
        for (const Edge& edge : diagram_.edges)
            write(edge, diagram_.nodes[edge.from].id, diagram_.nodes[edge.to].id);
        writeLegend();
        for (std::size_t i = 0; i < diagram_.captions.size(); ++i)
            writeCaption(fmt::format("caption-{}", i),
                         diagram_.captions[i].heading + ": " + diagram_.captions[i].words);
        writeStyles();
        return front() + out_;
    }

private:
    // Of the lists that what lies in a frame stands in; the first is of what lies in none.
    static std::size_t placeOf(int frame) { return static_cast<std::size_t>(frame + 1); }

    void writeLine(const std::string& line) { out_ += std::string(2 * depth_, ' ') + line + '\n'; }

    std::string front() const {
        std::string text = "---\ntitle: " + titleText(diagram_.title) + "\n---\n";
        const std::size_t length = charactersOf(out_);
        if (arrows_ > mostArrows)
            text += fmt::format("%% {} arrows: Mermaid draws {}, unless `maxEdges` allows more\n",
                                arrows_, mostArrows);
        if (length > mostCharacters)
            text += fmt::format(
                "%% {} characters: Mermaid draws {}, unless `maxTextSize` allows more\n", length,
                mostCharacters);
        return text;
    }

    void describe(const char* word, const std::string& text) {
        if (!text.empty())
            writeLine(std::string(word) + ": " + escapeMermaid(text, " "));
    }

    // Frames nest no deeper than sections do.
    void writeContents(std::size_t place) {
        for (const std::size_t frame : inside_[place])
            writeFrame(frame);
        for (const Node* node : nodesIn_[place])
            write(*node, node->id, node->tag);
    }

    void writeFrame(std::size_t frame) {
        const Cluster& cluster = diagram_.clusters[frame];
        const std::string id = "frame-" + cluster.id;
        writeLine("subgraph " + id + "[" + quoted(cluster.title) + "]");
        ++depth_;
        writeContents(placeOf(static_cast<int>(frame)));
        --depth_;
        writeLine("end");
        // The outermost are two deep, in the chart.
        frames_[(depth_ - 1) % 2].push_back(id);
    }

    void write(const Node& node, const std::string& id, const std::string& tag) {
        const auto& [before, behind] = brackets[node.shape];
        const std::string words = tag.empty() ? node.label : "(" + tag + ")\n" + node.label;
        writeLine(id + before + quoted(words) + behind + ":::" + classOf(node));
    }

    void write(const Edge& edge, const std::string& from, const std::string& to) {
        const std::string words = edgeWords(edge);
        writeLine(from + " " + lineText(edge) + (words.empty() ? "" : "|" + quoted(words) + "|") +
                  " " + to);
        lines_[edgeStyle(edge, theme_)].push_back(arrows_++);
    }

    void writeCaption(const std::string& id, const std::string& words) {
        writeLine(id + "[" + quoted(words) + "]:::words");
        hasWords_ = true;
    }

    void writeLegend() {
        if (diagram_.legend.empty())
            return;
        writeLine(R"(subgraph legend["Legend"])");
        ++depth_;
        writeLine("direction LR"); // so that its lines stand below one another
        for (std::size_t i = 0; i < diagram_.legend.size(); ++i) {
            const LegendEntry& entry = diagram_.legend[i];
            const std::string id = fmt::format("legend-{}", i);
            if (entry.sample == LegendEntry::Sample::Node) {
                Node sample = entry.node;
                sample.label = entry.words;
                write(sample, id, "");
                continue;
            }
            writeLine(id + "((" + quoted("") + ")):::words");
            writeCaption(id + "-words", entry.words);
            write(entry.edge, id, id + "-words");
        }
        --depth_;
        writeLine("end");
        frames_[0].push_back("legend");
    }

    // Boxes of the same colours and border have one class.
    std::string classOf(const Node& node) {
        const Colours& colours = theme_.colours(node.paint);
        std::string style =
            fmt::format("fill:{},stroke:{},stroke-width:{}px,color:{}", colours.fill,
                        colours.stroke, colours.strokeWidth, theme_.ink);
        if (const llvm::StringRef dashes = shapeDashes[node.shape]; !dashes.empty())
            style += ",stroke-dasharray:" + dashes.str();
        for (std::size_t i = 0; i < boxes_.size(); ++i)
            if (boxes_[i] == style)
                return fmt::format("box{}", i);
        boxes_.push_back(std::move(style));
        return fmt::format("box{}", boxes_.size() - 1);
    }

    void writeStyles() {
        for (std::size_t i = 0; i < boxes_.size(); ++i)
            writeLine(fmt::format("classDef box{} {}", i, boxes_[i]));
        if (hasWords_)
            writeLine(fmt::format("classDef words fill:{0},stroke:{0},color:{1}", theme_.ground,
                                  theme_.ink));
        for (std::size_t i = 0; i < frames_.size(); ++i) {
            if (frames_[i].empty())
                continue;
            writeLine(fmt::format("classDef frame{} fill:{},stroke:{},color:{}", i,
                                  theme_.frameFill(static_cast<int>(i)), theme_.frameStroke,
                                  theme_.faintInk));
            writeLine(fmt::format("class {} frame{}", fmt::join(frames_[i], ","), i));
        }
        for (const auto& [style, lines] : lines_)
            writeLine(fmt::format("linkStyle {} {}", fmt::join(lines, ","), style));
    }

    const Diagram& diagram_;
    const Theme& theme_;
    std::vector<std::vector<std::size_t>> inside_; // frames
    std::vector<std::vector<const Node*>> nodesIn_;
    std::string out_;
    std::size_t depth_ = 0;
    std::size_t arrows_ = 0;
    std::vector<std::string> boxes_;                        // styles, by class
    std::array<std::vector<std::string>, 2> frames_;        // by fill
    std::map<std::string, std::vector<std::size_t>> lines_; // arrows by style, by number
    bool hasWords_ = false;
};

} // namespace

std::string mermaidText(const Diagram& diagram) { return Writer(diagram).run(); }

} // namespace theory::backends
