// What is said about a theory: kinds of diagnostics, declared beside the code that reports them.
#pragma once

#include "support/registry.h"
#include "support/source.h"
#include "support/table.h"

#include "fmt/format.h"

#include <string>
#include <string_view>
#include <vector>

namespace theory {

// In order of weight. What is off is not reported.
enum class Severity : std::uint8_t { Off, Note, Warning, Error, Count };

inline constexpr Table<Severity, std::string_view> severityWords({"off", "note", "warning",
                                                                  "error"});

// All that is known of a kind: `theoryc explain` and the manual are made from it, and a test
// compiles its examples. `bad` and `good` are whole inputs; a line `// --- name.theory` in them
// starts another file.
struct KindInfo {
    std::string_view name; // the pattern complained of, kebab-case
    std::string_view code; // S, T, B, R, C, L or D and three digits; never reused
    // What it is where `theory.toml` says nothing of it.
    Severity severity = Severity::Error;
    // Whether an `allow` of the author keeps it back: each warning, and few errors.
    bool isAllowable = false;
    // Whether what it is reported at has no effect; editors show such text pale.
    bool marksUnused = false;
    // What it is switched together with: `evidence`, `wording`. Empty where it stands alone.
    std::string_view group;
    // The item of a reporting standard that it stands for: `RAMESES 14`. Mostly empty.
    std::string_view standard;
    std::string_view why;
    std::string_view bad;
    std::string_view good;
};

// A second place, with at most six words on what it has to do with the matter.
struct Label {
    Span span;
    std::string words;
};

// The text of `span` is replaced.
struct Edit {
    Span span;
    std::string replacement;
};

// One way to mend the matter: edits that are made together or not at all.
struct Fix {
    std::vector<Edit> edits;
    // Whether it may be made unseen: the theory means after it what it meant, and what could not be
    // read has no other reading. All others are suggestions.
    bool isCertain = false;
};

struct Diagnostic {
    const KindInfo* kind;
    Span span; // nowhere where the matter has no place in a file
    std::string message;
    std::string note;          // what `span` itself has to do with it; may be empty
    std::vector<Label> labels; // other places
    std::string help;          // one sentence, imperative; may be empty
    std::vector<Fix> fixes;    // one of them mends it; the most likely first
    Severity severity = kind->severity;

    Diagnostic& noting(std::string words) {
        note = std::move(words);
        return *this;
    }
    Diagnostic& label(Span place, std::string words) {
        labels.push_back({place, std::move(words)});
        return *this;
    }
    Diagnostic& helping(std::string sentence) {
        help = std::move(sentence);
        return *this;
    }
    // A fix that is certain.
    Diagnostic& fix(Span place, std::string replacement) {
        fixes.push_back({.edits = {{place, std::move(replacement)}}, .isCertain = true});
        return *this;
    }
    // A fix that somebody should look at.
    Diagnostic& suggest(Span place, std::string replacement) {
        fixes.push_back({.edits = {{place, std::move(replacement)}}});
        return *this;
    }
    // What has to be changed elsewhere, together with the last fix.
    Diagnostic& also(Span place, std::string replacement) {
        fixes.back().edits.push_back({place, std::move(replacement)});
        return *this;
    }
};

inline bool isAllowable(const KindInfo& kind) {
    return kind.severity != Severity::Error || kind.isAllowable;
}

using Diagnostics = std::vector<Diagnostic>;

// A kind of diagnostic, with the types of what its wording is filled with. Declaring one
// registers it.
template <typename... Args>
class DiagnosticKind {
public:
    DiagnosticKind(KindInfo info, fmt::format_string<const Args&...> wording)
        : info_(info), wording_(wording), entry_(info) {}

    const KindInfo& info() const { return info_; }

    Diagnostic at(Span span, const Args&... args) const {
        return {.kind = &info_, .span = span, .message = fmt::format(wording_, args...)};
    }

private:
    KindInfo info_;
    fmt::format_string<const Args&...> wording_;
    Registered<KindInfo> entry_;
};

// Whether any of them is an error.
inline bool hasErrors(const Diagnostics& diagnostics) {
    return std::ranges::any_of(diagnostics, [](const Diagnostic& diagnostic) {
        return diagnostic.severity == Severity::Error;
    });
}

} // namespace theory
