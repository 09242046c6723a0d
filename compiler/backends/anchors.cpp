// Names anchors by what a theory's authors call things.
#include "backends/anchors.h"

namespace theory::backends {
namespace {

using namespace model;

// Keys of bibliographies may hold anything.
std::string inOneWord(std::string text) {
    std::ranges::replace_if(
        text, [](char c) { return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F; }, '_');
    return text;
}

} // namespace

std::string anchorOf(const Theory& theory, Id<Construct> id) {
    return "construct-" +
           (theory[id].name.empty() ? std::to_string(id.index) : reference(theory, id));
}

std::string anchorOf(const Theory& theory, Id<Configuration> id) {
    return "cmoc-" + inOneWord(reference(theory, id));
}

std::string anchorOf(const Theory& theory, Id<Source> id) {
    return "source-" + inOneWord(reference(theory, id));
}

std::string anchorOf(const Theory& theory, Id<Section> id) {
    const Section& section = theory[id];
    const std::string own = section.name.empty() ? std::to_string(id.index) : section.name.str();
    return "section-" +
           (section.module == mainModule ? own : theory[section.module].name.str() + "." + own);
}

std::string detailsAnchorOf(const Theory& theory, Id<Configuration> id) {
    return "details-" + inOneWord(reference(theory, id));
}

std::string figureAnchor(llvm::StringRef view) { return "figure-" + inOneWord(view.str()); }

} // namespace theory::backends
