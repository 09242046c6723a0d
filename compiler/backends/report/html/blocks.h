// The blocks of a report as HTML: chapters within each other, lists, quotations, tables, figures.
#pragma once

#include "backends/report/html/words.h"

#include "llvm/ADT/ArrayRef.h"

#include <functional>

namespace theory::backends::report {

class BlockWriter {
public:
    // Gives the picture of a view, as an element, or words that say why there is none.
    using DrawView = std::function<std::string(llvm::StringRef view)>;

    // Both have to live as long as the writer.
    BlockWriter(const Anchors& anchors, const DrawView& draw) : anchors_(anchors), draw_(draw) {}

    // A section for each heading, around all that belongs to it.
    std::string chapters(llvm::ArrayRef<Block> blocks);
    // Blocks among which there is no heading.
    std::string plain(llvm::ArrayRef<Block> blocks);

private:
    std::string block(const Block& block);
    std::string list(const Block& block);
    std::string table(const Table& table);
    std::string figure(const Block& block);
    std::string cells(const Table& table, std::size_t row) const;
    std::string cell(const Cell& cell) const;
    std::string caption() const;

    const Anchors& anchors_;
    const DrawView& draw_;
    std::vector<std::pair<int, std::string>> open_; // levels and titles of the chapters around
};

} // namespace theory::backends::report
