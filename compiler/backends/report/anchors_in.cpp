// Collects the anchors of headings, figures, items and rows of tables.
#include "backends/report/anchors_in.h"

namespace theory::backends::report {
namespace {

void note(const Blocks& blocks, Anchors& anchors) {
    for (const Block& block : blocks) {
        if (!block.anchor.empty())
            anchors.insert(block.anchor);
        for (const std::string& anchor : block.table.anchors)
            anchors.insert(anchor);
        for (const Blocks& item : block.items)
            note(item, anchors);
    }
}

} // namespace

Anchors anchorsIn(const Blocks& blocks) {
    Anchors anchors;
    note(blocks, anchors);
    return anchors;
}

} // namespace theory::backends::report
