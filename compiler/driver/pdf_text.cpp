// Has pdftotext (poppler) take the text out of a PDF, and tells what its failures mean.
#include "driver/pdf_text.h"

#include "driver/kept_texts.h"
#include "driver/run_program.h"

#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Program.h"
#include "llvm/Support/raw_ostream.h"

#include <cstdlib>

namespace theory::driver {
namespace {

namespace fs = llvm::sys::fs;
using Reason = PdfFailure::Reason;

// Changes whenever texts are to be made in another way, so that those of earlier runs are not used.
constexpr llvm::StringRef version = "pdftotext -enc UTF-8, 1";

llvm::Error failure(Reason reason) { return llvm::make_error<PdfFailure>(reason); }

// A file for the converter to read, gone when we are done or when a signal ends us.
class TemporaryFile {
public:
    explicit TemporaryFile(llvm::StringRef bytes) {
        llvm::SmallString<128> model;
        llvm::sys::path::system_temp_directory(/*ErasedOnReboot=*/true, model);
        llvm::sys::path::append(model, "theoryc-%%%%%%%%%%%%.pdf");
        auto created = fs::TempFile::create(model, fs::owner_read | fs::owner_write);
        if (!created) {
            llvm::consumeError(created.takeError());
            return;
        }
        file_ = std::move(*created);
        llvm::raw_fd_ostream out(file_->FD, /*shouldClose=*/false, /*unbuffered=*/true);
        out << bytes;
        isWhole_ = !out.has_error();
        out.clear_error();
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    ~TemporaryFile() {
        if (file_)
            llvm::consumeError(file_->discard());
    }

    bool isWhole() const { return isWhole_; }
    const std::string& path() const { return file_->TmpName; }

private:
    std::optional<fs::TempFile> file_;
    bool isWhole_ = false;
};

// Its statuses are documented; only in words does it tell a password from damage.
llvm::Error failureOf(const RunResult& result) {
    constexpr int unreadable = 1, forbidden = 3;
    switch (result.end) {
    case RunResult::End::NotBegun:
        return failure(Reason::CannotConvert);
    case RunResult::End::TooSlow:
        return failure(Reason::TooSlow);
    case RunResult::End::TooMuch:
        return failure(Reason::TooLarge);
    case RunResult::End::Crashed:
        return failure(Reason::Damaged);
    case RunResult::End::Exited:
        break;
    }
    if (result.status == 0)
        return llvm::Error::success();
    if (llvm::StringRef(result.err).contains_insensitive("password"))
        return failure(Reason::Encrypted);
    if (result.status == forbidden)
        return failure(Reason::NotAllowed);
    return failure(result.status == unreadable ? Reason::Damaged : Reason::CannotConvert);
}

llvm::Expected<std::string> convert(llvm::StringRef bytes, const PdfTools& tools) {
    const TemporaryFile file(bytes);
    if (!file.isWhole())
        return failure(Reason::CannotConvert);
    RunResult result =
        runProgram(tools.converter, {"-enc", "UTF-8", "-eol", "unix", file.path(), "-"},
                   {.seconds = tools.seconds, .bytes = tools.bytes});
    if (llvm::Error error = failureOf(result))
        return error;
    if (llvm::StringRef(result.out).find_first_not_of(" \t\r\n\f") == llvm::StringRef::npos)
        return failure(Reason::NoText);
    return std::move(result.out);
}

// As the XDG rules have it: a relative path does not count.
std::string cacheFolder() {
    llvm::SmallString<128> folder;
    const char* cache = std::getenv("XDG_CACHE_HOME");
    const char* home = std::getenv("HOME");
    if (cache && llvm::sys::path::is_absolute(cache)) {
        llvm::sys::path::append(folder, cache, "theoryc");
    } else if (home && llvm::sys::path::is_absolute(home)) {
        llvm::sys::path::append(folder, home, ".cache", "theoryc");
    }
    return folder.str().str();
}

} // namespace

PdfTools toolsOfMachine() {
    auto converter = llvm::sys::findProgramByName("pdftotext");
    return {.converter = converter ? *converter : "", .keptTexts = cacheFolder()};
}

llvm::Expected<std::string> pdfText(llvm::StringRef bytes, const PdfTools& tools) {
    // Writers may put something before it, and readers look that far.
    constexpr std::size_t headerWithin = 1024;
    if (!bytes.take_front(headerWithin).contains("%PDF-"))
        return failure(Reason::NotPdf);
    const KeptTexts kept(tools.keptTexts);
    if (auto text = kept.find(version, bytes))
        return std::move(*text);
    if (tools.converter.empty())
        return failure(Reason::NoConverter);
    auto text = convert(bytes, tools);
    if (text)
        kept.keep(version, bytes, *text);
    return text;
}

} // namespace theory::driver
