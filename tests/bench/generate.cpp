// Makes up theories out of a few words.
#include "generate.h"

#include "chance.h"

#include "support/arena.h"

#include "fmt/format.h"

#include <array>
#include <iterator>
#include <string_view>

namespace theory::bench {
namespace {

constexpr std::size_t wordsOfTitle = 12;
constexpr std::size_t constructsOfCmoc = 5;
constexpr std::size_t constructsOfSource = 10; // one more source for so many constructs
constexpr std::size_t fewestSources = 20;
constexpr std::size_t cmocsOfSection = 10;
constexpr std::size_t farthestBefore = 8; // CMOCs

constexpr std::array<std::string_view, 5> roles{"context", "context", "mechanism", "outcome",
                                                "actor"};

struct Words {
    std::array<std::string_view, 16> ofTitles;
    std::array<std::string_view, 5> ofNames; // for each role
    std::string_view source;
};

constexpr Words latin{{"the", "partners", "share", "their", "goals", "and", "staff", "trust",
                       "leaders", "who", "keep", "small", "promises", "during", "slow", "change"},
                      {"pace", "policy", "synergy", "attendance", "board"},
                      "study"};

constexpr Words cyrillic{{"что", "партнёры", "делят", "общие", "цели", "и", "врачи", "верят", "тем",
                          "кто", "держит", "малые", "обещания", "среди", "долгих", "перемен"},
                         {"темп", "политика", "единство", "посещение", "совет"},
                         "работа"};

const Words& wordsOf(Script script) { return script == Script::Latin ? latin : cyrillic; }

std::size_t sourcesFor(std::size_t constructs) {
    return std::max(fewestSources, constructs / constructsOfSource);
}

// Numbers have as many digits in a small theory as in a large one: a construct is as long in both.
std::string nameOf(std::size_t construct, const Words& words) {
    return fmt::format("{}_{:07}", words.ofNames[construct % roles.size()], construct);
}

// The number at the end keeps titles apart.
std::string titleOf(std::size_t construct, const Words& words, Chance& chance) {
    std::string title;
    for (std::size_t i = 1; i < wordsOfTitle; ++i) {
        title += words.ofTitles[chance.below(words.ofTitles.size())];
        title += ' ';
    }
    return title + fmt::format("{:07}", construct);
}

void writeConstruct(std::size_t construct, std::size_t sources, const Words& words, Chance& chance,
                    std::string& out) {
    const std::string title = titleOf(construct, words, chance);
    const std::size_t page = chance.below(400) + 1;
    fmt::format_to(std::back_inserter(out),
                   "{} {} \"{}\" {{\n  supported by @{}{:06} p. {}, @{}{:06} pp. {}-{}\n}}\n",
                   roles[construct % roles.size()], nameOf(construct, words), title, words.source,
                   construct % sources, page, words.source, chance.below(sources), page, page + 2);
}

// Of the five constructs that end with this one. `before` is one more context, or empty.
void writeCmoc(std::size_t last, const std::string& before, std::size_t sources, const Words& words,
               Chance& chance, std::string& out) {
    const auto name = [&](std::size_t role) {
        return nameOf(last + 1 - roles.size() + role, words);
    };
    const std::size_t source = chance.below(sources); // and the next, since one would be few
    fmt::format_to(std::back_inserter(out),
                   "cmoc {} {{\n  context {}{}{}, {}\n  actor {}\n  mechanism more {}\n"
                   "  outcome possibly less {}\n  supported by @{}{:06} p. {}, @{}{:06}\n}}\n\n",
                   last / constructsOfCmoc + 1, before, before.empty() ? "" : ", ", name(0),
                   name(1), name(4), name(2), name(3), words.source, source, chance.below(400) + 1,
                   words.source, (source + 1) % sources);
}

void writeSources(std::size_t sources, const Words& words, std::string& out) {
    for (std::size_t i = 0; i < sources; ++i)
        fmt::format_to(std::back_inserter(out), "source {}{:06} {{ design review  year {} }}\n",
                       words.source, i, 1990 + i % 35);
}

// The CMOC, counted from 0, that this one goes on from: not far before it, so that there are both
// long ways and branches.
std::size_t before(std::size_t cmoc, Ties ties, Chance& chance) {
    const std::size_t first = cmoc / cmocsOfSection * cmocsOfSection;
    if (ties == Ties::InSections && cmoc == first)
        return chance.below(cmoc);
    const std::size_t choice = ties == Ties::InSections ? cmoc - first : cmoc;
    return cmoc - 1 - chance.below(std::min(choice, farthestBefore));
}

} // namespace

std::string tiedTheoryText(std::size_t constructs, Ties ties) {
    const std::size_t sources = sourcesFor(constructs);
    Chance chance;
    std::string out = "theory tied \"Tied\" {\n  version \"1\"\n  stage initial\n}\n\n";
    writeSources(sources, latin, out);
    for (std::size_t i = 0; i < constructs; ++i)
        writeConstruct(i, sources, latin, chance, out);
    const bool hasSections = ties == Ties::InSections;
    const std::size_t cmocs = constructs / constructsOfCmoc;
    for (std::size_t i = 0; i < cmocs; ++i) {
        if (hasSections && i % cmocsOfSection == 0)
            fmt::format_to(std::back_inserter(out), "section part{0} \"Part {0}\" {{\n",
                           i / cmocsOfSection + 1);
        const std::size_t outcome = i == 0 ? 0 : before(i, ties, chance) * constructsOfCmoc + 3;
        writeCmoc((i + 1) * constructsOfCmoc - 1, i == 0 ? "" : nameOf(outcome, latin), sources,
                  latin, chance, out);
        if (hasSections && ((i + 1) % cmocsOfSection == 0 || i + 1 == cmocs))
            out += "}\n";
    }
    return out;
}

std::string theoryText(std::size_t constructs, Script script) {
    const Words& words = wordsOf(script);
    const std::size_t sources = sourcesFor(constructs);
    Chance chance;
    // In large pages, as the system holds a large file, and at once: the holes that a growing text
    // leaves in the heap would be what the measured phases get for their memory.
    std::string out;
    out.reserve(constructs * (script == Script::Latin ? 256 : 512));
    preferLargePages(out.data(), out.capacity());
    out = "theory generated \"Generated\" {\n  version \"1\"\n  stage initial\n}\n\n";
    writeSources(sources, words, out);
    for (std::size_t i = 0; i < constructs; ++i) {
        writeConstruct(i, sources, words, chance, out);
        if ((i + 1) % constructsOfCmoc == 0)
            writeCmoc(i, "", sources, words, chance, out);
    }
    return out;
}

std::string dotText(std::size_t constructs) {
    Chance chance;
    std::string out = "digraph generated {\n";
    const auto edge = [&](std::size_t from, std::size_t to) {
        fmt::format_to(std::back_inserter(out), "  {} -> {};\n", nameOf(from, latin),
                       nameOf(to, latin));
    };
    for (std::size_t i = 0; i < constructs; ++i) {
        fmt::format_to(std::back_inserter(out), "  {} [label=\"{}\"];\n", nameOf(i, latin),
                       titleOf(i, latin, chance));
        if ((i + 1) % constructsOfCmoc != 0)
            continue;
        const std::size_t first = i + 1 - constructsOfCmoc;
        for (std::size_t cause : {first, first + 1, first + 4})
            edge(cause, first + 2);
        edge(first + 2, first + 3);
    }
    return out + "}\n";
}

} // namespace theory::bench
