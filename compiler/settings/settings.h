// What `theory.toml` says of a project: how severe things are, where, and what its study asks for.
#pragma once

#include "format/layout.h"
#include "settings/path_pattern.h"
#include "support/diagnostic.h"
#include "syntax/vocabulary.h"

#include "llvm/ADT/StringMap.h"

#include <deque>
#include <vector>

namespace theory::settings {

// A severity that somebody chose.
struct Choice {
    Severity severity = Severity::Off;
    Span span; // of its value in `theory.toml`
};

// By the name of a kind of diagnostic, or of a group.
class Choices {
public:
    void add(llvm::StringRef name, Choice choice) { choices_[name] = choice; }
    bool isEmpty() const { return choices_.empty(); }

    // What the kind's own name says, or else its group's; null where nothing is said.
    const Choice* find(const KindInfo& kind) const;

private:
    llvm::StringMap<Choice> choices_;
};

// What holds for some files only.
struct Exception {
    std::vector<PathPattern> files;
    Choices choices;

    bool concerns(llvm::StringRef path) const;
};

// Each CMOC of the study names one.
struct RequiredSlot {
    SlotKind kind = SlotKind::Context;
    Span span;
};

struct Settings {
    const SourceFile* file = nullptr; // null where the project has none
    Choices choices;
    std::deque<Exception> exceptions; // a later one outweighs an earlier one
    std::vector<RequiredSlot> requiredSlots;
    format::Layout layout;
    Span width; // where it is chosen; nowhere where it is not

    // The choice that counts for a kind in a file; null where nothing is said. `path` as for
    // `PathPattern`, empty for what stands in no file.
    const Choice* choiceFor(const KindInfo& kind, llvm::StringRef path) const;
    // Whether any file can get to see the kind.
    bool canBeReported(const KindInfo& kind) const;
};

// The name of the file.
inline constexpr llvm::StringLiteral settingsFile = "theory.toml";

// Reads it. What is wrong in it is reported; the rest counts.
Settings read(const SourceFile& file, Diagnostics& out);

// The report of a file that cannot even be opened.
Diagnostic unreadable(llvm::StringRef path, llvm::StringRef reason);

// The names of all groups, sorted.
std::vector<std::string_view> groupNames();

} // namespace theory::settings
