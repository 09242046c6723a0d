// Runs the phases on each input.
#include "compilation/compile.h"

#include "rules/rule.h"
#include "support/in_parallel.h"

#include "llvm/ADT/DenseSet.h"

namespace theory::compilation {
namespace {

bool isTheory(const Compiled& compiled) { return compiled.project.files.front().isTheory; }

bool isIncomplete(const Compiled& compiled) {
    return !compiled.project.files.front().tree->unread.empty();
}

// The files that are imported by others than themselves.
llvm::DenseSet<const SourceFile*> importedFiles(const std::deque<Compiled>& loaded) {
    llvm::DenseSet<const SourceFile*> imported;
    for (const Compiled& compiled : loaded)
        for (const model::ProjectFile& file : compiled.project.files)
            if (file.tree->file != compiled.root)
                imported.insert(file.tree->file);
    return imported;
}

void dropParts(const std::vector<Input>& inputs, std::deque<Compiled>& loaded) {
    const llvm::DenseSet<const SourceFile*> imported = importedFiles(loaded);
    const bool hasTheories = std::ranges::any_of(loaded, isTheory);
    std::deque<Compiled> kept;
    for (std::size_t i = 0; i < loaded.size(); ++i) {
        const bool isPart = !isTheory(loaded[i]);
        const bool isElsewhere = imported.contains(loaded[i].root) && hasTheories;
        const bool isStray = !inputs[i].isNamed && hasTheories && !isIncomplete(loaded[i]);
        if (!isPart || !(isElsewhere || isStray))
            kept.push_back(std::move(loaded[i]));
    }
    loaded = std::move(kept);
}

} // namespace

Diagnostics errorsOf(const Compiled& compiled) {
    Diagnostics errors;
    std::ranges::copy_if(compiled.found, std::back_inserter(errors),
                         [](const Diagnostic& one) { return one.severity == Severity::Error; });
    std::ranges::stable_sort(errors, {}, [](const Diagnostic& one) { return one.span.begin; });
    return errors;
}

Compilation compile(const std::vector<Input>& inputs, Sources& sources,
                    const model::PdfReader& readPdf) {
    Compilation compilation{.shared = std::make_unique<model::SharedFiles>()};
    std::deque<Compiled>& theories = compilation.theories;
    std::vector<const SourceFile*> files;
    for (const Input& input : inputs)
        files.push_back(input.file);
    compilation.shared->parse(files);
    for (const Input& input : inputs) {
        Compiled& compiled = theories.emplace_back();
        compiled.root = input.file;
        compiled.project =
            model::load(*input.file, sources, *compilation.shared, readPdf, compiled.found);
    }
    if (inputs.size() > 1)
        dropParts(inputs, theories);
    inParallel(theories.size(), [&](std::size_t i) { check(theories[i]); });
    return compilation;
}

void check(Compiled& compiled, model::Bindings* bindings) {
    compiled.theory = model::resolve(compiled.project, compiled.found, bindings);
    rules::run(compiled.theory, *compiled.project.settings, compiled.found);
}

} // namespace theory::compilation
