// One function for each thing that can be due.
#include "service/features/proposals.h"

#include "model/standard_library.h"
#include "service/features/reference_words.h"

#include "fmt/format.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"

namespace theory::service {
namespace {

using namespace model;
using syntax::Due;

class NameProposals {
public:
    NameProposals(const syntax::Expectation& expected, Owner owner, const SourceFile& file,
                  const Snapshot& snapshot, std::vector<Proposal>& out)
        : expected_(expected), owner_(owner), snapshot_(snapshot), theory_(snapshot.theory()),
          own_(moduleOf(file)), out_(out) {}

    void add(Due due) {
        switch (due) {
        case Due::Construct:
            return addConstructs();
        case Due::Configuration:
        case Due::Judged:
            return addConfigurations();
        case Due::Source:
            return addSources();
        case Due::Case:
            return addAll(theory_.cases, ProposalKind::Name);
        case Due::Scale:
            return addAll(theory_.scales, ProposalKind::Name);
        case Due::Grade:
            return addGrades();
        case Due::Stream:
            return addStreams();
        case Due::Theory:
            addTheories();
            return addConstructs();
        case Due::Library:
            return addLibraries();
        case Due::Rule:
            return addRules();
        case Due::Grouper:
            return addWordsOf(grouperWords);
        case Due::Selected:
            addConstructs();
            addAll(theory_.sections, ProposalKind::Section);
            return addConfigurations();
        case Due::Value:
            return addValues();
        case Due::StageWord:
            return addWordsOf(stageWords);
        case Due::VerdictWord:
            return addWordsOf(verdictWords);
        case Due::Unit:
            return addUnits();
        case Due::NewName:
        case Due::File:
        case Due::Text:
        case Due::Count:
            return;
        }
    }

private:
    Id<Module> moduleOf(const SourceFile& file) const {
        for (const File& one : theory_.files)
            if (one.span.begin == file.base() && one.module)
                return one.module;
        return mainModule;
    }

    // What one writes in front of a name of that theory; nothing where it has to be imported first.
    std::optional<std::string> prefixOf(Id<Module> module) const {
        if (module == own_)
            return "";
        const Module& one = theory_[module];
        const llvm::StringRef name = one.alias.empty() ? one.name : one.alias;
        if (own_ != mainModule || name.empty())
            return std::nullopt;
        return (name + ".").str();
    }

    void propose(std::string label, std::string detail, ProposalKind kind, int rank,
                 std::optional<Thing> thing = std::nullopt) {
        if (label.empty() || !met_.insert(label).second)
            return;
        out_.push_back({.label = label,
                        .insert = label,
                        .detail = std::move(detail),
                        .kind = kind,
                        .rank = rank,
                        .thing = thing});
    }

    // The home role that fits the clause.
    Role roleDue() const {
        const Role role = fromWord(roleWords, expected_.opener);
        if (role != Role::Count)
            return role;
        return expected_.opener == "trigger"                                     ? Role::Context
               : expected_.opener == "reasoning"                                 ? Role::Mechanism
               : expected_.opener == "for" || expected_.opener == "to"           ? Role::Actor
               : expected_.opener == "observed" || expected_.opener == "towards" ? Role::Outcome
                                                                                 : Role::Count;
    }

    void addConstructs() {
        const Role due = roleDue();
        for (std::size_t i = 0; i < theory_.constructs.size(); ++i) {
            const Construct& one = theory_.constructs[i];
            const std::optional<std::string> prefix = prefixOf(one.module);
            if (one.name.empty() || !prefix)
                continue;
            const bool isFitting = one.home == due, isOwn = one.module == own_;
            propose(*prefix + one.name.str(), detailOf(roleWords[one.home], one.title),
                    ProposalKind::Construct, (isFitting ? 0 : 2) + (isOwn ? 0 : 1),
                    Thing(Id<Construct>(i)));
        }
    }

    static std::string detailOf(llvm::StringRef what, llvm::StringRef title) {
        return title.empty() ? what.str() : fmt::format("{}: {}", what.str(), title.str());
    }

    void addConfigurations() {
        for (std::size_t i = 0; i < theory_.configurations.size(); ++i) {
            const Configuration& one = theory_.configurations[i];
            if (const auto prefix = prefixOf(one.module); prefix && !one.name.empty())
                propose(*prefix + one.name.str(), detailOf("CMOC", one.title),
                        ProposalKind::Configuration, 1, Thing(Id<Configuration>(i)));
        }
    }

    // Declared ones, and all that bibliographies know, whether cited yet or not.
    void addSources() {
        for (std::size_t i = 0; i < theory_.sources.size(); ++i) {
            const Source& one = theory_.sources[i];
            if (const auto prefix = prefixOf(one.module))
                propose("@" + *prefix + one.key.str(),
                        one.reference ? wordsOf(*one.reference) : detailOf(one),
                        ProposalKind::Source, 0, Thing(Id<Source>(i)));
        }
        for (const references::Bibliography* bibliography :
             snapshot_.compiled().project.bibliographies)
            for (const references::Reference& one : bibliography->references)
                propose("@" + one.key.str(), wordsOf(one), ProposalKind::Source, 1);
    }

