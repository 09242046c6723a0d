// Tables of configurations, as reviews print them: a row each, a column for each slot in use.
#pragma once

#include "backends/report/chapters.h"
#include "backends/report/cmoc_columns.h"

namespace theory::backends::report {

class CmocTables {
public:
    // `material` has to live as long.
    explicit CmocTables(const Material& material);

    // For a report, where explanation and sources follow beneath the table and the section stands
    // above it.
    Table ofSection(llvm::ArrayRef<model::Id<model::Configuration>> ids) const;

    // Of all configurations of the theory asked for, with all that is said of them.
    Table whole() const;

private:
    Table table(llvm::ArrayRef<model::Id<model::Configuration>> ids,
                llvm::ArrayRef<CmocColumn> columns) const;

    const Material& material_;
    std::vector<CmocColumn> slots_;
};

} // namespace theory::backends::report
