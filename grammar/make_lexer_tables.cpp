// Writes the tables that compiler/support/scan.h runs on: the automaton of a lexer grammar, as
// ANTLR's own simulator computes it, each state once. The grammar stays the one definition; the
// stock lexer would find the same tokens, thirty times slower beyond ASCII.
#include "BibtexLexer.h"
#include "TheoryLexer.h"

#include <cstdio>
#include <cstring>
#include <deque>
#include <map>
#include <set>
#include <stdexcept>
#include <vector>

namespace {

constexpr std::size_t codePoints = 0x110000;
constexpr std::size_t pageSize = 128;

// Opens the simulator's steps, which are protected.
class Automaton : public antlr4::atn::LexerATNSimulator {
public:
    using LexerATNSimulator::LexerATNSimulator;

    antlr4::dfa::DFAState* start(std::size_t mode) {
        _mode = mode;
        auto closure = computeStartState(&none_, atn.modeToStartState[mode]);
        return addDFAState(closure.release());
    }

    // Null where no token goes on with that code point.
    antlr4::dfa::DFAState* step(antlr4::dfa::DFAState* from, std::size_t codePoint) {
        antlr4::dfa::DFAState* next = computeTargetState(&none_, from, codePoint);
        return next == ERROR.get() ? nullptr : next;
    }

private:
    antlr4::ANTLRInputStream none_;
};

// Code points that no transition tells apart share a class.
struct Classes {
    std::vector<std::uint16_t> ofCodePoint = std::vector<std::uint16_t>(codePoints);
    std::vector<std::size_t> representative;
};

Classes classify(const antlr4::atn::ATN& atn) {
    std::set<std::size_t> cuts{0, codePoints};
    std::vector<antlr4::atn::Transition*> matching;
    for (antlr4::atn::ATNState* state : atn.states)
        for (antlr4::atn::Transition* transition : state->transitions) {
            if (transition->isEpsilon())
                continue;
            matching.push_back(transition);
            const antlr4::misc::IntervalSet label = transition->label();
            for (const auto& interval : label.getIntervals()) {
                cuts.insert(static_cast<std::size_t>(interval.a));
                cuts.insert(static_cast<std::size_t>(interval.b) + 1);
            }
        }

    Classes classes;
    std::map<std::vector<bool>, std::uint16_t> known;
    for (auto cut = cuts.begin(); *cut < codePoints; ++cut) {
        std::vector<bool> signature;
        for (antlr4::atn::Transition* transition : matching)
            signature.push_back(transition->matches(*cut, 0, codePoints - 1));
        auto [entry, isNew] = known.try_emplace(std::move(signature), known.size());
        if (isNew)
            classes.representative.push_back(*cut);
        for (std::size_t at = *cut; at < *std::next(cut) && at < codePoints; ++at)
            classes.ofCodePoint[at] = entry->second;
    }
    return classes;
}

template <typename Values>
void writeArray(const char* type, const char* name, const Values& values) {
    std::printf("static constexpr %s %s[] = {", type, name);
    for (std::size_t i = 0; i < values.size(); ++i)
        std::printf("%s%zu,", i % 24 == 0 ? "\n" : "", static_cast<std::size_t>(values[i]));
    std::printf("\n};\n");
}

// Two levels: a page number for each 128 code points, and the pages that differ.
void writeClasses(const Classes& classes) {
    std::map<std::vector<std::uint16_t>, std::size_t> known;
    std::vector<std::size_t> pageOf;
    std::vector<std::uint16_t> pages;
    for (std::size_t at = 0; at < codePoints; at += pageSize) {
        auto begin = classes.ofCodePoint.begin() + static_cast<std::ptrdiff_t>(at);
        std::vector<std::uint16_t> page(begin, begin + pageSize);
        auto [entry, isNew] = known.try_emplace(page, known.size());
        if (isNew)
            pages.insert(pages.end(), page.begin(), page.end());
        pageOf.push_back(entry->second);
    }
    writeArray("std::uint16_t", "pageOf", pageOf);
    writeArray("std::uint8_t", "classOf", pages);
}

void writeAutomaton(Automaton& automaton, const Classes& classes, std::size_t modes) {
    // State 0 is the dead one: no token goes on. States are told apart within their mode.
    using State = std::pair<std::size_t, antlr4::dfa::DFAState*>;
    std::map<State, std::size_t> numbers;
    std::deque<State> queue;
    auto number = [&](State state) {
        if (!state.second)
            return std::size_t(0);
        auto [entry, isNew] = numbers.try_emplace(state, numbers.size() + 1);
        if (isNew)
            queue.push_back(state);
        return entry->second;
    };

    // A row for each state: the token that it accepts, then for each class where the next state's
    // row begins. Row 0 is the dead state's, which nothing leaves.
    const std::size_t width = classes.representative.size() + 1;
    std::vector<std::size_t> rows(width, 0), startRows;
    for (std::size_t mode = 0; mode < modes; ++mode) {
        startRows.push_back(width * number({mode, automaton.start(mode)}));
        while (!queue.empty()) {
            antlr4::dfa::DFAState* state = queue.front().second;
            queue.pop_front();
            rows.push_back(state->isAcceptState ? state->prediction : 0);
            for (std::size_t codePoint : classes.representative)
                rows.push_back(width * number({mode, automaton.step(state, codePoint)}));
        }
    }
    if (rows.size() > 0xFFFF)
        throw std::length_error("the automaton has outgrown 16-bit rows");
    writeArray("std::uint16_t", "startRows", startRows);
    writeArray("std::uint16_t", "rows", rows);
}

// The names that the grammar gives to its modes and tokens.
void writeNames(const antlr4::Lexer& lexer) {
    std::printf("enum Mode : std::uint8_t {");
    for (const std::string& mode : lexer.getModeNames())
        std::printf(" %s,", mode.c_str());
    std::printf(" };\nenum Type : std::uint16_t {\n");
    const antlr4::dfa::Vocabulary& vocabulary = lexer.getVocabulary();
    for (std::size_t type = 1; type <= vocabulary.getMaxTokenType(); ++type)
        std::printf("%s = %zu,\n", vocabulary.getSymbolicName(type).c_str(), type);
    std::printf("};\n");
}

template <typename Lexer>
int writeTables(const char* layer, const char* language) {
    antlr4::ANTLRInputStream none;
    Lexer lexer(&none);
    const antlr4::atn::ATN& atn = lexer.getATN();
    std::vector<antlr4::dfa::DFA> decisions;
    for (std::size_t i = 0; i < atn.getNumberOfDecisions(); ++i)
        decisions.emplace_back(atn.getDecisionState(i), i);
    antlr4::atn::PredictionContextCache cache;
    Automaton automaton(&lexer, atn, decisions, cache);

    const Classes classes = classify(atn);
    if (classes.representative.size() > 255)
        return 1;
    std::printf("// Generated from %sLexer.g4 by make_lexer_tables.\n#include <cstddef>\n"
                "#include <cstdint>\n\nnamespace theory::%s {\n\nstruct %sTables {\n",
                language, layer, language);
    writeNames(lexer);
    writeClasses(classes);
    writeAutomaton(automaton, classes, atn.modeToStartState.size());
    std::printf("};\n\n} // namespace theory::%s\n", layer);
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    if (argc == 2 && std::strcmp(argv[1], "Theory") == 0)
        return writeTables<theory::syntax::TheoryLexer>("syntax", "Theory");
    if (argc == 2 && std::strcmp(argv[1], "Bibtex") == 0)
        return writeTables<theory::references::BibtexLexer>("references", "Bibtex");
    return 2;
}
