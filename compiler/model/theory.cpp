// How the things of a theory are referred to.
#include "model/theory.h"

#include <algorithm>

namespace theory::model {
namespace {

std::string qualified(const Theory& theory, Id<Module> module, llvm::StringRef name) {
    if (module == mainModule || !module)
        return name.str();
    const Module& other = theory[module];
    return ((other.alias.empty() ? other.name : other.alias) + "." + name).str();
}

} // namespace

std::string reference(const Theory& theory, Id<Construct> id) {
    const Construct& construct = theory[id];
    const std::string text = "\"" + construct.title.str() + "\"";
    return qualified(theory, construct.module,
                     construct.name.empty() ? llvm::StringRef(text) : construct.name);
}

std::string reference(const Theory& theory, Id<Source> id) {
    return qualified(theory, theory[id].module, theory[id].key);
}

std::string reference(const Theory& theory, Id<Configuration> id) {
    return qualified(theory, theory[id].module, theory[id].name);
}

std::string reference(const Theory& theory, Id<Link> id) {
    const Link& link = theory[id];
    return (reference(theory, theory[link.from].construct) + " " + verbWords[link.verb] + " " +
            reference(theory, theory[link.to].construct))
        .str();
}

std::string reference(const Theory& theory, Id<Scale> id) {
    return qualified(theory, theory[id].module, theory[id].name);
}

std::string reference(const Theory& theory, Id<Case> id) {
    return qualified(theory, theory[id].module, theory[id].name);
}

std::string reference(const Theory& theory, Id<Stream> id) {
    const Flow& flow = theory[theory[id].flow];
    if (flow.isOneStream)
        return qualified(theory, flow.module, flow.name);
    return qualified(theory, flow.module, (flow.name + "." + theory[id].name).str());
}

std::string label(const Theory& theory, Id<Construct> id) {
    const Construct& construct = theory[id];
    if (!construct.title.empty())
        return construct.title.str();
    std::string words = construct.name.str();
    std::ranges::replace(words, '_', ' ');
    return construct.isUnknown ? words + " (not declared)" : words;
}

} // namespace theory::model
