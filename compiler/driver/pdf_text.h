// The text of a PDF, as another program takes it out.
#pragma once

#include "references/passages/pdf_failure.h"

#include "llvm/ADT/StringRef.h"

#include <string>

namespace theory::driver {

using references::PdfFailure;

struct PdfTools {
    std::string converter; // the path of pdftotext; empty where there is none
    std::string keptTexts; // a folder for texts of earlier runs; empty where there is none
    unsigned seconds = 60; // for one file
    std::size_t bytes = 100'000'000; // of one text
};

// Those of this machine: `pdftotext` on the PATH, and the user's cache folder.
PdfTools toolsOfMachine();

// Each page ends in a form feed. Text that was taken out in an earlier run is found again by the
// file's content.
llvm::Expected<std::string> pdfText(llvm::StringRef bytes, const PdfTools& tools);

} // namespace theory::driver
