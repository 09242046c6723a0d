// Builds the tree while the parser runs.
#pragma once

#include "support/diagnostic.h"
#include "syntax/labels.h"
#include "syntax/parser_base.h"
#include "syntax/tree.h"

#include "TheoryParser.h"

namespace theory::syntax {

// Things read one after another that become one list when the rule around them ends. Lists nest
// as rules do.
template <typename Item>
class Pile {
public:
    void open() { marks_.push_back(items_.size()); }
    void add(Item item) { items_.push_back(std::move(item)); }

    // The last since `open`; null where there is none.
    Item* last() { return items_.size() > marks_.back() ? &items_.back() : nullptr; }

    // The items since `open`, copied into the arena.
    llvm::ArrayRef<Item> close(Arena& arena) {
        const std::size_t mark = marks_.back();
        marks_.pop_back();
        llvm::ArrayRef<Item> list = llvm::ArrayRef(items_).drop_front(mark).copy(arena);
        items_.erase(items_.begin() + static_cast<std::ptrdiff_t>(mark), items_.end());
        return list;
    }

private:
    std::vector<Item> items_;
    std::vector<std::size_t> marks_;
};

class TreeBuilder final : public RuleListener {
public:
    TreeBuilder(Tree& tree, Diagnostics& out) : tree_(tree), out_(out) {}

    void entered(std::size_t rule) override;
    void exited(antlr4::ParserRuleContext& context, std::size_t rule) override;

private:
    using Parser = TheoryParser;

    // One for each rule of the grammar that leaves something in the tree.
    void file(Parser::FileContext&);
    void header(Parser::HeaderContext&);
    void imported(Parser::ImportedContext&);
    void construct(Parser::ConstructContext&);
    void section(Parser::SectionContext&);
    void configuration(Parser::ConfigurationContext&);
    void link(Parser::LinkContext&);
    void end(Parser::EndContext&);
    void source(Parser::SourceContext&);
    void table(Parser::TableContext&);
    void scale(Parser::ScaleContext&);
    void step(Parser::StepContext&);
    void grade(Parser::GradeContext&);
    void appraisal(Parser::AppraisalContext&);
    void judgements(Parser::JudgementsContext&);
    void judgement(Parser::JudgementContext&);
    void confidence(Parser::ConfidenceContext&);
    void block(Parser::BlockContext&);
    void slot(Parser::SlotContext&);
    void scope(Parser::ScopeContext&);
    void seen(Parser::SeenContext&);
    void place(Parser::PlaceContext&);
    void operands(Parser::OperandsContext&);
    void connective(Parser::ConnectiveContext&);
    void operand(Parser::OperandContext&);
    void group(Parser::GroupContext&);
    void use(Parser::UseContext&);
    void because(Parser::BecauseContext&);
    void relation(Parser::RelationContext&);
    void ripple(Parser::RippleContext&);
    void rippled(Parser::RippledContext&);
    void cmocs(Parser::CmocsContext&);
    void evidence(Parser::EvidenceContext&);
    void citation(Parser::CitationContext&);
    void elsewhere(Parser::ElsewhereContext&);
    void locator(Parser::LocatorContext&);
    void allow(Parser::AllowContext&);
    void pending(Parser::PendingContext&);
    void reporting(Parser::ReportingContext&);
    void property(Parser::PropertyContext&);
    void value(Parser::ValueContext&);
    void literal(Parser::LiteralContext&);
    void flow(Parser::FlowContext&);
    void stream(Parser::StreamContext&);
    void stage(Parser::StageContext&);
    void parts(Parser::PartsContext&);
    void part(Parser::PartContext&);
    void named(Parser::NamedContext&);
    void keys(Parser::KeysContext&);
    void count(Parser::CountContext&);
    void remark(Parser::RemarkContext&);
    void membership(Parser::MembershipContext&);
    void observedCase(Parser::ObservedCaseContext&);
    void finding(Parser::FindingContext&);
    void recommendation(Parser::RecommendationContext&);
    void addressees(Parser::AddresseesContext&);
    void addressee(Parser::AddresseeContext&);
    void basis(Parser::BasisContext&);
    void ancestry(Parser::AncestryContext&);
    void refinement(Parser::RefinementContext&);
    void verdict(Parser::VerdictContext&);
    void judged(Parser::JudgedContext&);
    void shift(Parser::ShiftContext&);
    void curve(Parser::CurveContext&);
    void point(Parser::PointContext&);
    void towards(Parser::TowardsContext&);
    void view(Parser::ViewContext&);
    void selection(Parser::SelectionContext&);
    void selected(Parser::SelectedContext&);
    void grouping(Parser::GroupingContext&);

