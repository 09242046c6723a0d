// The files that a theory names and that are no theories: bibliographies, tables, texts of sources.
#pragma once

#include "model/project.h"
#include "model/project_folder.h"

namespace theory::model {

// Reads all those that the file names, each file once. What cannot be read is
// reported.
void readLinkedFiles(const ProjectFile& importer, const ProjectFolder& folder, SharedFiles& shared,
                     const PdfReader& readPdf, Project& project, Diagnostics& out);

} // namespace theory::model
