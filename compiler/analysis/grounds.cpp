// Collects citations of sources, upwards from slots, links and parts to their configurations.
#include "analysis/grounds.h"

#include <algorithm>

namespace theory::analysis {
namespace {

using namespace model;

class Collector {
public:
    explicit Collector(const Theory& theory) : theory_(theory) {}

    std::vector<Ground> collect() {
        for (std::size_t i = 0; i < theory_.configurations.size(); ++i) {
            const Configuration& configuration = theory_.configurations[i];
            add(configuration.citations, Id<Configuration>(i));
            for (const Slot& slot : theory_[configuration.slots])
                add(slot.citations, Id<Configuration>(i));
        }
        for (const Link& link : theory_.links)
            if (link.configuration)
                add(link.citations, link.configuration);
        return merged();
    }

private:
    void add(Range<Citation> citations, Id<Configuration> id) {
        for (const Citation& citation : theory_[citations]) {
            if (citation.stance == Stance::Reported)
                continue;
            for (Id<Configuration> whole = id; whole; whole = theory_[whole].parent)
                found_.push_back({.configuration = whole,
                                  .source = citation.source,
                                  .supporting = citation.stance == Stance::Supported,
                                  .contesting = citation.stance == Stance::Contested,
                                  .refining = citation.stance == Stance::Refined});
        }
    }

    std::vector<Ground> merged() {
        const auto place = [](const Ground& ground) {
            return std::pair(ground.configuration, ground.source);
        };
        std::ranges::sort(found_, {}, place);
        std::vector<Ground> cells;
        for (const Ground& ground : found_) {
            if (cells.empty() || place(cells.back()) != place(ground)) {
                cells.push_back(ground);
                continue;
            }
            cells.back().supporting += ground.supporting;
            cells.back().contesting += ground.contesting;
            cells.back().refining += ground.refining;
        }
        return cells;
    }

    const Theory& theory_;
    std::vector<Ground> found_;
};

} // namespace

Grounds::Grounds(const Theory& theory) : grounds_(Collector(theory).collect()) {}

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
