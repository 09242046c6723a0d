// A theory as a network, for programs that measure networks: its constructs, and what leads to
// what.
#pragma once

#include "model/theory.h"

#include <string>
#include <vector>

namespace theory::backends {

struct NetworkNode {
    std::string id;   // one word, unique, the same between runs
    std::string kind; // `construct`, `pending`, or `set`: several that work as a whole
    std::string label;
    std::string role; // at home, or those at work
    std::string section;
    std::string level;
    std::string definition;
    std::vector<std::string> configurations{}; // that it is at work in
    std::size_t sources = 0;                   // that speak for it or for one of these
    bool isContested = false;
    bool isDeclared = true;
};

// All claims of one kind that lead from one node to another, as pictures draw them.
struct NetworkEdge {
    std::size_t from = 0;
    std::size_t to = 0;
    std::string kind; // `effect`, `condition`, `exclusion`, `actor`, `blocks`, `moderates`
    std::string sign; // `+`, `-`, `mixed`; of what is no cause `-`, where it is to be low; or empty
    std::vector<std::string> hedges{};
    std::vector<std::string> configurations{}; // that say so
    std::vector<std::string> verbs{};          // of links that say so
    std::vector<std::string> guards{};         // whom a claim is limited to, and which
    std::size_t claims = 0;
    std::size_t sources = 0;
    bool isContested = false;
};

struct Network {
    std::string title;
    std::vector<NetworkNode> nodes;
    std::vector<NetworkEdge> edges;
};

// Of the theory asked for, with the constructs of imported ones that it refers to. Where several
// lead to several as a set, a node stands between them: single pairs would claim more.
Network networkOf(const model::Theory& theory);

} // namespace theory::backends
