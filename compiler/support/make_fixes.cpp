// Chooses fixes that do not get into each other's way.
#include "support/make_fixes.h"

#include <map>

namespace theory {
namespace {

// Edits that are made, by where they begin.
class MadeEdits {
public:
    // Whether nothing is changed here yet. Where two texts are inserted at one place, nobody can
    // say which comes first; so what touches counts as well.
    bool areFree(const std::vector<Edit>& edits) const {
        return std::ranges::all_of(edits, [&](const Edit& edit) {
            const auto next = edits_.upper_bound(edit.span.end);
            return next == edits_.begin() || std::prev(next)->second->span.end < edit.span.begin;
        });
    }

    void add(const std::vector<Edit>& edits) {
        for (const Edit& edit : edits)
            edits_.emplace(edit.span.begin, &edit);
    }

    std::vector<FileEdits> byFile(const Sources& sources) const {
        std::vector<FileEdits> files;
        for (const auto& [place, edit] : edits_) {
            const SourceFile* file = sources.fileAt(place);
            if (files.empty() || files.back().file != file)
                files.push_back({.file = file});
            files.back().edits.push_back(*edit);
        }
        return files;
    }

private:
    std::map<std::uint32_t, const Edit*> edits_;
};

} // namespace

std::string FileEdits::changedText() const {
    std::string text;
    std::uint32_t done = file->whole().begin;
    for (const Edit& edit : edits) {
        text += file->text({done, edit.span.begin});
        text += edit.replacement;
        done = edit.span.end;
    }
    return text + file->text({done, file->whole().end}).str();
}

const Fix* fixOf(const Diagnostic& diagnostic, bool alsoSuggested) {
    for (const Fix& fix : diagnostic.fixes)
        if (fix.isCertain)
            return &fix;
    return alsoSuggested && !diagnostic.fixes.empty() ? &diagnostic.fixes.front() : nullptr;
}

ChosenFixes chooseFixes(const Diagnostics& diagnostics, const Sources& sources,
                        bool alsoSuggested) {
    std::vector<const Fix*> offered;
    for (const Diagnostic& diagnostic : diagnostics)
        if (const Fix* fix = fixOf(diagnostic, alsoSuggested))
            offered.push_back(fix);
    std::ranges::stable_sort(offered, {},
                             [](const Fix* fix) { return fix->edits.front().span.begin; });
    ChosenFixes chosen;
    MadeEdits made;
    for (const Fix* fix : offered)
        if (made.areFree(fix->edits)) {
            made.add(fix->edits);
            ++chosen.count;
        }
    chosen.files = made.byFile(sources);
    return chosen;
}

} // namespace theory
