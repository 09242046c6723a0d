// Tables as spreadsheets export them.
#include "reading.h"

#include "references/table.h"

#include <gtest/gtest.h>

namespace theory::tests {
namespace {

struct ReadTable {
    explicit ReadTable(llvm::StringRef text)
        : file("table.csv", llvm::MemoryBuffer::getMemBufferCopy(text), 100),
          table(references::readTable(file, found)) {}

    // Cells with a stroke between them, a row a line, the header first.
    std::string cells() const {
        std::string all = line(table.header);
        for (references::Row row : table.rows)
            all += line(row);
        return all;
    }

    static std::string line(references::Row row) {
        std::string all;
        for (const references::Cell& cell : row)
            all += (all.empty() ? "" : "|") + cell.text.str();
        return all + "\n";
    }

    SourceFile file;
    Diagnostics found;
    references::Table table;
};

TEST(Table, Excel) {
    const ReadTable read(sample("table/excel.csv"));
    EXPECT_EQ(written(read.found, read.file), "");
    EXPECT_EQ(read.cells(), "key|country|design|notes\n"
                            "smith2010|England|case study; two sites|said \"no\"\n"
                            "jones2011|Österreich|review|two lines\n"
                            "short2012|Wales\n");
    EXPECT_EQ(read.file.text(read.table.header[0].span), "key");
    EXPECT_EQ(read.file.text(read.table.rows[0][3].span), "said \"\"no\"\"");
    EXPECT_EQ(read.file.text(read.table.rows[1][1].span), "Österreich");
}

TEST(Table, TabsAndExcelsOwnLine) {
    EXPECT_EQ(ReadTable(sample("table/tabs.tsv")).cells(),
              "key|setting\nsmith2010|rural, remote\njones2011|two parts\n");
    EXPECT_EQ(ReadTable("sep=;\r\nkey;a,b\r\nx;y\r\n").cells(), "key|a,b\nx|y\n");
    EXPECT_EQ(ReadTable("key\nx").cells(), "key\nx\n");
    EXPECT_EQ(ReadTable("").cells(), "\n");
}

TEST(Table, LostMarksCostTheirRowOnly) {
    const ReadTable read(sample("table/damaged.csv"));
    EXPECT_EQ(written(read.found, read.file), "B019 2:11\nB019 5:9\n");
    EXPECT_TRUE(read.table.isDamaged);
    EXPECT_EQ(read.cells(), "key|setting|year\nsmith2010|rural|two clubs|2010\n"
                            "jones2011|urban|2011\ndoe2012|5\" pipes|2012\nroe2013|to the "
                            "end|2013\n");
}

TEST(Table, OtherEncodings) {
    const ReadTable latin("key\nCaf\xE9\n");
    EXPECT_EQ(written(latin.found, latin.file), "B002 2:4\n");
    EXPECT_EQ(latin.cells(), "key\nCaf\uFFFD\n");
    const ReadTable wide(llvm::StringRef("\xFF\xFEk\0e\0", 6));
    EXPECT_EQ(written(wide.found, wide.file), "B002 1:1\n");
    EXPECT_TRUE(wide.table.rows.empty());
}

} // namespace
} // namespace theory::tests
