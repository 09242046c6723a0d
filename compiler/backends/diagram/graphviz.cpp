// Graphs for Graphviz, built with cgraph and laid out by gvc with its `dot` engine.
#include "backends/diagram/graphviz.h"

#include "backends/diagram/graphviz_library.h"
#include "support/arena.h"

#include <cgraph.h>
#include <gvc.h>

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <map>

namespace theory::backends {
namespace {

// Graphviz's functions take `char*` for what they never write to.
char* mutableText(const char* text) { return const_cast<char*>(text); }
char* mutableText(const std::string& text) { return const_cast<char*>(text.c_str()); }

int appendText(void* channel, const char* text) {
    *static_cast<std::string*>(channel) += text;
    return 0;
}

int flushNothing(void*) { return 0; }

// cgraph's Agdirected, which is no function and so cannot be handed over to.
constexpr Agdesc_t directed{.directed = 1, .maingraph = 1};

// What a graph and its layout take is given back with the graph, and not before: laying out forgets
// some of its subgraphs.
struct Disciplines;
void* openMemory(Agdisc_t* disciplines);
void* allocate(void* arena, std::size_t size);
void* resize(void* arena, void* before, std::size_t old, std::size_t size);
void release(void*, void*) {}

// Nothing closes it: cgraph would then forget to give the rest back.
Agmemdisc_t memoryInArena{openMemory, allocate, resize, release, nullptr};

// Ids in the order of creation. cgraph's own are addresses, and it keeps subgraphs in the order of
// their ids, so that the same graph would come out differently from run to run. Names are kept here
// too: those that cgraph keeps when it is left to itself are never given back.
struct Disciplines : Agdisc_t {
    Agiodisc_t streams{nullptr, appendText, flushNothing};
    Arena arena;
    std::map<std::string, IDTYPE> ids;
    std::vector<char*> names{nullptr}; // by id; null where there is none
    Agraph_t* graph = nullptr;

    Disciplines();
};

void* openIds(Agraph_t* graph, Agdisc_t* disciplines) {
    static_cast<Disciplines*>(disciplines)->graph = graph;
    return static_cast<Disciplines*>(disciplines);
}

long idFor(void* state, int, char* name, IDTYPE* id, int isNew) {
    Disciplines& known = *static_cast<Disciplines*>(state);
    if (name)
        if (const auto found = known.ids.find(name); found != known.ids.end()) {
            *id = found->second;
            return 1;
        }
    if (!isNew)
        return 0;
    *id = known.names.size();
    if (name)
        known.ids.emplace(name, *id);
    // Only a string of cgraph's own carries the mark that tells text from markup.
    known.names.push_back(name ? agstrdup(known.graph, name) : nullptr);
    return 1;
}

long refuseId(void*, int, IDTYPE) { return 0; }
void forgetId(void*, int, IDTYPE) {}
void closeIds(void*) {}
void registerId(void*, int, void*) {}

char* nameOfId(void* state, int, IDTYPE id) {
    const auto& names = static_cast<Disciplines*>(state)->names;
    return id < names.size() ? names[id] : nullptr;
}

Agiddisc_t idsInOrder{openIds, idFor, refuseId, forgetId, nameOfId, closeIds, registerId};

Disciplines::Disciplines() : Agdisc_t{&memoryInArena, &idsInOrder, &streams} {}

void* openMemory(Agdisc_t* disciplines) { return &static_cast<Disciplines*>(disciplines)->arena; }

void* allocate(void* arena, std::size_t size) {
    void* memory = static_cast<Arena*>(arena)->Allocate(size, alignof(std::max_align_t));
    return std::memset(memory, 0, size);
}

void* resize(void* arena, void* before, std::size_t old, std::size_t size) {
    void* memory = allocate(arena, size);
    return before ? std::memcpy(memory, before, std::min(old, size)) : memory;
}

// Graphviz reports by a function pointer without a place for data.
std::string& complaints() {
    static std::string collected;
    return collected;
}

int collectComplaint(char* words) {
    complaints() += words;
    return 0;
}

// Keeps Graphviz silent for as long as it lives, and what it said.
class Silence {
public:
    Silence() : before_(agseterrf(collectComplaint)) { complaints().clear(); }
    ~Silence() { agseterrf(before_); }
    Silence(const Silence&) = delete;
    Silence& operator=(const Silence&) = delete;

private:
    agusererrf before_;
};

struct CloseContext {
    void operator()(GVC_t* context) const { gvFreeContext(context); }
};
using Context = std::unique_ptr<GVC_t, CloseContext>;

Context openContext() {
    static const lt_symlist_t builtins[] = {{"gvplugin_dot_layout_LTX_library", dotEngine()},
                                            {nullptr, nullptr}};
    constexpr int noDemandLoading = 0;
    return Context(gvContextPlugins(builtins, noDemandLoading));
}

Point flipped(pointf point, const boxf& canvas) {
    return {point.x - canvas.LL.x, canvas.UR.y - point.y};
}

std::vector<Point> splineOf(Agedge_t* edge, const boxf& canvas) {
    std::vector<Point> points;
    const splines* spline = ED_spl(edge);
    // Without edge concentration an edge is one curve.
    if (!spline || spline->size == 0)
        return points;
    const bezier& curve = spline->list[0];
    for (int i = 0; i < curve.size; ++i)
        points.push_back(flipped(curve.list[i], canvas));
    return points;
}

} // namespace

struct Graph::Handles {
    Agraph_t* root = nullptr;
    std::vector<Agraph_t*> clusters;
    std::vector<Agnode_t*> nodes;
    std::vector<Agedge_t*> edges;
    Disciplines disciplines; // outlives the graph, whose memory is in it

