// Whole clauses and declarations to fill in.
#pragma once

#include "model/owner.h"
#include "service/features/completion.h"
#include "syntax/expectation.h"

namespace theory::service {

// Those whose first word may stand there.
void addSnippets(const syntax::Expectation& expected, model::Owner owner, const SourceFile& file,
                 std::vector<Proposal>& out);

} // namespace theory::service
