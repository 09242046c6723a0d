// Columns of both encodings, and places that are none.
#include "service/positions.h"

#include <gtest/gtest.h>

namespace theory::tests {
namespace {

using service::Encoding;
using service::TextPlace;

// `é` is two bytes and one unit, the pair of surrogates four bytes and two units.
constexpr llvm::StringRef text = "aé😀b\r\nc\rd\n";

std::size_t in16(std::uint32_t line, std::uint32_t column) {
    return service::indexOf({line, column}, text, Encoding::Utf16);
}

TEST(Positions, CountUnits) {
    EXPECT_EQ(in16(0, 0), 0U);
    EXPECT_EQ(in16(0, 1), 1U);
    EXPECT_EQ(in16(0, 2), 3U);
    EXPECT_EQ(in16(0, 4), 7U);
    EXPECT_EQ(in16(0, 5), 8U);
    EXPECT_EQ(service::indexOf({0, 7}, text, Encoding::Utf8), 7U);
}

TEST(Positions, WithinACharacterAreItsBeginning) {
    EXPECT_EQ(in16(0, 3), 3U);
    EXPECT_EQ(service::indexOf({0, 2}, text, Encoding::Utf8), 1U);
    EXPECT_EQ(service::indexOf({0, 5}, text, Encoding::Utf8), 3U);
}

TEST(Positions, BehindAnEndAreThatEnd) {
    EXPECT_EQ(in16(0, 99), 8U);
    EXPECT_EQ(in16(1, 99), 11U);
    EXPECT_EQ(in16(3, 0), text.size());
    EXPECT_EQ(in16(99, 99), text.size());
}

TEST(Positions, AreFoundAgain) {
    const SourceFile file("a.theory", llvm::MemoryBuffer::getMemBufferCopy(text), 100);
    for (const Encoding encoding : {Encoding::Utf8, Encoding::Utf16})
        for (const std::size_t at : {0, 1, 3, 7, 8, 10, 11, 12, 13, 14}) {
            const auto offset = static_cast<std::uint32_t>(100 + at);
            const TextPlace place = service::placeAt(offset, file, encoding);
            EXPECT_EQ(service::offsetOf(place, file, encoding), offset) << at;
            EXPECT_EQ(service::indexOf(place, text, encoding), at) << at;
        }
}

} // namespace
} // namespace theory::tests
