// The work of `resolve`, in its steps; each resolve_<entity>.cpp holds those of one entity.
#pragma once

#include "model/fetch.h"
#include "model/owner.h"
#include "model/resolve.h"
#include "model/scope.h"
#include "support/complaints.h"

namespace theory::model {

class Resolver {
public:
    // What is named and declared nowhere.
    enum class Unknown : std::uint8_t { Absent, TakesPart };

    // `bindings` may be null.
    Resolver(const Project& project, Unknown unknown, Diagnostics& out, Bindings* bindings)
        : project_(project), unknown_(unknown), out_(out), bindings_(bindings) {}

    Theory run();

private:
    // Which names are in force where, and what else the place of a thing decides.
    struct Where {
        Id<Module> module;
        Id<Section> section;
        Id<Configuration> configuration;
        const SourceFile* file = nullptr;
    };

    // The declarations behind the theory's lists, index by index.
    template <typename Node>
    struct Declared {
        const Node* node;
        const SourceFile* file;
    };

    // resolve_modules.cpp: which file belongs to which theory
    void nameModules();
    void takeFile(std::size_t file, Id<Module> module, std::vector<std::size_t>& theories);
    void nameImports(std::size_t file);
    void lendParts();
    void readHeader(const syntax::Header& header, Span span, const Where& where);
    void readBibliographies(const syntax::Block& header, const Where& where);
    void reportInTwo(const references::Reference& second, const Scope& scope);

    // declare.cpp: everything that has a name gets its place in the lists
    void declareAll();
    void makeRoom();
    void declare(llvm::ArrayRef<syntax::Entry> entries, const Where& where);
    void declare(const syntax::Construct& node, Span span, const Where& where);
    void declare(const syntax::Source& node, Span span, const Where& where);
    void declare(const syntax::Scale& node, Span span, const Where& where);
    void declare(const syntax::Section& node, Span span, const Where& where);
    void declare(const syntax::Configuration& node, Span span, const Where& where);
    void declare(const syntax::Flow& node, Span span, const Where& where);
    void declare(const syntax::Case& node, Span span, const Where& where);
    void declare(const syntax::Recommendation& node, Span span, const Where& where);
    void declare(const syntax::Shift& node, Span span, const Where& where);
    void declare(const syntax::View& node, Span span, const Where& where);
    // What nothing else is declared in: its name, its title and where it stands.
    template <typename Node, typename T>
    void declareOnly(const Node& node, Span span, llvm::StringRef what, Names<T> Scope::* names,
                     std::vector<T> Theory::* list, std::vector<Declared<Node>>& declared,
                     const Where& where);
    // `block` outlives the node, which may be made for a flow that is one stream.
    void declareStream(const syntax::Stream& node, const syntax::Block& block, Span span,
                       Id<Flow> flow, const Where& where);

    // unread_text.cpp
    void noteUnreadNames();
    bool isDamaged(const SourceFile& file, Span span) const;

    // resolve_construct.cpp, resolve_configuration.cpp: bodies, once all names are known
    void resolveConstructs();
    void breakCircles();
    void resolveSources();
    void resolveSections();
    void resolveConfigurations();
    void resolveLinks();
    void resolveConfiguration(std::size_t index);
    void readClauses(const syntax::Configuration& node, Configuration& configuration,
                     const Where& where);
    void addRelation(const syntax::RelatedTo& node, const Where& where);
    void addRipples(const syntax::Ripple& node, const Where& where);
    // One configuration, or a range of them. None where some name is not known.
    std::vector<Id<Configuration>> configurationsIn(const syntax::RippleTarget& target,
                                                    const Where& where);

    // resolve_slot.cpp
    Range<Slot> addSlots(const syntax::Block& block, const Where& where, bool (*isMeant)(SlotKind));
    void resolveTerms(const syntax::Slot& node, Id<Slot> id, const Where& where);
    Range<Term> addTerms(llvm::ArrayRef<syntax::Operand> operands, Id<Slot> slot, bool isNegated,
                         const Where& where);
    Id<Use> addUse(const syntax::Use& node, Id<Slot> slot, const Where& where);

