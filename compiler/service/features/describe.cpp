// One function for each kind of thing that has more to say than its title.
#include "service/features/describe.h"

#include "analysis/backing.h"
#include "service/features/hints.h"
#include "service/features/reference_words.h"
#include "support/escape.h"

#include "fmt/format.h"

namespace theory::service {
namespace {

using namespace model;

// More would not be read while writing.
constexpr std::size_t mostListed = 12;

class Description {
public:
    explicit Description(const Snapshot& snapshot)
        : snapshot_(snapshot), theory_(snapshot.theory()) {}

    std::string take() { return std::move(text_); }

    void head(Thing thing) {
        const llvm::StringRef name = nameOf(theory_, thing), title = titleOf(theory_, thing);
        text_ = "**" + kindWords(theory_, thing) + "**";
        if (!name.empty())
            text_ += " `" + name.str() + "`";
        if (!title.empty())
            text_ += "  \n" + escapeMarkdown(title);
    }

    void construct(Id<Construct> id) {
        const Construct& one = theory_[id];
        if (one.parent)
            paragraph("an instance of `" + reference(theory_, one.parent) + "`");
        attributes(one.attributes);
        uses(id);
    }

    void source(Id<Source> id) {
        const Source& one = theory_[id];
        if (one.reference)
            paragraph(escapeMarkdown(wordsOf(*one.reference)));
        attributes(one.attributes);
        for (const Judgement& judgement : theory_.judgementsOf(id))
            item(fmt::format("{}: {}{}", escapeMarkdown(theory_[judgement.scale].name),
                             escapeMarkdown(theory_[judgement.grade].word),
                             judgement.why.empty() ? "" : ", " + escapeMarkdown(judgement.why)));
        citedFor(id);
    }

    void configuration(Id<Configuration> id) {
        const Configuration& one = theory_[id];
        for (const Slot& slot : theory_[one.slots])
            item("*" + slotWords[slot.kind].str() + "* " + escapeMarkdown(saidIn(slot)));
        if (!one.because.empty())
            paragraph(escapeMarkdown(one.because));
        const analysis::Backing backing = analysis::backings(theory_)[id.index];
        paragraph(evidenceWords(backing));
    }

    void scale(Id<Scale> id) {
        const Scale& one = theory_[id];
        std::string grades;
        for (const Grade& grade : theory_[one.grades])
            grades += (grades.empty()  ? ""
                       : one.isOrdered ? " < "
                                       : " | ") +
                      escapeMarkdown(grade.word);
        paragraph(grades);
    }

    void attributes(Range<Attribute> range) {
        for (const Attribute& attribute : theory_[range])
            item(fmt::format("{}: {}", propertyWords[attribute.property].str(),
                             escapeMarkdown(attribute.value)));
    }

private:
    void paragraph(const std::string& words) {
        if (!words.empty())
            text_ += "\n\n" + words;
        inList_ = false;
    }
    void item(const std::string& words) {
        text_ += (std::exchange(inList_, true) ? "\n- " : "\n\n- ") + words;
    }

    // What stands behind the word of a slot, on its first line.
    llvm::StringRef saidIn(const Slot& slot) const {
        llvm::StringRef text = snapshot_.sources().text(slot.span).take_until(
            [](char c) { return c == '\n' || c == '{'; });
        if (text.consume_front("then"))
            text = text.ltrim();
        text.consume_front(slotWords[slot.kind]);
        return text.trim();
    }

    // In which roles it is at work where, and how many sources speak for these claims.
    void uses(Id<Construct> id) {
        std::map<SlotKind, std::vector<std::string>> places;
        analysis::Backing all;
        std::vector<analysis::Backing> backings;
        for (const Use& use : theory_.uses) {
            if (use.construct != id || !use.slot || !theory_[use.slot].configuration)
                continue;
            if (backings.empty())
                backings = analysis::backings(theory_);
            const Id<Configuration> in = theory_[use.slot].configuration;
            auto& named = places[theory_[use.slot].kind];
            const std::string name = "`" + reference(theory_, in) + "`";
            if (named.empty() || named.back() != name)
                named.push_back(name);
            all.take(backings[in.index]);
        }
        for (const auto& [kind, named] : places)
            item(fmt::format("{} in {}", slotWords[kind].str(), listOf(named)));
        if (places.empty())
            paragraph("in no CMOC");
        else
            paragraph("behind these: " + evidenceWords(all));
    }

    static std::string listOf(const std::vector<std::string>& names) {
        std::string list;
        for (std::size_t i = 0; i < std::min(names.size(), mostListed); ++i)
            list += (i == 0 ? "" : ", ") + names[i];
        return names.size() > mostListed
                   ? fmt::format("{} and {} more", list, names.size() - mostListed)
                   : list;
    }

    // Enough to know it by; the report has the reference in full.
    static std::string wordsOf(const references::Reference& one) {
        std::string words = shortAuthors(one);
        if (!one.year.empty())
            words += fmt::format("{}({})", words.empty() ? "" : " ", one.year.str());
        for (llvm::StringRef part : {one.container, one.publisher, one.doi})
            if (!part.empty())
                words += (words.empty() ? "" : ". ") + part.str();
        return words;
    }

    void citedFor(Id<Source> id) {
        const auto count =
            static_cast<std::size_t>(std::ranges::count(theory_.citations, id, &Citation::source));
        paragraph(count == 0   ? "never cited"
                  : count == 1 ? "cited once"
                               : fmt::format("cited {} times", count));
    }

    const Snapshot& snapshot_;
    const Theory& theory_;
    std::string text_;
    bool inList_ = false;
};

} // namespace

std::string describe(Thing thing, const Snapshot& snapshot) {
    Description description(snapshot);
    description.head(thing);
    switch (thing.kind) {
    case ThingKind::Construct:
        description.construct(Id<Construct>(thing.index));
        break;
    case ThingKind::Source:
        description.source(Id<Source>(thing.index));
        break;
    case ThingKind::Configuration:
        description.configuration(Id<Configuration>(thing.index));
        break;
    case ThingKind::Scale:
        description.scale(Id<Scale>(thing.index));
        break;
    case ThingKind::Case:
        description.attributes(snapshot.theory().cases[thing.index].attributes);
        break;
    case ThingKind::Recommendation:
        description.attributes(snapshot.theory().recommendations[thing.index].attributes);
        break;
    case ThingKind::Module:
        description.attributes(snapshot.theory().modules[thing.index].attributes);
        break;
    default:
        break;
    }
    return description.take();
}

} // namespace theory::service
