// The flow of papers: streams, stages and what is left at each of them. A number that is not known
// is null.
#include "backends/flow_words.h"
#include "backends/json/writer.h"

namespace theory::backends::json {
namespace {

template <typename Number>
llvm::json::Value orNull(const std::optional<Number>& number) {
    return number ? llvm::json::Value(static_cast<std::int64_t>(*number))
                  : llvm::json::Value(nullptr);
}

llvm::StringRef wordOf(const model::Stage& stage) {
    return stage.kind == model::StageKind::Other ? "other" : model::stageWords[stage.kind];
}

} // namespace

void Writer::writeFlows() {
    const analysis::FlowSums sums = analysis::flowSums(theory_);
    const auto sources = analysis::sourcesOfStreams(theory_);
    out_.attributeArray("flows", [&] {
        for (model::Id<model::Flow> id : ownFlows(theory_))
            out_.object([&] {
                const model::Flow& flow = theory_[id];
                writeText("id", flow.name);
                writeText("title", flow.title);
                writeAttributes(flow.attributes);
                out_.attributeArray("streams", [&] {
                    for (std::uint32_t i = flow.streams.begin; i < flow.streams.end; ++i)
                        out_.object([&] {
                            const model::Stream& stream = theory_.streams[i];
                            writeText("id", reference(theory_, model::Id<model::Stream>(i)));
                            writeText("title", stream.title);
                            writeAttributes(stream.attributes);
                            writeStages(stream.stages, sums);
                            out_.attribute("left", orNull(sums.streams[i]));
                            writeNamed(sources[i]);
                            writePlace("place", stream.span);
                        });
                });
                writeStages(flow.stages, sums);
                out_.attribute("left", orNull(sums.flows[id.index]));
                writePlace("place", flow.span);
            });
    });
}

void Writer::writeStages(model::Range<model::Stage> stages, const analysis::FlowSums& sums) {
    if (stages.empty())
        return;
    out_.attributeArray("stages", [&] {
        for (std::uint32_t i = stages.begin; i < stages.end; ++i)
            out_.object([&] {
                const model::Stage& stage = theory_.stages[i];
                out_.attribute("stage", wordOf(stage));
                writeText("title", stage.title);
                out_.attribute("takesAway", takesAway(stage.kind));
                out_.attribute("count", orNull(stage.count));
                if (!stage.unit.empty())
                    out_.attributeObject("amountingTo", [&] {
                        out_.attribute("count", orNull(stage.amount));
                        writeText("unit", stage.unit);
                    });
                out_.attribute("left", orNull(sums.stages[i].left));
                writeParts(stage.parts);
                writeAttributes(stage.attributes);
                writePlace("place", stage.span);
            });
    });
}

void Writer::writeParts(model::Range<model::StagePart> parts) {
    if (parts.empty())
        return;
    out_.attributeArray("parts", [&] {
        for (const model::StagePart& part : theory_[parts])
            out_.object([&] {
                writeText("title", part.title);
                out_.attribute("count", orNull(part.count));
            });
    });
}

void Writer::writeNamed(const std::vector<model::Id<model::Source>>& sources) {
    if (sources.empty())
        return;
    out_.attributeArray("sources", [&] {
        for (model::Id<model::Source> source : sources)
            out_.value(llvm::json::fixUTF8(reference(theory_, source)));
    });
}

} // namespace theory::backends::json
