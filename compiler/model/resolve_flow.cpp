// Flows: their streams and lines, and which source came with which stream.
#include "model/resolver.h"

#include "support/suggest.h"

#include <algorithm>

namespace theory::model {
namespace {

const DiagnosticKind<std::string> unknownStream{
    {
        .name = "unknown-stream",
        .code = "R041",
        .why = "A source comes with one of the streams that a flow declares, so that readers can "
               "follow each claim back to where its papers were found.",
        .bad = "flow selection { stream database { included 1 } }\n"
               "source smith2010 { stream databse }\n",
        .good = "flow selection { stream database { included 1 } }\n"
                "source smith2010 { stream database }\n",
    },
    "there is no stream `{}`"};

const DiagnosticKind<std::string> ambiguousStream{
    {
        .name = "ambiguous-stream",
        .code = "R042",
        .why = "Streams of two flows may have the same name, such as the databases of a first and "
               "of a second search. Which of them a source came with is said with the flow's name "
               "before it.",
        .bad = "flow first { stream database { included 1 } }\n"
               "flow second { stream database { included 1 } }\n"
               "source smith2010 { stream database }\n",
        .good = "flow first { stream database { included 1 } }\n"
                "flow second { stream database { included 1 } }\n"
                "source smith2010 { stream first.database }\n",
    },
    "several flows have a stream `{}`"};

const DiagnosticKind<std::string> lineAmongStreams{
    {
        .name = "line-among-streams",
        .code = "R043",
        .why = "What all streams come to is said once they have come together: behind the last of "
               "them. A line before a stream would belong to no stream.",
        .bad = "flow selection {\n  included 3\n  stream database { included 3 }\n}\n",
        .good = "flow selection {\n  stream database { included 3 }\n  included 3\n}\n",
    },
    "`{}` stands before a stream, and belongs to none"};

const DiagnosticKind<> misplacedSources{
    {
        .name = "misplaced-sources",
        .code = "R044",
        .why = "The sources of a theory are the papers that were included. They are named in the "
               "line `included` of the stream that they came with.",
        .bad = "source smith2010\nflow selection { excluded 1 { @smith2010 } }\n",
        .good = "source smith2010\nflow selection { included 1 { @smith2010 } }\n",
    },
    "sources are named here, and this line includes none"};

// The lines of a flow that stand before one of its streams.
const syntax::Entry* lineBeforeStream(const syntax::Block& block) {
    const syntax::Entry* line = nullptr;
    for (const syntax::Entry& entry : block.entries) {
        if (std::holds_alternative<const syntax::Stage*>(entry.is) && !line)
            line = &entry;
        if (std::holds_alternative<const syntax::Stream*>(entry.is) && line)
            return line;
    }
    return nullptr;
}

} // namespace

void Resolver::resolveFlows() {
    for (std::size_t i = 0; i < theory_.flows.size(); ++i) {
        const auto& [node, file] = flows_[i];
        const Where where{.module = theory_.flows[i].module, .file = file};
        for (const syntax::Entry& entry : node->block.entries)
            checkFit(entry, Owner::Flow, where);
        addAllowances(node->block, theory_.flows[i].span, where);
        theory_.flows[i].attributes = addAttributes(node->block, Owner::Flow, where);
        const Range<Stream> streams = theory_.flows[i].streams;
        bool isDamaged = theory_.flows[i].isDamaged;
        for (std::uint32_t k = streams.begin; k < streams.end; ++k) {
            resolveStream(Id<Stream>(k), where);
            isDamaged = isDamaged || theory_.streams[k].isDamaged;
        }
        if (!theory_.flows[i].isOneStream) {
            const syntax::Entry* line = lineBeforeStream(node->block);
            if (line && !isDamaged) {
                isDamaged = true;
                const auto& stage = *std::get<const syntax::Stage*>(line->is);
                const Span word =
                    stage.word.span.isSomewhere() ? stage.word.span : stage.title.span;
                out_.push_back(lineAmongStreams.at(word, file->text(word).str())
                                   .helping("put it into a stream, or behind the last one"));
            }
            const Range<Stage> stages = addStages(node->block, isDamaged, where);
            theory_.flows[i].stages = stages;
        }
        theory_.flows[i].isDamaged = isDamaged;
    }
    nameAllSources();
}

void Resolver::resolveStream(Id<Stream> id, const Where& where) {
    const syntax::Block& block = *streamBlocks_[id.index];
    bool isDamaged = theory_.streams[id.index].isDamaged;
    if (!theory_[theory_[id].flow].isOneStream) {
        for (const syntax::Entry& entry : block.entries)
            checkFit(entry, Owner::Stream, where);
        addAllowances(block, theory_[id].span, where);
        theory_.streams[id.index].attributes = addAttributes(block, Owner::Stream, where);
    }
    const Range<Stage> stages = addStages(block, isDamaged, where);
    theory_.streams[id.index].stages = stages;
    theory_.streams[id.index].isDamaged = isDamaged;
}

// The theory's own flows come first: of two streams, the source's is the one that we speak of.
void Resolver::nameAllSources() {
    for (const bool isOwn : {true, false})
        for (std::size_t i = 0; i < theory_.flows.size(); ++i) {
            const Flow flow = theory_.flows[i];
            if ((flow.module == mainModule) != isOwn)
                continue;
            const Where where{.module = flow.module, .file = flows_[i].file};
            for (std::uint32_t k = flow.streams.begin; k < flow.streams.end; ++k)
                nameSources(*streamBlocks_[k], Id<Stream>(k), where);
            if (!flow.isOneStream)
                nameSources(flows_[i].node->block, {}, where);
        }
}

void Resolver::nameSources(const syntax::Block& block, Id<Stream> stream, const Where& where) {
    for (const syntax::Entry& entry : block.entries)
        if (const auto* stage = std::get_if<const syntax::Stage*>(&entry.is))
            nameSources(**stage, stream, where);
}

void Resolver::nameSources(const syntax::Stage& stage, Id<Stream> stream, const Where& where) {
    const bool includes = stream && stage.word.text == stageWords[StageKind::Included];
    for (const syntax::Entry& entry : stage.block.entries) {
        const auto* named = std::get_if<const syntax::NamedSources*>(&entry.is);
        if (!named || (*named)->keys.empty())
            continue;
        if (!includes) {
            out_.push_back(misplacedSources.at((*named)->keys.front().first.span)
                               .helping("name them in the line `included` of a stream"));
            continue;
        }
        for (const syntax::KeyRange& keys : (*named)->keys) {
            llvm::SmallVector<Id<Source>> sources;
            addSources(keys, where, sources);
            for (Id<Source> source : sources)
                addMembership(source, stream, keys.first.span);
            if (sources.empty())
                theory_.streams[stream.index].hasLostSources = true;
        }
    }
}

// Two streams of a source are enough to say that there are several.
void Resolver::addMembership(Id<Source> source, Id<Stream> stream, Span span) {
    Id<Stream>& known = theory_.sources[source.index].stream;
    if (known == stream || inTwoStreams_.contains(source.index))
        return;
    theory_.memberships.push_back({source, stream, span});
    const auto isOwn = [&](Id<Stream> id) {
        return theory_[theory_[id].flow].module == mainModule;
    };
    if (known)
        inTwoStreams_.insert(source.index);
    if (!known || (isOwn(stream) && !isOwn(known)))
        known = stream;
}

void Resolver::resolveMembership(const syntax::Block& block, Id<Source> source,
                                 const Where& where) {
    bool isSaid = false;
    for (const syntax::Entry& entry : block.entries) {
        const auto* membership = std::get_if<const syntax::Membership*>(&entry.is);
        if (!membership)
            continue;
        const Span word{entry.span.begin, entry.span.begin + 6}; // `stream`
        if (std::exchange(isSaid, true))
            reportSaidTwice(word);
        else if (const Id<Stream> stream = findStream((*membership)->stream, where))
            addMembership(source, stream, (*membership)->stream.span);
    }
}

Id<Stream> Resolver::findStream(const syntax::Name& name, const Where& where) {
    if (name.text.empty())
        return {};
    llvm::StringRef rest;
    const Scope& scope = scopeOf(name, where, rest);
    const auto [flow, stream] = rest.split('.');
    if (const Id<Flow> id = scope.flows.find(flow); id && !stream.empty())
        if (const Id<Stream> found = streamsOf_[id.index].find(stream))
            return bound(name.span, found);
    if (const Id<Stream> found = scope.streams.find(rest)) {
        if (!ambiguousStreams_.contains(found.index))
            return bound(name.span, found);
        if (!addToReport(reportedStreams_, name)) {
            reportedStreams_.try_emplace(llvm::CachedHashStringRef(name.text), out_.size());
            out_.push_back(
                ambiguousStream.at(name.span, name.text.str())
                    .label(theory_[found].nameSpan, "one of them")
                    .helping(fmt::format("write `{}.{}`, or the other flow's name",
                                         theory_[theory_[found].flow].name.str(), rest.str())));
        }
        return {};
    }
    if (!isUnread(name.text) && !lacksImports(where.module) && !addToReport(reportedStreams_, name))
        reportUnknownStream(name, where);
    return {};
}

void Resolver::reportUnknownStream(const syntax::Name& name, const Where& where) {
    reportedStreams_.try_emplace(llvm::CachedHashStringRef(name.text), out_.size());
    Diagnostic report = unknownStream.at(name.span, name.text.str());
    Nearest nearest(name.text);
    for (const Stream& stream : theory_.streams) {
        if (suggestionsLeft_ == 0)
            break;
        --suggestionsLeft_;
        if (theory_[stream.flow].module == where.module)
            nearest.offer(stream.name);
    }
    if (const auto found = nearest.result())
        report.helping(fmt::format("write `{}`", found->str())).suggest(name.span, found->str());
    else
        report.helping(fmt::format("declare it in a flow: `stream {} {{ included unknown }}`",
                                   name.text.str()));
    out_.push_back(std::move(report));
}

} // namespace theory::model