    // resolve_evidence.cpp
    Range<Citation> addCitations(const syntax::Block& block, const Where& where);
    void addCitation(const syntax::Citation& node, Stance stance, const Where& where);
    void addSources(const syntax::KeyRange& keys, const Where& where,
                    llvm::SmallVectorImpl<Id<Source>>& out);
    Id<Source> findSource(const syntax::Name& key, const Where& where);
    Id<Source> knownSource(const syntax::Name& key, const Where& where);
    void reportUnknownSource(const syntax::Name& key, const Where& where);
    Id<Source> sourceOf(Id<Module> module, Id<references::Reference> entry);
    struct Similar {
        llvm::StringRef key;
        Span span;
        Id<Source> source; // none for an entry that nothing speaks of
    };
    Similar similarSource(llvm::StringRef key, const Where& where);

    // resolve_table.cpp
    void resolveTables();
    void resolveTable(const references::Table& table, const Where& where);
    // What the cells of a table's column are for.
    struct Heading {
        Property property = Property::Count;
        Id<Column> column;
        bool isTitle = false;
        bool isStream = false;
        bool isKey = false;
    };
    Heading headingFor(llvm::StringRef text);
    void addRow(references::Row row, llvm::ArrayRef<Heading> headings, Id<Source> source,
                const Where& where, Complaints& out);
    void reportRow(std::size_t number, const syntax::Name& key, const Where& where,
                   Complaints& out);

    // resolve_appraisal.cpp
    void resolveAppraisals();
    void resolveAppraisal(const syntax::Appraisal& node, const Where& where);
    syntax::Judgement asJudgement(const syntax::Characteristic& node, const Where& where) const;
    void addJudgement(const syntax::Judgement& node, Span span, llvm::ArrayRef<Id<Source>> sources,
                      const Where& where);
    // None where it is not known, which is reported.
    Id<Scale> findScale(const syntax::Name& name, const Where& where);
    Id<Grade> findGrade(const syntax::Value& node, const syntax::Name& scaleName, Id<Scale> scale);
    void reportUnknownScale(const syntax::Name& name, const Where& where);
    Id<Confidence> addConfidence(const syntax::Confidence& node, Span span, const Where& where);

    // resolve_attributes.cpp
    Range<Attribute> addAttributes(const syntax::Block& block, Owner owner, const Where& where);
    void addAttribute(const syntax::Characteristic& node, Owner owner);
    void reportSaidTwice(Span second);
    // `words` with spaces between; `taker` is what takes one of them.
    void reportUnknownValue(Span span, llvm::StringRef value, llvm::StringRef taker,
                            llvm::StringRef words);
    void checkFit(const syntax::Entry& entry, Owner owner, const Where& where);
    void addAllowances(const syntax::Block& block, Span scope, const Where& where);

    // resolve_case.cpp
    void resolveCases();
    void addFinding(const syntax::Finding& node, Id<Finding> id, const Where& where);
    Range<Use> addUses(llvm::ArrayRef<syntax::Use> nodes, const Where& where);
    Range<Place> addPlaces(const syntax::Block& block, const Where& where);
    Id<Case> findCase(const syntax::Name& name, const Where& where);
    // `rest` is the name without that of its theory.
    void reportUnknownCase(const syntax::Name& name, llvm::StringRef rest, Id<Module> module);

    // resolve_recommendation.cpp
    void resolveRecommendations();
    void addBases(const syntax::Block& block, Recommendation& recommendation, const Where& where);

