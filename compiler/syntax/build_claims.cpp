// Reasons, relations, ripples, evidence, allowances and properties, from the parser's rules to
// tree.h.
#include "syntax/build_tree.h"

#include "syntax/labels.h"
#include "syntax/text.h"

namespace theory::syntax {

using T = TheoryParser;

namespace {

const DiagnosticKind<std::string> numberAlone{
    {
        .name = "number-without-unit",
        .code = "S023",
        .why = "A place in a source says what it counts: pages, paragraphs, tables, lines of an "
               "interview. A number alone could be any of them.",
        .bad = "source smith2010\ncontext calm {\n  supported by @smith2010, 12\n}\n",
        .good = "source smith2010\ncontext calm {\n  supported by @smith2010, p. 12\n}\n",
    },
    "`{}` does not say what it counts"};

} // namespace

void TreeBuilder::because(T::BecauseContext& context) {
    add(context, Because{words(context.text)});
}

void TreeBuilder::relation(T::RelationContext& context) {
    RelatedTo related{.relation = Relation::ExplainedBy};
    if (isThere(context.kind))
        related.relation = fromWord(relationWords, word(context.kind));
    related.target = target(context.target, related.isQuoted);
    add(context, related);
}

void TreeBuilder::ripple(T::RippleContext& context) {
    add(context, Ripple{isThere(context.denied), rippleTargets_.close(*tree_.arena)});
}

void TreeBuilder::rippled(T::RippledContext& context) {
    if (isThere(context.text))
        rippleTargets_.add({{}, {}, words(context.text)});
}

void TreeBuilder::cmocs(T::CmocsContext& context) {
    rippleTargets_.add({name(context.first), name(context.last), {}});
}

void TreeBuilder::evidence(T::EvidenceContext& context) {
    Stance stance = Stance::Reported;
    if (isThere(context.stance)) {
        const std::string said = word(context.stance);
        stance = said == "supported"   ? Stance::Supported
                 : said == "contested" ? Stance::Contested
                                       : Stance::Refined;
    }
    add(context, Evidence{stance, citations_.close(*tree_.arena)});
}

void TreeBuilder::citation(T::CitationContext& context) {
    ++tree_.counts.citations;
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

// `@key p. 3, 7` and `@key p. 3, p. 7` are two citations, each with its own extract and block;
// `@key, p. 3` is one. A number alone takes the word of the place before.
void TreeBuilder::elsewhere(T::ElsewhereContext& context) {
    std::vector<Locator> locators = locators_.close(*tree_.arena).vec();
    Citation* before = citations_.last();
    if (!before)
        return; // what stands before it could not be read
    if (isThere(context.number)) {
        const Span number = of(context.number).span;
        const llvm::StringRef text = tree_.file->text(number);
        const llvm::StringRef unit = before->locators.empty() ? "" : before->locators.back().unit;
        if (unit.empty())
            out_.push_back(numberAlone.at(number, text.str())
                               .helping(fmt::format("write `p. {}`, if it is a page", text.str()))
                               .suggest({number.begin, number.begin}, "p. "));
        locators.insert(locators.begin(), {unit, text, number});
    }
    const bool isFirstPlace =
        before->locators.empty() && !before->extract.isThere() && !before->block.span.isSomewhere();
    Citation citation = *before;
    citation.locators = llvm::ArrayRef(locators).copy(*tree_.arena);
    citation.extract = text(context.extract);
    citation.block = takeBlock();
    citation.span = spanOf(context);
    if (!isFirstPlace)
        return citations_.add(citation);
    citation.span.begin = before->span.begin;
    *before = citation;
}

void TreeBuilder::locator(T::LocatorContext& context) {
    ++tree_.counts.locators;
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
    add(context, Allow{name(context.name), words(context.reason)});
}

void TreeBuilder::pending(T::PendingContext& context) {
    add(context, Pending{words(context.reason)});
}

void TreeBuilder::property(T::PropertyContext& context) {
    const Span said = isThere(context.word) ? of(context.word).span : Span{};
    const Property property =
        said.isSomewhere() ? fromWord(propertyWords, word(context.word)) : Property::Count;
    llvm::ArrayRef<Value> values = values_.close(*tree_.arena);
    tree_.counts.values += values.size();
    if (property != Property::Count && !values.empty())
        add(context, Characteristic{property, said, values});
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
