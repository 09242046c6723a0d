// html: the report as one page that can be explored, with its pictures in it.
#include "backends/backend.h"
#include "backends/diagram/recolour.h"
#include "backends/diagram/svg.h"
#include "backends/report/html/data.h"
#include "backends/report/html/page.h"
#include "support/escape.h"

namespace theory::backends {
namespace {

// Without the first line, which makes a file of it.
std::string elementOf(const Picture& picture, llvm::StringRef view) {
    const std::string file = svgText(picture, (view + "-").str());
    return llvm::StringRef(file).drop_until([](char c) { return c == '\n'; }).ltrim().str();
}

// What is too large to be drawn says so in its place: all else can still be read.
std::string drawn(Subject& subject, llvm::StringRef view) {
    llvm::Expected<const Picture*> picture = subject.picture(view);
    if (picture)
        return elementOf(**picture, view);
    return "<p>This picture is not drawn: " + escapeXml(llvm::toString(picture.takeError())) +
           ".</p>\n";
}

// Who reads in the dark sees pictures of the default theme in the dark one. Any other was chosen.
std::string pictureStyle(const Theme& theme) {
    const Theme* dark = Registered<Theme>::find("dark");
    if (&theme != &defaultTheme() || !dark)
        return {};
    return "@media screen and (prefers-color-scheme: dark) {\n" +
           recolouring(theme, *dark, ".canvas svg") + "}\n";
}

llvm::Expected<std::string> emit(Subject& subject, llvm::StringRef) {
    return report::htmlPage(subject.report(), report::pageData(subject.theory()),
                            pictureStyle(subject.theme()),
                            [&](llvm::StringRef view) { return drawn(subject, view); });
}

const Registered html(Backend{
    "html", "the report as one page to explore, with its pictures in it and nothing beside it",
    Backend::oneFile, emit});

} // namespace
} // namespace theory::backends
