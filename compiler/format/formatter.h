// Walks a tree and says for each construct how its words stand to one another.
#pragma once

#include "format/format.h"
#include "format/writer.h"

namespace theory::format {

// How an entry stands in its block.
struct Place {
    std::uint32_t end;   // where the entry ends
    unsigned column = 0; // how wide the words are with which lines begin; 0: as wide as they are
};

class Formatter {
public:
    explicit Formatter(const syntax::Tree& tree) : tree_(tree), writer_(*tree.file, document_) {}

    std::string run(Layout layout);

private:
    // One for each construct. Whoever adds one to `Entry` writes how it is laid out.
    void lay(const syntax::Header&, Place);
    void lay(const syntax::Import&, Place);
    void lay(const syntax::Construct&, Place);
    void lay(const syntax::Section&, Place);
    void lay(const syntax::Configuration&, Place);
    void lay(const syntax::Link&, Place);
    void lay(const syntax::Source&, Place);
    void lay(const syntax::SourceTable&, Place);
    void lay(const syntax::Scale&, Place);
    void lay(const syntax::Appraisal&, Place);
    void lay(const syntax::Judgement&, Place);
    void lay(const syntax::Flow&, Place);
    void lay(const syntax::Stream&, Place);
    void lay(const syntax::Stage&, Place);
    void lay(const syntax::StagePart&, Place);
    void lay(const syntax::NamedSources&, Place);
    void lay(const syntax::Membership&, Place);
    void lay(const syntax::Case&, Place);
    void lay(const syntax::Finding&, Place);
    void lay(const syntax::Recommendation&, Place);
    void lay(const syntax::Addressees&, Place);
    void lay(const syntax::Basis&, Place);
    void lay(const syntax::Refinement&, Place);
    void lay(const syntax::Verdict&, Place);
    void lay(const syntax::Shift&, Place);
    void lay(const syntax::Curve&, Place);
    void lay(const syntax::Towards&, Place);
    void lay(const syntax::View&, Place);
    void lay(const syntax::Selection&, Place);
    void lay(const syntax::Grouping&, Place);
    void lay(const syntax::Slot&, Place);
    void lay(const syntax::Seen&, Place);
    void lay(const syntax::Because&, Place);
    void lay(const syntax::RelatedTo&, Place);
    void lay(const syntax::Ripple&, Place);
    void lay(const syntax::Evidence&, Place);
    void lay(const syntax::Confidence&, Place);
    void lay(const syntax::Allow&, Place);
    void lay(const syntax::Pending&, Place);
    void lay(const syntax::ItemStatement&, Place);
    void lay(const syntax::Characteristic&, Place);

    void layAll(llvm::ArrayRef<syntax::Entry> entries, bool isOnOneLine, unsigned column);
    // Braces and what is in them. Lines of the block whose first words are no wider than `column`
    // go on there, if there are several.
    void layBlock(const syntax::Block& block, unsigned column);
    // What stands in front of a block, the title on a line of its own where it has to be.
    void layHead(const syntax::Text& title, const syntax::Block& block, Place place);

    // Both.
    void layDeclaration(const syntax::Text& title, const syntax::Block& block, unsigned column,
                        Place place);

    // So many words, and behind them space up to the block's column.
    void layOpening(unsigned words, unsigned column);
    // A text behind other words, on the next line where there is no room for it on theirs.
    void layText(const syntax::Text& text, unsigned indent);
    // Configurations, ranges of them, and texts for what is not written yet.
    void layAncestry(llvm::ArrayRef<syntax::RippleTarget> refined);
    void layTargets(llvm::ArrayRef<syntax::RippleTarget> targets);
    void layOperands(llvm::ArrayRef<syntax::Operand> operands);
    void layOperand(const syntax::Operand& operand);
    unsigned wordsOfRegardless() const;
    void layCitation(const syntax::Citation& citation, bool isLastOfSource);
    void layPlaces(llvm::ArrayRef<syntax::Citation> places);
    std::size_t placesOfFirst(llvm::ArrayRef<syntax::Citation> citations) const;

    // A list with commas, each member on a line of its own where they do not fit on one.
    // `layMember` lays out one.
    template <typename Member, typename LayMember>
    void layList(llvm::ArrayRef<Member> members, LayMember layMember) {
        members.size() > 1 ? document_.beginAlign() : document_.beginIndent(0);
        document_.beginGroup();
        for (std::size_t i = 0; i < members.size(); ++i) {
            if (i > 0)
                layComma();
            layMember(members[i]);
        }
        document_.endGroup();
        document_.endIndent();
    }
    // The comma, if there is one, and the gap behind it.
    void layComma();

    const syntax::Tree& tree_;
    Document document_;
    Writer writer_;
};

} // namespace theory::format
