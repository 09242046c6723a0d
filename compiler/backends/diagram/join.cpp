// Lines, tips and signs of arrows between constructs, and their words in the legend.
#include "backends/diagram/join.h"

#include <algorithm>

namespace theory::backends {
namespace {

struct JoinLook {
    Line line;
    Tip tip;
    const char* words; // in the legend
    bool isCause;
};

constexpr Table<Join, JoinLook> joinLooks({
    {Line::Solid, Tip::Arrow, "", true}, // told by its sign
    {Line::Dotted, Tip::Arrow, "possibly or probably", true},
    {Line::DashDot, Tip::Arrow, "only where this holds", false},
    {Line::DashDot, Tip::Bar, "not where this holds", false},
    {Line::DashDot, Tip::None, "who acts or responds", false},
    {Line::Solid, Tip::Bar, "blocks", true},
    {Line::Dotted, Tip::Bar, "possibly or probably blocks", true},
    {Line::Solid, Tip::Ring, "moderates", false},
    {Line::Dotted, Tip::Ring, "possibly or probably moderates", false},
});

const char* signOf(const Arrow& arrow) {
    if (arrow.isPlus && arrow.isMinus)
        return mixedSign;
    return arrow.isMinus ? minusSign : plusSign;
}

const char* wordsFor(llvm::StringRef sign) {
    if (sign == plusSign)
        return "the more, the more";
    return sign == minusSign ? "the more, the less" : "either, by configuration";
}

// Of what is no cause, `−` says that it is to be low or absent.
void addKind(Join kind, const std::vector<Join>& kinds, const std::vector<Edge>& edges,
             Legend& legend) {
    const Edge* first = nullptr;
    bool hasMinus = false;
    for (std::size_t i = 0; i < kinds.size(); ++i)
        if (kinds[i] == kind) {
            first = first ? first : &edges[i];
            hasMinus |= edges[i].sign == minusSign;
        }
    if (!first)
        return;
    Edge sample = *first;
    if (!isCause(kind))
        sample.sign.clear();
    const std::string words = joinLooks[kind].words;
    legend.addEdge(sample, !isCause(kind) && hasMinus ? words + " (−: is low)" : words);
}

} // namespace

Join joinOf(analysis::InfluenceKind kind, bool isHedged, bool isExcluded) {
    using Kind = analysis::InfluenceKind;
    switch (kind) {
    case Kind::Guard:
        return isExcluded ? Join::Exclusion : Join::Guard;
    case Kind::Actor:
        return Join::Actor;
    case Kind::Blocks:
        return isHedged ? Join::HedgedBlocks : Join::Blocks;
    case Kind::Moderates:
        return isHedged ? Join::HedgedModerates : Join::Moderates;
    default:
        return isHedged ? Join::Hedged : Join::Effect;
    }
}

bool isCause(Join kind) { return joinLooks[kind].isCause; }

Edge edgeFor(Join kind, const Arrow& arrow) {
    Edge edge{.line = joinLooks[kind].line, .tip = joinLooks[kind].tip, .stroke = plainStroke};
    if (isCause(kind)) {
        edge.sign = signOf(arrow);
        if (arrow.isPlus != arrow.isMinus)
            edge.stroke = arrow.isMinus ? minusStroke : plusStroke;
    } else if (arrow.isMinus && kind != Join::Actor) {
        edge.sign = signOf(arrow);
    }
    return edge;
}

void addJoins(const std::vector<Join>& kinds, const std::vector<Edge>& edges, Legend& legend) {
    for (const char* sign : {plusSign, minusSign, mixedSign})
        for (std::size_t i = 0; i < kinds.size(); ++i)
            if (kinds[i] == Join::Effect && edges[i].sign == sign)
                legend.addEdge(edges[i], wordsFor(sign));
    for (const Join kind : {Join::Hedged, Join::Blocks, Join::HedgedBlocks, Join::Moderates,
                            Join::HedgedModerates, Join::Guard, Join::Exclusion, Join::Actor})
        addKind(kind, kinds, edges, legend);
}

} // namespace theory::backends
