// Properties and other clauses: which belong where, and which values they take.
#include "model/resolver.h"

#include "support/suggest.h"

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"

#include <chrono>

namespace theory::model {
namespace {

const DiagnosticKind<std::string, std::string, std::string> misplacedClause{
    {
        .name = "misplaced-clause",
        .code = "R014",
        .why = "Each kind of thing has its own lines: a horizon belongs to an outcome, a reason "
               "(`because`) to a CMOC, a design to a source. Elsewhere nobody could say what it "
               "means.",
        .bad = "context calm {\n  horizon final\n}\n",
        .good = "outcome attendance {\n  horizon final\n}\n",
    },
    "`{}` does not belong to {}{}"};

const DiagnosticKind<std::string, std::string, std::string> unknownValue{
    {
        .name = "unknown-value",
        .code = "R015",
        .why = "Some properties take one of a few words, so that reports and pictures can group by "
               "them.",
        .bad = "outcome attendance {\n  horizon finl\n}\n",
        .good = "outcome attendance {\n  horizon final\n}\n",
    },
    "`{}` is none of the words that {} takes: {}"};

const DiagnosticKind<std::string> saidTwice{
    {
        .name = "said-twice",
        .code = "R019",
        .why =
            "Some things are said once: the horizon of an outcome, the reason of a CMOC. Of two, "
            "readers would not know which holds.",
        .bad = "outcome attendance {\n  horizon final\n  horizon immediate\n}\n",
        .good = "outcome attendance {\n  horizon final\n}\n",
    },
    "`{}` is said twice"};

const DiagnosticKind<std::string> severalValues{
    {
        .name = "several-values",
        .code = "R021",
        .why = "Some things have one value: the stage of a theory, the year of a source, the "
               "resource of a mechanism. Of two, readers would not know which holds.",
        .bad = "outcome attendance {\n  horizon final, immediate\n}\n",
        .good = "outcome attendance {\n  horizon final\n}\n",
    },
    "`{}` takes one value, and this is another"};

const DiagnosticKind<std::string> unrealDate{
    {
        .name = "unreal-date",
        .code = "R023",
        .why = "Dates are sorted and compared, so they are written one way: year, month, day, as "
               "far as they are known. Any other wording stands in quotation marks.",
        .bad = "source ki.03 { date 2020-13-14 }\n",
        .good = "source ki.03 { date 2020-03-14 }\nsource ki.04 { date 2020-03 }\n"
                "source ki.05 { date \"spring 2020\" }\n",
    },
    "`{}` is no date"};

// A year, a month of a year, or a day.
bool isDate(llvm::StringRef text) {
    llvm::SmallVector<llvm::StringRef> parts;
    text.split(parts, '-');
    unsigned year = 0, month = 1, day = 1;
    if (parts.size() > 3 || parts[0].size() != 4 || parts[0].getAsInteger(10, year) ||
        (parts.size() > 1 && (parts[1].size() != 2 || parts[1].getAsInteger(10, month))) ||
        (parts.size() > 2 && (parts[2].size() != 2 || parts[2].getAsInteger(10, day))))
        return false;
    return std::chrono::year_month_day(std::chrono::year(static_cast<int>(year)),
                                       std::chrono::month(month), std::chrono::day(day))
        .ok();
}

constexpr Table<Owner, llvm::StringRef> ownerWords({
    "the theory's header",
    "a construct",
    "a mechanism",
    "an outcome",
    "this construct",
    "a source",
    "a section",
    "a CMOC",
    "a slot",
    "a link",
    "a citation",
    "an appraisal",
    "the confidence in a CMOC",
    "a flow",
    "a stream",
    "a line of a flow",
    "a case",
    "a finding of a case",
    "a recommendation",
    "a verdict",
    "a shift",
    "a view",
});

std::string alternatives(llvm::StringRef words) {
    llvm::SmallVector<llvm::StringRef> all;
    words.split(all, ' ');
    std::string list;
    for (std::size_t i = 0; i < all.size(); ++i)
        list += (i == 0 ? "" : i + 1 == all.size() ? " or " : ", ") + ("`" + all[i] + "`").str();
    return list;
}

} // namespace

void Resolver::checkFit(const syntax::Entry& entry, Owner owner, const Where& where) {
    if (fits(entry, owner))
        return;
    llvm::StringRef text = where.file->text(entry.span);
    llvm::StringRef word = text.take_until([](char c) { return llvm::isSpace(c) || c == ':'; });
    if (const auto* slot = std::get_if<const syntax::Slot*>(&entry.is);
        slot && (*slot)->hole.isThere() && owner != Owner::Configuration)
        word = text.split('"').first.rtrim(); // `resource pending`
    std::string home;
    if (const auto* property = std::get_if<const syntax::Characteristic*>(&entry.is))
        home = "; it belongs to " + ruleFor((*property)->property, owner).home.str();
    else if (const auto* refinement = std::get_if<const syntax::Refinement*>(&entry.is))
        home = (*refinement)->configurations.empty()
                   ? "; that a theory goes on from another one is said in its header"
                   : "; the header names a file or a source, and a CMOC names CMOCs";
    else if (owner == Owner::Case && std::holds_alternative<const syntax::Evidence*>(entry.is))
        home = "; it belongs to one of its findings";
    else if (std::holds_alternative<const syntax::ItemStatement*>(entry.is))
        home = "; it belongs to the theory's header";
    const auto length = static_cast<std::uint32_t>(word.size());
    out_.push_back(misplacedClause.at({entry.span.begin, entry.span.begin + length}, word.str(),
                                      ownerWords[owner].str(), home));
}

Range<Attribute> Resolver::addAttributes(const syntax::Block& block, Owner owner, const Where&) {
    const auto first = static_cast<std::uint32_t>(theory_.attributes.size());
    std::uint64_t said = 0; // a bit for each property
    static_assert(static_cast<std::size_t>(Property::Count) <= 64);
    for (const syntax::Entry& entry : block.entries) {
        if (const auto* property = std::get_if<const syntax::Characteristic*>(&entry.is)) {
            const std::uint64_t own = std::uint64_t{1}
                                      << static_cast<unsigned>((*property)->property);
            if (ruleFor((*property)->property, owner).isSingle) {
                if (said & own)
                    reportSaidTwice((*property)->word);
                else if ((*property)->values.size() > 1)
                    out_.push_back(
                        severalValues
                            .at((*property)->values[1].span,
                                propertyWords[(*property)->property].str())
                            .label((*property)->word, "takes the value before")
                            .helping("leave one of them out, or say with a word before it what "
                                     "this one is"));
            }
            said |= own;
            addAttribute(**property, owner);
            continue;
        }
        // In a mechanism's own block the two parts are told in words.
        const auto* slot = std::get_if<const syntax::Slot*>(&entry.is);
        const bool hasParts = owner == Owner::Mechanism || owner == Owner::Construct;
        if (!slot || !hasParts || (*slot)->operands.empty())
            continue;
        const bool isResource = (*slot)->kind == SlotKind::Resource;
        if (!isResource && (*slot)->kind != SlotKind::Reasoning)
            continue;
        const syntax::Use& use = (*slot)->operands.front().use;
        if ((*slot)->operands.size() > 1)
            out_.push_back(
                severalValues.at((*slot)->operands[1].span, slotWords[(*slot)->kind].str())
                    .helping("put all of it into one text"));
        theory_.attributes.push_back(
            {.property = isResource ? Property::Resource : Property::Reasoning,
             .isText = use.isQuoted,
             .value = use.target.text,
             .span = use.span});
    }
    return {first, static_cast<std::uint32_t>(theory_.attributes.size())};
}

void Resolver::reportSaidTwice(Span second) {
    const SourceFile* file = nullptr;
    for (const ProjectFile& entry : project_.files)
        if (entry.tree->file->whole().begin <= second.begin &&
            second.begin < entry.tree->file->whole().end)
            file = entry.tree->file;
    out_.push_back(saidTwice.at(second, file->text(second).str()).helping("leave one of them out"));
}

void Resolver::reportUnknownValue(Span span, llvm::StringRef value, llvm::StringRef taker,
                                  llvm::StringRef words) {
    Diagnostic report = unknownValue.at(span, value.str(), taker.str(), alternatives(words));
    llvm::SmallVector<llvm::StringRef> known;
    words.split(known, ' ');
    Nearest nearest(value);
    for (llvm::StringRef word : known)
        nearest.offer(word);
    if (const auto found = nearest.result())
        report.helping(fmt::format("write `{}`", found->str())).suggest(span, found->str());
    out_.push_back(std::move(report));
}

void Resolver::addAttribute(const syntax::Characteristic& node, Owner owner) {
    const PropertyRule rule = ruleFor(node.property, owner);
    if (!rule.isOf(owner))
        return;
    llvm::SmallVector<llvm::StringRef> words;
    if (!rule.values.empty())
        rule.values.split(words, ' ');
    const auto values = rule.isSingle ? node.values.take_front() : node.values;
    for (const syntax::Value& value : values) {
        if (!words.empty() && !llvm::is_contained(words, value.text)) {
            reportUnknownValue(value.span, value.text,
                               ("`" + propertyWords[node.property] + "`").str(), rule.values);
            continue;
        }
        if (node.property == Property::Date && !value.isText && !isDate(value.text)) {
            out_.push_back(unrealDate.at(value.span, value.text.str())
                               .helping("write it as 2020-03-14, or put it in quotation marks"));
            continue;
        }
        theory_.attributes.push_back({.property = node.property,
                                      .isText = value.isText,
                                      .value = value.text,
                                      .span = value.span});
    }
}

void Resolver::addAllowances(const syntax::Block& block, Span scope, const Where& where) {
    for (const syntax::Entry& entry : block.entries)
        if (const auto* allow = std::get_if<const syntax::Allow*>(&entry.is))
            theory_.allowances.push_back({.rule = (*allow)->rule.text,
                                          .reason = (*allow)->reason.value,
                                          .scope = scope,
                                          .module = where.module,
                                          .span = (*allow)->rule.span});
}

} // namespace theory::model
