// The order of resolution: modules, names, then everything that uses names.
#include "model/resolve.h"

#include "model/resolver.h"

namespace theory::model {

Theory Resolver::run() {
    nameModules();
    declareAll();
    nameTheNameless();
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

Theory resolve(const Project& project, Diagnostics& out) {
    return Resolver(project, Resolver::Unknown::Absent, out).run();
}

Theory resolveDraft(const Project& project) {
    Diagnostics reportedAlready;
    return Resolver(project, Resolver::Unknown::TakesPart, reportedAlready).run();
}

} // namespace theory::model
