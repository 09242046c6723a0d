// section-with-one-cmoc: a heading over a single configuration, where others stand over several.
#include "rules/rule.h"
#include "rules/whole.h"

namespace theory::rules {
namespace {

const DiagnosticKind<std::string, std::string> kind{
    {
        .name = "section-with-one-cmoc",
        .code = "L047",
        .severity = Severity::Note,
        .group = "structure",
        .why = "Sections gather CMOCs among which a pattern can be seen. One that holds a single "
               "CMOC shows none: either its CMOC belongs under another heading, or others that "
               "belong here are missing.",
        .bad = "section delay {\n  cmoc 1 { context \"Delay\" mechanism \"Doubt\" outcome \"Exit\" "
               "}\n  cmoc 2 { context \"Delay\" mechanism \"Anger\" outcome \"Strife\" }\n}\n"
               "section aims {\n  cmoc 3 { context \"Aims\" mechanism \"Pride\" outcome \"Effort\" "
               "}\n  cmoc 4 { context \"Aims\" mechanism \"Fear\" outcome \"Haste\" }\n}\n"
               "section law {\n  cmoc 5 { context \"A contract\" mechanism \"Calm\" outcome "
               "\"Risk\" }\n}\n",
        .good = "section delay {\n  cmoc 1 { context \"Delay\" mechanism \"Doubt\" outcome "
                "\"Exit\" }\n  cmoc 2 { context \"Delay\" mechanism \"Anger\" outcome \"Strife\" "
                "}\n}\nsection aims {\n  cmoc 3 { context \"Aims\" mechanism \"Pride\" outcome "
                "\"Effort\" }\n  cmoc 4 { context \"Aims\" mechanism \"Fear\" outcome \"Haste\" }\n"
                "  cmoc 5 { context \"A contract\" mechanism \"Calm\" outcome \"Risk\" }\n}\n",
    },
    "section `{}` holds CMOC `{}` alone"};

// What a section holds itself.
struct Content {
    std::uint32_t cmocs = 0;
    bool hasMore = false; // sections, links, or a CMOC with parts
    const model::Configuration* last = nullptr;
};

std::vector<Content> contentsOf(const model::Theory& theory) {
    std::vector<Content> contents(theory.sections.size());
    for (const model::Section& section : theory.sections)
        if (section.parent)
            contents[section.parent.index].hasMore = true;
    for (const model::Link& link : theory.links)
        if (link.section)
            contents[link.section.index].hasMore = true;
    for (const model::Configuration& configuration : theory.configurations) {
        if (!configuration.section || configuration.parent)
            continue;
        Content& content = contents[configuration.section.index];
        ++content.cmocs;
        content.last = &configuration;
        content.hasMore |= configuration.hasParts;
    }
    return contents;
}

// A section that says for whom, where or in which cases says it of its one CMOC as well.
bool saysSomething(const model::Section& section) {
    return !section.scopes.empty() || !section.places.empty();
}

void check(const model::Theory& theory, Diagnostics& out) {
    if (theory.sections.size() < 3 || !isWhole(theory))
        return;
    const std::vector<Content> contents = contentsOf(theory);
    std::vector<std::size_t> alone;
    std::size_t full = 0;
    for (std::size_t i = 0; i < contents.size(); ++i) {
        const model::Section& section = theory.sections[i];
        if (section.module != model::mainModule)
            continue;
        full += contents[i].cmocs > 1;
        if (contents[i].cmocs == 1 && !contents[i].hasMore && !saysSomething(section))
            alone.push_back(i);
    }
    // Where most sections hold one, they are meant as the titles of their CMOCs.
    if (full < 2 || alone.size() >= full)
        return;
    for (std::size_t i : alone)
        out.push_back(kind.at(theory.sections[i].nameSpan, theory.sections[i].name.str(),
                              contents[i].last->name.str())
                          .helping("move it to the section that it belongs to, or add what is "
                                   "still missing here"));
}

const Registered rule(Rule{kind.info().name, check});

} // namespace
} // namespace theory::rules
