// Each of Graphviz's functions that is used hands over to the one in the shared library.
#include "backends/diagram/graphviz_library.h"

#include "backends/shared_library.h"

#include <cgraph.h>
#include <gvc.h>

#include <string>

namespace {

struct Functions {
    decltype(&agopen) open;
    decltype(&agclose) close;
    decltype(&agsubg) subgraph;
    decltype(&agnode) node;
    decltype(&agedge) edge;
    decltype(&agattr) attribute;
    decltype(&agsafeset) set;
    decltype(&agstrdup) copyText;
    decltype(&agstrdup_html) copyMarkup;
    decltype(&agstrfree) freeText;
    decltype(&agwrite) write;
    decltype(&agseterrf) setComplaints;
    decltype(&gvContextPlugins) context;
    decltype(&gvFreeContext) freeContext;
    decltype(&gvLayout) layOut;
    decltype(&gvFreeLayout) freeLayout;
    void* dotEngine;
};

Functions graphviz;

} // namespace

namespace theory::backends {
namespace {

// The library of the engine, opened with those that it needs.
std::string open() {
    SharedLibrary library(GRAPHVIZ_DOT_ENGINE);
    library.find("agopen", graphviz.open);
    library.find("agclose", graphviz.close);
    library.find("agsubg", graphviz.subgraph);
    library.find("agnode", graphviz.node);
    library.find("agedge", graphviz.edge);
    library.find("agattr", graphviz.attribute);
    library.find("agsafeset", graphviz.set);
    library.find("agstrdup", graphviz.copyText);
    library.find("agstrdup_html", graphviz.copyMarkup);
    library.find("agstrfree", graphviz.freeText);
    library.find("agwrite", graphviz.write);
    library.find("agseterrf", graphviz.setComplaints);
    library.find("gvContextPlugins", graphviz.context);
    library.find("gvFreeContext", graphviz.freeContext);
    library.find("gvLayout", graphviz.layOut);
    library.find("gvFreeLayout", graphviz.freeLayout);
    library.find("gvplugin_dot_layout_LTX_library", graphviz.dotEngine);
    return library.problem();
}

} // namespace

llvm::Error loadGraphviz() {
    static const std::string problem = open();
    if (problem.empty())
        return llvm::Error::success();
    return llvm::createStringError("Graphviz, which draws the graphs, cannot be loaded: " +
                                   problem);
}

void* dotEngine() { return graphviz.dotEngine; }

} // namespace theory::backends

extern "C" {

Agraph_t* agopen(char* name, Agdesc_t kind, Agdisc_t* disciplines) {
    return graphviz.open(name, kind, disciplines);
}
int agclose(Agraph_t* graph) { return graphviz.close(graph); }
Agraph_t* agsubg(Agraph_t* graph, char* name, int create) {
    return graphviz.subgraph(graph, name, create);
}
Agnode_t* agnode(Agraph_t* graph, char* name, int create) {
    return graphviz.node(graph, name, create);
}
Agedge_t* agedge(Agraph_t* graph, Agnode_t* tail, Agnode_t* head, char* name, int create) {
    return graphviz.edge(graph, tail, head, name, create);
}
Agsym_t* agattr(Agraph_t* graph, int kind, char* name, char* value) {
    return graphviz.attribute(graph, kind, name, value);
}
int agsafeset(void* object, char* name, char* value, char* otherwise) {
    return graphviz.set(object, name, value, otherwise);
}
char* agstrdup(Agraph_t* graph, char* text) { return graphviz.copyText(graph, text); }
char* agstrdup_html(Agraph_t* graph, char* text) { return graphviz.copyMarkup(graph, text); }
int agstrfree(Agraph_t* graph, char* text) { return graphviz.freeText(graph, text); }
int agwrite(Agraph_t* graph, void* channel) { return graphviz.write(graph, channel); }
agusererrf agseterrf(agusererrf complain) { return graphviz.setComplaints(complain); }
GVC_t* gvContextPlugins(const lt_symlist_t* builtins, int loadsOnDemand) {
    return graphviz.context(builtins, loadsOnDemand);
}
int gvFreeContext(GVC_t* context) { return graphviz.freeContext(context); }
int gvLayout(GVC_t* context, graph_t* graph, const char* engine) {
    return graphviz.layOut(context, graph, engine);
}
int gvFreeLayout(GVC_t* context, graph_t* graph) { return graphviz.freeLayout(context, graph); }
}
