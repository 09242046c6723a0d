// The files around a theory that a text may name.
#include "service/features/proposals.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Path.h"

namespace theory::service {
namespace {

namespace path = llvm::sys::path;

constexpr std::size_t mostFiles = 200;
constexpr int deepest = 3;

// By the word of the clause.
std::vector<llvm::StringRef> endsFor(llvm::StringRef opener) {
    if (opener == "bibliography")
        return {".bib", ".ris", ".nbib", ".json"};
    if (opener == "text")
        return {".txt", ".md", ".markdown", ".pdf"};
    if (opener == "sources")
        return {".csv", ".tsv"};
    return {".theory"};
}

class Search {
public:
    Search(llvm::vfs::FileSystem& files, std::vector<llvm::StringRef> ends)
        : files_(files), ends_(std::move(ends)) {}

    // Names are relative to the first folder.
    void look(const std::string& folder, const std::string& prefix, int depth) {
        std::error_code error;
        for (llvm::vfs::directory_iterator at = files_.dir_begin(folder, error), end;
             !error && at != end && found_.size() < mostFiles; at.increment(error)) {
            const std::string name = path::filename(at->path()).str();
            if (name.starts_with("."))
                continue;
            if (at->type() == llvm::sys::fs::file_type::directory_file) {
                if (depth > 0)
                    look(at->path().str(), prefix + name + "/", depth - 1);
            } else if (llvm::any_of(ends_, [&](llvm::StringRef one) {
                           return llvm::StringRef(name).ends_with_insensitive(one);
                       })) {
                found_.push_back(prefix + name);
            }
        }
    }

    std::vector<std::string> take() { return std::move(found_); }

private:
    llvm::vfs::FileSystem& files_;
    std::vector<llvm::StringRef> ends_;
    std::vector<std::string> found_;
};

} // namespace

void addFiles(llvm::StringRef opener, const SourceFile& file, const Workspace& workspace,
              std::vector<Proposal>& out) {
    Search search(workspace.files(), endsFor(opener));
    search.look(path::parent_path(file.path()).str(), "", deepest);
    for (const std::string& name : search.take())
        if (name != path::filename(file.path()))
            out.push_back({.label = "\"" + name + "\"",
                           .insert = "\"" + name + "\"",
                           .detail = "file",
                           .kind = ProposalKind::File});
}

} // namespace theory::service
