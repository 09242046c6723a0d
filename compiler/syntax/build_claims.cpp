// Evidence, allowances and properties, from the parser's rules to tree.h.
#include "syntax/build_tree.h"

#include "syntax/labels.h"
#include "syntax/text.h"

namespace theory::syntax {

using T = TheoryParser;

void TreeBuilder::evidence(T::EvidenceContext& context) {
    Stance stance = Stance::Reported;
    if (isThere(context.stance)) {
        llvm::StringRef word = tree_.file->text(of(context.stance).span);
        stance = word == "supported"   ? Stance::Supported
                 : word == "contested" ? Stance::Contested
                                       : Stance::Refined;
    }
    add(context, Evidence{stance, citations_.close(*tree_.arena)});
}

void TreeBuilder::citation(T::CitationContext& context) {
    Citation citation{.span = spanOf(context)};
    citation.key = name(context.first);
    citation.key.text.consume_front("@");
    citation.last = name(context.last);
    citation.last.text.consume_front("@");
    citation.locators = locators_.close(*tree_.arena);
    citation.extract = text(context.extract);
    citation.block = takeBlock();
    if (!citation.key.text.empty())
        citations_.add(citation);
}

void TreeBuilder::locator(T::LocatorContext& context) {
    Locator locator{.span = spanOf(context)};
    if (isThere(context.compact)) // `p.12`, typed without a space
        std::tie(locator.unit, locator.number) =
            tree_.file->text(of(context.compact).span).split('.');
    if (isThere(context.unit))
        locator.unit = tree_.file->text(of(context.unit).span);
    if (isThere(context.number))
        locator.number = tree_.file->text(of(context.number).span);
    if (isThere(context.time))
        locator.number = tree_.file->text(of(context.time).span);
    locators_.add(locator);
}

void TreeBuilder::allow(T::AllowContext& context) {
    add(context, Allow{name(context.name), text(context.reason)});
}

void TreeBuilder::pending(T::PendingContext& context) {
    add(context, Pending{text(context.reason)});
}

void TreeBuilder::property(T::PropertyContext& context) {
    const Span word = isThere(context.word) ? of(context.word).span : Span{};
    const Property property = fromWord(propertyWords, tree_.file->text(word));
    llvm::ArrayRef<Value> values = values_.close(*tree_.arena);
    if (property != Property::Count && !values.empty())
        add(context, Characteristic{property, word, values});
}

void TreeBuilder::value(T::ValueContext& context) {
    if (isThere(context.name))
        values_.add({name(context.name).text, of(context.name).span, false});
}

void TreeBuilder::literal(T::LiteralContext& context) {
    if (!isThere(context.token))
        return;
    const SourceToken& token = of(context.token);
    if (token.type == T::TEXT)
        values_.add({text(&token).value, token.span, true});
    else
        values_.add({tree_.file->text(token.span), token.span, false});
}

} // namespace theory::syntax
