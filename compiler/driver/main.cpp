// The program: the real files and streams, then the command line.
#include "driver/driver.h"
#include "driver/pandoc.h"
#include "driver/pdf_text.h"
#include "driver/progress.h"
#include "driver/watch_files.h"
#include "driver/write_files.h"
#include "support/arena.h"

#include "llvm/Support/Errno.h"

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

namespace {

using namespace theory::driver;

// A result written where a standard stream was closed would get the stream's number, and messages
// would end up in it. The wrong way round, so that using the stream still fails.
void occupyClosedStreams() {
    for (int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        if (fcntl(stream, F_GETFD) == -1)
            open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

bool isSet(const char* variable) {
    const char* value = std::getenv(variable);
    return value && *value;
}

bool wantsColour(int stream) {
    if (isSet("NO_COLOR"))
        return false;
    if (isSet("CLICOLOR_FORCE") && std::string_view(std::getenv("CLICOLOR_FORCE")) != "0")
        return true;
    const char* terminal = std::getenv("TERM");
    return isatty(stream) && terminal && std::string_view(terminal) != "dumb";
}

} // namespace

int main(int argc, char** argv) {
    theory::keepFreedMemory();
    // A full disk and a closed pipe are failed writes, which are reported, not our end.
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    occupyClosedStreams();
    llvm::raw_fd_ostream out(STDOUT_FILENO, /*shouldClose=*/false);
    llvm::raw_fd_ostream err(STDERR_FILENO, /*shouldClose=*/false);
    timespec started{};
    clock_gettime(CLOCK_REALTIME_COARSE, &started); // the clock that files are stamped with
    std::optional<FileWatch> watch;                 // not before it is asked for
    std::optional<Progress> progress;
    if (isatty(STDERR_FILENO) && !isSet("CI"))
        progress.emplace(err);
    Environment environment{
        .files = llvm::vfs::getRealFileSystem(),
        .readInput = [] { return llvm::MemoryBuffer::getSTDIN(); },
        .readSome =
            [](char* bytes, std::size_t size) {
                const ssize_t got =
                    llvm::sys::RetryAfterSignal(-1, ::read, STDIN_FILENO, bytes, size);
                return static_cast<std::size_t>(std::max<ssize_t>(got, 0));
            },
        .writeFiles = writeFiles,
        .readPdf = [](llvm::StringRef bytes) { return pdfText(bytes, toolsOfMachine()); },
        .pandocSeries = [] { return pandocSeries(pandocOfMachine()); },
        .runPandoc = [](const PandocJob& job) { return runPandoc(job, pandocOfMachine()); },
        .waitForChange =
            [&watch, started](llvm::ArrayRef<std::string> files) {
                if (!watch)
                    watch.emplace(started);
                return watch->wait(files);
            },
        .showProgress = {},
        .out = out,
        .err = err,
        .flushOut =
            [&out] {
                out.flush();
                const std::error_code error = out.error();
                out.clear_error();
                return error;
            },
        .colour = wantsColour(STDERR_FILENO),
        .colourOut = wantsColour(STDOUT_FILENO),
        .version = THEORYC_VERSION,
    };
    if (progress)
        environment.showProgress = [&progress](const std::string& words) { progress->show(words); };
    const int status = run(std::vector<std::string>(argv + 1, argv + argc), environment);
    err.flush();
    err.clear_error();
    return status;
}
