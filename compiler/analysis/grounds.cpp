// Collects citations of sources, upwards from slots, links and parts to their configurations.
#include "analysis/grounds.h"

#include "analysis/cited.h"

#include <algorithm>

namespace theory::analysis {
namespace {

using namespace model;

auto placeOf(const Ground& ground) { return std::pair(ground.configuration, ground.source); }

// One for each citation, for its configuration and for those that it underpins.
std::vector<Ground> allGrounds(const Theory& theory) {
    std::vector<Ground> found;
    forEachCitation(theory, [&](Id<Configuration> id, const Citation& citation) {
        if (citation.stance == Stance::Reported)
            return;
        for (Id<Configuration> whole = id; whole; whole = theory[whole].parent)
            found.push_back({.configuration = whole,
                             .source = citation.source,
                             .supporting = citation.stance == Stance::Supported,
                             .contesting = citation.stance == Stance::Contested,
                             .refining = citation.stance == Stance::Refined});
    });
    return found;
}

} // namespace

Grounds::Grounds(const Theory& theory) {
    std::vector<Ground> found = allGrounds(theory);
    std::ranges::sort(found, {}, placeOf);
    for (const Ground& ground : found) {
        if (grounds_.empty() || placeOf(grounds_.back()) != placeOf(ground)) {
            grounds_.push_back(ground);
            continue;
        }
        grounds_.back().supporting += ground.supporting;
        grounds_.back().contesting += ground.contesting;
        grounds_.back().refining += ground.refining;
    }
}

llvm::ArrayRef<Ground> Grounds::operator[](Id<Configuration> id) const {
    const auto found = std::ranges::equal_range(grounds_, id, {}, &Ground::configuration);
    return {found.data(), found.size()};
}

std::vector<Id<Stream>> streamsBehind(const Theory& theory, llvm::ArrayRef<Ground> grounds) {
    std::vector<Id<Stream>> streams;
    for (const Ground& ground : grounds) {
        const Id<Stream> stream = theory[ground.source].stream;
        if (stream && theory[theory[stream].flow].module == mainModule)
            streams.push_back(stream);
    }
    std::ranges::sort(streams);
    streams.erase(std::ranges::unique(streams).begin(), streams.end());
    return streams;
}

} // namespace theory::analysis
