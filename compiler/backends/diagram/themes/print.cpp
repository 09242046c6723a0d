// print: black and greys on white, for journals that print in one colour.
#include "backends/diagram/theme.h"

namespace theory::backends {
namespace {

// Greys that are told apart are at least a tenth of the way from black to white apart; where there
// are more of them than that, thick borders double their number.
const Registered theme(Theme{
    .name = "print",
    .summary = "black and greys on white",
    .ground = "#ffffff",
    .ink = "#000000",
    .faintInk = "#333333",
    .frameFills = {"#f5f5f5", "#ffffff"},
    .frameStroke = "#808080",
    .heading = {"#e4e4e4", "#666666"},
    .plain = {"#ffffff", "#222222"},
    .configuration = {"#f2f2f2", "#222222"},
    .hole = {"#ffffff", "#666666"},
    .strokes = {{"#555555", "#000000", "#000000"}},
    .disc = "#ffffff",
    .roles = {{
        {"#ffffff", "#222222"}, // no home role, or several roles at work
        {"#ffffff", "#222222"}, // contexts
        {"#e2e2e2", "#222222"}, // mechanisms
        {"#c8c8c8", "#222222"}, // outcomes
        {"#f0f0f0", "#222222"}, // interventions
        {"#ffffff", "#222222"}, // actors
    }},
    .sections = {{
        {"#ffffff", "#222222"},
        {"#dcdcdc", "#222222"},
        {"#b8b8b8", "#222222"},
        {"#949494", "#222222"},
        {"#ffffff", "#222222", 2.5},
        {"#dcdcdc", "#222222", 2.5},
        {"#b8b8b8", "#222222", 2.5},
        {"#949494", "#222222", 2.5},
    }},
    .evidence = {{
        {"#ffffff", "#666666"},
        {"#dedede", "#222222"},
        {"#bababa", "#222222"},
        {"#969696", "#000000"},
        {"#ffffff", "#000000", 2.5},
    }},
    .confidence = {{
        {"#ffffff", "#666666"},
        {"#e4e4e4", "#222222"},
        {"#c9c9c9", "#222222"},
        {"#aeaeae", "#222222"},
        {"#939393", "#000000"},
    }},
    .verdicts = {{
        {"#ffffff", "#666666"},
        {"#dedede", "#222222"},
        {"#bababa", "#222222"},
        {"#969696", "#000000", 2.5},
        {"#ffffff", "#000000", 2.5},
    }},
});

} // namespace
} // namespace theory::backends
