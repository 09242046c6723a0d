// Which results are asked for, and making them.
#pragma once

#include "compilation/compile.h"
#include "driver/citation_style.h"
#include "driver/environment.h"

#include "backends/backend.h"

namespace theory::driver {

using compilation::Compiled;

// A kind of result, or with `part` only that one of its files: `constructs` of `constructs.svg`.
struct Selection {
    const backends::Backend* backend;
    std::string part;
};

// The words behind `--emit`; unknown ones are reported.
std::vector<Selection> selectionsOf(llvm::ArrayRef<std::string> words, Diagnostics& out);

// What a build is to make.
struct Wanted {
    std::vector<Selection> selections;
    llvm::ArrayRef<std::string> views; // of pictures these alone, unless there are none
    const backends::Theme& theme;
    CitationStyle style;
    llvm::StringRef folder; // that the results are written into; empty for none
};

// The theme of that name; an unknown one is reported, and the default theme is the answer.
const backends::Theme& themeNamed(const std::string& name, Diagnostics& out);

// Makes everything wanted of every theory, with Pandoc where it is needed, and says what comes next
// where somebody looks.
std::vector<OutputFile> emit(const std::deque<Compiled>& theories, const Wanted& wanted,
                             const Sources& sources, const Environment& environment,
                             Diagnostics& out);

// Says that standard output takes one result only.
Diagnostic severalResults(const std::vector<OutputFile>& results);

} // namespace theory::driver
