// Sorts diagnostics by file and place.
#include "service/features/diagnostics.h"

#include "llvm/ADT/STLExtras.h"

namespace theory::service {
namespace {

// The same in every theory that says it, wherever its offsets are.
auto keyOf(const Matter& matter) {
    const std::uint32_t base = matter.file->base();
    return std::tuple(matter.span.begin - base, matter.span.end - base,
                      std::string_view(matter.diagnostic->kind->code),
                      std::string_view(matter.diagnostic->message));
}

} // namespace

std::map<std::string, std::vector<Matter>> mattersByFile(const Workspace& workspace) {
    std::map<std::string, std::vector<Matter>> files;
    for (const auto& [path, snapshot] : workspace.theories())
        for (const Diagnostic& diagnostic : snapshot->compiled().found) {
            const SourceFile* file = snapshot->sources().fileAt(diagnostic.span.begin);
            Span span = diagnostic.span;
            if (!file) {
                file = &snapshot->root();
                span = {file->base(), file->base()};
            }
            files[file->path().str()].push_back({snapshot, &diagnostic, file, span});
        }
    for (auto& [path, matters] : files) {
        llvm::stable_sort(matters,
                          [](const Matter& a, const Matter& b) { return keyOf(a) < keyOf(b); });
        matters.erase(
            std::unique(matters.begin(), matters.end(),
                        [](const Matter& a, const Matter& b) { return keyOf(a) == keyOf(b); }),
            matters.end());
    }
    return files;
}

std::vector<const Diagnostic*> mattersAt(const Snapshot& snapshot, Span span) {
    std::vector<const Diagnostic*> found;
    for (const Diagnostic& diagnostic : snapshot.compiled().found)
        if (diagnostic.span.isSomewhere() && diagnostic.span.begin <= span.end &&
            span.begin <= diagnostic.span.end)
            found.push_back(&diagnostic);
    llvm::stable_sort(
        found, [](const Diagnostic* a, const Diagnostic* b) { return a->severity > b->severity; });
    return found;
}

} // namespace theory::service
