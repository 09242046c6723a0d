// Pairs the colours of two themes, by what they stand for.
#include "backends/diagram/recolour.h"

#include "fmt/format.h"

#include <set>

namespace theory::backends {
namespace {

class Rules {
public:
    explicit Rules(llvm::StringRef selector) : selector_(selector) {}

    // Of texts, tips, discs and the ground.
    void addFill(llvm::StringRef from, llvm::StringRef to) { add("fill", from, to); }
    void addStroke(llvm::StringRef from, llvm::StringRef to) { add("stroke", from, to); }

    // Of a box, whose border alone may look like another's.
    void add(const Colours& from, const Colours& to) {
        addFill(from.fill, to.fill);
        addStroke(from.stroke, to.stroke);
        out_ += fmt::format("{} [fill=\"{}\"][stroke=\"{}\"] {{ fill: {}; stroke: {} }}\n",
                            selector_, from.fill, from.stroke, to.fill, to.stroke);
    }
    template <typename List>
    void addEach(const List& from, const List& to) {
        auto other = to.begin();
        for (const Colours& colours : from)
            add(colours, *other++);
    }

    std::string take() { return std::move(out_); }

private:
    void add(const char* attribute, llvm::StringRef from, llvm::StringRef to) {
        if (seen_.emplace(attribute, from.str()).second)
            out_ += fmt::format("{} [{}=\"{}\"] {{ {}: {} }}\n", selector_, attribute, from.str(),
                                attribute, to.str());
    }

    std::string selector_;
    std::set<std::pair<std::string, std::string>> seen_;
    std::string out_;
};

} // namespace

std::string recolouring(const Theme& from, const Theme& to, llvm::StringRef selector) {
    Rules rules(selector);
    rules.addFill(from.ground, to.ground);
    rules.addFill(from.ink, to.ink);
    rules.addFill(from.faintInk, to.faintInk);
    for (std::size_t i = 0; i < from.frameFills.size(); ++i)
        rules.addFill(from.frameFills[i], to.frameFills[i]);
    rules.addStroke(from.frameStroke, to.frameStroke);
    for (std::size_t i = 0; i < from.strokes.size; ++i) {
        const auto stroke = static_cast<Stroke>(i);
        rules.addStroke(from.strokes[stroke], to.strokes[stroke]);
        rules.addFill(from.strokes[stroke], to.strokes[stroke]);
    }
    rules.addFill(from.disc, to.disc);
    rules.add(from.plain, to.plain);
    rules.add(from.heading, to.heading);
    rules.add(from.configuration, to.configuration);
    rules.add(from.hole, to.hole);
    rules.addEach(from.roles, to.roles);
    rules.addEach(from.sections, to.sections);
    rules.addEach(from.evidence, to.evidence);
    rules.addEach(from.confidence, to.confidence);
    rules.addEach(from.verdicts, to.verdicts);
    return rules.take();
}

} // namespace theory::backends
