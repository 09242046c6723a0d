// Which results are asked for, and making them.
#pragma once

#include "driver/compile.h"
#include "driver/environment.h"

#include "backends/backend.h"

namespace theory::driver {

// A kind of result, or with `part` only that one of its files: `constructs` of `constructs.svg`.
struct Selection {
    const backends::Backend* backend;
    std::string part;
};

// The words behind `--emit`; unknown ones are reported.
std::vector<Selection> selectionsOf(llvm::ArrayRef<std::string> words, Diagnostics& out);

// The theme of that name; an unknown one is reported, and the default theme is the answer.
const backends::Theme& themeNamed(const std::string& name, Diagnostics& out);

// Makes everything selected of every theory, to be written into `folder`; of its pictures those of
// `views` alone, unless there are none. `showProgress`, if it is not empty, is told what comes
// next.
std::vector<OutputFile> emit(const std::deque<Compiled>& theories,
                             const std::vector<Selection>& selections,
                             llvm::ArrayRef<std::string> views, const backends::Theme& theme,
                             llvm::StringRef folder, const Sources& sources,
                             const std::function<void(const std::string&)>& showProgress,
                             Diagnostics& out);

// Says that standard output takes one result only.
Diagnostic severalResults(const std::vector<OutputFile>& results);

} // namespace theory::driver
