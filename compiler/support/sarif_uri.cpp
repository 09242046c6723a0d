// Percent-encoding, by the rules of RFC 3986 for paths.
#include "support/sarif_uri.h"

#include "support/place.h"

#include "llvm/ADT/StringExtras.h"

#include "fmt/format.h"

namespace theory {
namespace {

std::string encoded(llvm::StringRef path) {
    std::string result;
    for (const char byte : path) {
        if (llvm::isAlnum(byte) || llvm::StringRef("-._~/").contains(byte))
            result += byte;
        else
            result += fmt::format("%{:02X}", static_cast<unsigned char>(byte));
    }
    return result;
}

} // namespace

std::string uriOf(const SourceFile& file, const Sources& sources) {
    if (!isOnDisk(file, sources))
        return "urn:theoryc:" + encoded(file.path().trim("<>"));
    return (file.path().starts_with("/") ? "file://" : "") + encoded(file.path());
}

bool isRelative(llvm::StringRef uri) { return !uri.contains(':'); }

} // namespace theory
