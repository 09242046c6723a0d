// graphml: the theory as a network, for Gephi, yEd, Cytoscape, NetworkX and their like.
#include "backends/backend.h"
#include "backends/network.h"

#include "support/escape.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace theory::backends {
namespace {

// What is known of a node, an edge or the whole; programs take the name of a column from `name`.
struct Column {
    const char* name;
    const char* type;
};
constexpr std::array graphColumns{Column{"title", "string"}, Column{"errors", "int"}};
constexpr std::array nodeColumns{Column{"label", "string"},      Column{"kind", "string"},
                                 Column{"role", "string"},       Column{"section", "string"},
                                 Column{"level", "string"},      Column{"definition", "string"},
                                 Column{"cmocs", "string"},      Column{"sources", "int"},
                                 Column{"contested", "boolean"}, Column{"declared", "boolean"}};
constexpr std::array edgeColumns{Column{"label", "string"},  Column{"kind", "string"},
                                 Column{"sign", "string"},   Column{"hedge", "string"},
                                 Column{"cmocs", "string"},  Column{"links", "string"},
                                 Column{"guards", "string"}, Column{"weight", "double"},
                                 Column{"sources", "int"},   Column{"contested", "boolean"}};

std::string listed(const std::vector<std::string>& words) {
    return fmt::format("{}", fmt::join(words, "; "));
}

std::string truth(bool value) { return value ? "true" : "false"; }

// What an edge shows where a program writes something on it.
std::string labelOf(const NetworkEdge& edge) {
    std::vector<std::string> words;
    for (const std::string& word :
         {edge.sign, edge.kind == "effect" ? "" : edge.kind, listed(edge.hedges)})
        if (!word.empty())
            words.push_back(word);
    return fmt::format("{}", fmt::join(words, " "));
}

class Writer {
public:
    std::string run(const Network& network, std::size_t errors) {
        out_ = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
               "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" "
               "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
               "xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns "
               "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n";
        declare("graph", graphColumns);
        declare("node", nodeColumns);
        declare("edge", edgeColumns);
        out_ += "  <graph id=\"theory\" edgedefault=\"directed\">\n";
        writeData("    ", "graph", graphColumns,
                  {network.title, errors > 0 ? std::to_string(errors) : ""});
        for (const NetworkNode& node : network.nodes)
            writeNode(node);
        for (std::size_t i = 0; i < network.edges.size(); ++i)
            writeEdge(network, i);
        return out_ + "  </graph>\n</graphml>\n";
    }

private:
    void declare(const char* domain, llvm::ArrayRef<Column> columns) {
        for (const Column& column : columns)
            out_ += fmt::format("  <key id=\"{0}-{1}\" for=\"{0}\" attr.name=\"{1}\" "
                                "attr.type=\"{2}\"/>\n",
                                domain, column.name, column.type);
    }

    // In the order of the columns; what is empty is left out.
    void writeData(const char* indent, const char* domain, llvm::ArrayRef<Column> columns,
                   const std::vector<std::string>& values) {
        for (std::size_t i = 0; i < columns.size(); ++i)
            if (!values[i].empty())
                out_ += fmt::format("{}<data key=\"{}-{}\">{}</data>\n", indent, domain,
                                    columns[i].name, escapeXml(values[i]));
    }

    void writeNode(const NetworkNode& node) {
        out_ += fmt::format("    <node id=\"{}\">\n", escapeXml(node.id));
        writeData("      ", "node", nodeColumns,
                  {node.label, node.kind, node.role, node.section, node.level, node.definition,
                   listed(node.configurations), std::to_string(node.sources),
                   truth(node.isContested), truth(node.isDeclared)});
        out_ += "    </node>\n";
    }

    void writeEdge(const Network& network, std::size_t number) {
        const NetworkEdge& edge = network.edges[number];
        out_ += fmt::format("    <edge id=\"edge-{}\" source=\"{}\" target=\"{}\">\n", number,
                            escapeXml(network.nodes[edge.from].id),
                            escapeXml(network.nodes[edge.to].id));
        writeData("      ", "edge", edgeColumns,
                  {labelOf(edge), edge.kind, edge.sign, listed(edge.hedges),
                   listed(edge.configurations), listed(edge.verbs), listed(edge.guards),
                   std::to_string(edge.claims), std::to_string(edge.sources),
                   truth(edge.isContested)});
        out_ += "    </edge>\n";
    }

    std::string out_;
};

llvm::Expected<std::string> emit(Subject& subject, llvm::StringRef) {
    return Writer().run(networkOf(subject.theory()), subject.errors().size());
}

const Registered graphml(Backend{
    "graphml",
    "the constructs and what leads to what as a network, for Gephi, yEd, Cytoscape and "
    "NetworkX",
    Backend::oneFile, emit});

} // namespace
} // namespace theory::backends
