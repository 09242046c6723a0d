// Why the text of a PDF could not be taken out.
#pragma once

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

namespace theory::references {

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

} // namespace theory::references
