// The tables that reviews publish, each a whole: what a report shows in its chapters, and what
// spreadsheets hold. One function a table; one that has nothing to say has no rows.
#pragma once

#include "backends/report/chapters.h"

namespace theory::backends::report {

// In the order in which a publication has them; those with rows alone.
std::vector<Table> publishedTables(const Material& material);

// The columns are the study's own slots (`cmoc_columns.h`).
Table configurationTable(const Material& material);
Table entryPointTable(const Material& material);
Table mechanismTable(const Material& material);
Table constructTable(const Material& material);
Table linkTable(const Material& material);
Table rippleTable(const Material& material);
Table recommendationTable(const Material& material);
// A row a CMOC and a column a source.
Table evidenceTable(const Material& material);
// A row for each citation that brings an extract or says where in its source to look.
Table extractTable(const Material& material);
Table flowTable(const Material& material);
Table characteristicTable(const Material& material);
Table appraisalTable(const Material& material);
Table referenceTable(const Material& material);
// The 19 items of the RAMESES publication standards, with what the theory states on each.
Table checklistTable(const Material& material);

} // namespace theory::backends::report
