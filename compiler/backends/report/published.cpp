// Gathers the tables that have something to say.
#include "backends/report/published.h"

namespace theory::backends::report {

std::vector<Table> publishedTables(const Material& material) {
    std::vector<Table> tables;
    for (auto* make :
         {configurationTable, entryPointTable, mechanismTable, constructTable, linkTable,
          rippleTable, recommendationTable, evidenceTable, extractTable, flowTable,
          characteristicTable, appraisalTable, referenceTable, checklistTable})
        if (Table table = make(material); !table.rows.empty())
            tables.push_back(std::move(table));
    return tables;
}

} // namespace theory::backends::report
