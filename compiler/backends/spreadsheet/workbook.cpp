// Puts sheets together to a workbook, in a file that lives in memory alone.
#include "backends/spreadsheet/workbook.h"

#include "backends/spreadsheet/sheet.h"

#include "fmt/format.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"

#include <sys/mman.h>

namespace theory::backends::spreadsheet {
namespace {

using report::Table;

// The library writes to a file that it opens by its name.
class FileInMemory {
public:
    FileInMemory() : descriptor_(memfd_create("workbook", MFD_CLOEXEC)) {}
    ~FileInMemory() {
        if (descriptor_ >= 0)
            close(descriptor_);
    }
    FileInMemory(const FileInMemory&) = delete;
    FileInMemory& operator=(const FileInMemory&) = delete;

    std::string name() const { return "/proc/self/fd/" + std::to_string(descriptor_); }

    llvm::Expected<std::string> read() const {
        auto buffer = llvm::MemoryBuffer::getOpenFile(
            llvm::sys::fs::convertFDToNativeFile(descriptor_), name(), /*FileSize=*/-1,
            /*RequiresNullTerminator=*/false);
        if (!buffer)
            return llvm::errorCodeToError(buffer.getError());
        return (*buffer)->getBuffer().str();
    }

private:
    int descriptor_;
};

void setProperties(const XlsxWriter& library, lxw_workbook& book, llvm::StringRef title) {
    // Archives cannot tell of anything before it, and so nobody takes it for a date.
    constexpr std::time_t beginningOf1980 = 315'532'800;
    std::string words = title.str();
    lxw_doc_properties properties{};
    properties.title = words.data();
    properties.created = beginningOf1980;
    library.setProperties(&book, &properties);
}

} // namespace

llvm::Expected<std::string> workbook(llvm::StringRef title, const std::vector<Table>& tables) {
    for (const Table& table : tables)
        if (table.rows.size() >= mostRows || table.header.size() > mostColumns)
            return llvm::createStringError(fmt::format(
                "the table “{}” has {} rows and {} columns, and a sheet holds no more "
                "than {} and {}; `csv` has no such limit",
                table.title, table.rows.size() + 1, table.header.size(), mostRows, mostColumns));
    llvm::Expected<const XlsxWriter*> loaded = loadXlsxWriter();
    if (!loaded)
        return loaded.takeError();
    const XlsxWriter& library = **loaded;
    const FileInMemory file;
    lxw_workbook* book = library.newBook(file.name().c_str());
    if (!book)
        return llvm::createStringError("there is not memory enough for a workbook");
    setProperties(library, *book, title);
    const Looks looks(library, *book);
    llvm::Error failure = llvm::Error::success();
    for (const Table& table : tables)
        if (!failure)
            failure = addSheet(library, *book, looks, table);
    // Closing writes the book, and frees it whether that succeeds or not.
    const lxw_error error = library.closeBook(book);
    if (failure)
        return failure;
    if (error != LXW_NO_ERROR)
        return llvm::createStringError(library.words(error));
    return file.read();
}

} // namespace theory::backends::spreadsheet
