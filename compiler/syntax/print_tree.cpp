// Walks the tree and writes each entry as its keyword and its fields.
#include "syntax/print_tree.h"

#include "support/display.h"

#include "fmt/format.h"

#include "llvm/ADT/DenseMap.h"

namespace theory::syntax {
namespace {

llvm::StringRef word(Placement placement) {
    switch (placement) {
    case Placement::Before:
        return "before";
    case Placement::Beside:
        return "beside";
    case Placement::Within:
        return "within";
    case Placement::AtEnd:
        return "at end";
    }
    return "";
}

class Printer {
public:
    Printer(const Tree& tree, llvm::raw_ostream& out) : tree_(tree), out_(out) {
        for (const Comment& comment : tree.comments)
            comments_[comment.entry].push_back(&comment);
    }

    void print() {
        printAll(tree_.entries);
        printComments(nullptr);
        for (Span span : tree_.unread)
            line(span, "unread");
        for (llvm::StringRef name : tree_.unreadNames)
            out_ << "unread name " << displayed(name) << '\n';
    }

private:
    void printAll(llvm::ArrayRef<Entry> entries) {
        for (const Entry& entry : entries) {
            std::visit([&](const auto* is) { printOne(entry.span, *is); }, entry.is);
            ++depth_;
            printComments(&entry);
            --depth_;
        }
    }

    void printComments(const Entry* entry) {
        for (const Comment* comment : comments_.lookup(entry))
            line(comment->span, fmt::format("comment {} {}", word(comment->placement).str(),
                                            displayed(tree_.file->text(comment->span))));
    }

    void line(Span span, const std::string& words) {
        out_.indent(2 * depth_);
        if (span.isSomewhere()) {
            const Position at = tree_.file->position(span.begin);
            out_ << at.line << ':' << at.column << ' ';
        }
        out_ << words << '\n';
    }

    void printBlock(const Block& block) {
        ++depth_;
        printAll(block.entries);
        --depth_;
    }

    static std::string quoted(const Text& text) {
        return text.isThere() ? " \"" + displayed(text.value) + '"' : "";
    }

    static std::string field(llvm::StringRef before, const Name& name) {
        if (!name.span.isSomewhere())
            return "";
        return before.str() + (name.text.empty() ? "?" : displayed(name.text));
    }

    static std::string described(const Use& use) {
        std::string words;
        for (llvm::StringRef small : {hedgeWords[use.hedge], directionWords[use.direction]})
            if (!small.empty())
                words += " " + small.str();
        const std::string target = use.target.text.empty() ? "?" : displayed(use.target.text);
        words += use.isQuoted ? " \"" + target + '"' : " " + target;
        return words + quoted(use.wording);
    }

    void printOperands(llvm::ArrayRef<Operand> operands) {
        ++depth_;
        for (const Operand& operand : operands) {
            const std::string negation = operand.isNegated ? "not" : "";
            if (operand.group.empty()) {
                line(operand.span,
                     llvm::StringRef(negation + described(operand.use)).ltrim().str());
            } else {
                const std::string words =
                    negation + " " + connectiveWords[operand.connective].str();
                line(operand.span, llvm::StringRef(words).ltrim().str());
                printOperands(operand.group);
            }
        }
        --depth_;
    }

