// How a report shows evidence: bare citations in a row, those with an extract or a note one by one.
#pragma once

#include "backends/report/chapters.h"

namespace theory::backends::report {

// Nothing but a source and where in it.
bool isBare(const model::Citation& citation);

// `Hudson and Henwood 2002`, leading to the source.
Inline sourceName(const Material& material, model::Id<model::Source> id);

// The same, leading nowhere, for where the source stands.
Inline sourceNameAlone(const Material& material, model::Id<model::Source> id);

// `Hudson and Henwood 2002, p. 233`, leading to the source
Inline sourceAndLocators(const Material& material, const model::Citation& citation);

// A line for each stance: *supported by* Hudson and Henwood 2002, p. 233; ki.03, line 120-134.
Cell bareCitations(const Material& material, model::Range<model::Citation> citations);

// The same of all citations, for tables whose extracts stand elsewhere.
Cell citedSources(const Material& material, model::Range<model::Citation> citations);

// Those with more to them: an item each, the extract as a quotation. `subject` says what they are
// cited for; it may be empty.
std::vector<Blocks> fullCitations(const Material& material, model::Range<model::Citation> citations,
                                  const Inline& subject);

// Such items below a table, where there are any.
void addFullCitations(std::vector<Blocks> items, Blocks& out);

} // namespace theory::backends::report
