// odt: the report for LibreOffice, with its pictures in it.
#include "backends/pandoc_pictures.h"

namespace theory::backends {
namespace {

llvm::Expected<std::string> emit(Subject& subject, llvm::StringRef) {
    // Pandoc marks references as sections, which links do not lead to in LibreOffice.
    return pandocTree(subject, "png",
                      {.series = subject.making().pandocSeries, .marksReferences = false});
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
