// Puts a tree together: what a document says of itself, then its blocks.
#include "backends/report/pandoc/blocks.h"
#include "backends/report/pandoc/references.h"

namespace theory::backends::report {

using namespace pandoc;

namespace {

// A block on a line, for whoever reads or compares trees.
std::string text(const json::Value& version, json::Object metadata, const json::Array& blocks) {
    std::string out;
    llvm::raw_string_ostream stream(out);
    stream << "{\"pandoc-api-version\":" << version
           << ",\n\"meta\":" << json::Value(std::move(metadata)) << ",\n\"blocks\":[";
    for (const json::Value& block : blocks)
        stream << (&block == blocks.data() ? "\n" : ",\n") << block;
    stream << "\n]}\n";
    return out;
}

// Pandoc looks at the first two numbers. Those of Debian's Pandoc 2.17, and of all Pandocs 3.
json::Value versionOf(const PandocForm& form) {
    return form.series < 3 ? list(1, 22, 2, 1) : list(1, 23);
}

} // namespace

std::string pandocTree(const Document& document, const PandocParts& parts, const PandocForm& form) {
    const Anchors anchors = anchorsIn(document.blocks);
    llvm::StringSet<> keys;
    for (const Work& work : parts.works)
        keys.insert(work.key);
    const Known known{anchors, keys, parts.shows};
    json::Object metadata{{"title", element("MetaInlines", plainWords(document.title))},
                          {"lang", element("MetaString", "en")}};
    addReferences(parts.works, form.marksReferences, metadata);
    return text(versionOf(form), std::move(metadata),
                BlockWriter(known, parts, form).write(document.blocks));
}

} // namespace theory::backends::report
