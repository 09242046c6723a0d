// unexplained-abbreviation: `MDT`, and nowhere what it stands for.
#include "rules/abbreviations.h"
#include "rules/rule.h"

#include "llvm/ADT/StringMap.h"

#include <algorithm>

namespace theory::rules {
namespace {

using namespace model;

const DiagnosticKind<std::string> kind{
    {
        .name = "unexplained-abbreviation",
        .code = "L067",
        .severity = Severity::Note,
        .group = "wording",
        .why = "Diagrams and tables of a theory are read on their own, and by people of other "
               "professions and countries. An abbreviation is spelt out once, where it stands "
               "first or in a description.",
        .bad = "theory wards \"How wards decide\"\nlink \"MDT meetings\" increases \"Trust\"\n",
        .good = "theory wards \"How wards decide\"\n"
                "link \"Meetings of the multidisciplinary team (MDT)\" increases \"Trust\"\n",
    },
    "`{}` is nowhere spelt out"};

// Abbreviations that nothing explains yet, each with its first place.
class Open {
public:
    void add(llvm::StringRef text, Span place) {
        forEachAbbreviation(text, [&](llvm::StringRef abbreviation, bool) {
            Span& first = open_.try_emplace(abbreviation, place).first->second;
            if (place.begin < first.begin)
                first = place;
        });
    }

    // Those of a text that something else tells the meaning of.
    void close(llvm::StringRef text) {
        forEachAbbreviation(text,
                            [&](llvm::StringRef abbreviation, bool) { open_.erase(abbreviation); });
    }

    // Those that this text spells out.
    void readFor(llvm::StringRef text) {
        forEachAbbreviation(text, [&](llvm::StringRef abbreviation, bool isExplained) {
            if (isExplained)
                open_.erase(abbreviation);
        });
        if (!open_.empty())
            readForInitials(text);
    }

    bool isEmpty() const { return open_.empty(); }
    void erase(llvm::StringRef abbreviation) { open_.erase(abbreviation); }

    // In the order of their places.
    std::vector<std::pair<Span, std::string>> all() const {
        std::vector<std::pair<Span, std::string>> found;
        for (const auto& entry : open_)
            found.emplace_back(entry.second, entry.first().str());
        std::ranges::sort(found, {},
                          [](const auto& it) { return std::pair(it.first.begin, it.second); });
        return found;
    }

private:
    // Three letters or more are met by chance too seldom to matter; `good practice` is no GP.
    static constexpr std::size_t shortest = 3, longest = 6;

    void readForInitials(llvm::StringRef text) {
        const std::string initials = initialsOf(text);
        const llvm::StringRef all = initials;
        for (std::size_t i = 0; i + shortest <= all.size(); ++i)
            for (std::size_t length = shortest; length <= longest && i + length <= all.size();
                 ++length)
                open_.erase(all.substr(i, length));
    }

    llvm::StringMap<Span> open_;
};

// What readers see: titles, labels and the explanations of CMOCs.
void collect(const Theory& theory, Open& open) {
    open.add(theory[mainModule].title, theory[mainModule].span);
    for (const Construct& construct : theory.constructs)
        if (construct.module == mainModule)
            open.add(construct.title, construct.nameSpan);
    for (const Section& section : theory.sections)
        if (section.module == mainModule)
            open.add(section.title, section.nameSpan);
    for (const Recommendation& recommendation : theory.recommendations)
        if (recommendation.module == mainModule)
            open.add(recommendation.title, recommendation.nameSpan);
    for (const Verdict& verdict : theory.verdicts)
        if (verdict.module == mainModule)
            open.add(verdict.why, verdict.wordSpan);
    for (const Shift& shift : theory.shifts)
        if (shift.module == mainModule)
            open.add(shift.title, shift.nameSpan);
    for (const Configuration& configuration : theory.configurations) {
        if (configuration.module != mainModule)
            continue;
        open.add(configuration.title, configuration.nameSpan);
        open.add(configuration.because, configuration.nameSpan);
        for (const Slot& slot : theory[configuration.slots])
            for (const Use& use : theory[slot.uses])
                open.add(use.wording, use.span);
    }
}

// A construct tells by its description or by its name what its title means.
void readConstructs(const Theory& theory, Open& open) {
    for (const Construct& construct : theory.constructs) {
        if (!theory.value(construct.attributes, Property::Description).empty() ||
            !theory.value(construct.attributes, Property::Note).empty())
            open.close(construct.title);
        else if (!construct.name.empty())
            forEachAbbreviation(construct.title, [&](llvm::StringRef abbreviation, bool) {
                if (initialsOf(construct.name) == abbreviation)
                    open.erase(abbreviation);
            });
        open.readFor(construct.title);
    }
}

void readOthers(const Theory& theory, Open& open) {
    for (const Module& module : theory.modules)
        open.readFor(module.title);
    for (const Attribute& attribute : theory.attributes)
        if (attribute.isText)
            open.readFor(attribute.value);
    for (const Section& section : theory.sections)
        open.readFor(section.title);
    for (const Configuration& configuration : theory.configurations) {
        open.readFor(configuration.title);
        open.readFor(configuration.because);
    }
    for (const Recommendation& recommendation : theory.recommendations)
        open.readFor(recommendation.title);
    for (const Verdict& verdict : theory.verdicts)
        open.readFor(verdict.why);
    for (const Shift& shift : theory.shifts)
        open.readFor(shift.title);
    for (const Case& site : theory.cases)
        open.readFor(site.title);
    for (const Use& use : theory.uses)
        open.readFor(use.wording);
    for (const Link& link : theory.links)
        open.readFor(link.why);
    for (const Stream& stream : theory.streams)
        open.readFor(stream.title);
    for (const Citation& citation : theory.citations)
        open.readFor(citation.extract);
}

void check(const Theory& theory, Diagnostics& out) {
    // A file without a header is a sketch, or a part of something that spells them out.
    if (theory.isDamaged || !theory[mainModule].span.isSomewhere())
        return;
    Open open;
    collect(theory, open);
    if (!open.isEmpty())
        readConstructs(theory, open);
    if (!open.isEmpty())
        readOthers(theory, open);
    for (const auto& [place, abbreviation] : open.all())
        out.push_back(kind.at(place, abbreviation)
                          .helping(fmt::format("spell it out once: `… ({})`, or say in a "
                                               "`description` what it stands for",
                                               abbreviation)));
}

const Registered rule(Rule{kind.info().name, check});

} // namespace
} // namespace theory::rules
