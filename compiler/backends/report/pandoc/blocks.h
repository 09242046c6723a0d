// The blocks of a report as Pandoc's.
#pragma once

#include "backends/report/pandoc.h"
#include "backends/report/pandoc/words.h"

namespace theory::backends::report::pandoc {

// A wide table comes in parts that fit a page, each with the first column. `heading` is what its
// chapter is called, which is its caption where it has none of its own.
json::Array tables(const Table& table, const Inline& heading, const Known& known);

class BlockWriter {
public:
    // All have to live as long as the writer.
    BlockWriter(const Known& known, const PandocParts& parts, const PandocForm& form)
        : known_(known), parts_(parts), form_(form) {}

    json::Array write(const Blocks& blocks);

private:
    void write(const Block& block, bool isTight, json::Array& out);
    json::Value paragraph(const Block& block, bool isTight) const;
    json::Value listOf(const Block& block);
    json::Array figure(const Block& block) const;
    json::Array styledFigure(const Block& block, json::Value image) const;

    const Known& known_;
    const PandocParts& parts_;
    const PandocForm& form_;
    Inline heading_; // the last
};

} // namespace theory::backends::report::pandoc
