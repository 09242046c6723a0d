// odt: the report for LibreOffice, with its pictures in it.
#include "backends/pandoc_pictures.h"

namespace theory::backends {
namespace {

llvm::Expected<std::string> emit(Subject& subject, llvm::StringRef) {
    return pandocTree(subject, "png", /*areStyled=*/false);
}

const Registered odt(Backend{
    .name = "odt",
    .summary = "the report for LibreOffice, with its pictures in it; made by Pandoc",
    .parts = Backend::oneFile,
    .emit = emit,
    .extension = "odt",
    .pandoc = PandocUse{.format = "odt", .pictures = pandocPngs, .takesPicturesIn = true},
});

} // namespace
} // namespace theory::backends
