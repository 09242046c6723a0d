// latex: the report for LaTeX, with its pictures beside it.
#include "backends/pandoc_pictures.h"

namespace theory::backends {
namespace {

llvm::Expected<std::string> emit(Subject& subject, llvm::StringRef) {
    return pandocTree(subject, "pdf", {.series = subject.making().pandocSeries});
}

const Registered latex(Backend{
    .name = "latex",
    .summary = "the report for LaTeX, with its pictures as PDF beside it; made by Pandoc",
    .parts = Backend::oneFile,
    .emit = emit,
    .extension = "tex",
    // It needs no file, so that none can be read.
    .pandoc = PandocUse{.format = "latex",
                        .pictures = pandocPdfs,
                        .takesPicturesIn = false,
                        .options = {"--sandbox", "--variable=papersize:a4",
                                    "--variable=geometry:margin=25mm"}},
});

} // namespace
} // namespace theory::backends
