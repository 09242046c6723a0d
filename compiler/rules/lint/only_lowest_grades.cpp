// only-lowest-grades: a configuration whose sources all stand at the bottom of a scale.
#include "analysis/grounds.h"
#include "rules/rule.h"

#include "llvm/ADT/DenseMap.h"

namespace theory::rules {
namespace {

const DiagnosticKind<std::string, std::string, std::string> kind{
    {
        .name = "only-lowest-grades",
        .code = "L012",
        .severity = Severity::Warning,
        .group = "evidence",
        .standard = "GRADE-CERQual methodological limitations",
        .why = "Sources are not excluded by their grade alone: a weak paper may hold the one "
               "passage that explains. A CMOC that rests on nothing but sources of the lowest "
               "grade says so, or is supported by others too.",
        .bad = "scale rigour { low < moderate < high }\nsource smith2010\n"
               "appraise @smith2010 { rigour low }\ncmoc 1 {\n  context \"Calm\"\n"
               "  mechanism \"Trust\"\n  outcome \"Stay\"\n  supported by @smith2010\n}\n",
        .good = "scale rigour { low < moderate < high }\nsource smith2010\n"
                "appraise @smith2010 { rigour moderate }\ncmoc 1 {\n  context \"Calm\"\n"
                "  mechanism \"Trust\"\n  outcome \"Stay\"\n  supported by @smith2010\n}\n",
    },
    "CMOC `{}` rests only on sources whose {} is {}"};

using GradeOf = llvm::DenseMap<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t>;

// Whether every source in favour was judged on the scale, and is at its bottom.
bool areAllAtBottom(const model::Theory& theory, llvm::ArrayRef<analysis::Ground> grounds,
                    std::uint32_t scale, const GradeOf& gradeOf) {
    bool isAny = false;
    for (const analysis::Ground& ground : grounds) {
        if (!ground.isInFavour())
            continue;
        const auto grade = gradeOf.find({ground.source.index, scale});
        if (grade == gradeOf.end() || grade->second != theory.scales[scale].grades.begin)
            return false;
        isAny = true;
    }
    return isAny;
}

void check(const model::Theory& theory, Diagnostics& out) {
    if (theory.judgements.empty())
        return;
    GradeOf gradeOf;
    for (const model::Judgement& judgement : theory.judgements)
        gradeOf.try_emplace({judgement.source.index, judgement.scale.index}, judgement.grade.index);
    const analysis::Grounds grounds(theory);
    for (std::size_t i = 0; i < theory.configurations.size(); ++i) {
        const model::Configuration& configuration = theory.configurations[i];
        if (configuration.module != model::mainModule || configuration.isDamaged ||
            configuration.hasLostEvidence)
            continue;
        for (std::uint32_t scale = 0; scale < theory.scales.size(); ++scale) {
            const model::Scale& it = theory.scales[scale];
            const auto own = grounds[model::Id<model::Configuration>(i)];
            if (it.isOrdered && it.grades.size() > 1 && areAllAtBottom(theory, own, scale, gradeOf))
                out.push_back(kind.at(configuration.nameSpan, configuration.name.str(),
                                      it.name.str(),
                                      fmt::format("`{}`", theory[it.grades].front().word.str()))
                                  .label(it.nameSpan, "the scale, from its bottom on"));
        }
    }
}

const Registered rule(Rule{kind.info().name, check});

} // namespace
} // namespace theory::rules
