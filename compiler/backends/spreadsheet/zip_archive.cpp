// Writes what a ZIP archive consists of (PKWARE's APPNOTE 6.3, without its ZIP64 extension).
#include "backends/spreadsheet/zip_archive.h"

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/CRC.h"
#include "llvm/Support/Compression.h"

namespace theory::backends::spreadsheet {
namespace {

constexpr std::uint16_t version = 20; // 2.0, which knows deflate
constexpr std::uint16_t stored = 0, deflated = 8;
constexpr std::uint16_t firstDay = 0x21; // 1980-01-01, the first that there is

void append16(std::uint16_t number, std::string& out) {
    out += static_cast<char>(number & 0xFF);
    out += static_cast<char>(number >> 8);
}

void append32(std::size_t number, std::string& out) {
    append16(static_cast<std::uint16_t>(number & 0xFFFF), out);
    append16(static_cast<std::uint16_t>(number >> 16 & 0xFFFF), out);
}

// zlib puts two bytes before what it deflates, and a sum of four behind.
std::string deflate(llvm::StringRef bytes) {
    constexpr std::size_t before = 2, behind = 4;
    llvm::SmallVector<std::uint8_t, 0> packed;
    llvm::compression::zlib::compress(llvm::arrayRefFromStringRef(bytes), packed);
    return llvm::toStringRef(packed).drop_front(before).drop_back(behind).str();
}

} // namespace

void ZipArchive::add(llvm::StringRef name, llvm::StringRef bytes) {
    const bool isDeflated = llvm::compression::zlib::isAvailable();
    const std::string packed = isDeflated ? deflate(bytes) : bytes.str();
    std::string common;
    append16(version, common);
    append16(0, common); // flags
    append16(isDeflated ? deflated : stored, common);
    append16(0, common); // time
    append16(firstDay, common);
    append32(llvm::crc32(llvm::arrayRefFromStringRef(bytes)), common);
    append32(packed.size(), common);
    append32(bytes.size(), common);
    append16(static_cast<std::uint16_t>(name.size()), common);
    append16(0, common); // further fields

    directory_ += "PK\1\2";
    append16(version, directory_);
    directory_ += common;
    append16(0, directory_); // comment
    append16(0, directory_); // disk
    append16(0, directory_); // what it is
    append32(0, directory_); // rights
    append32(files_.size(), directory_);
    directory_ += name;

    files_ += "PK\3\4" + common + name.str() + packed;
    ++count_;
}

std::string ZipArchive::finish() {
    std::string out = std::move(files_);
    const std::size_t begin = out.size();
    out += directory_;
    out += "PK\5\6";
    append32(0, out); // disks
    append16(count_, out);
    append16(count_, out);
    append32(directory_.size(), out);
    append32(begin, out);
    append16(0, out); // comment
    return out;
}

} // namespace theory::backends::spreadsheet
