// theoryc/preview: the picture that belongs to a place. The one method that the protocol has not.
//
// Parameters: `textDocument`, and at will `position`, `view` (a name) and `theme`. The answer:
// `view`, `title`, `views` (each with `name` and `title`), `svg`, `isDraft`, and `places`, each
// with `about`, which elements of the picture have as `data-about`, `uri` and `range`.
#include "service/lsp/method.h"

#include "service/features/preview.h"

namespace theory::service::lsp {
namespace {

// Null where the editor says nothing of it.
llvm::Expected<std::optional<protocol::Position>> positionIn(const json::Object& params) {
    const json::Value* value = params.get("position");
    if (!value || value->kind() == json::Value::Null)
        return std::nullopt;
    auto position = decoded<protocol::Position>(*value);
    if (!position)
        return position.takeError();
    return *position;
}

json::Value answerOf(const Preview& shown, const Snapshot& snapshot, const Session& session) {
    json::Array views, places;
    for (const auto& [name, title] : shown.views)
        views.push_back(json::Object{{"name", name}, {"title", json::fixUTF8(title)}});
    for (const PreviewPlace& place : shown.places)
        if (const auto location = session.locationOf(place.span, snapshot))
            places.push_back(json::Object{{"about", place.about},
                                          {"uri", location->uri.uri().str()},
                                          {"range", toJSON(location->range)}});
    return json::Object{
        {"view", shown.view},        {"title", json::fixUTF8(shown.title)},
        {"views", std::move(views)}, {"svg", json::fixUTF8(shown.svg)},
        {"isDraft", shown.isDraft},  {"places", std::move(places)},
    };
}

llvm::Expected<json::Value> show(Session& session, const json::Value& params) {
    auto asked = documentIn(session, params);
    if (!asked)
        return asked.takeError();
    const json::Object& object = *params.getAsObject();
    auto position = positionIn(object);
    if (!position)
        return position.takeError();
    if (*position)
        asked->offset = offsetOf(textPlace(**position), *asked->file, session.editor().encoding);
    auto shown = preview(*asked->snapshot, asked->offset, object.getString("view").value_or(""),
                         object.getString("theme").value_or(""));
    if (!shown)
        return failure(llvm::toString(shown.takeError()));
    return answerOf(*shown, *asked->snapshot, session);
}

void announce(json::Object& capabilities) {
    capabilities["experimental"] = json::Object{{"theorycPreview", true}};
}

const Registered method(Method{
    .name = "theoryc/preview",
    .answer = show,
    .announce = announce,
});

} // namespace
} // namespace theory::service::lsp
