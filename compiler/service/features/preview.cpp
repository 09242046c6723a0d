// Draws the draft of a theory, and lists the places of what can be drawn.
#include "service/features/preview.h"

#include "backends/anchors.h"
#include "backends/diagram/svg.h"
#include "backends/subject.h"
#include "backends/view_names.h"
#include "service/feature.h"

#include "llvm/ADT/STLExtras.h"

namespace theory::service {
namespace {

using namespace model;

bool holds(Span span, std::uint32_t offset) { return span.begin <= offset && offset <= span.end; }

// The view that the text at the offset is about.
std::string viewAt(const Theory& theory, std::uint32_t offset,
                   const std::vector<std::string>& views) {
    const auto nameAt = [&](const auto& list) -> std::string {
        for (const auto& one : list)
            if (holds(one.span, offset) && llvm::is_contained(views, one.name.str()))
                return one.name.str();
        return {};
    };
    std::string name = nameAt(theory.views);
    for (const View& view : theory.views) {
        if (!name.empty())
            break;
        const Id<Flow> flow = backends::flowOf(theory, view);
        const Id<Shift> shift = backends::shiftOf(theory, view);
        const bool isShown =
            (view.kind == ViewKind::Flow && flow && holds(theory[flow].span, offset)) ||
            (view.kind == ViewKind::Shift && shift && holds(theory[shift].span, offset));
        if (isShown && llvm::is_contained(views, view.name.str()))
            name = view.name.str();
    }
    if (name.empty())
        name = nameAt(theory.flows);
    if (name.empty())
        name = nameAt(theory.shifts);
    return name.empty() && !views.empty() ? views.front() : name;
}

std::string titleOf(const Theory& theory, llvm::StringRef view) {
    for (const View& one : theory.views)
        if (one.name == view)
            return one.title.str();
    for (const Flow& one : theory.flows)
        if (one.name == view)
            return one.title.str();
    for (const Shift& one : theory.shifts)
        if (one.name == view)
            return one.title.str();
    return {};
}

std::string anchorFor(const Theory& theory, Thing thing) {
    switch (thing.kind) {
    case ThingKind::Construct:
        return backends::anchorOf(theory, Id<Construct>(thing.index));
    case ThingKind::Configuration:
        return backends::anchorOf(theory, Id<Configuration>(thing.index));
    case ThingKind::Source:
        return backends::anchorOf(theory, Id<Source>(thing.index));
    case ThingKind::Section:
        return backends::anchorOf(theory, Id<Section>(thing.index));
    default:
        return {};
    }
}

std::vector<PreviewPlace> placesIn(const Snapshot& snapshot) {
    const Theory& theory = snapshot.draft();
    std::vector<PreviewPlace> places;
    const auto addNames = [&](bool areDeclarations) {
        for (const Occurrence& one : snapshot.draftNames().all())
            if (one.isDeclaration == areDeclarations)
                if (std::string about = anchorFor(theory, one.thing); !about.empty())
                    places.push_back({std::move(about), one.span});
    };
    addNames(true);
    addNames(false);
    const auto addWhole = [&](const auto& list) {
        using Item = typename std::decay_t<decltype(list)>::value_type;
        for (std::size_t i = 0; i < list.size(); ++i)
            places.push_back({anchorFor(theory, Id<Item>(i)), list[i].span});
    };
    addWhole(theory.constructs);
    addWhole(theory.configurations);
    addWhole(theory.sections);
    return places;
}

void show(const Question& question, llvm::raw_ostream& out) {
    auto shown = preview(*question.snapshot, question.span.begin, question.argument, "default");
    if (!shown) {
        out << "not drawn: " << llvm::toString(shown.takeError()) << '\n';
        return;
    }
    out << "view " << shown->view << (shown->isDraft ? ", a draft" : "") << '\n';
    for (const auto& [name, title] : shown->views)
        out << "of " << name << " \"" << title << "\"\n";
    for (const PreviewPlace& place : shown->places)
        out << place.about << ' ' << placeWords(place.span, *question.snapshot) << '\n';
}

const Registered feature(Feature{
    .name = "preview",
    .summary = "which picture belongs to the place, and what stands where in the text",
    .answer = show,
    .argument = "VIEW",
});

} // namespace

llvm::Expected<Preview> preview(const Snapshot& snapshot, std::uint32_t offset,
                                llvm::StringRef view, llvm::StringRef theme) {
    const Theory& theory = snapshot.draft();
    const auto* drawnIn = Registered<backends::Theme>::find(std::string_view(theme));
    backends::Subject subject(theory, snapshot.sources(),
                              {.theme = drawnIn ? *drawnIn : backends::defaultTheme()},
                              compilation::errorsOf(snapshot.compiled()));
    Preview result;
    result.isDraft = hasErrors(snapshot.compiled().found);
    for (const std::string& name : subject.views())
        result.views.emplace_back(name, titleOf(theory, name));
    result.view = view.empty() ? viewAt(theory, offset, subject.views()) : view.str();
    if (!backends::hasView(theory, result.view))
        return llvm::createStringError("there is no view `" + result.view + "`");
    result.title = titleOf(theory, result.view);
    auto picture = subject.picture(result.view);
    if (!picture)
        return picture.takeError();
    result.svg = backends::svgText(**picture);
    result.places = placesIn(snapshot);
    return result;
}

} // namespace theory::service
