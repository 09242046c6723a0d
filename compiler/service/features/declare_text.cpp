// A text in quotation marks made a declared construct.
#include "service/features/refactorings.h"

#include "syntax/scan.h"
#include "syntax/walk.h"

#include "fmt/format.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace theory::service {
namespace {

// Words of the title, as long as a name should be; what is no part of names is left out.
std::string nameFrom(llvm::StringRef title) {
    constexpr std::size_t longest = 32;
    std::string name;
    for (char c : title) {
        const bool isLetter = llvm::isAlnum(c) || (c & 0x80) != 0;
        if (isLetter)
            name += llvm::toLower(c);
        else if (!name.empty() && name.back() != '_')
            name += '_';
        if (name.size() >= longest && name.back() == '_')
            break;
    }
    name = llvm::StringRef(name).rtrim('_').str();
    return syntax::isName(name) ? name : "";
}

// Not yet a construct of the theory, and no word that is reserved.
std::string freeName(llvm::StringRef title, const model::Theory& theory) {
    const std::string wanted = nameFrom(title);
    const std::string stem = wanted.empty() ? "construct_1" : wanted;
    std::string name = stem;
    const auto isTaken = [&] {
        return llvm::any_of(theory.constructs,
                            [&](const model::Construct& one) { return one.name == name; });
    };
    for (int number = 2; isTaken(); ++number)
        name = fmt::format("{}_{}", stem, number);
    return name;
}

// The role of its first use in a slot; else it is a construct without one.
Role roleOf(model::Id<model::Construct> id, const model::Theory& theory) {
    constexpr Table<SlotKind, Role> roles({Role::Context, Role::Mechanism, Role::Outcome,
                                           Role::Intervention, Role::Actor, Role::Context,
                                           Role::Construct, Role::Construct, Role::Construct,
                                           Role::Context, Role::Context});
    for (const model::Use& use : theory.uses)
        if (use.construct == id && use.slot)
            return roles[theory[use.slot].kind];
    return Role::Construct;
}

} // namespace

void addDeclarationOfText(const SourceFile& file, Span span, const Snapshot& snapshot,
                          std::vector<CodeAction>& out) {
    const Occurrence* found = snapshot.names().at(span.begin);
    const syntax::Tree* tree = snapshot.treeOf(file);
    if (!found || !found->isQuoted || found->thing.kind != ThingKind::Construct || !tree)
        return;
    const model::Theory& theory = snapshot.theory();
    const model::Id<model::Construct> id(found->thing.index);
    if (!theory[id].name.empty())
        return; // declared, and its title stands here
    const auto chain = syntax::entriesAt(tree->entries, span.begin);
    if (chain.empty())
        return;
    const std::string name = freeName(theory[id].title, theory);
    const std::uint32_t place = chain.front()->span.begin;
    CodeAction action{.title = fmt::format("Declare it as `{}`", name)};
    // The text as it is written, escapes included.
    action.edits.push_back({{place, place},
                            fmt::format("{} {} {}\n\n", roleWords[roleOf(id, theory)].str(), name,
                                        snapshot.sources().text(found->span).str())});
    for (const Occurrence& one : snapshot.names().of(found->thing))
        if (one.isQuoted)
            action.edits.push_back({one.span, name});
    out.push_back(std::move(action));
}

} // namespace theory::service
