// Appraisals of sources, and the confidence in configurations.
#include "model/resolver.h"

#include "support/suggest.h"

namespace theory::model {
namespace {

const DiagnosticKind<std::string> unknownScale{
    {
        .name = "unknown-scale",
        .code = "R027",
        .why = "Teams judge sources by scales of their own, so a scale is declared before sources "
               "are judged by it: readers see what `moderate` was moderate of.",
        .bad = "source smith2010\nscale rigour { low < moderate < high }\n"
               "appraise @smith2010 { rigor moderate }\n",
        .good = "source smith2010\nscale rigour { low < moderate < high }\n"
                "appraise @smith2010 { rigour moderate }\n",
    },
    "no scale is declared with the name `{}`"};

const DiagnosticKind<std::string, std::string, std::string> unknownGrade{
    {
        .name = "unknown-grade",
        .code = "R028",
        .why = "A judgement is one of the words that its scale has. Another word would stand "
               "nowhere in the order, and tables could not be sorted or counted by it.",
        .bad = "source smith2010\nscale rigour { low < moderate < high }\n"
               "appraise @smith2010 { rigour medium }\n",
        .good = "source smith2010\nscale rigour { low < moderate < high }\n"
                "appraise @smith2010 { rigour moderate }\n",
    },
    "`{}` is none of the words of {}: {}"};

const DiagnosticKind<std::string> unknownComponent{
    {
        .name = "unknown-component",
        .code = "R029",
        .why = "GRADE-CERQual assesses four components: methodological limitations, coherence, "
               "adequacy and relevance.",
        .bad = "cmoc 1 {\n  context \"Calm\"\n  mechanism \"Trust\"\n  outcome \"Stay\"\n"
               "  confidence low { adequecy serious }\n}\n",
        .good = "cmoc 1 {\n  context \"Calm\"\n  mechanism \"Trust\"\n  outcome \"Stay\"\n"
                "  confidence low { adequacy serious }\n}\n",
    },
    "`{}` is no component of confidence"};

const DiagnosticKind<std::string, std::string> judgedTwice{
    {
        .name = "judged-twice",
        .code = "R030",
        .why = "A source has one grade on a scale, and a component one assessment. Where two "
               "people differ, the block's note is the place to say how they agreed.",
        .bad = "source smith2010\nscale rigour { low < high }\n"
               "appraise @smith2010 { rigour low }\nappraise @smith2010 { rigour high }\n",
        .good = "source smith2010\nscale rigour { low < high }\n"
                "appraise @smith2010 { rigour low }\n",
    },
    "{} has been judged by `{}` before"};

template <typename Words>
std::string listOf(const Words& words) {
    std::string list;
    for (llvm::StringRef word : words)
        list += (list.empty() ? "`" : ", `") + word.str() + '`';
    return list;
}

template <typename Words>
void offerNearest(llvm::StringRef written, Span place, const Words& words, Diagnostic& report) {
    Nearest nearest(written);
    for (llvm::StringRef word : words)
        nearest.offer(word);
    const auto found = nearest.result();
    if (!found)
        return;
    const bool isOneWord = found->find(' ') == llvm::StringRef::npos;
    const std::string better = isOneWord ? found->str() : '"' + found->str() + '"';
    report.helping(fmt::format("write `{}`", better)).suggest(place, better);
}

// The enumerator whose word the grade is; reported where there is none.
template <typename Enum>
Enum gradeIn(const Table<Enum, llvm::StringRef>& words, const syntax::Value& grade,
             llvm::StringRef scale, Diagnostics& out) {
    const Enum found = fromWord(words, grade.text);
    if (found == Enum::Count) {
        Diagnostic report =
            unknownGrade.at(grade.span, grade.text.str(), scale.str(), listOf(words));
        offerNearest(grade.text, grade.span, words, report);
        out.push_back(std::move(report));
    }
    return found;
}

} // namespace

void Resolver::resolveAppraisals() {
    for (const auto& [entry, where] : appraisals_)
        resolveAppraisal(*std::get<const syntax::Appraisal*>(entry->is), where);
    std::ranges::stable_sort(theory_.judgements, {}, &Judgement::source);
    std::ranges::stable_sort(theory_.appraisalNotes, {}, &AppraisalNote::source);
}

void Resolver::resolveAppraisal(const syntax::Appraisal& node, const Where& where) {
    llvm::SmallVector<Id<Source>> sources;
    for (const syntax::KeyRange& keys : node.sources)
        addSources(keys, where, sources);
    for (const syntax::Entry& entry : node.block.entries) {
        if (const auto* property = std::get_if<const syntax::Characteristic*>(&entry.is))
            if (const syntax::Judgement judgement = asJudgement(**property, where);
                judgement.grade.span.isSomewhere()) {
                addJudgement(judgement, entry.span, sources, where);
                continue;
            }
        checkFit(entry, Owner::Appraisal, where);
        if (const auto* judgement = std::get_if<const syntax::Judgement*>(&entry.is))
            addJudgement(**judgement, entry.span, sources, where);
    }
    addAllowances(node.block, node.block.span, where);
    const Range<Attribute> attributes = addAttributes(node.block, Owner::Appraisal, where);
    if (!attributes.empty())
        for (Id<Source> source : sources)
            theory_.appraisalNotes.push_back({source, attributes});
}

// A scale may be called by a word that elsewhere is a property's: `design`, `level`.
syntax::Judgement Resolver::asJudgement(const syntax::Characteristic& node,
                                        const Where& where) const {
    const llvm::StringRef word = where.file->text(node.word);
    if (!scopes_[where.module.index].scales.find(word))
        return {};
    syntax::Judgement judgement{.scale = {word, node.word}, .grade = node.values.front()};
    if (node.values.size() > 1)
        judgement.why = {node.values[1].text, node.values[1].span};
    return judgement;
}

void Resolver::addJudgement(const syntax::Judgement& node, Span span,
                            llvm::ArrayRef<Id<Source>> sources, const Where& where) {
    const syntax::Name& name = node.scale;
    const Id<Scale> id = findScale(name, where);
    const Id<Grade> grade = id ? findGrade(node.grade, name, id) : Id<Grade>();
    if (!grade)
        return;
    for (Id<Source> source : sources) {
        const auto [first, isNew] = judged_.try_emplace({source.index, id.index}, name.span);
        if (isNew)
            theory_.judgements.push_back({.source = source,
                                          .scale = id,
                                          .grade = grade,
                                          .why = node.why.value,
                                          .span = span});
        else
            out_.push_back(
                judgedTwice
                    .at(name.span, fmt::format("`{}`", theory_[source].key.str()), name.text.str())
                    .label(first->second, "judged here first"));
    }
}

Id<Scale> Resolver::findScale(const syntax::Name& name, const Where& where) {
    llvm::StringRef rest;
    const Scope& scope = scopeOf(name, where, rest);
    const Id<Scale> id = scope.scales.find(rest);
    if (!id)
        reportUnknownScale(name, where);
    return bound(name.span, id);
}

Id<Grade> Resolver::findGrade(const syntax::Value& node, const syntax::Name& scaleName,
                              Id<Scale> scale) {
    const auto grades = theory_[theory_[scale].grades];
    const auto found = std::ranges::find(grades, node.text, &Grade::word);
    if (found != grades.end())
        return bound(node.span, Id<Grade>(theory_[scale].grades.begin +
                                          static_cast<std::size_t>(found - grades.begin())));
    std::vector<llvm::StringRef> words;
    for (const Grade& grade : grades)
        words.push_back(grade.word);
    Diagnostic report =
        unknownGrade.at(node.span, node.text.str(),
                        fmt::format("the scale `{}`", scaleName.text.str()), listOf(words));
    report.label(theory_[scale].nameSpan, "the scale is declared here");
    offerNearest(node.text, node.span, words, report);
    out_.push_back(std::move(report));
    return {};
}

void Resolver::reportUnknownScale(const syntax::Name& name, const Where& where) {
    if (isUnread(name.text) || lacksImports(where.module))
        return;
    if (addToReport(reportedScales_, name))
        return;
    Diagnostic report = unknownScale.at(name.span, name.text.str());
    std::vector<llvm::StringRef> names;
    for (const Scale& scale : theory_.scales)
        if (scale.module == where.module)
            names.push_back(scale.name);
    offerNearest(name.text, name.span, names, report);
    if (report.help.empty())
        report.helping(fmt::format("declare it, from the lowest grade on: "
                                   "`scale {} {{ low < moderate < high }}`",
                                   name.text.str()));
    reportedScales_.try_emplace(llvm::CachedHashStringRef(name.text), out_.size());
    out_.push_back(std::move(report));
}

Id<Confidence> Resolver::addConfidence(const syntax::Confidence& node, Span span,
                                       const Where& where) {
    Confidence confidence{.why = node.why.value, .span = span, .levelSpan = node.grade.span};
    confidence.level = gradeIn(levelWords, node.grade, "confidence", out_);
    bool isShifted = false;
    for (const syntax::Entry& entry : node.block.entries) {
        checkFit(entry, Owner::Confidence, where);
        const auto* judgement = std::get_if<const syntax::Judgement*>(&entry.is);
        if (!judgement)
            continue;
        const syntax::Name& name = (*judgement)->scale;
        const Component component = fromWord(componentWords, name.text);
        if (component == Component::Count) {
            // Once a word is missing or doubled, all behind it stand in the wrong places.
            if (std::exchange(isShifted, true) &&
                fromWord(concernWords, name.text) != Concern::Count)
                continue;
            Diagnostic report = unknownComponent.at(name.span, name.text.str());
            offerNearest(name.text, name.span, componentWords, report);
            if (report.help.empty())
                report.helping("choose from " + listOf(componentWords));
            out_.push_back(std::move(report));
            continue;
        }
        Assessment& assessment = confidence.components[static_cast<std::size_t>(component)];
        if (assessment.span.isSomewhere())
            out_.push_back(judgedTwice.at(name.span, "the confidence", name.text.str())
                               .label(assessment.span, "judged here first"));
        assessment = {.concern = gradeIn(concernWords, (*judgement)->grade, "concern", out_),
                      .why = (*judgement)->why.value,
                      .span = name.span};
        isShifted |= assessment.concern == Concern::Count;
    }
    addAllowances(node.block, span, where);
    confidence.attributes = addAttributes(node.block, Owner::Confidence, where);
    if (confidence.level == Level::Count)
        return {};
    theory_.confidences.push_back(confidence);
    return Id<Confidence>(theory_.confidences.size() - 1);
}

} // namespace theory::model
