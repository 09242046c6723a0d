// What is said about a theory: kinds of diagnostics, declared beside the code that reports them.
#pragma once

#include "support/registry.h"
#include "support/source.h"

#include "fmt/format.h"

#include <string>
#include <string_view>
#include <vector>

namespace theory {

enum class Severity { Error, Warning };

// All that is known of a kind: `theoryc explain` and the manual are made from it, and a test
// compiles its examples. `bad` and `good` are whole inputs; a line `// --- name.theory` in them
// starts another file.
struct KindInfo {
    std::string_view name; // the pattern complained of, kebab-case
    std::string_view code; // S, B, R, C, L or D and three digits; never reused
    Severity severity = Severity::Error;
    // Whether an `allow` of the author keeps it back: each warning, and few errors.
    bool isAllowable = false;
    std::string_view why;
    std::string_view bad;
    std::string_view good;
};

// A second place, with at most six words on what it has to do with the matter.
struct Label {
    Span span;
    std::string words;
};

// An edit that mends the matter: the text of `span` is replaced.
struct Fix {
    Span span;
    std::string replacement;
};

struct Diagnostic {
    const KindInfo* kind;
    Span span; // nowhere where the matter has no place in a file
    std::string message;
    std::string note;          // what `span` itself has to do with it; may be empty
    std::vector<Label> labels; // other places
    std::string help;          // one sentence, imperative; may be empty
    std::vector<Fix> fixes;    // all together are one repair

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
    Diagnostic& fix(Span place, std::string replacement) {
        fixes.push_back({place, std::move(replacement)});
        return *this;
    }
};

inline bool isAllowable(const KindInfo& kind) {
    return kind.severity == Severity::Warning || kind.isAllowable;
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
        return diagnostic.kind->severity == Severity::Error;
    });
}

} // namespace theory
