// Recommendations: for whom they are, and which configurations they rest on.
#include "model/resolver.h"

namespace theory::model {

void Resolver::resolveRecommendations() {
    for (std::size_t i = 0; i < theory_.recommendations.size(); ++i) {
        const auto& [node, file] = recommendations_[i];
        const Where where{.module = theory_.recommendations[i].module, .file = file};
        llvm::SmallVector<syntax::Use> addressees;
        for (const syntax::Entry& entry : node->block.entries) {
            checkFit(entry, Owner::Recommendation, where);
            if (const auto* to = std::get_if<const syntax::Addressees*>(&entry.is))
                addressees.append((*to)->uses.begin(), (*to)->uses.end());
        }
        Recommendation& recommendation = theory_.recommendations[i];
        recommendation.addressees = addUses(addressees, where);
        recommendation.attributes = addAttributes(node->block, Owner::Recommendation, where);
        addBases(node->block, recommendation, where);
        addAllowances(node->block, recommendation.span, where);
    }
}

// A configuration that is named twice, as itself and within a range, counts once.
void Resolver::addBases(const syntax::Block& block, Recommendation& recommendation,
                        const Where& where) {
    const auto first = static_cast<std::uint32_t>(theory_.bases.size());
    llvm::DenseSet<std::uint32_t> known;
    for (const syntax::Entry& entry : block.entries) {
        const auto* basis = std::get_if<const syntax::Basis*>(&entry.is);
        if (!basis)
            continue;
        for (const syntax::RippleTarget& target : (*basis)->targets) {
            const std::vector<Id<Configuration>> ids = configurationsIn(target, where);
            recommendation.isDamaged |= ids.empty();
            for (Id<Configuration> id : ids)
                if (known.insert(id.index).second)
                    theory_.bases.push_back({id, target.first.span});
        }
    }
    recommendation.bases = {first, static_cast<std::uint32_t>(theory_.bases.size())};
}

} // namespace theory::model
