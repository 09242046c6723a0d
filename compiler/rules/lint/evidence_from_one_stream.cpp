// evidence-from-one-stream: a configuration whose sources all came in by one of several ways.
#include "analysis/flow.h"
#include "analysis/grounds.h"
#include "rules/rule.h"

#include <algorithm>

namespace theory::rules {
namespace {

using namespace model;

const DiagnosticKind<std::string, std::string, std::string> kind{
    {
        .name = "evidence-from-one-stream",
        .code = "L063",
        .severity = Severity::Note,
        .group = "evidence",
        .standard = "GRADE-CERQual adequacy",
        .why = "Sources that came by one way, such as one database or one round of interviews, "
               "tend to see alike. Where a review has others, a CMOC is surer for being seen from "
               "there too.",
        .bad = "source a1\nsource a2\nsource k1\nlink \"A\" increases \"B\" { supported by @k1 }\n"
               "cmoc 1 {\n  context \"Calm\"\n  mechanism \"Trust\"\n  outcome \"Stay\"\n"
               "  supported by @a1, @a2\n}\n"
               "flow selection {\n  stream database { included 2 { @a1, @a2 } }\n"
               "  stream interviews { included 1 { @k1 } }\n}\n",
        .good = "source a1\nsource a2\nsource k1\n"
                "cmoc 1 {\n  context \"Calm\"\n  mechanism \"Trust\"\n  outcome \"Stay\"\n"
                "  supported by @a1, @a2, @k1\n}\n"
                "flow selection {\n  stream database { included 2 { @a1, @a2 } }\n"
                "  stream interviews { included 1 { @k1 } }\n}\n",
    },
    "the {} in favour of CMOC `{}` all came with the stream `{}`"};

// The streams of the theory's flows, and how many sources came with each.
struct Streams {
    explicit Streams(const Theory& theory) : sources(theory.streams.size()) {
        const auto of = analysis::sourcesOfStreams(theory);
        for (std::size_t i = 0; i < of.size(); ++i)
            if (theory[theory.streams[i].flow].module == mainModule)
                all += sources[i] = of[i].size();
        std::vector<bool> hasOne(theory.sources.size());
        isInTwo.resize(theory.sources.size());
        for (const Membership& membership : theory.memberships) {
            isInTwo[membership.source.index] = hasOne[membership.source.index];
            hasOne[membership.source.index] = true;
        }
    }

    std::vector<std::size_t> sources; // by stream
    std::size_t all = 0;
    std::vector<bool> isInTwo; // by source
};

// Whether so many sources of all would more often than not come from elsewhere too, if they were
// drawn at random. Where a stream has brought nearly all, theirs is no wonder.
bool isRemarkable(std::size_t ofStream, std::size_t all, std::size_t drawn) {
    double chance = 1;
    for (std::size_t i = 0; i < drawn && chance >= 0.5; ++i)
        chance *= static_cast<double>(ofStream) / static_cast<double>(all);
    return chance < 0.5;
}

// The sources in favour; none if the stream of one is not known, or is not the only one.
std::vector<analysis::Ground> inFavour(const Theory& theory, llvm::ArrayRef<analysis::Ground> own,
                                       const Streams& streams) {
    std::vector<analysis::Ground> found;
    for (const analysis::Ground& ground : own) {
        if (!ground.isInFavour())
            continue;
        const Id<Stream> stream = theory[ground.source].stream;
        if (!stream || streams.isInTwo[ground.source.index] ||
            theory[theory[stream].flow].module != mainModule)
            return {};
        found.push_back(ground);
    }
    return found;
}

void check(const Theory& theory, Diagnostics& out) {
    if (theory.memberships.empty() || theory.configurations.empty())
        return;
    const Streams streams(theory);
    const auto known = [](std::size_t count) { return count > 0; };
    if (std::ranges::count_if(streams.sources, known) < 2)
        return;
    const analysis::Grounds grounds(theory);
    for (std::size_t i = 0; i < theory.configurations.size(); ++i) {
        const Configuration& configuration = theory.configurations[i];
        if (configuration.module != mainModule || configuration.parent || configuration.isDamaged ||
            configuration.hasLostEvidence)
            continue;
        const auto own = inFavour(theory, grounds[Id<Configuration>(i)], streams);
        const auto behind = analysis::streamsBehind(theory, own);
        if (own.size() < 2 || behind.size() != 1 ||
            !isRemarkable(streams.sources[behind[0].index], streams.all, own.size()))
            continue;
        out.push_back(kind.at(configuration.nameSpan, fmt::format("{} sources", own.size()),
                              configuration.name.str(), reference(theory, behind[0]))
                          .label(theory[behind[0]].nameSpan, "they came with this one")
                          .helping("look whether sources of the other streams speak for it, or "
                                   "against it"));
    }
}

const Registered rule(Rule{kind.info().name, check});

} // namespace
} // namespace theory::rules
