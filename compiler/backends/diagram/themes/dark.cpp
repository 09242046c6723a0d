// dark: light lines on a dark ground, for slides and screens.
#include "backends/diagram/theme.h"

namespace theory::backends {
namespace {

// Borders have the colours that areas have in the default theme; since dark areas are told apart
// less well, every other section's border is thick.
const Registered theme(Theme{
    .name = "dark",
    .summary = "light lines on a dark ground",
    .ground = "#16181d",
    .ink = "#f4f4f4",
    .faintInk = "#d5d8de",
    .frameFills = {"#1f2228", "#16181d"},
    .frameStroke = "#858c99",
    .heading = {"#31353e", "#9aa1ad"},
    .plain = {"#16181d", "#c3c8d0"},
    .configuration = {"#2a303a", "#aab8cf"},
    .hole = {"#16181d", "#98a0ac"},
    .strokes = {{"#b4bac4", "#7db8f0", "#f59a7c"}},
    .disc = "#16181d",
    .roles = {{
        {"#16181d", "#c3c8d0"}, // no home role, or several roles at work
        {"#1c3a57", "#8fc1f0"}, // contexts
        {"#4d3310", "#f2b566"}, // mechanisms
        {"#17422b", "#7fd3a0"}, // outcomes
        {"#3f2a52", "#cba6e8"}, // interventions
        {"#3f3a12", "#d9cd6a"}, // actors
    }},
    .sections = {{
        {"#1f4468", "#77aadd"},
        {"#4f471a", "#eedd88", 2.5},
        {"#66301c", "#ee8866"},
        {"#12222b", "#99ddff", 2.5},
        {"#6b3a45", "#ffaabb"},
        {"#0f5240", "#44bb99", 2.5},
        {"#2a2a00", "#c4c400"},
        {"#3e3e3e", "#dddddd", 2.5},
    }},
    .evidence = {{
        {"#16181d", "#98a0ac"},
        {"#1b3247", "#8fc1f0"},
        {"#245079", "#a9d0f5"},
        {"#2f6fa8", "#e0f0ff"},
        {"#5a3208", "#ffc078", 2.5},
    }},
    .confidence = {{
        {"#16181d", "#98a0ac"},
        {"#2b2644", "#b3a6e6"},
        {"#41386a", "#c3b8f0"},
        {"#574b8e", "#d9d0ff"},
        {"#6e60b3", "#f3f0ff"},
    }},
    .verdicts = {{
        {"#16181d", "#98a0ac"},
        {"#17422b", "#7fd3a0"},
        {"#245079", "#a9d0f5"},
        {"#66301c", "#ffa287", 2.5},
        {"#57490c", "#f5dc6a"},
    }},
});

} // namespace
} // namespace theory::backends
