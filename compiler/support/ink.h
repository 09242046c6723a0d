// Colours for a terminal, or none.
#pragma once

#include "support/diagnostic.h"

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/raw_ostream.h"

namespace theory {

enum class Ink { Plain, Strong, Error, Warning, Note, Aside, Advice };

// What a severity is written in.
inline Ink inkOf(Severity severity) {
    return severity == Severity::Error     ? Ink::Error
           : severity == Severity::Warning ? Ink::Warning
                                           : Ink::Note;
}

// Writes words in an ink. Colours come from the sixteen that the user's terminal is set to.
class Pen {
public:
    Pen(llvm::raw_ostream& out, bool colour) : out_(out), colour_(colour) {}

    Pen& write(llvm::StringRef words, Ink ink = Ink::Plain) {
        if (colour_ && ink != Ink::Plain)
            out_ << start(ink) << words << "\x1b[0m";
        else
            out_ << words;
        return *this;
    }

private:
    static llvm::StringRef start(Ink ink) {
        switch (ink) {
        case Ink::Plain:
            return "";
        case Ink::Strong:
            return "\x1b[1m";
        case Ink::Error:
            return "\x1b[1;31m";
        case Ink::Warning:
            return "\x1b[1;33m";
        case Ink::Note:
            return "\x1b[1;36m";
        case Ink::Aside:
            return "\x1b[34m";
        case Ink::Advice:
            return "\x1b[32m";
        }
        return "";
    }

    llvm::raw_ostream& out_;
    bool colour_;
};

} // namespace theory
