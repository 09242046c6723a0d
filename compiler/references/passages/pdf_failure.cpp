// Words for each reason.
#include "references/passages/pdf_failure.h"

namespace theory::references {

char PdfFailure::ID = 0;

llvm::StringRef PdfFailure::words() const {
    switch (reason_) {
    case Reason::NoConverter:
        return "the program `pdftotext` is not installed";
    case Reason::NotPdf:
        return "it is not a PDF";
    case Reason::Encrypted:
        return "it is locked with a password";
    case Reason::NotAllowed:
        return "its owner does not allow its text to be copied";
    case Reason::Damaged:
        return "it is damaged";
    case Reason::NoText:
        return "it holds images of pages, but no text";
    case Reason::TooSlow:
        return "taking its text out takes too long";
    case Reason::TooLarge:
        return "it holds more text than theoryc reads";
    case Reason::CannotConvert:
        return "`pdftotext` could not be run on it";
    }
    return "";
}

} // namespace theory::references
