// Names by what they are names of, for editors that colour them so.
#pragma once

#include "service/snapshot.h"

#include <array>

namespace theory::service {

enum class TokenKind : std::uint8_t {
    Construct,
    Context,
    Mechanism,
    Outcome,
    Intervention,
    Actor,
    Source,
    Theory,
    Section,
    Configuration,
    Scale,
    Grade,
    Flow,
    Case,
    Recommendation,
    View, // and shifts
    Count
};

// In the words of the protocol, of which editors have colours for each.
inline constexpr Table<TokenKind, llvm::StringRef> tokenWords(
    {"variable", "parameter", "function", "event", "macro", "class", "label", "namespace",
     "namespace", "struct", "enum", "enumMember", "type", "property", "decorator", "interface"});

struct Token {
    Span span; // on one line
    TokenKind kind = TokenKind::Construct;
    bool isDeclaration = false;
    bool isFromLibrary = false; // declared in the standard library
};

// In order of place. Texts in quotation marks are none.
std::vector<Token> tokens(const SourceFile& file, const Snapshot& snapshot);

} // namespace theory::service
