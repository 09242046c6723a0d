// Drafts: what is named and declared nowhere takes part in them, so that it can be shown.
#include "model/resolver.h"

namespace theory::model {

// A word of the language where a name should be is no construct that anybody has in mind.
Id<Construct> Resolver::unknownConstruct(const syntax::Name& name, Role role, const Where& where) {
    if (unknown_ == Unknown::Absent || fromWord(slotWords, name.text) != SlotKind::Count)
        return {};
    llvm::StringRef rest;
    const Id<Module> module = moduleWith(scopeOf(name, where, rest));
    const Id<Construct> id(theory_.constructs.size());
    if (!scopes_[module.index].constructs.add(rest, id))
        return {};
    theory_.constructs.push_back({.name = rest,
                                  .home = role,
                                  .isUnknown = true,
                                  .module = module,
                                  .nameSpan = name.span,
                                  .span = name.span});
    return id;
}

Id<Configuration> Resolver::unknownConfiguration(const syntax::Name& name, const Where& where) {
    if (unknown_ == Unknown::Absent)
        return {};
    llvm::StringRef rest;
    const Id<Module> module = moduleWith(scopeOf(name, where, rest));
    const Id<Configuration> id(theory_.configurations.size());
    if (!scopes_[module.index].configurations.add(rest, id))
        return {};
    theory_.configurations.push_back({.name = rest,
                                      .hole = "not declared",
                                      .module = module,
                                      .isHole = true,
                                      .isUnknown = true,
                                      .nameSpan = name.span,
                                      .span = name.span});
    return id;
}

Id<Source> Resolver::unknownSource(const syntax::Name& key, const Where& where) {
    if (unknown_ == Unknown::Absent)
        return {};
    llvm::StringRef rest;
    const Id<Module> module = moduleWith(scopeOf(key, where, rest));
    const Id<Source> id(theory_.sources.size());
    if (!scopes_[module.index].sources.add(rest, id))
        return {};
    theory_.sources.push_back({.key = rest,
                               .title = "not declared",
                               .module = module,
                               .keySpan = key.span,
                               .span = key.span,
                               .isUnknown = true});
    theory_.isCited.push_back(false);
    return id;
}

// What lacks only its name can be shown all the same.
void Resolver::nameTheNameless() {
    if (unknown_ == Unknown::Absent)
        return;
    const auto name = [&](llvm::StringRef& empty) {
        const std::size_t number = theory_.madeUpNames.size() + 1;
        empty = theory_.madeUpNames.emplace_back("unnamed-" + std::to_string(number));
    };
    for (Configuration& configuration : theory_.configurations)
        if (configuration.name.empty()) {
            name(configuration.name);
            configuration.isDamaged = true;
        }
    for (Section& section : theory_.sections)
        if (section.name.empty())
            name(section.name);
}

} // namespace theory::model
