// Mends in rounds, over a file system that holds what has changed so far.
#include "driver/mend.h"

#include "driver/inputs.h"
#include "model/standard_library.h"
#include "support/make_fixes.h"
#include "support/render_text.h"

#include "llvm/ADT/STLExtras.h"

#include <map>
#include <set>

namespace theory::driver {
namespace {

constexpr std::size_t mostRounds = 100;

using Texts = std::map<std::string, std::string, std::less<>>; // by path

// The world, with some files changed.
Environment changed(const Environment& environment, const Texts& texts) {
    Environment own = environment;
    llvm::IntrusiveRefCntPtr<llvm::vfs::OverlayFileSystem> files(
        new llvm::vfs::OverlayFileSystem(environment.files));
    llvm::IntrusiveRefCntPtr<llvm::vfs::InMemoryFileSystem> changes(
        new llvm::vfs::InMemoryFileSystem);
    files->pushOverlay(changes); // from now on it works in the same folder
    for (const auto& [path, text] : texts)
        changes->addFile(path, 0, llvm::MemoryBuffer::getMemBufferCopy(text, path));
    own.files = files;
    if (const auto input = texts.find(std::string_view(standardInput)); input != texts.end())
        own.readInput = [text = input->second] {
            return llvm::MemoryBuffer::getMemBufferCopy(text);
        };
    return own;
}

bool isEmbedded(const SourceFile& file) {
    return llvm::any_of(model::standardLibrary(), [&](const model::LibraryFile& library) {
        return file.text().data() == library.text.data();
    });
}

// One round. The answer is how many fixes were made.
std::size_t makeFixes(const Checked& checked, bool alsoSuggested, Texts& texts) {
    Diagnostics found = checked.found();
    sortByPlace(found);
    std::erase_if(found, [&](const Diagnostic& diagnostic) {
        const Fix* fix = fixOf(diagnostic, alsoSuggested);
        return !fix || llvm::any_of(fix->edits, [&](const Edit& edit) {
            return isEmbedded(*checked.sources.fileAt(edit.span.begin));
        });
    });
    const ChosenFixes chosen = chooseFixes(found, checked.sources, alsoSuggested);
    for (const FileEdits& edits : chosen.files)
        texts[edits.file->path().str()] = edits.changedText();
    return chosen.count;
}

} // namespace

Mended mend(llvm::ArrayRef<std::string> operands, bool alsoSuggested, Environment& environment) {
    // Standard input can be read once only.
    Texts texts, originals;
    if (llvm::is_contained(operands, "-"))
        if (auto input = environment.readInput())
            texts[std::string(standardInput)] = originals[std::string(standardInput)] =
                (*input)->getBuffer().str();
    Mended mended;
    std::set<Texts> states;
    for (std::size_t round = 0;; ++round) {
        Environment own = changed(environment, texts);
        mended.checked = checkInputs(operands, own);
        for (const auto& file : mended.checked->sources.all())
            originals.try_emplace(file->path().str(), file->text().str());
        if (round == mostRounds || !states.insert(texts).second)
            break;
        const std::size_t made = makeFixes(*mended.checked, alsoSuggested, texts);
        if (made == 0)
            break;
        mended.count += made;
    }
    for (const auto& [path, text] : texts)
        if (const std::string& before = originals[path]; before != text)
            mended.files.push_back({path, before, text});
    return mended;
}

} // namespace theory::driver
