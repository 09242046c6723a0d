// Views, as they were asked for.
#include "backends/json/writer.h"

namespace theory::backends::json {

void Writer::writeViews() {
    out_.attributeArray("views", [&] {
        for (const model::View& view : theory_.views) {
            if (view.module != model::mainModule)
                continue;
            out_.object([&] {
                writeText("id", view.name);
                writeText("title", view.title);
                out_.attribute("kind", viewKindWords[view.kind]);
                writeSelectors("show", view, false);
                writeSelectors("hide", view, true);
                writeText("groupedBy", grouperWords[view.groupedBy]);
                out_.attribute("colouredBy", grouperWords[view.colouredBy]);
                out_.attribute("edgesByEvidence", view.hasEdgesByEvidence);
                if (view.width > 0)
                    out_.attribute("width", view.width);
                if (view.height > 0)
                    out_.attribute("height", view.height);
                writeAttributes(view.attributes);
                writePlace("place", view.span);
            });
        }
    });
}

// In the author's words, each once: a range, or a name of several things, is several selectors.
void Writer::writeSelectors(llvm::StringRef key, const model::View& view, bool isHidden) {
    std::vector<llvm::StringRef> words;
    Span last;
    for (const model::Selector& selector : theory_[view.selectors]) {
        if (selector.isHidden == isHidden && selector.span.begin != last.begin)
            words.push_back(sources_.text(selector.span));
        last = selector.span;
    }
    if (words.empty())
        return;
    out_.attributeArray(key, [&] {
        for (llvm::StringRef word : words)
            out_.value(llvm::json::fixUTF8(word));
    });
}

} // namespace theory::backends::json
