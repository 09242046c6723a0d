// Writes the tables that compiler/syntax/scan.cpp runs on: the automaton of TheoryLexer.g4, as
// ANTLR's own simulator computes it, each state once. The grammar stays the one definition; the
// stock lexer would find the same tokens, thirty times slower beyond ASCII.
#include "TheoryLexer.h"

#include <cstdio>
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

    antlr4::dfa::DFAState* start() {
        _mode = 0;
        auto closure = computeStartState(&none_, atn.modeToStartState[0]);
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
    std::printf("constexpr %s %s[] = {", type, name);
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

void writeAutomaton(Automaton& automaton, const Classes& classes) {
    // State 0 is the dead one: no token goes on.
    std::map<antlr4::dfa::DFAState*, std::size_t> numbers{{nullptr, 0}};
    std::deque<antlr4::dfa::DFAState*> queue;
    auto number = [&](antlr4::dfa::DFAState* state) {
        auto [entry, isNew] = numbers.try_emplace(state, numbers.size());
        if (isNew)
            queue.push_back(state);
        return entry->second;
    };
    number(automaton.start());

    // A row for each state: the token that it accepts, then for each class where the next state's
    // row begins. Row 0 is the dead state's, which nothing leaves.
    const std::size_t width = classes.representative.size() + 1;
    std::vector<std::size_t> rows(width, 0);
    while (!queue.empty()) {
        antlr4::dfa::DFAState* state = queue.front();
        queue.pop_front();
        rows.push_back(state->isAcceptState ? state->prediction : 0);
        for (std::size_t codePoint : classes.representative)
            rows.push_back(width * number(automaton.step(state, codePoint)));
    }
    if (rows.size() > 0xFFFF)
        throw std::length_error("the automaton has outgrown 16-bit rows");
    std::printf("constexpr std::size_t startRow = %zu;\n", width);
    writeArray("std::uint16_t", "rows", rows);
}

} // namespace

int main() {
    antlr4::ANTLRInputStream none;
    theory::syntax::TheoryLexer lexer(&none);
    const antlr4::atn::ATN& atn = lexer.getATN();
    std::vector<antlr4::dfa::DFA> decisions;
    for (std::size_t i = 0; i < atn.getNumberOfDecisions(); ++i)
        decisions.emplace_back(atn.getDecisionState(i), i);
    antlr4::atn::PredictionContextCache cache;
    Automaton automaton(&lexer, atn, decisions, cache);

    const Classes classes = classify(atn);
    if (classes.representative.size() > 255)
        return 1;
    std::printf("// Generated from TheoryLexer.g4 by make_lexer_tables.\n#include <cstddef>\n"
                "#include <cstdint>\n\nnamespace theory::syntax::tables {\n\n");
    writeClasses(classes);
    writeAutomaton(automaton, classes);
    std::printf("\n} // namespace theory::syntax::tables\n");
    return 0;
}
