// Any bytes whatever, open in an editor that asks everything about some places in them: no crash.
// All but pictures, which take long, and which parse_fuzzer's JSON stands for.
#include "service/feature.h"

#include "llvm/Support/raw_ostream.h"

namespace theory {
namespace {

constexpr llvm::StringRef path = "/review/main.theory";

llvm::Expected<std::string> withoutPdf(llvm::StringRef) {
    return llvm::createStringError("PDFs are not read here");
}

void askAll(llvm::StringRef text) {
    service::Workspace workspace(
        llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem>(new llvm::vfs::InMemoryFileSystem),
        withoutPdf);
    workspace.open(path, text.str(), 1);
    workspace.update();
    const auto snapshot = workspace.theoryOf(path);
    if (!snapshot)
        return;
    const SourceFile& file = snapshot->root();
    for (const service::Feature& feature : Registered<service::Feature>::all())
        for (const std::size_t at : {text.size() / 3, text.size() / 2, text.size()}) {
            const auto offset = file.base() + static_cast<std::uint32_t>(at);
            if (feature.name != "preview")
                feature.answer({workspace, snapshot, file, {offset, offset}, "another"},
                               llvm::nulls());
        }
}

} // namespace
} // namespace theory

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    theory::askAll({reinterpret_cast<const char*>(data), size});
    return 0;
}
