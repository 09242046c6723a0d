// Puts a tree together: what a document says of itself, then its blocks.
#include "backends/report/pandoc/blocks.h"
#include "backends/report/pandoc/references.h"

namespace theory::backends::report {

using namespace pandoc;

namespace {

// A block on a line, for whoever reads or compares trees.
std::string text(json::Object metadata, const json::Array& blocks) {
    std::string out;
    llvm::raw_string_ostream stream(out);
    // Of Debian's Pandoc 2.17; all of Pandoc 2 since 2.11 reads it.
    stream << "{\"pandoc-api-version\":" << json::Value(list(1, 22, 2, 1))
           << ",\n\"meta\":" << json::Value(std::move(metadata)) << ",\n\"blocks\":[";
    for (const json::Value& block : blocks)
        stream << (&block == blocks.data() ? "\n" : ",\n") << block;
    stream << "\n]}\n";
    return out;
}

} // namespace

std::string pandocTree(const Document& document, llvm::ArrayRef<Work> works, bool hasPlaces,
                       const PandocPictures& pictures) {
    const Anchors anchors = anchorsIn(document.blocks);
    llvm::StringSet<> keys;
    for (const Work& work : works)
        keys.insert(work.key);
    const Known known{anchors, keys, hasPlaces};
    json::Object metadata{{"title", element("MetaInlines", plainWords(document.title))},
                          {"lang", element("MetaString", "en")}};
    addReferences(works, metadata);
    return text(std::move(metadata), BlockWriter(known, pictures).write(document.blocks));
}

} // namespace theory::backends::report
