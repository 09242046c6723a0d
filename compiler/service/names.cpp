// Sorts what the resolver has bound, and what declarations name.
#include "service/names.h"

#include "llvm/ADT/STLExtras.h"

namespace theory::service {
namespace {

using namespace model;

// What can be said of each kind in the same way. A grade is a word of its scale, and a module the
// header of a theory.
template <typename Answer, typename Ask>
Answer ask(const Theory& theory, Thing thing, Ask ask) {
    const std::size_t at = thing.index;
    switch (thing.kind) {
    case ThingKind::Module:
        return ask(theory.modules[at]);
    case ThingKind::Construct:
        return ask(theory.constructs[at]);
    case ThingKind::Source:
        return ask(theory.sources[at]);
    case ThingKind::Section:
        return ask(theory.sections[at]);
    case ThingKind::Configuration:
        return ask(theory.configurations[at]);
    case ThingKind::Scale:
        return ask(theory.scales[at]);
    case ThingKind::Grade:
        return ask(theory.grades[at]);
    case ThingKind::Flow:
        return ask(theory.flows[at]);
    case ThingKind::Stream:
        return ask(theory.streams[at]);
    case ThingKind::Case:
        return ask(theory.cases[at]);
    case ThingKind::Recommendation:
        return ask(theory.recommendations[at]);
    case ThingKind::Shift:
        return ask(theory.shifts[at]);
    case ThingKind::View:
        return ask(theory.views[at]);
    case ThingKind::Count:
        break;
    }
    return Answer{};
}

constexpr Table<ThingKind, llvm::StringRef> thingWords({"theory", "construct", "source", "section",
                                                        "CMOC", "scale", "grade", "flow", "stream",
                                                        "case", "recommendation", "shift", "view"});

bool isQuotation(llvm::StringRef written) {
    return written.starts_with("\"") || written.starts_with("“");
}

} // namespace

Names::Names(const Theory& theory, const Bindings& bindings, const Sources& sources) {
    occurrences_.reserve(bindings.size() + theory.constructs.size());
    for (const Binding& binding : bindings)
        add(binding.span, binding.thing, false, theory, sources);
    addDeclarations(theory, sources);
    const auto place = [](const Occurrence& one) {
        return std::tuple(one.span.begin, one.span.end, !one.isDeclaration);
    };
    llvm::sort(occurrences_,
               [&](const Occurrence& a, const Occurrence& b) { return place(a) < place(b); });
    const auto isSame = [](const Occurrence& a, const Occurrence& b) { return a.span == b.span; };
    occurrences_.erase(std::unique(occurrences_.begin(), occurrences_.end(), isSame),
                       occurrences_.end());
}

void Names::addDeclarations(const Theory& theory, const Sources& sources) {
    const auto addAll = [&](const auto& list) {
        using Item = typename std::decay_t<decltype(list)>::value_type;
        for (std::size_t i = 0; i < list.size(); ++i) {
            const Thing thing{Id<Item>(i)};
            if (const Span span = nameSpanOf(theory, thing); span.isSomewhere())
                add(span, thing, true, theory, sources);
        }
    };
    addAll(theory.constructs);
    addAll(theory.sources);
    addAll(theory.sections);
    addAll(theory.configurations);
    addAll(theory.scales);
    addAll(theory.grades);
    addAll(theory.flows);
    addAll(theory.streams);
    addAll(theory.cases);
    addAll(theory.recommendations);
    addAll(theory.shifts);
    addAll(theory.views);
}

// Narrows what was written to the name alone, and notes that of the theory before it.
void Names::add(Span span, Thing thing, bool isDeclaration, const Theory& theory,
                const Sources& sources) {
    const llvm::StringRef written = sources.text(span);
    if (written.empty())
        return;
    if (isQuotation(written)) {
        occurrences_.push_back({span, thing, isDeclaration, true});
        return;
    }
    std::uint32_t begin = span.begin + (written.front() == '@');
    const llvm::StringRef whole = written.drop_front(written.front() == '@');
    const llvm::StringRef name = nameOf(theory, thing);
    const std::size_t dot = whole.find('.');
    const bool isQualified = !isDeclaration && dot != llvm::StringRef::npos &&
                             whole.size() != name.size() && thing.kind != ThingKind::Module;
    if (isQualified) {
        const auto end = begin + static_cast<std::uint32_t>(dot);
        if (const Id<Module> module = moduleOf(theory, thing))
            occurrences_.push_back({{begin, end}, module});
        begin = end + 1;
    }
    occurrences_.push_back({{begin, span.end}, thing, isDeclaration});
}

const Occurrence* Names::at(std::uint32_t offset) const {
    const auto after = llvm::partition_point(
        occurrences_, [&](const Occurrence& one) { return one.span.begin <= offset; });
    if (after == occurrences_.begin())
        return nullptr;
    // Names do not nest.
    const Occurrence& last = *std::prev(after);
    return offset <= last.span.end ? &last : nullptr;
}

std::vector<Occurrence> Names::of(Thing thing) const {
    std::vector<Occurrence> found;
    llvm::copy_if(occurrences_, std::back_inserter(found),
                  [&](const Occurrence& one) { return one.thing == thing; });
    return found;
}

llvm::StringRef nameOf(const Theory& theory, Thing thing) {
    return ask<llvm::StringRef>(theory, thing, [](const auto& item) -> llvm::StringRef {
        if constexpr (requires { item.key; })
            return item.key;
        else if constexpr (requires { item.word; })
            return item.word;
        else
            return item.name;
    });
}

llvm::StringRef titleOf(const Theory& theory, Thing thing) {
    return ask<llvm::StringRef>(theory, thing, [](const auto& item) -> llvm::StringRef {
        if constexpr (requires { item.title; })
            return item.title;
        else
            return {};
    });
}

Span nameSpanOf(const Theory& theory, Thing thing) {
    return ask<Span>(theory, thing, [](const auto& item) {
        if constexpr (requires { item.keySpan; })
            return item.keySpan;
        else if constexpr (requires { item.nameSpan; })
            return item.nameSpan;
        else
            return item.span;
    });
}

Span spanOf(const Theory& theory, Thing thing) {
    return ask<Span>(theory, thing, [](const auto& item) { return item.span; });
}

Id<Module> moduleOf(const Theory& theory, Thing thing) {
    if (thing.kind == ThingKind::Stream)
        return theory[theory.streams[thing.index].flow].module;
    return ask<Id<Module>>(theory, thing, [](const auto& item) {
        if constexpr (requires { item.module; })
            return item.module;
        else
            return Id<Module>();
    });
}

llvm::StringRef kindWord(ThingKind kind) { return thingWords[kind]; }

std::string kindWords(const Theory& theory, Thing thing) {
    return thing.kind == ThingKind::Construct ? roleWords[theory.constructs[thing.index].home].str()
                                              : thingWords[thing.kind].str();
}

} // namespace theory::service
