// How a report cites sources in running text: by author and year where a bibliography knows them,
// else by key.
#pragma once

#include "backends/extent.h"
#include "backends/report/document.h"
#include "model/theory.h"

namespace theory::backends::report {

class Citing {
public:
    Citing(const model::Theory& theory, const Extent& extent);

    // `Hudson and Henwood 2002`, `Hardy et al. 2003`, `Community Network 2020d`, `ki.03`. Two
    // sources that would be cited alike get letters, `2010a` and `2010b`, in the order of the list.
    const std::string& name(model::Id<model::Source> id) const { return names_[id.index]; }

    // The sources of the bibliographies that the report cites, in the order of a list of
    // references.
    llvm::ArrayRef<model::Id<model::Source>> listed() const { return listed_; }

    // Its entry in that list, with the year as it is cited.
    Inline entry(model::Id<model::Source> id) const;

private:
    void addLetters();

    const model::Theory& theory_;
    std::vector<model::Id<model::Source>> listed_;
    std::vector<std::string> names_; // by source
    std::vector<std::string> years_; // by source, with letters
};

} // namespace theory::backends::report
