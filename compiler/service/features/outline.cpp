// Goes over declarations, and over the lists of resolved theories.
#include "service/features/outline.h"

#include "service/feature.h"
#include "service/features/letters.h"

#include <set>

namespace theory::service {
namespace {

class Outline {
public:
    explicit Outline(const SourceFile& file) : file_(file) {}

    std::vector<Symbol> of(llvm::ArrayRef<syntax::Entry> entries) {
        std::vector<Symbol> symbols;
        for (const syntax::Entry& entry : entries)
            std::visit([&](const auto* node) { add(*node, entry.span, symbols); }, entry.is);
        return symbols;
    }

private:
    template <typename Node>
    void add(const Node& node, Span span, std::vector<Symbol>& out) {
        const llvm::StringRef what = kindOf(node);
        if (what.empty())
            return;
        Symbol symbol{.what = what, .span = span};
        if constexpr (requires { node.key; }) {
            symbol.name = "@" + node.key.text.str();
            symbol.nameSpan = node.key.span;
        } else if constexpr (requires { node.name; }) {
            symbol.name = node.name.text.str();
            symbol.nameSpan = node.name.span;
        }
        if constexpr (requires { node.title; })
            symbol.detail = node.title.value.str();
        if constexpr (requires { node.block; })
            symbol.children = of(node.block.entries);
        if (symbol.name.empty() || symbol.name == "@") {
            symbol.name = symbol.detail.empty() ? what.str() : symbol.detail;
            symbol.nameSpan = span;
        }
        out.push_back(std::move(symbol));
    }

    void add(const syntax::Link& node, Span span, std::vector<Symbol>& out) {
        out.push_back({.name = (file_.text(node.from.span) + " " + verbWords[node.verb] + " " +
                                file_.text(node.to.span))
                                   .str(),
                       .what = "link",
                       .span = span,
                       .nameSpan = span});
    }

    // What stands in a slot, below its CMOC.
    void add(const syntax::Slot& node, Span span, std::vector<Symbol>& out) {
        const llvm::StringRef line = file_.text(span).split('\n').first;
        out.push_back({.name = line.take_until([](char c) { return c == '{'; }).rtrim().str(),
                       .what = slotWords[node.kind],
                       .span = span,
                       .nameSpan = span});
    }

    static llvm::StringRef kindOf(const syntax::Header&) { return "theory"; }
    static llvm::StringRef kindOf(const syntax::Construct& node) { return roleWords[node.role]; }
    static llvm::StringRef kindOf(const syntax::Section&) { return "section"; }
    static llvm::StringRef kindOf(const syntax::Configuration&) { return "CMOC"; }
    static llvm::StringRef kindOf(const syntax::Source&) { return "source"; }
    static llvm::StringRef kindOf(const syntax::Scale&) { return "scale"; }
    static llvm::StringRef kindOf(const syntax::Flow&) { return "flow"; }
    static llvm::StringRef kindOf(const syntax::Stream&) { return "stream"; }
    static llvm::StringRef kindOf(const syntax::Case&) { return "case"; }
    static llvm::StringRef kindOf(const syntax::Recommendation&) { return "recommendation"; }
    static llvm::StringRef kindOf(const syntax::Shift&) { return "shift"; }
    static llvm::StringRef kindOf(const syntax::View&) { return "view"; }
    template <typename Node>
    static llvm::StringRef kindOf(const Node&) {
        return {};
    }

    const SourceFile& file_;
};

class Search {
public:
    Search(llvm::StringRef query, std::size_t most) : query_(query), most_(most) {}

    void look(const std::shared_ptr<const Snapshot>& snapshot) {
        const model::Theory& theory = snapshot->theory();
        for (const Occurrence& one : snapshot->names().all()) {
            if (found_.size() == most_)
                return;
            const SourceFile* file = snapshot->sources().fileAt(one.span.begin);
            if (!one.isDeclaration || one.isQuoted || !file->path().starts_with("/"))
                continue;
            const llvm::StringRef name = nameOf(theory, one.thing);
            const llvm::StringRef title = titleOf(theory, one.thing);
            if (!holdsLetters(name, query_) && !holdsLetters(title, query_))
                continue;
            if (met_.insert({file->path().str(), one.span.begin - file->base()}).second)
                found_.push_back(
                    {snapshot, name.str(), title.str(), whatOf(theory, one.thing), one.span});
        }
    }

    std::vector<FoundSymbol> take() { return std::move(found_); }

private:
    static llvm::StringRef whatOf(const model::Theory& theory, Thing thing) {
        return thing.kind == ThingKind::Construct ? roleWords[theory.constructs[thing.index].home]
                                                  : kindWord(thing.kind);
    }

    llvm::StringRef query_;
    std::size_t most_;
    std::set<std::pair<std::string, std::uint32_t>> met_;
    std::vector<FoundSymbol> found_;
};

void show(llvm::ArrayRef<Symbol> symbols, int depth, const Snapshot& snapshot,
          llvm::raw_ostream& out) {
    for (const Symbol& symbol : symbols) {
        out.indent(static_cast<unsigned>(2 * depth)) << symbol.what << " `" << symbol.name << '`';
        if (!symbol.detail.empty())
            out << " \"" << symbol.detail << '"';
        out << ' ' << placeWords(symbol.nameSpan, snapshot) << '\n';
        show(symbol.children, depth + 1, snapshot, out);
    }
}

void showOutline(const Question& question, llvm::raw_ostream& out) {
    show(outline(*question.snapshot->treeOf(question.file)), 0, *question.snapshot, out);
}

void showSymbols(const Question& question, llvm::raw_ostream& out) {
    for (const FoundSymbol& symbol : findSymbols(question.argument, question.workspace, 100))
        out << symbol.what << " `" << symbol.name << "` \"" << symbol.detail << "\" "
            << placeWords(symbol.nameSpan, *symbol.snapshot) << '\n';
}

const Registered outlineFeature(Feature{
    .name = "outline",
    .summary = "what the file declares",
    .answer = showOutline,
});

const Registered symbolsFeature(Feature{
    .name = "symbols",
    .summary = "what all theories declare with these letters in its name or title",
    .answer = showSymbols,
    .argument = "LETTERS",
});

} // namespace

std::vector<Symbol> outline(const syntax::Tree& tree) {
    return Outline(*tree.file).of(tree.entries);
}

std::vector<FoundSymbol> findSymbols(llvm::StringRef query, const Workspace& workspace,
                                     std::size_t most) {
    Search search(query, most);
    for (const auto& [path, snapshot] : workspace.theories())
        search.look(snapshot);
    return search.take();
}

} // namespace theory::service
