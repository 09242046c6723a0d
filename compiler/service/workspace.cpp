// Finds theories, and notes which of them a change concerns.
#include "service/workspace.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Path.h"

#include <algorithm>

namespace theory::service {
namespace {

namespace path = llvm::sys::path;

bool isTheoryFile(llvm::StringRef file) { return file.ends_with(".theory"); }

// Folders of other programs, and of results.
bool isPassedOver(llvm::StringRef folder) {
    const llvm::StringRef name = path::filename(folder);
    return name.starts_with(".") || name == "node_modules" || name == "build";
}

} // namespace

void Workspace::addFolder(llvm::StringRef folder) {
    folders_.insert(folder.str());
    mustFindFiles_ = isOutOfDate_ = true;
}

void Workspace::removeFolder(llvm::StringRef folder) {
    folders_.erase(folder.str());
    mustFindFiles_ = isOutOfDate_ = true;
}

void Workspace::open(llvm::StringRef file, std::string text, std::int64_t version) {
    documents_.open(file, std::move(text), version);
    mustFindFiles_ = true;
    markChanged(file);
}

bool Workspace::change(llvm::StringRef file, llvm::ArrayRef<TextChange> changes,
                       std::int64_t version, Encoding encoding) {
    if (!documents_.change(file, changes, version, encoding))
        return false;
    markChanged(file);
    return true;
}

bool Workspace::close(llvm::StringRef file) {
    if (!documents_.close(file))
        return false;
    mustFindFiles_ = true;
    markChanged(file);
    return true;
}

void Workspace::fileChanged(llvm::StringRef file) {
    // A document's text counts, not what was saved.
    if (documents_.find(file))
        return;
    mustFindFiles_ |= isTheoryFile(file);
    markChanged(file);
}

// A file that has come may be one that a theory missed, or settings for it.
void Workspace::markChanged(llvm::StringRef file) {
    isOutOfDate_ = true;
    for (const auto& [root, snapshot] : theories_)
        if (root == file || snapshot->dependsOn(file))
            changed_.insert(root);
    for (const std::string& part : parts_)
        if (part == file)
            changed_.insert(part);
}

void Workspace::findFiles(const std::string& folder, int depth) {
    std::error_code error;
    for (llvm::vfs::directory_iterator at = disk_->dir_begin(folder, error), end;
         !error && at != end && found_.size() < mostFiles && lookedAt_ < mostLookedAt;
         at.increment(error)) {
        ++lookedAt_;
        const llvm::StringRef name = at->path();
        if (at->type() == llvm::sys::fs::file_type::directory_file) {
            if (depth > 0 && !isPassedOver(name))
                findFiles(name.str(), depth - 1);
        } else if (isTheoryFile(name)) {
            found_.insert(name.str());
        }
    }
}

void Workspace::findFiles() {
    found_.clear();
    lookedAt_ = 0;
    for (const std::string& folder : folders_)
        findFiles(folder, deepest);
    for (const auto& document : documents_.all())
        findFiles(path::parent_path(document.getKey()).str(), 0);
    mustFindFiles_ = false;
}

std::set<std::string> Workspace::rootsWanted() {
    if (mustFindFiles_)
        findFiles();
    std::set<std::string> wanted = found_;
    for (const auto& document : documents_.all())
        if (isTheoryFile(document.getKey()))
            wanted.insert(document.getKey().str());
    return wanted;
}

void Workspace::update(const std::function<void(std::size_t, std::size_t)>& showProgress) {
    const std::set<std::string> wanted = rootsWanted();
    std::erase_if(theories_, [&](const auto& entry) { return !wanted.contains(entry.first); });
    std::erase_if(parts_, [&](const std::string& part) { return !wanted.contains(part); });
    std::vector<std::string> stale;
    llvm::copy_if(wanted, std::back_inserter(stale), [&](const std::string& root) {
        return changed_.contains(root) || (!theories_.contains(root) && !parts_.contains(root));
    });
    // Parts last: they are checked with the theories that import them, and not again by themselves.
    std::ranges::stable_partition(stale,
                                  [&](const std::string& root) { return !parts_.contains(root); });
    for (std::size_t i = 0; i < stale.size(); ++i) {
        if (showProgress)
            showProgress(i, stale.size());
        if (parts_.contains(stale[i]) && isPart(stale[i]))
            continue;
        parts_.erase(stale[i]);
        const auto known = theories_.find(stale[i]);
        auto made = Snapshot::make(stale[i], files_, readPdf_,
                                   known == theories_.end() ? nullptr : known->second.get());
        if (made)
            theories_[stale[i]] = std::move(made);
        else
            theories_.erase(stale[i]);
    }
    changed_.clear();
    dropParts();
    isOutOfDate_ = false;
}

bool Workspace::isPart(llvm::StringRef file) const {
    return llvm::any_of(theories_, [&](const auto& entry) {
        return entry.second->isTheory() && entry.second->hasPart(file);
    });
}

// A file without a header is checked with the theories that import it; one that none imports only
// while it is open.
void Workspace::dropParts() {
    std::set<std::string> parts;
    for (const auto& [file, snapshot] : theories_)
        if (!snapshot->isTheory() && (isPart(file) || !documents_.find(file)))
            parts.insert(file);
    std::erase_if(theories_, [&](const auto& entry) { return parts.contains(entry.first); });
    // What was a part may be none any more.
    std::set<std::string> orphans;
    for (const std::string& part : parts_)
        if (documents_.find(part) && !isPart(part))
            orphans.insert(part);
    std::erase_if(parts_, [&](const std::string& part) { return orphans.contains(part); });
    parts_.merge(parts);
    for (const std::string& orphan : orphans)
        if (auto made = Snapshot::make(orphan, files_, readPdf_, nullptr))
            theories_[orphan] = std::move(made);
}

std::shared_ptr<const Snapshot> Workspace::theoryOf(llvm::StringRef file) const {
    if (const auto own = theories_.find(file.str()); own != theories_.end())
        return own->second;
    for (const auto& [root, snapshot] : theories_)
        if (snapshot->fileAt(file))
            return snapshot;
    return nullptr;
}

} // namespace theory::service
