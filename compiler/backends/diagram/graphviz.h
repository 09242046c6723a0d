// Graphviz behind a door: graphs built with cgraph, and laid out by the `dot` engine in process.
//
// Nothing is read from the system's Graphviz configuration: the only plugin is the `dot` engine,
// which never measures text, so that a layout is a function of the graph alone. Graphviz keeps its
// state in globals; one thread at a time.
#pragma once

#include "backends/diagram/picture.h"

#include "llvm/Support/Error.h"

#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace theory::backends {

using Attributes = std::initializer_list<std::pair<const char*, std::string>>;

// Where everything of a graph has come to lie; y points down.
struct Placement {
    double width = 0;
    double height = 0;
    std::vector<Point> nodes{}; // centres
    std::vector<std::vector<Point>>
        edges{}; // Bézier points, 3n + 1, from tail to head; may be empty
    std::vector<std::optional<Point>> words{}; // by edge: centres of the room kept for words
    std::vector<Box> clusters{};
};

// Only after `loadGraphviz`.
class Graph {
public:
    explicit Graph(Attributes attributes);
    ~Graph();
    Graph(const Graph&) = delete;
    Graph& operator=(const Graph&) = delete;

    // What holds for all nodes, or edges, that do not say otherwise; before the first is added.
    void describeNodes(Attributes attributes);
    void describeEdges(Attributes attributes);

    // Nodes, edges and clusters are numbered from 0 in the order that they are added in. A cluster
    // of -1 is the whole graph. Names are unique.
    int addCluster(int parent, const std::string& name, Attributes attributes);
    int addNode(int cluster, const std::string& name, Attributes attributes);
    int addEdge(int from, int to, Attributes attributes);

    // Keeps room of that size, in points, free at the top of a cluster.
    void reserveTitle(int cluster, double width, double height);

    // Keeps room of that size, in points, free beside an edge.
    void reserveWords(int edge, double width, double height);

    // The graph in DOT.
    std::string text() const;

    // Lays the graph out, once. What Graphviz complains of is in the error, never on a stream.
    llvm::Expected<Placement> place();

private:
    struct Handles;
    std::unique_ptr<Handles> handles_;
};

} // namespace theory::backends