    void printOne(Span span, const Header& header) {
        line(span, "theory" + field(" ", header.name) + quoted(header.title));
        printBlock(header.block);
    }
    void printOne(Span span, const Import& import) {
        line(span, "import" + quoted(import.path) + field(" ", import.library) +
                       field(" as ", import.alias));
    }
    void printOne(Span span, const Construct& construct) {
        line(span, roleWords[construct.role].str() + field(" ", construct.name) +
                       quoted(construct.title) + field(" : ", construct.parent));
        printBlock(construct.block);
    }
    void printOne(Span span, const Section& section) {
        line(span, "section" + field(" ", section.name) + quoted(section.title));
        printBlock(section.block);
    }
    void printOne(Span span, const Configuration& configuration) {
        line(span, "cmoc" + field(" ", configuration.name) + quoted(configuration.title) +
                       (configuration.refined.empty() ? "" : " refines") +
                       described(configuration.refined) +
                       (configuration.hole.isThere() ? " pending" : "") +
                       quoted(configuration.hole));
        printBlock(configuration.block);
    }
    void printOne(Span span, const Link& link) {
        line(span, "link" + described(link.from) + " " + verbWords[link.verb].str() +
                       described(link.to) + quoted(link.why));
        printBlock(link.block);
    }
    void printOne(Span span, const Source& source) {
        line(span, "source" + field(" @", source.key) + quoted(source.title));
        printBlock(source.block);
    }
    void printOne(Span span, const SourceTable& table) {
        line(span, "sources" + quoted(table.path));
    }
    void printOne(Span span, const Scale& scale) {
        std::string words = "scale" + field(" ", scale.name) + quoted(scale.title);
        for (std::size_t i = 0; i < scale.grades.size(); ++i)
            words += (i == 0            ? ": "
                      : scale.isOrdered ? " < "
                                        : " | ") +
                     displayed(scale.grades[i].text);
        line(span, words);
    }
    void printOne(Span span, const Appraisal& appraisal) {
        std::string words = "appraise";
        for (const KeyRange& range : appraisal.sources)
            words += field(" @", range.first) + field("..@", range.last);
        line(span, words);
        printBlock(appraisal.block);
    }
    void printOne(Span span, const Judgement& judgement) {
        line(span, "judgement" + field(" ", judgement.scale) + " " +
                       displayed(judgement.grade.text) + quoted(judgement.why));
    }
    void printOne(Span span, const Confidence& confidence) {
        line(span, "confidence " + displayed(confidence.grade.text) + quoted(confidence.why));
        printBlock(confidence.block);
    }
    void printOne(Span span, const Slot& slot) {
        std::string words = (slot.isNextStep ? "then " : "") + slotWords[slot.kind].str();
        if (slot.connective != Connective::Listed)
            words += " (" + connectiveWords[slot.connective].str() + ")";
        if (slot.hole.isThere())
            words += " pending" + quoted(slot.hole);
        line(span, words);
        printOperands(slot.operands);
        printBlock(slot.block);
    }
    void printOne(Span span, const Seen& seen) {
        std::string words = "seen in";
        for (const Name& place : seen.places)
            words += field(" ", place);
        line(span, words);
    }
    void printOne(Span span, const Because& because) {
        line(span, "because" + quoted(because.text));
    }
    void printOne(Span span, const RelatedTo& related) {
        line(span, relationWords[related.relation].str() +
                       (related.isQuoted ? " \"" + displayed(related.target.text) + '"'
                                         : field(" ", related.target)));
    }
    void printOne(Span span, const Ripple& ripple) {
        std::string words = ripple.isDenied ? "unrelated to" : "feeds";
        for (const RippleTarget& target : ripple.targets)
            words += field(" ", target.first) + field("..", target.last) + quoted(target.text);
        line(span, words);
    }
    void printOne(Span span, const Evidence& evidence) {
        line(span, stanceWords[evidence.stance].str());
        ++depth_;
        for (const Citation& citation : evidence.citations) {
            std::string words = "@" + displayed(citation.key.text) + field("..@", citation.last);
            for (const Locator& locator : citation.locators)
                words += fmt::format(" [{}{}{}]", displayed(locator.unit),
                                     locator.unit.empty() ? "" : " ", displayed(locator.number));
            line(citation.span, words + quoted(citation.extract));
            printBlock(citation.block);
        }
        --depth_;
    }
    static std::string count(const PaperCount& count) {
        return count.span.isSomewhere() ? " " + displayed(count.text) : "";
    }
    void printOne(Span span, const Flow& flow) {
        line(span, "flow" + field(" ", flow.name) + quoted(flow.title));
        printBlock(flow.block);
    }
    void printOne(Span span, const Stream& stream) {
        line(span, "stream" + field(" ", stream.name) + quoted(stream.title));
        printBlock(stream.block);
    }
    void printOne(Span span, const Stage& stage) {
        line(span, "stage" + field(" ", stage.word) + quoted(stage.title) + count(stage.count) +
                       (stage.amount.span.isSomewhere() ? " amounting to" : "") +
                       count(stage.amount) + quoted(stage.unit));
        printBlock(stage.block);
    }
    void printOne(Span span, const StagePart& part) {
        line(span, "part" + quoted(part.title) + count(part.count));
    }
    void printOne(Span span, const NamedSources& named) {
        std::string words = "named";
        for (const KeyRange& keys : named.keys)
            words += field(" @", keys.first) + field("..@", keys.last);
        line(span, words);
    }
    void printOne(Span span, const Membership& membership) {
        line(span, "stream" + field(" ", membership.stream));
    }
    void printOne(Span span, const Case& observed) {
        line(span, "case" + field(" ", observed.name) + quoted(observed.title));
        printBlock(observed.block);
    }
    static std::string described(llvm::ArrayRef<Use> uses) {
        std::string words;
        for (const Use& use : uses)
            words += (words.empty() ? "" : ",") + described(use);
        return words;
    }
    void printOne(Span span, const Finding& finding) {
        line(span, findingWords[finding.kind].str() + described(finding.uses));
        printBlock(finding.block);
    }
    void printOne(Span span, const Recommendation& recommendation) {
        line(span,
             "recommendation" + field(" ", recommendation.name) + quoted(recommendation.title));
        printBlock(recommendation.block);
    }
    void printOne(Span span, const Addressees& addressees) {
        line(span, "to" + described(addressees.uses));
    }
    void printOne(Span span, const Basis& basis) { line(span, "from" + described(basis.targets)); }
    static std::string described(llvm::ArrayRef<RippleTarget> targets) {
        std::string words;
        for (const RippleTarget& target : targets)
            words += field(" ", target.first) + field("..", target.last);
        return words;
    }
    void printOne(Span span, const Refinement& refinement) {
        line(span, "refines" + quoted(refinement.earlier.path) +
                       field(" as ", refinement.earlier.alias) + field(" @", refinement.source) +
                       described(refinement.configurations));
    }
    static std::string end(const Name& name, bool isQuoted) {
        return isQuoted ? " \"" + displayed(name.text) + '"' : field(" ", name);
    }
    void printOne(Span span, const Verdict& verdict) {
        std::string words = "verdict" + field(" ", verdict.word);
        for (const Judged& judged : verdict.judged) {
            words +=
                (&judged == verdict.judged.begin() ? "" : ",") + end(judged.first, judged.isQuoted);
            words += judged.verb == Verb::Count ? field("..", judged.last)
                                                : " " + verbWords[judged.verb].str() +
                                                      end(judged.last, judged.isEndQuoted);
        }
        line(span, words + quoted(verdict.why));
        printBlock(verdict.block);
    }
    void printOne(Span span, const Shift& shift) {
        line(span, "shift" + field(" ", shift.name) + quoted(shift.title) +
                       field(" along ", shift.scale));
        printBlock(shift.block);
    }
    void printOne(Span span, const Curve& curve) {
        std::string words =
            "curve" + described(Use{.target = curve.target, .isQuoted = curve.isQuoted});
        for (const CurvePoint& point : curve.points)
            words += (&point == curve.points.begin() ? " " : ", ") + displayed(point.level.text) +
                     " at " + displayed(point.grade.text);
        line(span, words);
    }
    void printOne(Span span, const Towards& towards) {
        line(span, "towards" + described(towards.uses));
    }
    void printOne(Span span, const View& view) {
        line(span, "view" + field(" ", view.name) + quoted(view.title));
        printBlock(view.block);
    }
    static std::string described(const Selected& selected) {
        static constexpr Table<SelectedBy, llvm::StringRef> words(
            {"", " section", " cmoc", "", "", " upstream of", " downstream of", " within"});
        const RippleTarget& named = selected.named;
        std::string out = words[selected.kind].str();
        if (selected.kind == SelectedBy::Role)
            out += (" " + roleWords[selected.role]).str();
        if (selected.kind == SelectedBy::Property)
            out += (" " + propertyWords[selected.property] + " ").str() +
                   displayed(selected.value.text);
        if (selected.kind == SelectedBy::Within)
            out += field(" ", selected.steps) + " of";
        return out + field(" ", named.first) + field("..", named.last) + quoted(named.text);
    }
    void printOne(Span span, const Selection& selection) {
        std::string words = selection.isHidden ? "hide" : "show";
        for (const Selected& selected : selection.selected)
            words += (words.size() > 4 ? "," : "") + described(selected);
        line(span, words);
    }
    void printOne(Span span, const Grouping& grouping) {
        line(span, (groupingWords[grouping.word] + " by").str() + field(" ", grouping.by));
    }
    void printOne(Span span, const Allow& allow) {
        line(span, "allow" + field(" ", allow.rule) + quoted(allow.reason));
    }
    void printOne(Span span, const ItemStatement& statement) {
        line(span, "rameses" + field(" ", statement.item) + quoted(statement.said));
    }
    void printOne(Span span, const Pending& pending) {
        line(span, "pending" + quoted(pending.reason));
    }
    void printOne(Span span, const Characteristic& characteristic) {
        std::string words = propertyWords[characteristic.property].str();
        for (const Value& value : characteristic.values)
            words +=
                value.isText ? " \"" + displayed(value.text) + '"' : " " + displayed(value.text);
        line(span, words);
    }

    const Tree& tree_;
    llvm::raw_ostream& out_;
    llvm::DenseMap<const Entry*, std::vector<const Comment*>> comments_;
    unsigned depth_ = 0;
};

} // namespace

void printTree(const Tree& tree, llvm::raw_ostream& out) { Printer(tree, out).print(); }

} // namespace theory::syntax
