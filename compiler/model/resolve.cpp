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

Theory resolve(const Project& project, Diagnostics& out, Bindings* bindings) {
    return Resolver(project, Resolver::Unknown::Absent, out, bindings).run();
}

Theory resolveDraft(const Project& project, Bindings* bindings) {
    Diagnostics reportedAlready;
    return Resolver(project, Resolver::Unknown::TakesPart, reportedAlready, bindings).run();
}

} // namespace theory::model
