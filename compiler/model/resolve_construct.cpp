// Constructs, sources and sections: what their blocks say of them.
#include "model/resolver.h"

namespace theory::model {
namespace {

const DiagnosticKind<std::string> circularParent{
    {
        .name = "circular-parent",
        .code = "R016",
        .why = "`trust : confidence` says that trust is an instance of confidence. A construct "
               "cannot be "
               "an instance of itself, not even by way of others.",
        .bad = "mechanism trust : confidence\nmechanism confidence : trust\n",
        .good = "mechanism trust : confidence\nmechanism confidence\n",
    },
    "`{}` is made an instance of itself"};

} // namespace

void Resolver::resolveConstructs() {
    for (std::size_t i = 0; i < constructs_.size(); ++i) {
        fetchAhead(constructs_, i);
        const auto& [node, file] = constructs_[i];
        const Where where{.module = theory_.constructs[i].module, .file = file};
        if (!node->parent.text.empty())
            theory_.constructs[i].parent = findConstruct(node->parent, false, node->role, where);
        if (!node->block.span.isSomewhere())
            continue;
        for (const syntax::Entry& entry : node->block.entries)
            checkFit(entry, ownerOf(node->role), where);
        addAllowances(node->block, theory_.constructs[i].span, where);
        theory_.constructs[i].attributes = addAttributes(node->block, ownerOf(node->role), where);
        theory_.constructs[i].citations = addCitations(node->block, where);
    }
    breakCircles();
}

// Follows each chain of parents once; whoever meets its own chain again is cut off.
void Resolver::breakCircles() {
    enum : std::uint8_t { Unseen, OnThisChain, Done };
    std::vector<std::uint8_t> seen(theory_.constructs.size(), Unseen);
    std::vector<std::uint32_t> chain;
    for (std::uint32_t start = 0; start < constructs_.size(); ++start) {
        chain.clear();
        for (Id<Construct> at(start); at && seen[at.index] == Unseen; at = theory_[at].parent) {
            seen[at.index] = OnThisChain;
            chain.push_back(at.index);
        }
        if (chain.empty())
            continue;
        const Id<Construct> next = theory_.constructs[chain.back()].parent;
        if (next && seen[next.index] == OnThisChain) {
            Construct& last = theory_.constructs[chain.back()];
            out_.push_back(
                circularParent.at(constructs_[chain.back()].node->parent.span, last.name.str()));
            last.parent = {};
        }
        for (std::uint32_t index : chain)
            seen[index] = Done;
    }
}

void Resolver::resolveSources() {
    for (std::size_t i = 0; i < sources_.size(); ++i) {
        const auto& [node, file] = sources_[i];
        const Where where{.module = theory_.sources[i].module, .file = file};
        for (const syntax::Entry& entry : node->block.entries)
            checkFit(entry, Owner::Source, where);
        addAllowances(node->block, theory_.sources[i].span, where);
        theory_.sources[i].attributes = addAttributes(node->block, Owner::Source, where);
        for (const Attribute& attribute : theory_[theory_.sources[i].attributes])
            if (attribute.property == Property::Text)
                theory_.sources[i].text = project_.linked.lookup(attribute.span.begin).text;
        resolveMembership(node->block, Id<Source>(i), where);
    }
}

void Resolver::resolveSections() {
    for (std::size_t i = 0; i < sections_.size(); ++i) {
        const auto& [node, file] = sections_[i];
        const Where where{.module = theory_.sections[i].module, .file = file};
        for (const syntax::Entry& entry : node->block.entries)
            checkFit(entry, Owner::Section, where);
        const Range<Slot> scopes = addSlots(node->block, where, [](SlotKind) { return true; });
        Section& section = theory_.sections[i];
        section.scopes = scopes;
        section.places = addPlaces(node->block, where);
        section.attributes = addAttributes(node->block, Owner::Section, where);
        addAllowances(node->block, section.span, where);
    }
}

} // namespace theory::model
