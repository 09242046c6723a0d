// From the parser's rules to tree.h. Recovery leaves labels null and makes tokens up: both become
// empty names and texts.
#include "syntax/build_tree.h"

#include "syntax/labels.h"
#include "syntax/text.h"
#include "syntax/token_set.h"

namespace theory::syntax {
namespace {

using T = TheoryParser;

const DiagnosticKind<> mixedConnectives{
    {
        .name = "mixed-connectives",
        .code = "S019",
        .why = "`a, b or c` can be read in two ways, and readers would differ. Parentheses say "
               "which is "
               "meant.",
        .bad = "cmoc 1 {\n  context \"Calm\" and \"Quiet\" or \"Empty\"\n"
               "  mechanism \"Trust\"\n  outcome \"Attendance\"\n}\n",
        .good = "cmoc 1 {\n  context \"Calm\" and (\"Quiet\" or \"Empty\")\n"
                "  mechanism \"Trust\"\n  outcome \"Attendance\"\n}\n",
    },
    "commas, `and` and `or` are mixed without parentheses"};

const DiagnosticKind<> emptyText{
    {
        .name = "empty-text",
        .code = "S026",
        .why = "A construct that is declared by its text, a hole and a warning that is kept are "
               "known by their words alone. Without any, readers would see nothing.",
        .bad = "cmoc 1 {\n  context \"\"\n  mechanism \"Trust\"\n  outcome \"Attendance\"\n}\n",
        .good = "cmoc 1 {\n  context \"Calm\"\n  mechanism \"Trust\"\n  outcome "
                "\"Attendance\"\n}\n",
    },
    "this text is empty"};

SlotKind slotKind(const antlr4::Token* token) {
    switch (typeOf(token)) {
    case T::MECHANISM:
        return SlotKind::Mechanism;
    case T::OUTCOME:
        return SlotKind::Outcome;
    case T::INTERVENTION:
        return SlotKind::Intervention;
    case T::ACTOR:
        return SlotKind::Actor;
    case T::TRIGGER:
        return SlotKind::Trigger;
    case T::RESOURCE:
        return SlotKind::Resource;
    case T::REASONING:
        return SlotKind::Reasoning;
    case T::FOR:
        return SlotKind::For;
    case T::WHERE:
        return SlotKind::Where;
    case T::REGARDLESS:
        return SlotKind::RegardlessOf;
    default:
        return SlotKind::Context;
    }
}

} // namespace

Role TreeBuilder::roleOf(const antlr4::Token* token) {
    switch (typeOf(token)) {
    case T::CONTEXT:
        return Role::Context;
    case T::MECHANISM:
        return Role::Mechanism;
    case T::OUTCOME:
        return Role::Outcome;
    case T::INTERVENTION:
        return Role::Intervention;
    case T::ACTOR:
        return Role::Actor;
    default:
        return Role::Construct;
    }
}

void TreeBuilder::entered(std::size_t rule) {
    switch (rule) {
    case T::RuleFile:
    case T::RuleSection:
    case T::RuleBlock:
    case T::RuleJudgements:
        return entries_.open();
    case T::RuleOperands:
        operands_.open();
        return connectives_.open();
    case T::RuleSlot:
    case T::RuleScope:
        slots_.emplace_back();
        return;
    case T::RuleConfiguration:
        refined_.emplace_back();
        return;
    case T::RuleLink:
        return ends_.open();
    case T::RuleSeen:
        return places_.open();
    case T::RuleRipple:
        return rippleTargets_.open();
    case T::RuleEvidence:
        return citations_.open();
    case T::RuleCitation:
    case T::RuleElsewhere:
        return locators_.open();
    case T::RuleProperty:
        return values_.open();
    case T::RuleScale:
        grades_.open();
        return steps_.open();
    case T::RuleAppraisal:
        return keyRanges_.open();
    default:
        return enteredInFlow(rule);
    }
}

void TreeBuilder::exited(antlr4::ParserRuleContext& context, std::size_t rule) {
    switch (rule) {
    case T::RuleFile:
        return file(static_cast<T::FileContext&>(context));
    case T::RuleHeader:
        return header(static_cast<T::HeaderContext&>(context));
    case T::RuleImported:
        return imported(static_cast<T::ImportedContext&>(context));
    case T::RuleConstruct:
        return construct(static_cast<T::ConstructContext&>(context));
    case T::RuleSection:
        return section(static_cast<T::SectionContext&>(context));
    case T::RuleConfiguration:
        return configuration(static_cast<T::ConfigurationContext&>(context));
    case T::RuleLink:
        return link(static_cast<T::LinkContext&>(context));
    case T::RuleEnd:
        return end(static_cast<T::EndContext&>(context));
    case T::RuleSource:
        return source(static_cast<T::SourceContext&>(context));
    case T::RuleTable:
        return table(static_cast<T::TableContext&>(context));
    case T::RuleScale:
        return scale(static_cast<T::ScaleContext&>(context));
    case T::RuleStep:
        return step(static_cast<T::StepContext&>(context));
    case T::RuleGrade:
        return grade(static_cast<T::GradeContext&>(context));
    case T::RuleAppraisal:
        return appraisal(static_cast<T::AppraisalContext&>(context));
    case T::RuleJudgements:
        return judgements(static_cast<T::JudgementsContext&>(context));
    case T::RuleJudgement:
        return judgement(static_cast<T::JudgementContext&>(context));
    case T::RuleConfidence:
        return confidence(static_cast<T::ConfidenceContext&>(context));
    case T::RuleBlock:
        return block(static_cast<T::BlockContext&>(context));
    case T::RuleSlot:
        return slot(static_cast<T::SlotContext&>(context));
    case T::RuleScope:
        return scope(static_cast<T::ScopeContext&>(context));
    case T::RuleSeen:
        return seen(static_cast<T::SeenContext&>(context));
    case T::RulePlace:
        return place(static_cast<T::PlaceContext&>(context));
    case T::RuleOperands:
        return operands(static_cast<T::OperandsContext&>(context));
    case T::RuleConnective:
        return connective(static_cast<T::ConnectiveContext&>(context));
    case T::RuleOperand:
        return operand(static_cast<T::OperandContext&>(context));
    case T::RuleGroup:
        return group(static_cast<T::GroupContext&>(context));
    case T::RuleUse:
        return use(static_cast<T::UseContext&>(context));
    case T::RuleBecause:
        return because(static_cast<T::BecauseContext&>(context));
    case T::RuleRelation:
        return relation(static_cast<T::RelationContext&>(context));
    case T::RuleRipple:
        return ripple(static_cast<T::RippleContext&>(context));
    case T::RuleRippled:
        return rippled(static_cast<T::RippledContext&>(context));
    case T::RuleEvidence:
        return evidence(static_cast<T::EvidenceContext&>(context));
    case T::RuleCitation:
        return citation(static_cast<T::CitationContext&>(context));
    case T::RuleElsewhere:
        return elsewhere(static_cast<T::ElsewhereContext&>(context));
    case T::RuleLocator:
        return locator(static_cast<T::LocatorContext&>(context));
    case T::RuleAllow:
        return allow(static_cast<T::AllowContext&>(context));
    case T::RulePending:
        return pending(static_cast<T::PendingContext&>(context));
    case T::RuleProperty:
        return property(static_cast<T::PropertyContext&>(context));
    case T::RuleValue:
        return value(static_cast<T::ValueContext&>(context));
    case T::RuleLiteral:
        return literal(static_cast<T::LiteralContext&>(context));
    default:
        return exitedInFlow(context, rule);
    }
}

// A label may hold a word of another kind, which has been reported.
Name TreeBuilder::name(const antlr4::Token* token) {
    static const TokenSet names{T::NAME, T::QUALIFIED, T::NUMBER, T::NUMBERED, T::KEY};
    if (!isThere(token) || !names[of(token).type])
        return {};
    const Span span = of(token).span;
    return {normalized(tree_.file->text(span), *tree_.arena), span};
}

std::string TreeBuilder::word(const antlr4::Token* token) const {
    return tree_.file->text(of(token).span).lower();
}

Text TreeBuilder::text(const antlr4::Token* token) {
    if (!isThere(token))
        return {};
    const Span span = of(token).span;
    return {contentOf(tree_.file->text(span), *tree_.arena), span};
}

Text TreeBuilder::words(const antlr4::Token* token) {
    const Text read = text(token);
    if (read.isThere() && read.value.trim().empty())
        out_.push_back(emptyText.at(read.span).helping("say it between the quotation marks"));
    return read;
}

// A name, or the text that stands where a name could.
Name TreeBuilder::target(const antlr4::Token* token, bool& isQuoted) {
    isQuoted = isThere(token) && of(token).type == T::TEXT;
    if (!isQuoted)
        return name(token);
    const Text quoted = words(token);
    return {normalized(quoted.value, *tree_.arena), quoted.span};
}

void TreeBuilder::file(T::FileContext&) { tree_.entries = entries_.close(*tree_.arena); }

void TreeBuilder::header(T::HeaderContext& context) {
    add(context, Header{name(context.name), text(context.title), takeBlock()});
}

void TreeBuilder::imported(T::ImportedContext& context) {
    add(context, Import{text(context.path), name(context.library), name(context.alias)});
}

void TreeBuilder::construct(T::ConstructContext& context) {
    ++tree_.counts.constructs;
    Text title = text(context.title); // compared with texts that stand for the construct
    title.value = normalized(title.value, *tree_.arena);
    add(context, Construct{roleOf(context.role), name(context.name), title, name(context.parent),
                           takeBlock()});
}

void TreeBuilder::section(T::SectionContext& context) {
    const Block members{spanOf(context), entries_.close(*tree_.arena)};
    add(context, Section{name(context.name), text(context.title), members});
}

void TreeBuilder::configuration(T::ConfigurationContext& context) {
    ++tree_.counts.configurations;
    add(context, Configuration{name(context.name), text(context.title), refined_.back(),
                               words(context.hole), takeBlock()});
    refined_.pop_back();
}

void TreeBuilder::end(T::EndContext& context) {
    Use end{.span = spanOf(context)};
    end.target = target(context.target, end.isQuoted);
    if (isThere(context.hedge))
        end.hedge = fromWord(hedgeWords, word(context.hedge));
    if (isThere(context.direction))
        end.direction = fromWord(directionWords, word(context.direction));
    ends_.add(end);
}

void TreeBuilder::link(T::LinkContext& context) {
    llvm::ArrayRef<Use> ends = ends_.close(*tree_.arena);
    Link link{.verb = Verb::Increases, .why = text(context.why), .block = takeBlock()};
    if (!ends.empty())
        link.from = ends.front();
    if (ends.size() > 1)
        link.to = ends.back();
    if (isThere(context.verb))
        link.verb = fromWord(verbWords, word(context.verb));
    add(context, link);
}

void TreeBuilder::source(T::SourceContext& context) {
    ++tree_.counts.sources;
    Name key = name(context.key);
    key.text.consume_front("@");
    add(context, Source{key, text(context.title), takeBlock()});
}

void TreeBuilder::block(T::BlockContext& context) {
    block_ = {spanOf(context), entries_.close(*tree_.arena)};
}

void TreeBuilder::slot(T::SlotContext& context) {
    ++tree_.counts.slots;
    Slot slot{.kind = slotKind(context.role), .hole = words(context.hole), .block = takeBlock()};
    slot.isNextStep = of(context.start).type == T::THEN;
    slot.connective = slots_.back().connective;
    slot.operands = slots_.back().list;
    slots_.pop_back();
    add(context, slot);
}

void TreeBuilder::scope(T::ScopeContext& context) {
    ++tree_.counts.slots;
    Slot slot{.kind = slotKind(context.kind), .block = takeBlock()};
    slot.connective = slots_.back().connective;
    slot.operands = slots_.back().list;
    slots_.pop_back();
    add(context, slot);
}

void TreeBuilder::seen(T::SeenContext& context) { add(context, Seen{places_.close(*tree_.arena)}); }

void TreeBuilder::place(T::PlaceContext& context) {
    bool isQuoted = false;
    places_.add(target(context.name, isQuoted));
}

void TreeBuilder::operands(T::OperandsContext& context) {
    const Operands operands{closeConnectives(), operands_.close(*tree_.arena)};
    const auto* around = static_cast<antlr4::ParserRuleContext*>(context.parent);
    (around->getRuleIndex() == T::RuleGroup ? group_ : slots_.back()) = operands;
}

void TreeBuilder::connective(T::ConnectiveContext& context) {
    if (!isThere(context.word))
        return;
    const SourceToken& word = of(context.word);
    const Connective connective = word.type == T::AND  ? Connective::All
                                  : word.type == T::OR ? Connective::Any
                                                       : Connective::Listed;
    connectives_.add({connective, word.span});
}

Connective TreeBuilder::closeConnectives() {
    llvm::ArrayRef<Joint> joints = connectives_.close(*tree_.arena);
    if (joints.empty())
        return Connective::Listed;
    for (const Joint& joint : joints)
        if (joint.connective != joints.front().connective) {
            out_.push_back(mixedConnectives.at(joint.span)
                               .label(joints.front().span, "joined otherwise here")
                               .helping("put parentheses around what belongs together"));
            break;
        }
    return joints.front().connective;
}

void TreeBuilder::use(T::UseContext& context) {
    ++tree_.counts.uses;
    use_ = {.span = spanOf(context)};
    use_.isQuoted = isThere(context.text);
    bool isQuoted = false;
    use_.target = target(use_.isQuoted ? context.text : context.target, isQuoted);
    use_.wording = text(context.wording);
    if (isThere(context.hedge))
        use_.hedge = fromWord(hedgeWords, word(context.hedge));
    if (isThere(context.direction))
        use_.direction = fromWord(directionWords, word(context.direction));
    const auto* around = static_cast<antlr4::ParserRuleContext*>(context.parent);
    if (around->getRuleIndex() == T::RuleFinding || around->getRuleIndex() == T::RuleTowards)
        listed_.add(std::exchange(use_, {}));
}

void TreeBuilder::group(T::GroupContext&) { hasGroup_ = true; }

void TreeBuilder::operand(T::OperandContext& context) {
    Operand operand{.span = spanOf(context)};
    operand.isNegated = isThere(context.negation);
    if (std::exchange(hasGroup_, false)) {
        operand.group = group_.list;
        operand.connective = group_.connective;
    } else {
        operand.use = std::exchange(use_, {});
    }
    if (!operand.group.empty() || !operand.use.target.text.empty())
        operands_.add(operand);
}

} // namespace theory::syntax
