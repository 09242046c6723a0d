// Words for places.
#include "service/feature.h"

#include "fmt/format.h"

namespace theory::service {

std::string placeWords(Span span, const Snapshot& snapshot) {
    const SourceFile* file = snapshot.sources().fileAt(span.begin);
    if (!file)
        return "nowhere";
    llvm::StringRef path = file->path();
    if (const auto folder = snapshot.sources().files().getCurrentWorkingDirectory())
        if (path.consume_front(*folder))
            path.consume_front("/");
    const Position begin = file->position(span.begin), end = file->position(span.end);
    const std::string start = fmt::format("{}:{}:{}", path.str(), begin.line, begin.column);
    return begin.line == end.line ? fmt::format("{}-{}", start, end.column)
                                  : fmt::format("{}-{}:{}", start, end.line, end.column);
}

} // namespace theory::service
