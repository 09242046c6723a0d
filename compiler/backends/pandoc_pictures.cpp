// Names the pictures of a report as `png` and `pdf` name theirs, and draws them.
#include "backends/pandoc_pictures.h"

#include "backends/diagram/cairo.h"

namespace theory::backends {
namespace {

std::string fileOf(Subject& subject, llvm::StringRef view, llvm::StringRef ending) {
    const std::string& given = subject.making().fileName;
    const std::string& name = given.empty() ? subject.report().name : given;
    return ((name.empty() ? "theory" : name) + "." + view + "." + ending).str();
}

report::PandocPicture pictureOf(Subject& subject, llvm::StringRef view, llvm::StringRef ending) {
    llvm::Expected<const Picture*> picture = subject.picture(view);
    if (!picture)
        return {.file = {}, .description = {}, .failure = llvm::toString(picture.takeError())};
    return {.file = fileOf(subject, view, ending),
            .description = (*picture)->description,
            .width = (*picture)->width * (*picture)->scale,
            .height = (*picture)->height * (*picture)->scale};
}

// What cannot be drawn is said in the report.
template <typename Draw>
void drawAll(Subject& subject, const report::Blocks& blocks, llvm::StringRef ending, Draw draw,
             std::vector<Companion>& out) {
    for (const report::Block& block : blocks) {
        for (const report::Blocks& item : block.items)
            drawAll(subject, item, ending, draw, out);
        if (block.kind != report::BlockKind::Figure)
            continue;
        llvm::Expected<const Picture*> picture = subject.picture(block.view);
        if (picture)
            out.push_back({fileOf(subject, block.view, ending), draw(**picture)});
        else
            llvm::consumeError(picture.takeError());
    }
}

} // namespace

std::string pandocTree(Subject& subject, llvm::StringRef ending, const report::PandocForm& form) {
    const std::vector<report::Work> works = subject.works();
    return report::pandocTree(
        subject.report(),
        {.works = works,
         .shows = subject.making().shows,
         .picture = [&](llvm::StringRef view) { return pictureOf(subject, view, ending); }},
        form);
}

std::vector<Companion> pandocPngs(Subject& subject) {
    std::vector<Companion> pictures;
    const auto draw = [](const Picture& picture) { return pngBytes(picture); };
    drawAll(subject, subject.report().blocks, "png", draw, pictures);
    return pictures;
}

std::vector<Companion> pandocPdfs(Subject& subject) {
    std::vector<Companion> pictures;
    drawAll(subject, subject.report().blocks, "pdf", pdfBytes, pictures);
    return pictures;
}

} // namespace theory::backends