    std::string detailOf(const Source& source) const {
        const llvm::StringRef authors = theory_.value(source.attributes, Property::Authors);
        const llvm::StringRef year = theory_.value(source.attributes, Property::Year);
        return joined({authors, year, source.title});
    }

    // Author, year and title.
    static std::string wordsOf(const references::Reference& one) {
        const std::string authors = shortAuthors(one);
        return joined({authors, one.year, one.title});
    }

    static std::string joined(std::initializer_list<llvm::StringRef> parts) {
        std::string words;
        for (llvm::StringRef part : parts)
            if (!part.empty())
                words += (words.empty() ? "" : " · ") + part.str();
        return words;
    }

    template <typename T>
    void addAll(const std::vector<T>& list, ProposalKind kind) {
        for (std::size_t i = 0; i < list.size(); ++i)
            if (const auto prefix = prefixOf(list[i].module); prefix && !list[i].name.empty())
                propose(*prefix + list[i].name.str(), list[i].title.str(), kind, 2,
                        Thing(Id<T>(i)));
    }

    void addStreams() {
        for (const Stream& one : theory_.streams)
            if (theory_[one.flow].module == own_)
                propose(one.name.str(), one.title.str(), ProposalKind::Name, 0);
    }

    // Of the scale that stands before; of a confidence its levels; of no known scale those of all.
    void addGrades() {
        if (expected_.opener == "confidence" && expected_.before == "confidence")
            return addWordsOf(levelWords);
        bool isKnown = false;
        for (const Scale& scale : theory_.scales)
            if (scale.name == expected_.before) {
                isKnown = true;
                addGradesOf(scale);
            }
        if (fromWord(componentWords, expected_.before) != Component::Count)
            return addWordsOf(concernWords);
        if (!isKnown)
            for (const Scale& scale : theory_.scales)
                addGradesOf(scale);
    }

    void addGradesOf(const Scale& scale) {
        for (const Grade& grade : theory_[scale.grades])
            propose(grade.word.str(), scale.name.str(), ProposalKind::Value, 0);
    }

    void addTheories() {
        for (std::size_t i = 0; i < theory_.modules.size(); ++i)
            if (const auto prefix = prefixOf(Id<Module>(i)); prefix && !prefix->empty())
                propose(llvm::StringRef(*prefix).drop_back().str(), theory_.modules[i].title.str(),
                        ProposalKind::Theory, 0, Thing(Id<Module>(i)));
    }

    void addLibraries() {
        for (const LibraryFile& library : standardLibrary())
            propose("std." + library.name.str(), "library", ProposalKind::Theory, 0);
    }

    void addRules() {
        for (const KindInfo& kind : Registered<KindInfo>::all())
            if (isAllowable(kind))
                propose(std::string(kind.name), std::string(kind.code), ProposalKind::Value, 0);
    }

    // What stands before a number: `p. 12`.
    void addUnits() {
        if (expected_.before.empty())
            return;
        for (const char* unit : {"p", "pp", "line", "para", "table", "figure", "chapter", "min"})
            propose(unit, "place in the source", ProposalKind::Value, 5);
    }

    void addValues() {
        const Property property = fromWord(propertyWords, expected_.opener);
        if (property == Property::Count)
            return;
        llvm::SmallVector<llvm::StringRef> words;
        ruleFor(property, owner_).values.split(words, ' ', -1, false);
        for (llvm::StringRef word : words)
            propose(word.str(), "", ProposalKind::Value, 0);
        // What the theory says elsewhere in the same way: its own kinds, levels and tags.
        for (const Attribute& attribute : theory_.attributes)
            if (attribute.property == property && !attribute.isText && words.empty())
                propose(attribute.value.str(), "", ProposalKind::Value, 1);
    }

    template <typename Words>
    void addWordsOf(const Words& words) {
        for (llvm::StringRef word : words)
            propose(word.str(), "", ProposalKind::Value, 0);
    }

    const syntax::Expectation& expected_;
    Owner owner_;
    const Snapshot& snapshot_;
    const Theory& theory_;
    Id<Module> own_;
    std::vector<Proposal>& out_;
    llvm::StringSet<> met_;
};

} // namespace

void addNames(const syntax::Expectation& expected, Owner owner, const SourceFile& file,
              const Snapshot& snapshot, const Workspace& workspace, std::vector<Proposal>& out) {
    NameProposals names(expected, owner, file, snapshot, out);
    for (Due due : expected.due) {
        names.add(due);
        if (due == Due::File)
            addFiles(expected.opener, file, workspace, out);
    }
}

} // namespace theory::service