    ~Handles() { agclose(root); }

    void describe(void* object, Attributes attributes) const {
        for (const auto& [name, value] : attributes)
            agsafeset(object, mutableText(name), mutableText(value), mutableText(""));
    }
    // Graphviz measures no text where a label is a table of a fixed size.
    void keepRoom(void* object, double width, double height) const {
        const std::string table =
            fmt::format(R"(<table border="0" cellborder="0" cellpadding="0" cellspacing="0"><tr>)"
                        R"(<td fixedsize="true" width="{:.0f}" height="{:.0f}"></td></tr></table>)",
                        width, height);
        char* label = agstrdup_html(root, mutableText(table));
        agsafeset(object, mutableText("label"), label, mutableText(""));
        agstrfree(root, label);
    }
    Agraph_t* home(int cluster) const {
        return cluster < 0 ? root : clusters[static_cast<std::size_t>(cluster)];
    }
};

Graph::Graph(Attributes attributes) : handles_(std::make_unique<Handles>()) {
    handles_->root = agopen(mutableText("diagram"), directed, &handles_->disciplines);
    handles_->describe(handles_->root, attributes);
}

Graph::~Graph() = default;

void Graph::describeNodes(Attributes attributes) {
    for (const auto& [name, value] : attributes)
        agattr(handles_->root, AGNODE, mutableText(name), mutableText(value));
}

void Graph::describeEdges(Attributes attributes) {
    for (const auto& [name, value] : attributes)
        agattr(handles_->root, AGEDGE, mutableText(name), mutableText(value));
}

int Graph::addCluster(int parent, const std::string& name, Attributes attributes) {
    constexpr int create = 1;
    Agraph_t* made = agsubg(handles_->home(parent), mutableText("cluster_" + name), create);
    handles_->describe(made, attributes);
    handles_->clusters.push_back(made);
    return static_cast<int>(handles_->clusters.size()) - 1;
}

int Graph::addNode(int cluster, const std::string& name, Attributes attributes) {
    constexpr int create = 1;
    Agnode_t* made = agnode(handles_->home(cluster), mutableText(name), create);
    handles_->describe(made, attributes);
    handles_->nodes.push_back(made);
    return static_cast<int>(handles_->nodes.size()) - 1;
}

int Graph::addEdge(int from, int to, Attributes attributes) {
    constexpr int create = 1;
    Agedge_t* made = agedge(handles_->root, handles_->nodes[static_cast<std::size_t>(from)],
                            handles_->nodes[static_cast<std::size_t>(to)], nullptr, create);
    handles_->describe(made, attributes);
    handles_->edges.push_back(made);
    return static_cast<int>(handles_->edges.size()) - 1;
}

void Graph::reserveTitle(int cluster, double width, double height) {
    handles_->keepRoom(handles_->home(cluster), width, height);
}

void Graph::reserveWords(int edge, double width, double height) {
    handles_->keepRoom(handles_->edges[static_cast<std::size_t>(edge)], width, height);
}

std::string Graph::text() const {
    std::string out;
    agwrite(handles_->root, &out);
    return out;
}

llvm::Expected<Placement> Graph::place() {
    const Silence silence;
    const Context context = openContext();
    Agraph_t* root = handles_->root;
    if (gvLayout(context.get(), root, "dot") != 0) {
        gvFreeLayout(context.get(), root);
        return llvm::createStringError("Graphviz could not lay the diagram out: " + complaints());
    }
    const boxf canvas = GD_bb(root);
    Placement placed{.width = canvas.UR.x - canvas.LL.x, .height = canvas.UR.y - canvas.LL.y};
    for (Agnode_t* node : handles_->nodes)
        placed.nodes.push_back(flipped(ND_coord(node), canvas));
    for (Agedge_t* edge : handles_->edges)
        placed.edges.push_back(splineOf(edge, canvas));
    for (Agedge_t* edge : handles_->edges)
        placed.words.push_back(ED_label(edge) && ED_label(edge)->set
                                   ? std::optional(flipped(ED_label(edge)->pos, canvas))
                                   : std::nullopt);
    for (Agraph_t* cluster : handles_->clusters) {
        const Point low = flipped(GD_bb(cluster).LL, canvas);
        const Point high = flipped(GD_bb(cluster).UR, canvas);
        placed.clusters.push_back({.left = low.x, .top = high.y, .right = high.x, .bottom = low.y});
    }
    gvFreeLayout(context.get(), root);
    return placed;
}

} // namespace theory::backends
