// Reads a style, and looks whether it is one before anything is made in it.
#include "driver/citation_style.h"

namespace theory::driver {
namespace {

constexpr llvm::StringLiteral nameOfCsl = "http://purl.org/net/xbiblio/csl";

const DiagnosticKind<std::string, std::string> unusableStyle{
    {
        .name = "unusable-style",
        .code = "D033",
        .why = "Citations and references are set in a style of the Citation Style Language, a file "
               "that ends in `.csl`. The journal's own is found at https://www.zotero.org/styles, "
               "and many come with Debian's package `citation-style-language-styles`.",
        .bad = "$ theoryc build main.theory --emit pandoc --csl apa.csl\ntheory clubs\n"
               "// --- apa.csl\nAmerican Psychological Association\n",
        .good = "$ theoryc build main.theory --emit pandoc --csl apa.csl\ntheory clubs\n"
                "// --- apa.csl\n<style xmlns=\"http://purl.org/net/xbiblio/csl\">\n"
                "  <citation/>\n</style>\n",
    },
    "`{}` is no citation style: {}"};

const DiagnosticKind<std::string> dependentStyle{
    {
        .name = "dependent-style",
        .code = "D034",
        .why = "Styles of many journals only say that they are the same as another style, which "
               "would have to be fetched. Nothing is fetched here, so that a build gives the same "
               "anywhere.",
        .bad = "$ theoryc build main.theory --emit pandoc --csl open.csl\ntheory clubs\n"
               "// --- open.csl\n<style xmlns=\"http://purl.org/net/xbiblio/csl\">\n"
               "  <info><link href=\"http://www.zotero.org/styles/bmj\" "
               "rel=\"independent-parent\"/></info>\n</style>\n",
        .good = "$ theoryc build main.theory --emit pandoc --csl bmj.csl\ntheory clubs\n"
                "// --- bmj.csl\n<style xmlns=\"http://purl.org/net/xbiblio/csl\">\n"
                "  <citation/>\n</style>\n",
    },
    "the style `{}` only names another one"};

// What may stand before the first element of XML is passed over.
llvm::StringRef fromFirstElement(llvm::StringRef text) {
    text.consume_front("\xEF\xBB\xBF");
    while (true) {
        text = text.ltrim();
        const bool isComment = text.starts_with("<!--");
        if (!isComment && !text.starts_with("<?"))
            return text;
        const llvm::StringRef end = isComment ? "-->" : "?>";
        const std::size_t at = text.find(end);
        if (at == llvm::StringRef::npos)
            return {};
        text = text.drop_front(at + end.size());
    }
}

bool isCsl(llvm::StringRef element) {
    const llvm::StringRef opening = element.take_until([](char c) { return c == '>'; });
    return opening.starts_with("<style") && opening.contains(nameOfCsl);
}

// The last part of the address that the link to another style has: `bmj`.
std::string parentOf(llvm::StringRef style) {
    const std::size_t relation = style.find("independent-parent");
    if (relation == llvm::StringRef::npos)
        return {};
    const std::size_t begin = style.rfind('<', relation);
    llvm::StringRef link = style.drop_front(begin == llvm::StringRef::npos ? 0 : begin);
    link = link.take_until([](char c) { return c == '>'; });
    const auto [before, address] = link.split("href=\"");
    return address.split('"').first.rsplit('/').second.str();
}

// As styles have to say of themselves.
backends::report::StyleShows shownBy(llvm::StringRef style) {
    return {.places = style.contains("\"locator\""),
            .names = !style.contains("citation-format=\"numeric\"") &&
                     !style.contains("citation-format=\"label\"")};
}

} // namespace

CitationStyle readCitationStyle(const std::string& path, Environment& environment,
                                Diagnostics& out) {
    const auto file = environment.files->getBufferForFile(path);
    if (!file) {
        out.push_back(unusableStyle.at({}, path, file.getError().message()));
        return {};
    }
    const llvm::StringRef text = (*file)->getBuffer(), style = fromFirstElement(text);
    if (!isCsl(style))
        out.push_back(unusableStyle.at({}, path, "it does not begin as one"));
    else if (!style.contains("</style>"))
        out.push_back(unusableStyle.at({}, path, "its end is missing"));
    else if (style.contains("<citation"))
        return {.text = text.str(), .shows = shownBy(style)};
    else if (const std::string parent = parentOf(style); !parent.empty())
        out.push_back(dependentStyle.at({}, path).helping("give `" + parent + ".csl` instead"));
    else
        out.push_back(unusableStyle.at({}, path, "it does not say how to cite"));
    return {};
}

} // namespace theory::driver
