// All that the program touches of the world: files, streams, colour. Tests bring their own.
#pragma once

#include "driver/pandoc_job.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/VirtualFileSystem.h"
#include "llvm/Support/raw_ostream.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace theory::driver {

struct OutputFile {
    std::string path; // as the user would name it
    std::string bytes;
};

struct WriteFailure {
    std::string path;
    std::string reason; // in the system's words
};

struct Environment {
    llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> files; // for reading
    std::function<llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>>()> readInput;
    // Waits for some of standard input and puts at most `size` bytes of it there; 0 at its end.
    std::function<std::size_t(char* bytes, std::size_t size)> readSome{};
    // Writes all of them, with the folders they lie in, or leaves everything as it was. A file
    // that was there keeps its permissions.
    std::function<std::optional<WriteFailure>(llvm::ArrayRef<OutputFile>)> writeFiles;
    // The text of a PDF, pages ending in form feeds; fails with a `PdfFailure`.
    std::function<llvm::Expected<std::string>(llvm::StringRef bytes)> readPdf;
    // The first number of the version of Pandoc that is installed; 0 where none is.
    std::function<unsigned()> pandocSeries;
    // Has it make a document; fails with words for the user.
    std::function<llvm::Expected<std::string>(const PandocJob& job)> runPandoc;
    // Waits for one of these files to be saved; false where the user ends the program instead.
    // Empty where nothing can be watched.
    std::function<bool(llvm::ArrayRef<std::string> files)> waitForChange{};
    // Says what a long run is at, no words that it is over; before anything else is written to
    // `err`. Empty where nobody looks.
    std::function<void(const std::string& words)> showProgress{};
    llvm::raw_ostream& out;
    llvm::raw_ostream& err;
    std::function<std::error_code()> flushOut; // what went wrong in writing to `out`, if anything
    bool colour = false;                       // in `err`; what `--color auto` amounts to
    bool colourOut = false;                    // the same in `out`
    std::string_view version;
};

} // namespace theory::driver
