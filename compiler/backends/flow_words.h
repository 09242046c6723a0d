// How flows are worded in pictures and reports.
#pragma once

#include "analysis/flow.h"

#include <string>
#include <vector>

namespace theory::backends {

// `Excluded`, `Excluded: on title`, or the author's own words.
std::string stageLabel(const model::Stage& stage);

// A title, or else the name as words.
std::string titleOrName(llvm::StringRef title, llvm::StringRef name);

// `n = 104`, or that it is unknown, with no-break spaces, so that it stands on one line.
std::string countLabel(analysis::Papers count);

// What a number in another unit adds: `28 programmes`; empty where there is none.
std::string amountLabel(const model::Stage& stage);

// What the flow's picture is called among those of its theory.
std::string viewName(const model::Flow& flow);

// The flows of the theory asked for.
std::vector<model::Id<model::Flow>> ownFlows(const model::Theory& theory);

// Whether a theory says where its papers came from, and has no configurations or links yet.
bool isOfFlowsOnly(const model::Theory& theory);

} // namespace theory::backends
