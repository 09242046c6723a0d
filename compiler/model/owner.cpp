// Which clauses and properties belong to what, and which words these take.
#include "model/owner.h"

namespace theory::model {
namespace {

// Which owners a property may have, as a set of bits.
constexpr unsigned bit(Owner owner) { return 1u << static_cast<unsigned>(owner); }
constexpr unsigned constructs = bit(Owner::Construct) | bit(Owner::Mechanism) |
                                bit(Owner::Outcome) | bit(Owner::OtherConstruct);
constexpr unsigned everything = bit(Owner::Count) - 1;
// A construct without home role may be used as anything.
constexpr unsigned outcomes = bit(Owner::Outcome) | bit(Owner::Construct);
constexpr unsigned mechanisms = bit(Owner::Mechanism) | bit(Owner::Construct);
// What somebody says at some time.
constexpr unsigned judged = bit(Owner::Citation) | bit(Owner::Appraisal) | bit(Owner::Confidence);
constexpr unsigned theories = bit(Owner::Theory), sources = bit(Owner::Source);
constexpr unsigned views = bit(Owner::View);

constexpr Table<Property, PropertyRule> propertyRules({
    {constructs | bit(Owner::View), "constructs and views", ""},           // Kind
    {constructs | bit(Owner::Configuration) | bit(Owner::Section),         //
     "constructs, CMOCs and sections", "", true},                          // Level
    {outcomes, "outcomes", "immediate intermediate final", true},          // Horizon
    {outcomes, "outcomes", "desired undesired mixed intended unintended"}, // Valence
    {mechanisms, "mechanisms", "", true},                                  // Resource
    {mechanisms, "mechanisms", "", true},                                  // Reasoning
    {everything, "", ""},                                                  // Description
    {everything, "", ""},                                                  // Note
    {everything, "", ""},                                                  // Tag
    {theories, "the theory's header", "", true},                           // Version
    {theories, "the theory's header", "initial refined final", true},      // Stage
    {theories, "the theory's header", "", true},                           // Question
    {theories, "the theory's header", "", true},                           // Registration
    {sources, "sources", ""},                                              // Type
    {sources, "sources", ""},                                              // Design
    {sources | bit(Owner::Case), "sources and cases", ""},                 // Country
    {sources | bit(Owner::Case), "sources and cases", ""},                 // Setting
    {sources, "sources", ""},                                              // Sample
    {sources | bit(Owner::Case) | judged | theories,
     "sources, cases, citations, appraisals and the theory's header", "", true}, // Date
    {sources, "sources", "", true},                                              // Year
    {sources | theories, "sources and the theory's header", ""},                 // Authors
    {sources, "sources", ""},                                                    // Published
    {sources | theories, "sources and the theory's header", ""},                 // Doi
    {sources | theories, "sources and the theory's header", ""},                 // Url
    {judged, "the block of a citation or an appraisal", ""},                     // Coder
    {theories, "the theory's header", ""},                                       // Bibliography
    {sources, "sources", "", true},                                              // Text
    {views, "views", "across down", true},                                       // Direction
    {views, "views", "", true},                                                  // Width
    {views, "views", "", true},                                                  // Height
});

// Whether a clause that is no property fits. The order is that of syntax::Entry's alternatives.
struct Fits {
    Owner owner;