    // resolve_verdict.cpp
    void resolveAncestors();
    void resolveVerdicts();
    Range<Refined> addRefined(const syntax::Configuration& node, const Where& where);
    void addJudged(const syntax::Judged& node, const Where& where, std::vector<Judged>& out);
    Id<Construct> findJudgedConstruct(const syntax::Name& name, bool isQuoted, const Where& where);
    Id<Link> findJudgedLink(const syntax::Judged& node, const Where& where);
    bool namesConstruct(const Scope& scope, llvm::StringRef name);
    void reportUnknownVerdict(const syntax::Name& word);
    // Whether it was one without its theory's name.
    bool reportUnqualified(const syntax::Name& name, const Where& where);
    // Whether the module is that of an earlier theory; reported where it is not.
    bool isEarlier(Id<Module> module, const syntax::Name& name, const Where& where);
    // An earlier theory that has the name, and what it is called there; else empty.
    std::string writtenForEarlier(llvm::StringRef name, const Where& where) const;
    // resolve_shift.cpp
    void resolveShifts();
    void addCurves(const syntax::Shift& node, Shift& shift, const Where& where);
    Range<CurvePoint> addPoints(const syntax::Curve& node, const syntax::Name& scaleName,
                                Shift& shift);
    // resolve_view.cpp
    void resolveViews();
    void addSelectors(const syntax::Selected& node, Selector selector, View& view,
                      const Where& where);
    bool addNamed(const syntax::RippleTarget& named, ViewKind kind, Selector selector,
                  const Where& where);
    bool addRange(const syntax::RippleTarget& named, Selector selector, const Where& where);
    void reportUnknownSelected(const syntax::Name& name, const Where& where);
    void setGrouping(const syntax::Grouping& node, View& view);
    void setProperties(View& view);

    // resolve_rameses.cpp
    void addItemStatements(const syntax::Block& header, const Where& where);

    // resolve_flow.cpp
    void resolveFlows();
    void resolveStream(Id<Stream> id, const Where& where);
    void nameAllSources();
    void nameSources(const syntax::Block& block, Id<Stream> stream, const Where& where);
    void nameSources(const syntax::Stage& stage, Id<Stream> stream, const Where& where);
    void addMembership(Id<Source> source, Id<Stream> stream, Span span);
    void resolveMembership(const syntax::Block& block, Id<Source> source, const Where& where);
    Id<Stream> findStream(const syntax::Name& name, const Where& where);
    void reportUnknownStream(const syntax::Name& name, const Where& where);

    // resolve_stage.cpp. What cannot be understood is damage to the line, and to all around it.
    Range<Stage> addStages(const syntax::Block& block, bool& isDamaged, const Where& where);
    Stage stageOf(const syntax::Stage& node, Span span, const Where& where);
    StageKind stageKindOf(const syntax::Stage& node, bool& isDamaged);
    PaperCount countOf(const syntax::PaperCount& node, bool& isDamaged, const Where& where);

    // Notes what a name refers to, unless it is none.
    template <typename T>
    Id<T> bound(Span span, Id<T> id) {
        if (bindings_ && id)
            bindings_->push_back({span, id});
        return id;
    }

