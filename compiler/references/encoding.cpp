// Tells text in UTF-8 from text in other encodings and from what is no text.
#include "references/encoding.h"

#include "support/utf8.h"

#include "llvm/Support/Path.h"

#include <optional>

namespace theory::references {
namespace {

const DiagnosticKind<std::string, std::string> unreadableText{
    {
        .name = "unreadable-text",
        .code = "B002",
        .why = "Bibliographies and tables are read as text in UTF-8, so that names in any script "
               "come out right. Excel and older programs save in another encoding unless told, and "
               "a document of a word processor or a PDF is no text at all.",
        .bad = "theory clubs \"Clubs\" {\n  bibliography \"list.bib\"\n}\n// --- list.bib\n"
               "@book{smith2010, author = {Ren\xE9 Smith}, title = {Clubs}, year = 2010}\n",
        .good = "theory clubs \"Clubs\" {\n  bibliography \"list.bib\"\n}\n// --- list.bib\n"
                "@book{smith2010, author = {René Smith}, title = {Clubs}, year = 2010}\n",
    },
    "`{}` is not UTF-8 text: {}"};

Diagnostic unreadable(const SourceFile& file, std::size_t at, std::size_t length,
                      std::string reason) {
    const auto begin = file.base() + static_cast<std::uint32_t>(at);
    const auto end = static_cast<std::uint32_t>(std::min(at + length, file.text().size()));
    return unreadableText.at({begin, file.base() + end},
                             llvm::sys::path::filename(file.path()).str(), std::move(reason));
}

bool isUtf16(llvm::StringRef text) {
    return text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
}

} // namespace

Encoding checkEncoding(const SourceFile& file, Diagnostics& out) {
    const llvm::StringRef text = file.text();
    if (isUtf16(text)) {
        out.push_back(unreadable(file, 0, 2, "it is UTF-16").helping("save it as UTF-8"));
        return Encoding::NotText;
    }
    // Text holds no zero byte in any encoding that has one byte for a letter of Latin.
    if (const std::size_t zero = text.find('\0'); zero != llvm::StringRef::npos) {
        out.push_back(unreadable(file, zero, 1, "it holds zero bytes, as no text does")
                          .helping("export it again, as a text in UTF-8"));
        return Encoding::NotText;
    }
    const std::size_t wrong = firstNotUtf8(text);
    if (wrong == llvm::StringRef::npos)
        return Encoding::Utf8;
    const auto byte = static_cast<unsigned char>(text[wrong]);
    out.push_back(
        unreadable(file, wrong, 1, fmt::format("the byte {:#04x} has no meaning there", byte))
            .helping("save it as UTF-8"));
    return Encoding::Damaged;
}

llvm::StringRef withoutMark(const SourceFile& file) {
    llvm::StringRef text = file.text();
    text.consume_front("\xEF\xBB\xBF");
    return text;
}

} // namespace theory::references
