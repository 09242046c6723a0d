// The text of a PDF, as another program takes it out.
#pragma once

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

#include <string>

namespace theory::driver {

// Why a PDF has no text for us. All but the first are about the file.
class PdfFailure : public llvm::ErrorInfo<PdfFailure> {
public:
    enum class Reason {
        NoConverter, // pdftotext is not installed: the same for every PDF
        NotPdf,
        Encrypted,
        NotAllowed, // its owner forbids taking its text
        Damaged,
        NoText, // pages are images
        TooSlow,
        TooLarge,
        CannotConvert, // the converter could not be given the file, or did not work
    };
    static char ID; // a name that LLVM asks for

    explicit PdfFailure(Reason reason) : reason_(reason) {}

    Reason reason() const { return reason_; }
    // A clause in words for its reader, about `it`, the file: `it is encrypted`.
    llvm::StringRef words() const;
    void log(llvm::raw_ostream& out) const override { out << words(); }
    std::error_code convertToErrorCode() const override { return llvm::inconvertibleErrorCode(); }

private:
    Reason reason_;
};

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
