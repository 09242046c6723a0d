// Looks for texts that name files.
#include "service/features/links.h"

#include "model/project_folder.h"
#include "service/feature.h"
#include "syntax/walk.h"

namespace theory::service {
namespace {

// Without the quotation marks of a text.
Span inner(Span span) { return {span.begin + 1, span.end - 1}; }

class Links {
public:
    Links(const syntax::Tree& tree, const Snapshot& snapshot) : tree_(tree), snapshot_(snapshot) {}

    std::vector<Link> take() {
        syntax::walk(tree_.entries, [&](const syntax::Entry& entry) {
            if (const auto* import = std::get_if<const syntax::Import*>(&entry.is))
                addFile((*import)->path);
            else if (const auto* earlier = std::get_if<const syntax::Refinement*>(&entry.is))
                addFile((*earlier)->earlier.path);
            else if (const auto* table = std::get_if<const syntax::SourceTable*>(&entry.is))
                addFile((*table)->path);
            else if (const auto* property = std::get_if<const syntax::Characteristic*>(&entry.is))
                addValues(**property);
            return true;
        });
        return std::move(links_);
    }

private:
    void addFile(const syntax::Text& name) {
        if (!name.isThere() || name.value.empty())
            return;
        std::string path = model::besideFile(tree_.file->path(), name.value);
        if (snapshot_.sources().files().exists(path))
            links_.push_back({.span = inner(name.span), .path = std::move(path)});
    }

    void addValues(const syntax::Characteristic& property) {
        for (const syntax::Value& value : property.values) {
            if (!value.isText)
                continue;
            if (property.property == Property::Bibliography || property.property == Property::Text)
                addFile({value.text, value.span});
            else if (property.property == Property::Doi)
                addAddress(value, "https://doi.org/" + value.text.str());
            else if (value.text.starts_with("https://") || value.text.starts_with("http://"))
                addAddress(value, value.text.str());
        }
    }

    void addAddress(const syntax::Value& value, std::string address) {
        if (value.text.find_first_of(" \t\n\"<>") == llvm::StringRef::npos && !value.text.empty())
            links_.push_back({.span = inner(value.span), .address = std::move(address)});
    }

    const syntax::Tree& tree_;
    const Snapshot& snapshot_;
    std::vector<Link> links_;
};

void show(const Question& question, llvm::raw_ostream& out) {
    for (const Link& link : links(*question.snapshot->treeOf(question.file), *question.snapshot)) {
        llvm::StringRef target = link.path.empty() ? link.address : link.path;
        if (const auto folder = question.workspace.files().getCurrentWorkingDirectory())
            if (target.consume_front(*folder))
                target.consume_front("/");
        out << placeWords(link.span, *question.snapshot) << " leads to " << target << '\n';
    }
}

const Registered feature(Feature{
    .name = "links",
    .summary = "what in the file leads to other files and to pages",
    .answer = show,
});

} // namespace

std::vector<Link> links(const syntax::Tree& tree, const Snapshot& snapshot) {
    return Links(tree, snapshot).take();
}

} // namespace theory::service
