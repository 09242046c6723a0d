// From trees to a theory in which every reference is bound.
#pragma once

#include "model/project.h"
#include "model/theory.h"

namespace theory::model {

// The theory points into the project's trees and their files: keep both as long. What did not
// resolve is absent from it, and reported.
Theory resolve(const Project& project, Diagnostics& out);

} // namespace theory::model
