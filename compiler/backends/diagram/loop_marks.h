// Which loops go where, for pictures that mark arrows with their names.
#pragma once

#include "analysis/loops.h"

#include <map>

namespace theory::backends {

class LoopMarks {
public:
    explicit LoopMarks(const model::Theory& theory);

    // Whether some loop leaves one claim by that use and enters the next by the other.
    bool isOnLoop(model::Id<model::Use> exit, model::Id<model::Use> entry) const;

    // The names of the loops that do so, and of all that leave by that use: each once, none for one
    // that is open. None at all in a theory of more than nine loops, since marks would hide arrows.
    std::vector<std::string> between(model::Id<model::Use> exit, model::Id<model::Use> entry) const;
    std::vector<std::string> leavingBy(model::Id<model::Use> exit) const;

    // What a picture does not mark, for its description; empty where it marks all.
    std::string remark() const;

private:
    std::vector<std::string> marksOf(const std::vector<std::size_t>& loops) const;

    std::vector<std::string> names_; // by loop
    std::map<model::Id<model::Use>, std::map<model::Id<model::Use>, std::vector<std::size_t>>>
        loops_; // by exit and entry
};

} // namespace theory::backends