    // The same two for the rules of flows.
    void enteredInFlow(std::size_t rule);
    void exitedInFlow(antlr4::ParserRuleContext& context, std::size_t rule);
    // For views.
    void enteredInViews(std::size_t rule);
    void exitedInViews(antlr4::ParserRuleContext& context, std::size_t rule);
    // For cases, recommendations and items of reporting standards.
    void enteredInCases(std::size_t rule);
    void exitedInCases(antlr4::ParserRuleContext& context, std::size_t rule);
    // For what goes on from an earlier theory.
    void enteredInVerdicts(std::size_t rule);
    void exitedInVerdicts(antlr4::ParserRuleContext& context, std::size_t rule);
    // For shifts.
    void enteredInShifts(std::size_t rule);
    void exitedInShifts(antlr4::ParserRuleContext& context, std::size_t rule);

    template <typename Node>
    void add(const antlr4::ParserRuleContext& context, Node node) {
        const Node* kept = new (tree_.arena->Allocate<Node>()) Node(std::move(node));
        entries_.add({spanOf(context), kept});
    }
    Name name(const antlr4::Token* token);
    // A word of the language where it is a name after all.
    Name wordAsName(const antlr4::Token* token);
    static Role roleOf(const antlr4::Token* token);
    // A word of the language as the tables have it, though it may be written with capitals.
    std::string word(const antlr4::Token* token) const;
    Text text(const antlr4::Token* token);
    Text words(const antlr4::Token* token); // which have to be some
    Name target(const antlr4::Token* token, bool& isQuoted);
    Block takeBlock() { return std::exchange(block_, Block{}); }
    Connective closeConnectives();

    struct Operands {
        Connective connective = Connective::Listed;
        llvm::ArrayRef<Operand> list;
    };
    struct Joint {
        Connective connective;
        Span span;
    };

    struct Step { // between the grades of a scale
        bool isOrder;
        Span span;
    };

    Tree& tree_;
    Diagnostics& out_;
    Pile<Entry> entries_;
    Pile<Operand> operands_;
    Pile<Joint> connectives_;
    Pile<Use> ends_;
    Pile<Use> listed_; // of a finding, for whom a recommendation is, what a shift leads to
    Pile<CurvePoint> points_;
    Pile<Selected> selected_;
    Pile<Name> places_;
    Pile<RippleTarget> rippleTargets_;
    Pile<Judged> judged_;
    Pile<Citation> citations_;
    Pile<Locator> locators_;
    Pile<Value> values_;
    Pile<Value> grades_;
    Pile<Step> steps_;
    Pile<KeyRange> keyRanges_;
    Pile<PaperCount> counts_;
    // What the rule that ended last leaves to the rule around it.
    Block block_;
    Operands group_; // of the group in parentheses that ended last
    // Of each slot that is being read; a slot's block may hold slots again.
    std::vector<Operands> slots_;
    // Of each configuration that is being read, likewise.
    std::vector<llvm::ArrayRef<RippleTarget>> refined_;
    Use use_;
    Value grade_;           // of the judgement or point that is being read
    Value confidenceGrade_; // of the configuration's
    bool hasGroup_ = false;
};

} // namespace theory::syntax