    // A case as a whole is no claim that one could support, but it is reported somewhere.
    bool operator()(const syntax::Evidence* node) const {
        constexpr unsigned never = bit(Owner::Theory) | bit(Owner::Source) | bit(Owner::Section) |
                                   bit(Owner::Recommendation) | views | judged;
        return !(never & bit(owner)) && (owner != Owner::Case || node->stance == Stance::Reported);
    }
    bool operator()(const syntax::Allow*) const { return !(bit(Owner::Citation) & bit(owner)); }
    bool operator()(const syntax::Judgement*) const {
        return owner == Owner::Appraisal || owner == Owner::Confidence;
    }
    bool operator()(const syntax::Characteristic* node) const {
        return propertyRules[node->property].owners & bit(owner);
    }
    bool operator()(const syntax::Slot* node) const {
        switch (node->kind) {
        case SlotKind::For:
        case SlotKind::Where:
        case SlotKind::RegardlessOf:
            return owner == Owner::Configuration || owner == Owner::Slot || owner == Owner::Section;
        case SlotKind::Resource:
        case SlotKind::Reasoning:
            return owner == Owner::Configuration ||
                   ((mechanisms & bit(owner)) && !node->hole.isThere());
        default:
            return owner == Owner::Configuration;
        }
    }
    bool operator()(const syntax::Seen*) const {
        return owner == Owner::Configuration || owner == Owner::Section;
    }
    bool operator()(const syntax::ItemStatement*) const { return owner == Owner::Theory; }
    bool operator()(const syntax::Membership*) const { return owner == Owner::Source; }
    bool operator()(const syntax::Finding*) const { return owner == Owner::Case; }
    bool operator()(const syntax::Addressees*) const { return owner == Owner::Recommendation; }
    bool operator()(const syntax::Basis*) const { return owner == Owner::Recommendation; }
    bool operator()(const syntax::Verdict*) const { return owner == Owner::Section; }
    bool operator()(const syntax::Refinement* node) const {
        if (!node->configurations.empty())
            return owner == Owner::Configuration;
        const bool saysNothing = !node->earlier.path.isThere() && node->source.text.empty();
        return owner == Owner::Theory || (saysNothing && owner == Owner::Configuration);
    }
    bool operator()(const syntax::Curve*) const { return owner == Owner::Shift; }
    bool operator()(const syntax::Towards*) const { return owner == Owner::Shift; }
    bool operator()(const syntax::Selection*) const { return owner == Owner::View; }
    bool operator()(const syntax::Grouping*) const { return owner == Owner::View; }
    // The grammar has these where they belong and nowhere else.
    bool operator()(const syntax::Stream*) const { return true; }
    bool operator()(const syntax::Stage*) const { return true; }
    bool operator()(const syntax::StagePart*) const { return true; }
    bool operator()(const syntax::NamedSources*) const { return true; }
    template <typename Node>
    bool operator()(const Node*) const {
        constexpr bool isDeclaration = requires(const Node* node) { node->title; };
        return owner == Owner::Configuration || (owner == Owner::Section && isDeclaration) ||
               (owner == Owner::Section && std::is_same_v<Node, syntax::Link>);
    }
};

struct Owners {
    Owner operator()(const syntax::Header*) const { return Owner::Theory; }
    Owner operator()(const syntax::Construct* node) const { return ownerOf(node->role); }
    Owner operator()(const syntax::Source*) const { return Owner::Source; }
    Owner operator()(const syntax::Section*) const { return Owner::Section; }
    Owner operator()(const syntax::Configuration*) const { return Owner::Configuration; }
    Owner operator()(const syntax::Slot*) const { return Owner::Slot; }
    Owner operator()(const syntax::Link*) const { return Owner::Link; }
    Owner operator()(const syntax::Evidence*) const { return Owner::Citation; }
    Owner operator()(const syntax::Appraisal*) const { return Owner::Appraisal; }
    Owner operator()(const syntax::Confidence*) const { return Owner::Confidence; }
    Owner operator()(const syntax::Flow*) const { return Owner::Flow; }
    Owner operator()(const syntax::Stream*) const { return Owner::Stream; }
    Owner operator()(const syntax::Stage*) const { return Owner::Stage; }
    Owner operator()(const syntax::Case*) const { return Owner::Case; }
    Owner operator()(const syntax::Finding*) const { return Owner::Finding; }
    Owner operator()(const syntax::Recommendation*) const { return Owner::Recommendation; }
    Owner operator()(const syntax::Verdict*) const { return Owner::Verdict; }
    Owner operator()(const syntax::Shift*) const { return Owner::Shift; }
    Owner operator()(const syntax::View*) const { return Owner::View; }
    template <typename Node>
    Owner operator()(const Node*) const {
        return Owner::Count;
    }
};

} // namespace

Owner ownerOf(Role role) {
    return role == Role::Mechanism   ? Owner::Mechanism
           : role == Role::Outcome   ? Owner::Outcome
           : role == Role::Construct ? Owner::Construct
                                     : Owner::OtherConstruct;
}

Owner ownerOf(const syntax::Entry& entry) { return std::visit(Owners(), entry.is); }

bool fits(const syntax::Entry& entry, Owner owner) { return std::visit(Fits{owner}, entry.is); }

// The same property may take other words elsewhere.
PropertyRule ruleFor(Property property, Owner owner) {
    PropertyRule rule = propertyRules[property];
    if (property == Property::Kind && owner == Owner::View) {
        rule.values = "constructs cmocs cmoc lanes flow shift matrix";
        rule.isSingle = true;
    }
    return rule;
}

} // namespace theory::model
