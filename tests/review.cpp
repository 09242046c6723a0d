// An Environment whose files and streams are strings.
#include "review.h"

#include "driver/driver.h"
#include "driver/pdf_text.h"

#include "llvm/Support/Path.h"

namespace theory::tests {
namespace {

constexpr llvm::StringRef fileMark = "// --- ";
constexpr llvm::StringRef workingFolder = "/review";

// Words with spaces stand in single or double quotation marks.
std::vector<std::string> wordsOf(llvm::StringRef line) {
    std::vector<std::string> words;
    for (line = line.ltrim(); !line.empty(); line = line.ltrim()) {
        const bool isQuoted = line.front() == '\'' || line.front() == '"';
        const char end = isQuoted ? line.front() : ' ';
        const auto [word, rest] = line.drop_front(isQuoted).split(end);
        words.push_back(word.str());
        line = rest;
    }
    return words;
}

// What is in a page's body, but for what is drawn and run there.
std::string pageText(llvm::StringRef page) {
    page = page.drop_front(std::min(page.find("<body>"), page.size()));
    std::string out;
    while (!page.empty()) {
        const std::size_t start = std::min(page.find("<svg "), page.find("<script>"));
        out += page.take_front(start);
        page = page.drop_front(std::min(start, page.size()));
        if (page.empty())
            break;
        const llvm::StringRef end = page.starts_with("<svg") ? "</svg>" : "</script>";
        out +=
            page.take_until([](char c) { return c == ' ' || c == '>'; }).str() + ">…" + end.str();
        page = page.drop_front(page.find(end) + end.size());
    }
    return out;
}

} // namespace

Review::Review(llvm::StringRef text) : system_(new llvm::vfs::InMemoryFileSystem) {
    system_->setCurrentWorkingDirectory(workingFolder);
    std::string name = "main.theory";
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
        llvm::StringRef line = text.slice(at, end);
        if (line.consume_front(fileMark)) {
            addFile(name, text.slice(begin, at));
            name = line.trim().str();
            begin = end;
        }
        at = end;
    }
    addFile(name, text.drop_front(begin));
}

void Review::addFile(llvm::StringRef name, llvm::StringRef text) {
    system_->addFile(name, 0, llvm::MemoryBuffer::getMemBufferCopy(text, name));
    files_.emplace_back(name.str(), text.str());
}

std::optional<driver::WriteFailure> Review::write(llvm::ArrayRef<driver::OutputFile> results) {
    for (const driver::OutputFile& result : results)
        for (llvm::StringRef folder = llvm::sys::path::parent_path(result.path); !folder.empty();
             folder = llvm::sys::path::parent_path(folder))
            if (auto status = system_->status(folder); status && !status->isDirectory())
                return driver::WriteFailure{result.path, "Not a directory"};
    for (const driver::OutputFile& result : results) {
        llvm::SmallString<128> path(result.path);
        system_->makeAbsolute(path);
        llvm::sys::path::remove_dots(path, /*remove_dot_dot=*/true);
        llvm::StringRef name = path;
        name.consume_front((workingFolder + "/").str());
        written_[name.str()] = result.bytes;
    }
    return std::nullopt;
}

Answer Review::run(llvm::StringRef commandLine) {
    const auto [command, input] = commandLine.split(" < ");
    std::vector<std::string> words = wordsOf(command);
    Answer answer;
    if (words.size() == 2 && (words.front() == "cat" || words.front() == "page")) {
        const auto found = written_.find(words.back());
        answer.status = found == written_.end();
        if (found != written_.end())
            answer.out = words.front() == "cat" ? found->second : pageText(found->second);
        return answer;
    }
    if (words.empty() || words.front() != "theoryc")
        return {.out = {}, .err = "neither theoryc nor cat nor page\n", .status = 127};
    words.erase(words.begin());
    const auto textOf = [&](llvm::StringRef name) {
        auto buffer = system_->getBufferForFile(name);
        return buffer ? (*buffer)->getBuffer().str() : std::string();
    };
    llvm::raw_string_ostream out(answer.out), err(answer.err);
    driver::Environment environment{
        .files = system_,
        .readInput = [&, name = input.trim()] { return system_->getBufferForFile(name); },
        .readSome =
            [rest = textOf(input.trim())](char* bytes, std::size_t size) mutable {
                size = rest.copy(bytes, size);
                rest.erase(0, size);
                return size;
            },
        .writeFiles = [this](llvm::ArrayRef<driver::OutputFile> results) { return write(results); },
        .readPdf = [](llvm::StringRef) -> llvm::Expected<std::string> {
            return llvm::make_error<driver::PdfFailure>(driver::PdfFailure::Reason::Damaged);
        },
        .pandocSeries = [] { return 0U; },
        .runPandoc = {},
        .out = out,
        .err = err,
        .flushOut = [] { return std::error_code(); },
        .colour = false,
        .version = "1.2.3",
    };
    answer.status = driver::run(words, environment);
    return answer;
}

} // namespace theory::tests
