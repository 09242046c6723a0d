// Fills in the files that the program carries with it, from driver/new_review/.
#include "driver/new_review.h"

#include "syntax/scan.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"

extern "C" const char new_review_review_begin[], new_review_review_end[];
extern "C" const char new_review_sources_begin[], new_review_sources_end[];
extern "C" const char new_review_theory_begin[], new_review_theory_end[];
extern "C" const char new_review_workflow_begin[], new_review_workflow_end[];
extern "C" const char new_review_pre_commit_config_begin[], new_review_pre_commit_config_end[];
extern "C" const char new_review_gitignore_begin[], new_review_gitignore_end[];

namespace theory::driver {
namespace {

struct Template {
    llvm::StringRef path; // in the review's folder
    llvm::StringRef text;
};

llvm::StringRef between(const char* begin, const char* end) {
    return {begin, static_cast<std::size_t>(end - begin)};
}

std::vector<Template> templates() {
    return {
        {"review.theory", between(new_review_review_begin, new_review_review_end)},
        {"sources.bib", between(new_review_sources_begin, new_review_sources_end)},
        {"theory.toml", between(new_review_theory_begin, new_review_theory_end)},
        {".github/workflows/theory.yml",
         between(new_review_workflow_begin, new_review_workflow_end)},
        {".pre-commit-config.yaml",
         between(new_review_pre_commit_config_begin, new_review_pre_commit_config_end)},
        {".gitignore", between(new_review_gitignore_begin, new_review_gitignore_end)},
    };
}

// `2024 Walking-Groups` as a name: `walking-groups`. Where nothing of it can be one, `review`.
std::string nameFor(llvm::StringRef folder) {
    std::string name =
        folder.drop_while([](char c) { return !llvm::isAlpha(c) && c >= 0; }).lower();
    for (char& c : name)
        if (c >= 0 && !llvm::isAlnum(c) && c != '-')
            c = '_';
    name = llvm::StringRef(name).rtrim("-_").str();
    return syntax::isName(name) ? name : "review";
}

// `walking-groups` as words: `Walking groups`.
std::string titleFor(std::string name) {
    for (char& c : name)
        if (c == '-' || c == '_')
            c = ' ';
    name.front() = llvm::toUpper(name.front());
    return name;
}

std::string filledIn(llvm::StringRef text, const std::string& name) {
    std::string filled;
    while (!text.empty()) {
        const std::size_t mark = std::min(text.find('@'), text.size());
        filled += text.take_front(mark);
        text = text.drop_front(mark);
        if (text.consume_front("@NAME@"))
            filled += name;
        else if (text.consume_front("@TITLE@"))
            filled += titleFor(name);
        else if (text.consume_front("@"))
            filled += '@';
    }
    return filled;
}

} // namespace

std::vector<OutputFile> newReview(llvm::StringRef folder, llvm::StringRef path) {
    const std::string name = nameFor(llvm::sys::path::filename(path));
    std::vector<OutputFile> files;
    for (const auto& [file, text] : templates()) {
        llvm::SmallString<128> target(folder == "." ? "" : folder);
        llvm::sys::path::append(target, file);
        // Only the theory has something to fill in; a workflow's `@v4` stays what it is.
        const bool isTheory = file == "review.theory";
        files.push_back({target.str().str(), isTheory ? filledIn(text, name) : text.str()});
    }
    return files;
}

} // namespace theory::driver
