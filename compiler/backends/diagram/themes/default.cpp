// default: light colours for screens, slides and journals that print in colour.
#include "backends/diagram/theme.h"

namespace theory::backends {
namespace {

// The sections' colours are Paul Tol's "light" scheme, made so that people who are colour-blind
// tell them apart beneath black text (personal.sron.nl/~pault); steps are lightness as well.
const Registered theme(Theme{
    .name = "default",
    .summary = "light colours on white",
    .ground = "#ffffff",
    .ink = "#000000",
    .faintInk = "#333333",
    .frameFills = {"#f7f7f7", "#ffffff"},
    .frameStroke = "#828282",
    .heading = {"#e4e4e4", "#777777"},
    .plain = {"#ffffff", "#444444"},
    .configuration = {"#f2f4f7", "#44546a"},
    .hole = {"#ffffff", "#777777"},
    .strokes = {{"#4d4d4d", "#1f5a96", "#ad3a1e"}},
    .disc = "#ffffff",
    .roles = {{
        {"#ffffff", "#444444"}, // no home role, or several roles at work
        {"#dce9f5", "#2a6099"}, // contexts
        {"#fdebd3", "#a85a00"}, // mechanisms
        {"#dcf0e2", "#1c7347"}, // outcomes
        {"#ecdff3", "#6a3d8a"}, // interventions
        {"#f3efd2", "#7a6a10"}, // actors
    }},
    .sections = {{
        {"#77aadd", "#333333"},
        {"#eedd88", "#333333"},
        {"#ee8866", "#333333"},
        {"#99ddff", "#333333"},
        {"#ffaabb", "#333333"},
        {"#44bb99", "#333333"},
        {"#aaaa00", "#333333"},
        {"#dddddd", "#333333"},
    }},
    .evidence = {{
        {"#ffffff", "#777777"},
        {"#dcebf7", "#2a6099"},
        {"#a3cbe8", "#1f5080"},
        {"#5fa3d3", "#123a5e"},
        {"#fdd3a8", "#a03c00", 2.5},
    }},
    .confidence = {{
        {"#ffffff", "#777777"},
        {"#eae6f4", "#6a5aa0"},
        {"#cdc5e6", "#55458c"},
        {"#aa9dd3", "#3f3078"},
        {"#8878bd", "#281a5c"},
    }},
    .verdicts = {{
        {"#ffffff", "#777777"},
        {"#b5dfc4", "#1c6b40"},
        {"#9cc3ee", "#1f5080"},
        {"#f2b8a8", "#9c2f14", 2.5},
        {"#fbe8a0", "#6e5300"},
    }},
});

} // namespace
} // namespace theory::backends
