// The order of resolution: modules, names, then everything that uses names.
#include "model/resolve.h"

#include "model/resolver.h"

namespace theory::model {

Theory Resolver::run() {
    nameModules();
    declareAll();
    lendParts();
    noteUnreadNames();
    resolveConstructs();
    resolveSources();
    resolveAncestors();
    resolveTables();
    resolveAppraisals();
    resolveSections();
    resolveConfigurations();
    resolveCases();
    resolveRecommendations();
    resolveShifts();
    resolveLinks();
    resolveVerdicts();
    resolveFlows();
    resolveViews();
    return std::move(theory_);
}

Theory resolve(const Project& project, Diagnostics& out) { return Resolver(project, out).run(); }

} // namespace theory::model
