// From the word that a clause begins with to where such a clause belongs.
#include "model/owner.h"

#include <algorithm>
#include <optional>

namespace theory::model {
namespace {

// A clause of which no more is known than the word that it begins with; nothing for other words.
class Beginning {
public:
    explicit Beginning(llvm::StringRef word) {
        if ((slot_.kind = fromWord(slotWords, word)) != SlotKind::Count || word == "regardless")
            is_ = &slot_;
        else if ((property_.property = fromWord(propertyWords, word)) != Property::Count)
            is_ = &property_;
        else if (isOneOf(word, stanceWords))
            is_ = &evidence_;
        else if (isOneOf(word, findingWords))
            is_ = &finding_;
        else if (isOneOf(word, groupingWords))
            is_ = &grouping_;
        else
            setOther(word);
        if (word == "regardless")
            slot_.kind = SlotKind::RegardlessOf;
        if (word == "reported")
            evidence_.stance = Stance::Reported;
    }
    Beginning(const Beginning&) = delete;
    Beginning& operator=(const Beginning&) = delete;

    // Whether it is a clause's word, and where it would not fit.
    bool isMisplacedIn(Owner owner) const { return is_ && !fits({.is = *is_}, owner); }

private:
    template <typename Words>
    static bool isOneOf(llvm::StringRef word, const Words& words) {
        return std::ranges::any_of(
            words, [&](llvm::StringRef one) { return one.split(' ').first == word; });
    }

    void setOther(llvm::StringRef word) {
        if (word == "then") {
            slot_.kind = SlotKind::Mechanism;
            is_ = &slot_;
        } else if (word == "seen")
            is_ = &seen_;
        else if (word == "because")
            is_ = &because_;
        else if (word == "explained" || isOneOf(word, relationWords))
            is_ = &relation_;
        else if (word == "feeds" || word == "unrelated")
            is_ = &ripple_;
        else if (word == "confidence")
            is_ = &confidence_;
        else if (word == "allow")
            is_ = &allow_;
        else if (word == "pending")
            is_ = &pending_;
        else if (word == "rameses")
            is_ = &statement_;
        else if (word == "stream")
            is_ = &membership_;
        else if (word == "to")
            is_ = &addressees_;
        else if (word == "from")
            is_ = &basis_;
        else if (word == "refines")
            is_ = &refinement_;
        else if (word == "curve")
            is_ = &curve_;
        else if (word == "towards")
            is_ = &towards_;
        else if (word == "show" || word == "hide")
            is_ = &selection_;
        else if (word == "cmoc")
            is_ = &configuration_;
        else if (word == "link")
            is_ = &link_;
    }

    syntax::Slot slot_{};
    syntax::Characteristic property_{};
    syntax::Evidence evidence_{};
    syntax::Finding finding_{};
    syntax::Grouping grouping_{};
    syntax::Seen seen_{};
    syntax::Because because_{};
    syntax::RelatedTo relation_{};
    syntax::Ripple ripple_{};
    syntax::Confidence confidence_{};
    syntax::Allow allow_{};
    syntax::Pending pending_{};
    syntax::ItemStatement statement_{};
    syntax::Membership membership_{};
    syntax::Addressees addressees_{};
    syntax::Basis basis_{};
    syntax::Refinement refinement_{};
    syntax::Curve curve_{};
    syntax::Towards towards_{};
    syntax::Selection selection_{};
    syntax::Configuration configuration_{};
    syntax::Link link_{};
    std::optional<decltype(syntax::Entry::is)> is_;
};

} // namespace

bool mayStandIn(Owner owner, llvm::StringRef word) { return !Beginning(word).isMisplacedIn(owner); }

} // namespace theory::model