    // resolve_names.cpp
    // `role` is what the construct does there, and would be declared as.
    Id<Construct> findConstruct(const syntax::Name& name, bool isQuoted, Role role,
                                const Where& where);
    Id<Configuration> findConfiguration(const syntax::Name& name, const Where& where);
    void reportUnknownConfiguration(const syntax::Name& name, const Where& where);
    // resolve_unknown.cpp: for drafts; none where what is unknown is to be absent
    void nameTheNameless();
    Id<Construct> unknownConstruct(const syntax::Name& name, Role role, const Where& where);
    Id<Configuration> unknownConfiguration(const syntax::Name& name, const Where& where);
    Id<Source> unknownSource(const syntax::Name& key, const Where& where);
    const Construct* namesake(llvm::StringRef name, const Where& where) const;
    Construct* nearestConstruct(llvm::StringRef name, Id<Module> module);
    void reportUnresolved(const syntax::Name& name, Role role, const Where& where);
    void offerDeclaration(const syntax::Name& name, Role role, const Where& where,
                          Diagnostic& report) const;
    const Scope& scopeOf(const syntax::Name& name, const Where& where, llvm::StringRef& rest) const;
    // Whose names they are.
    Id<Module> moduleWith(const Scope& scope) const {
        return Id<Module>(static_cast<std::size_t>(&scope - scopes_.data()));
    }
    bool lacksImports(Id<Module> module) const { return lacksImports_[module.index]; }
    // One report for a name, however often it is used; the further places are labels.
    using Reported = llvm::DenseMap<llvm::CachedHashStringRef, std::size_t>;
    bool addToReport(const Reported& reported, const syntax::Name& name);
    // Whether the name may be the one that a declaration of that theory lacks, which is reported. A
    // declaration answers for one name.
    using Lacking = std::vector<std::size_t>; // by module: declarations without a name
    bool takeFor(llvm::StringRef name, Id<Module> module, Lacking& lacking);
    bool isUnread(llvm::StringRef name) const {
        return unread_.contains(llvm::CachedHashStringRef(name));
    }

    // Has the memory fetched that the blocks behind this one will need.
    template <typename Node>
    void fetchAhead(const std::vector<Declared<Node>>& declared, std::size_t index) const {
        const auto blockAt = [&](std::size_t distance) {
            return index + distance < declared.size() ? declared[index + distance].node : nullptr;
        };
        if (const Node* node = blockAt(3 * fetchDistance))
            fetchNode(node);
        if (const Node* node = blockAt(2 * fetchDistance))
            fetchNames(node->block, scopes_.front(), false);
        if (const Node* node = blockAt(fetchDistance))
            fetchNames(node->block, scopes_.front(), true);
    }
    struct DeclaredLink {
        const syntax::Link* node;
        Span span;
        Where where;
    };

    struct DeclaredLater {
        const syntax::Entry* entry;
        Where where;
    };

    const Project& project_;
    const Unknown unknown_;
    Diagnostics& out_;
    Bindings* bindings_;
    Theory theory_;
    std::vector<Scope> scopes_;        // one for each module
    std::vector<Id<Module>> moduleOf_; // for each file of the project
    std::vector<Declared<syntax::Construct>> constructs_;
    std::vector<Declared<syntax::Source>> sources_;
    std::vector<Declared<syntax::Section>> sections_;
    std::vector<Declared<syntax::Configuration>> configurations_;
    std::vector<DeclaredLink> links_;
    std::vector<DeclaredLater> tables_, appraisals_, verdicts_;
    Names<Column> columns_;                                // of all tables
    std::vector<const references::Reference*> references_; // what scopes find, by index
    std::vector<Declared<syntax::Flow>> flows_;
    std::vector<const syntax::Block*> streamBlocks_; // by stream
    std::vector<Names<Stream>> streamsOf_;           // by flow
    std::vector<Declared<syntax::Case>> cases_;
    std::vector<Declared<syntax::Recommendation>> recommendations_;
    std::vector<Declared<syntax::Shift>> shifts_;
    std::vector<Declared<syntax::View>> views_;
    llvm::DenseSet<std::uint32_t> ambiguousStreams_; // whose name those of other flows have too
    llvm::DenseSet<std::uint32_t> inTwoStreams_;     // sources
    llvm::DenseSet<llvm::CachedHashStringRef> unread_;
    Reported reportedNames_; // by name, where its report is in `out_`
    Reported reportedKeys_, reportedScales_, reportedStreams_, reportedCases_;
    llvm::DenseMap<std::pair<std::uint32_t, std::uint32_t>, Span> judged_; // source, scale
    Lacking namelessConstructs_, namelessSources_, namelessConfigurations_, namelessCases_;
    std::vector<bool> lacksImports_; // by module: nobody can say what is declared there
    // Names that one run may still compare with misspelt ones, so that it ends when all are.
    std::size_t suggestionsLeft_ = 4'000'000;
};

} // namespace theory::model
