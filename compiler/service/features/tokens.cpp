// The names of a file, each with what the resolver found.
#include "service/features/tokens.h"

#include "service/feature.h"

namespace theory::service {
namespace {

TokenKind kindOf(const model::Theory& theory, Thing thing) {
    constexpr Table<Role, TokenKind> ofRoles({TokenKind::Construct, TokenKind::Context,
                                              TokenKind::Mechanism, TokenKind::Outcome,
                                              TokenKind::Intervention, TokenKind::Actor});
    constexpr Table<ThingKind, TokenKind> ofThings(
        {TokenKind::Theory, TokenKind::Construct, TokenKind::Source, TokenKind::Section,
         TokenKind::Configuration, TokenKind::Scale, TokenKind::Grade, TokenKind::Flow,
         TokenKind::Flow, TokenKind::Case, TokenKind::Recommendation, TokenKind::View,
         TokenKind::View});
    return thing.kind == ThingKind::Construct ? ofRoles[theory.constructs[thing.index].home]
                                              : ofThings[thing.kind];
}

void show(const Question& question, llvm::raw_ostream& out) {
    for (const Token& token : tokens(question.file, *question.snapshot))
        out << placeWords(token.span, *question.snapshot) << ' ' << tokenWords[token.kind]
            << (token.isDeclaration ? " declaration" : "")
            << (token.isFromLibrary ? " library" : "") << '\n';
}

const Registered feature(Feature{
    .name = "tokens",
    .summary = "the names in the file, by what they are names of",
    .answer = show,
});

} // namespace

std::vector<Token> tokens(const SourceFile& file, const Snapshot& snapshot) {
    const Span whole = file.whole();
    std::vector<Token> found;
    for (const Occurrence& one : snapshot.names().all()) {
        if (one.span.begin < whole.begin || one.span.end > whole.end || one.isQuoted)
            continue;
        const Span declared = nameSpanOf(snapshot.theory(), one.thing);
        const SourceFile* home = snapshot.sources().fileAt(declared.begin);
        found.push_back({one.span, kindOf(snapshot.theory(), one.thing), one.isDeclaration,
                         home && home->path().starts_with("std/")});
    }
    return found;
}

} // namespace theory::service
