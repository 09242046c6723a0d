// How a report words the smaller things of a theory: uses, conditions, citations.
//
// Words of the theory's own language stand in italics, titles and wordings upright.
#pragma once

#include "backends/report/document.h"
#include "model/theory.h"

namespace theory::backends::report {

// A construct, told apart from the theory's own where it is imported: `Trust (trust.trust)`.
Inline mention(const model::Theory& theory, model::Id<model::Construct> id);

// A configuration as text refers to it, `C1` or `trust.C1`, leading to its row.
Inline mention(const model::Theory& theory, model::Id<model::Configuration> id);

// Several, with something between them: `C1, C2`.
Inline mentions(const model::Theory& theory, llvm::ArrayRef<model::Id<model::Configuration>> ids,
                llvm::StringRef between = ", ");

// Its hedge and direction always show: *possibly less* Trust; Reduced trust (*possibly less*).
Inline phrase(const model::Theory& theory, const model::Use& use);

// The uses of a slot, grouped as they are; or why it is pending.
Inline phrase(const model::Theory& theory, const model::Slot& slot);

// A guard with its word: *where* …, *for* …, *regardless of* ….
Inline guard(const model::Theory& theory, const model::Slot& slot);

// *seen in* site y, site z
Inline places(const model::Theory& theory, model::Range<model::Place> places);

// Conflict *decreases* Trust
Inline phrase(const model::Theory& theory, const model::Link& link);

// `CMOC 12`, or `CMOC C2: Slow development breeds conflict`.
Inline nameAndTitle(const model::Theory& theory, model::Id<model::Configuration> id);

// What a property is called at the head of a column.
std::string heading(Property property);

// All values of a property, with commas between.
std::string values(const model::Theory& theory, model::Range<model::Attribute> attributes,
                   Property property);

// The author's Markdown, with a word in strong type before it.
void addLabelled(llvm::StringRef word, Blocks blocks, Blocks& out);

// The notes among the attributes.
void addNotes(const model::Theory& theory, model::Range<model::Attribute> attributes, Blocks& out);

// Descriptions and notes for a cell: the author's own words, which may be several paragraphs.
Cell noteCell(const model::Theory& theory, model::Range<model::Attribute> attributes);

// The columns in which anything stands, and those of `kept`, by index.
Table withoutEmptyColumns(Table table, llvm::ArrayRef<std::size_t> kept = {});

} // namespace theory::backends::report
