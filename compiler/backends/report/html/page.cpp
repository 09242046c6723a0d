// Puts a page together: its head, what a theory says of itself, the contents, the chapters.
#include "backends/report/html/page.h"

#include "backends/report/html/assets.h"
#include "backends/report/html/blocks.h"
#include "support/escape.h"

#include "fmt/format.h"

namespace theory::backends::report {
namespace {

// The chapters that pictures stand beside: what they show, in words. The first that is there.
bool isBesidePictures(const Block& block) {
    return block.anchor == "cmocs" || block.anchor == "links";
}

bool isHeading(const Block& block) { return block.kind == BlockKind::Heading; }

// Chapters that have no anchor get one, so that the contents lead to all of them.
Document withAnchors(Document document) {
    int number = 0;
    for (Block& block : document.blocks)
        if (isHeading(block) && block.level == 2 && block.anchor.empty())
            block.anchor = "chapter-" + std::to_string(++number);
    return document;
}

// The parts of a report: what comes before the first chapter, the chapters up to the pictures, the
// pictures, the chapter that says what they show, and those after.
struct Parts {
    explicit Parts(llvm::ArrayRef<Block> all) {
        const auto chapter = [](llvm::ArrayRef<Block> blocks) {
            return static_cast<std::size_t>(std::ranges::find_if(blocks,
                                                                 [](const Block& block) {
                                                                     return isHeading(block) &&
                                                                            block.level <= 2;
                                                                 }) -
                                            blocks.begin());
        };
        const std::size_t first = chapter(all);
        front = all.take_front(first);
        std::size_t start = 0;
        while (start < all.size() && !(isHeading(all[start]) && isBesidePictures(all[start])))
            ++start;
        std::size_t drawn = start;
        if (start < all.size())
            for (std::size_t at = start; at > first && !isHeading(all[at - 1]); --at)
                if (all[at - 1].kind == BlockKind::Figure)
                    drawn = at - 1;
        before = all.slice(first, drawn - first);
        pictures = all.slice(drawn, start - drawn);
        const llvm::ArrayRef<Block> rest = all.drop_front(start);
        const std::size_t end = rest.empty() ? 0 : 1 + chapter(rest.drop_front());
        statements = rest.take_front(end);
        after = rest.drop_front(end);
    }

    llvm::ArrayRef<Block> front, before, pictures, statements, after;
};

bool isInContents(const Block& block) {
    return isHeading(block) &&
           (block.level == 2 || (block.level == 3 && block.anchor.starts_with("section-")));
}

std::string contents(const Document& document) {
    std::string out;
    bool isInside = false;
    for (const Block& block : document.blocks) {
        if (!isInContents(block))
            continue;
        const std::string link = fmt::format("<a href=\"#{}\">{}</a>", escapeXml(block.anchor),
                                             htmlWords(block.text.leadingTo(""), {}));
        if (block.level == 3 && !isInside)
            out += "\n<ul>\n";
        else if (block.level == 2)
            out += out.empty() ? "" : isInside ? "</li>\n</ul>\n</li>\n" : "</li>\n";
        else
            out += "</li>\n";
        isInside = block.level == 3;
        out += "<li>" + link;
    }
    if (out.empty())
        return {};
    return "<nav class=\"contents\" id=\"contents\" aria-label=\"Contents\">\n<h2>Contents</h2>\n"
           "<ul>\n" +
           out + (isInside ? "</li>\n</ul>\n</li>\n" : "</li>\n") + "</ul>\n</nav>\n";
}

std::string main(const Parts& parts, BlockWriter& writer) {
    std::string out = "<main id=\"report\" tabindex=\"-1\">\n" + writer.chapters(parts.before);
    if (!parts.statements.empty()) {
        out += "<div class=\"workbench\">\n<div class=\"pictures\">\n" +
               writer.plain(parts.pictures) + "</div>\n<div class=\"statements\">\n" +
               writer.chapters(parts.statements) + "</div>\n</div>\n";
    }
    return out + writer.chapters(parts.after) + "</main>\n";
}

std::string head(const std::string& title, llvm::StringRef style, llvm::StringRef script) {
    return fmt::format("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                       "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                       "style-src {}; script-src {}; base-uri 'none'; form-action 'none'\">\n"
                       "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                       "<meta name=\"color-scheme\" content=\"light dark\">\n"
                       "<meta name=\"referrer\" content=\"no-referrer\">\n"
                       "<title>{}</title>\n<style>{}</style>\n</head>\n",
                       policyHash(style), policyHash(script), escapeXml(title), style.str());
}

} // namespace

std::string htmlBody(const Document& given,
                     const std::function<std::string(llvm::StringRef view)>& draw) {
    const Document document = withAnchors(given);
    const Anchors anchors = anchorsIn(document.blocks);
    BlockWriter writer(anchors, draw);
    const Parts parts(document.blocks);
    return "<a class=\"skip\" href=\"#report\">Skip to the report</a>\n<header "
           "class=\"masthead\">\n"
           "<h1>" +
           htmlWords(Inline(document.title), anchors) + "</h1>\n" + writer.plain(parts.front) +
           "</header>\n" + contents(document) + main(parts, writer);
}

std::string htmlPage(const Document& document, llvm::StringRef data, llvm::StringRef pictureStyle,
                     const std::function<std::string(llvm::StringRef view)>& draw) {
    const std::string style = pageStyle() + pictureStyle.str(), script = pageScript();
    return head(document.title, style, script) + "<body>\n" + htmlBody(document, draw) +
           "<script type=\"application/json\" id=\"theory-data\">" + data.str() +
           "</script>\n<script>" + script + "</script>\n</body>\n</html>\n";
}

} // namespace theory::backends::report
