// What may stand at a place in a file: asked of the grammar, so that no second list is needed.
#pragma once

#include "syntax/tree.h"

#include <string>
#include <vector>

namespace theory::syntax {

// What a name, a key, a number or a text would be there.
enum class Due : std::uint8_t {
    NewName,       // of what is being declared
    Construct,     // a name or a text that stands for one
    Configuration, // a CMOC
    Judged,        // a claim of an earlier theory
    Source,        // a key
    Case,
    Scale,
    Grade,
    Stream,
    Theory,   // an imported one, or a construct
    Library,  // `std.trust`
    Rule,     // of `allow`
    Grouper,  // of `group by`
    Selected, // by a view
    Value,    // of a property
    StageWord,
    VerdictWord,
    Unit, // of a locator
    File, // a text that names one
    Text, // free words
    Count,
};

struct Expectation {
    std::vector<std::string> words; // keywords, each once, in alphabetical order
    std::vector<Due> due;           // each once
    Span typed;                     // what has been begun of the word; empty between words
    std::string opener; // the word that the clause or declaration around begins with; or empty
    std::string before; // the word before; or empty
};

// At `offset` of the tree's file, whatever stands behind it. Of a text or comment that has been
// begun, and where what stands before cannot be read, nothing may.
Expectation expectedAt(const Tree& tree, std::uint32_t offset);

} // namespace theory::syntax
