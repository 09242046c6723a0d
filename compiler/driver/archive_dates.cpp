// Goes through the directory of an archive, and writes over the times there and before each file.
#include "driver/archive_dates.h"

#include "llvm/Support/Endian.h"

namespace theory::driver {
namespace {

using llvm::support::endian::read16le;
using llvm::support::endian::read32le;

constexpr llvm::StringLiteral endMark("PK\5\6"), entryMark("PK\1\2"), fileMark("PK\3\4");
constexpr std::size_t endSize = 22, entrySize = 46, fileSize = 30;
constexpr std::uint16_t firstDay = (1 << 5) | 1; // the first of January, 1980

// Time, then date.
void writeOver(std::string& archive, std::size_t at) {
    llvm::support::endian::write16le(&archive[at], 0);
    llvm::support::endian::write16le(&archive[at + 2], firstDay);
}

bool isAt(const std::string& archive, std::size_t at, llvm::StringRef mark, std::size_t size) {
    return at + size <= archive.size() && llvm::StringRef(archive).substr(at).starts_with(mark);
}

} // namespace

std::string withoutDates(std::string archive) {
    const std::size_t end = llvm::StringRef(archive).rfind(endMark);
    if (end == llvm::StringRef::npos || !isAt(archive, end, endMark, endSize))
        return archive;
    std::size_t entry = read32le(&archive[end + 16]);
    while (isAt(archive, entry, entryMark, entrySize)) {
        writeOver(archive, entry + 12);
        if (const std::size_t file = read32le(&archive[entry + 42]);
            isAt(archive, file, fileMark, fileSize))
            writeOver(archive, file + 10);
        entry += entrySize + read16le(&archive[entry + 28]) + read16le(&archive[entry + 30]) +
                 read16le(&archive[entry + 32]);
    }
    return archive;
}

} // namespace theory::driver
