// From trees to a theory in which every reference is bound.
#pragma once

#include "model/bindings.h"
#include "model/project.h"
#include "model/theory.h"

namespace theory::model {

// The theory points into the project's trees and their files: keep both as long. What did not
// resolve is absent from it, and reported. `bindings`, unless null, gets all names that did.
Theory resolve(const Project& project, Diagnostics& out, Bindings* bindings = nullptr);

// The same of a theory with errors, to be looked at while it is being written: constructs, sources
// and configurations that are named and not declared take part, marked as unknown. What else did
// not resolve is absent here too. Rules are not for it.
Theory resolveDraft(const Project& project, Bindings* bindings = nullptr);

} // namespace theory::model
