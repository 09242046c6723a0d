// Where names stand in the files of a theory, and what they are names of.
#pragma once

#include "model/bindings.h"

#include <string>

namespace theory::service {

using model::Thing;
using model::ThingKind;

// A name in a text, alone: without the `@` of a source and the name of its theory. Or a text in
// quotation marks that stands for a construct.
struct Occurrence {
    Span span;
    Thing thing;
    bool isDeclaration = false;
    bool isQuoted = false;
};

class Names {
public:
    Names(const model::Theory& theory, const model::Bindings& bindings, const Sources& sources);

    // The one that holds the offset, or ends there; null where none does.
    const Occurrence* at(std::uint32_t offset) const;
    // Of a thing, in order of place.
    std::vector<Occurrence> of(Thing thing) const;
    // In order of place.
    llvm::ArrayRef<Occurrence> all() const { return occurrences_; }

private:
    void addDeclarations(const model::Theory& theory, const Sources& sources);
    void add(Span span, Thing thing, bool isDeclaration, const model::Theory& theory,
             const Sources& sources);

    std::vector<Occurrence> occurrences_;
};

// What a thing is called: empty for one that has no name.
llvm::StringRef nameOf(const model::Theory& theory, Thing thing);
// Its title, label or words; empty where it has none.
llvm::StringRef titleOf(const model::Theory& theory, Thing thing);
// Where its name is declared; nowhere for one that is declared nowhere.
Span nameSpanOf(const model::Theory& theory, Thing thing);
// The whole declaration.
Span spanOf(const model::Theory& theory, Thing thing);
// The theory whose name it is; none for a grade.
model::Id<model::Module> moduleOf(const model::Theory& theory, Thing thing);
// `construct`, `CMOC`, `source`; the second says `mechanism` for a construct at home as one.
llvm::StringRef kindWord(ThingKind kind);
std::string kindWords(const model::Theory& theory, Thing thing);

} // namespace theory::service
