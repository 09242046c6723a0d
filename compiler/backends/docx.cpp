// docx: the report for Word, with its pictures in it.
#include "backends/pandoc_pictures.h"

namespace theory::backends {
namespace {

llvm::Expected<std::string> emit(Subject& subject, llvm::StringRef) {
    return pandocTree(subject, "png",
                      {.series = subject.making().pandocSeries, .hasNamedStyles = true});
}

const Registered docx(Backend{
    .name = "docx",
    .summary = "the report for Word, with its pictures in it; made by Pandoc",
    .parts = Backend::oneFile,
    .emit = emit,
    .extension = "docx",
    .pandoc = PandocUse{.format = "docx", .pictures = pandocPngs, .takesPicturesIn = true},
});

} // namespace
} // namespace theory::backends
