// textDocument/prepareRename: whether what stands here can get another name.
#include "service/lsp/method.h"

#include "service/features/rename.h"

namespace theory::service::lsp {
namespace {

llvm::Expected<json::Value> prepare(Session& session, const json::Value& params) {
    auto asked = placeIn(session, params);
    if (!asked)
        return asked.takeError();
    llvm::Expected<Occurrence> found = renamableAt(*asked->snapshot, asked->offset);
    if (!found)
        return failure(llvm::toString(found.takeError()));
    return json::Object{
        {"range", toJSON(session.rangeOf(found->span, *asked->file))},
        {"placeholder", nameOf(asked->snapshot->theory(), found->thing).str()},
    };
}

const Registered method(Method{
    .name = "textDocument/prepareRename",
    .answer = prepare,
});

} // namespace
} // namespace theory::service::lsp
