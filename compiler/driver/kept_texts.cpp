// Each text is a file of its own, with a first line that tells whether the rest is whole.
#include "driver/kept_texts.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/SHA256.h"
#include "llvm/Support/xxhash.h"

#include "fmt/format.h"

namespace theory::driver {
namespace {

namespace fs = llvm::sys::fs;

std::string firstLine(llvm::StringRef text) {
    return fmt::format("theoryc text {} {:016x}\n", text.size(), llvm::xxh3_64bits(text));
}

bool write(int descriptor, llvm::StringRef text) {
    llvm::raw_fd_ostream out(descriptor, /*shouldClose=*/false, /*unbuffered=*/true);
    out << firstLine(text) << text;
    const bool hasFailed = out.has_error();
    out.clear_error();
    return !hasFailed;
}

} // namespace

std::string KeptTexts::pathOf(llvm::StringRef version, llvm::StringRef origin) const {
    llvm::SHA256 hash;
    hash.update(version);
    hash.update(llvm::StringRef("\0", 1));
    hash.update(origin);
    llvm::SmallString<128> path(folder_);
    llvm::sys::path::append(path, llvm::toHex(hash.final(), /*LowerCase=*/true) + ".txt");
    return path.str().str();
}

std::optional<std::string> KeptTexts::find(llvm::StringRef version, llvm::StringRef origin) const {
    if (folder_.empty())
        return std::nullopt;
    const auto file = llvm::MemoryBuffer::getFile(pathOf(version, origin));
    if (!file)
        return std::nullopt;
    const auto [line, text] = (*file)->getBuffer().split('\n');
    if (line.size() + 1 + text.size() != (*file)->getBufferSize() ||
        line.str() + "\n" != firstLine(text))
        return std::nullopt;
    return text.str();
}

// Under another name first, so that a run at the same time never sees half of it.
void KeptTexts::keep(llvm::StringRef version, llvm::StringRef origin, llvm::StringRef text) const {
    if (folder_.empty() || fs::create_directories(folder_, /*IgnoreExisting=*/true, fs::owner_all))
        return;
    llvm::SmallString<128> model(folder_);
    llvm::sys::path::append(model, ".theoryc-%%%%%%%%");
    auto temporary = fs::TempFile::create(model, fs::owner_read | fs::owner_write);
    if (!temporary)
        return llvm::consumeError(temporary.takeError());
    llvm::consumeError(write(temporary->FD, text) ? temporary->keep(pathOf(version, origin))
                                                  : temporary->discard());
}

} // namespace theory::driver
