// One theory of which results are made, and what several kinds of them share: each view is laid
// out once, and the report is put together once, whoever asks first.
#pragma once

#include "backends/diagram/views.h"
#include "backends/report/document.h"
#include "backends/report/work.h"
#include "support/diagnostic.h"

#include "llvm/ADT/StringMap.h"

#include <memory>

namespace theory::backends {

namespace report {
struct Material;
}

// How results are to be made, whatever is in the theory.
struct Making {
    const Theme& theme = defaultTheme(); // that pictures are drawn in
    std::string fileName{};              // what names of files begin with; if empty, the theory's
    report::StyleShows shows{};          // the style of citations, where results have one
    unsigned pandocSeries = 2;           // of the Pandoc that makes documents
};

// For one thread at a time.
class Subject {
public:
    // Theory, sources and theme have to live as long as the subject. With errors the theory is a
    // draft, which results say of themselves.
    Subject(const model::Theory& theory, const Sources& sources, Making making = {},
            Diagnostics errors = {});

    ~Subject();

    const model::Theory& theory() const { return theory_; }
    const Sources& sources() const { return sources_; }
    const Theme& theme() const { return making_.theme; }
    const Making& making() const { return making_; }
    const Diagnostics& errors() const { return errors_; }
    const std::vector<std::string>& views() const { return views_; }

    // What is drawn in the view of one of these names.
    const View& view(llvm::StringRef name);
    // The same laid out; what failed once fails again with the same words.
    llvm::Expected<const Picture*> picture(llvm::StringRef view);
    const report::Document& report();
    // Those of `report/published.h`.
    const std::vector<report::Table>& tables();
    // All that the report may cite, in the order of its references.
    std::vector<report::Work> works();

private:
    const report::Material& material();
    void markAsDraft(View& view) const;

    struct Drawn {
        std::optional<View> view;
        std::optional<Picture> picture;
        std::string failure; // why there is no picture
    };

    const model::Theory& theory_;
    const Sources& sources_;
    const Making making_;
    const Diagnostics errors_;
    std::vector<std::string> views_;
    llvm::StringMap<Drawn> drawn_;
    std::unique_ptr<const report::Material> material_;
    std::optional<report::Document> report_;
    std::optional<std::vector<report::Table>> tables_;
};

} // namespace theory::backends
