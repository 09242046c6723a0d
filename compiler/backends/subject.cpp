// Keeps what was made of a theory for whoever asks next.
#include "backends/subject.h"

#include "backends/report/build.h"
#include "backends/report/chapters.h"
#include "backends/report/draft.h"
#include "backends/report/published.h"
#include "backends/view_names.h"

#include "support/render_text.h"

namespace theory::backends {

Subject::Subject(const model::Theory& theory, const Sources& sources, Making making,
                 Diagnostics errors)
    : theory_(theory), sources_(sources), making_(std::move(making)), errors_(std::move(errors)),
      views_(viewNames(theory)) {}

Subject::~Subject() = default;

const View& Subject::view(llvm::StringRef name) {
    std::optional<View>& view = drawn_[name].view;
    if (!view) {
        view = viewNamed(theory_, name);
        view->diagram.theme = &theme();
        if (!errors_.empty())
            markAsDraft(*view);
        std::visit(
            [this]<typename T>(T& chart) {
                if constexpr (!std::is_same_v<T, std::monostate>)
                    chart.theme = &theme();
            },
            view->chart);
    }
    return *view;
}

llvm::Expected<const Picture*> Subject::picture(llvm::StringRef name) {
    const View& drawnView = view(name);
    Drawn& drawn = drawn_[name];
    if (!drawn.picture && drawn.failure.empty()) {
        llvm::Expected<Picture> picture = pictureOf(drawnView);
        if (picture)
            drawn.picture = std::move(*picture);
        else
            drawn.failure = llvm::toString(picture.takeError());
    }
    if (!drawn.picture)
        return llvm::createStringError(drawn.failure);
    return &*drawn.picture;
}

void Subject::markAsDraft(View& view) const {
    constexpr const char* mark = " (draft)";
    const std::string words = counted(errors_.size(), "error") +
                              " left; what is not declared is dotted, what could not be read is "
                              "missing";
    view.diagram.title += mark;
    view.diagram.description += " Draft: " + words + ".";
    view.diagram.captions.push_back({"Draft", words});
    std::visit(
        []<typename T>(T& chart) {
            if constexpr (!std::is_same_v<T, std::monostate>)
                chart.title += mark;
        },
        view.chart);
}

const report::Document& Subject::report() {
    if (!report_) {
        report_ = report::build(material());
        report::addDraft(errors_, sources_, *report_);
    }
    return *report_;
}

const std::vector<report::Table>& Subject::tables() {
    if (!tables_)
        tables_ = report::publishedTables(material());
    return *tables_;
}

std::vector<report::Work> Subject::works() {
    std::vector<report::Work> works;
    std::vector<bool> isListed(theory_.sources.size());
    for (model::Id<model::Source> id : material().citing.listed()) {
        works.push_back({reference(theory_, id), theory_[id].reference, true});
        isListed[id.index] = true;
    }
    for (std::size_t i = 0; i < theory_.sources.size(); ++i)
        if (const model::Id<model::Source> id(i); theory_[id].reference && !isListed[i])
            works.push_back({reference(theory_, id), theory_[id].reference, false});
    return works;
}

const report::Material& Subject::material() {
    if (!material_)
        material_ = std::make_unique<const report::Material>(report::materialOf(theory_));
    return *material_;
}

} // namespace theory::backends
