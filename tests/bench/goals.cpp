// The closing table. It judges, but nothing fails: a busy machine is no mistake in the program.
#include "goals.h"

#include "fmt/format.h"

namespace theory::bench {
namespace {

struct Goal {
    std::string figure;
    std::string aim;
    double measured; // zero where it was not
    std::string unit;
    double limit;
    bool isLeast = false; // the limit is the least, not the most
    std::string remark;
};

double ratio(double over, double under) { return under > 0 ? over / under : 0; }

std::string verdict(const Goal& goal) {
    if (goal.measured == 0)
        return "not measured";
    return (goal.isLeast ? goal.measured >= goal.limit : goal.measured <= goal.limit) ? "met"
                                                                                      : "missed";
}

std::vector<Goal> goalsOfSpeed(const Speeds& speeds) {
    const Case latin{Phase::Checked, Script::Latin, 100'000};
    const Case cyrillic{Phase::Checked, Script::Cyrillic, 100'000};
    const Case tree{Phase::Tree, Script::Latin, 100'000};
    const Case resolved{Phase::Resolved, Script::Latin, 100'000};
    const Case small{Phase::Checked, Script::Latin, 1'000};
    const Case large{Phase::Checked, Script::Latin, 1'000'000};
    return {
        {"text to checked theory", ">= 30 MB/s", speeds.bytesPerSecond(latin) / 1e6, " MB/s", 30,
         true, fmt::format("to tree alone: {:.0f} MB/s", speeds.bytesPerSecond(tree) / 1e6)},
        {"checked theory / tree alone, time", "<= 2",
         ratio(speeds.seconds(latin), speeds.seconds(tree)), "", 2},
        {"all rules / tree alone, time", "<= 1",
         ratio(speeds.seconds(latin) - speeds.seconds(resolved), speeds.seconds(tree)), "", 1,
         false,
         fmt::format("{:.0f} ms / {:.0f} ms",
                     (speeds.seconds(latin) - speeds.seconds(resolved)) * 1e3,
                     speeds.seconds(tree) * 1e3)},
        {"Cyrillic / Latin, MB/s", ">= 0.5",
         ratio(speeds.bytesPerSecond(cyrillic), speeds.bytesPerSecond(latin)), "", 0.5, true},
        {"a construct of 1,000,000 / of 1,000, time", "<= 1.2",
         ratio(speeds.seconds(large) / 1'000'000, speeds.seconds(small) / 1'000), "", 1.2, false,
         fmt::format("{:.2f} us / {:.2f} us", speeds.seconds(large), speeds.seconds(small) * 1e3)},
    };
}

std::vector<Goal> goalsOfPrograms(const Programs& programs) {
    return {
        {"peak memory / file", "< 12", programs.peakOverFile, "", 12, false,
         fmt::format("file of {:.0f} MB", static_cast<double>(programs.fileBytes) / 1e6)},
        {"start-up, `check` of an empty file", "< 5 ms", programs.startSeconds * 1e3, " ms", 5,
         false,
         fmt::format("a program that does nothing: {:.2f} ms, one that prints a line: {:.2f} ms",
                     programs.emptyStartSeconds * 1e3, programs.lineStartSeconds * 1e3)},
        {"1,000 files of 10 KB / one as long, time", "<= 1.5",
         ratio(programs.manySeconds, programs.oneSeconds), "", 1.5, false,
         fmt::format("{:.0f} ms / {:.0f} ms, peak memory {:.0f} MB for {:.1f} MB",
                     programs.manySeconds * 1e3, programs.oneSeconds * 1e3,
                     programs.manyPeakBytes / 1e6, static_cast<double>(programs.manyBytes) / 1e6)},
        {"`fmt --check` / `check` of these", "< 1",
         ratio(programs.fmtSeconds, programs.manySeconds), "", 1, false,
         fmt::format("{:.0f} ms", programs.fmtSeconds * 1e3)},
        {"`check` of 10,000 / `nop -p`, CPU time", "< 1",
         ratio(programs.checkSeconds, programs.nopSeconds), "", 1, false,
         fmt::format("{:.1f} ms / {:.1f} ms", programs.checkSeconds * 1e3,
                     programs.nopSeconds * 1e3)},
    };
}

std::vector<Goal> goalsOfPassages(const Passages& passages) {
    return {
        {"100 sources of 30 pages, 1,000 extracts", "< 2 s",
         passages.readSeconds + passages.foundSeconds, " s", 2, false,
         fmt::format("reading {:.2f} s, looking up {:.2f} s", passages.readSeconds,
                     passages.foundSeconds)},
        {"an extract that is not there", "< 5 ms", passages.missedSeconds * 1e3, " ms", 5},
    };
}

std::vector<Goal> goalsOfPictures(const Pictures& pictures) {
    std::vector<Goal> goals;
    const auto add = [&](const char* what, const LargePictures& large) {
        goals.push_back({fmt::format("1,000 {} / `dot -Tsvg`, CPU time", what), "<= 1.1",
                         ratio(large.ours, large.dot), "", 1.1, false,
                         fmt::format("{:.2f} s / {:.2f} s", large.ours, large.dot)});
        goals.push_back(
            {fmt::format("10,000 {}, as SVG", what), "<= 8 s", large.tenTimesAs, " s", 8, false,
             fmt::format("{:.0f} times the 1,000", ratio(large.tenTimesAs, large.ours))});
    };
    add("in sections", pictures.inSections);
    add("in one tree", pictures.oneTree);
    goals.push_back(
        {"five outputs / the dearest of them alone", "< 1.5",
         ratio(pictures.fiveOutputs, pictures.dearestOutput), "", 1.5, false,
         fmt::format("{:.2f} s / {:.2f} s", pictures.fiveOutputs, pictures.dearestOutput)});
    return goals;
}

void print(const std::vector<Goal>& goals, llvm::raw_ostream& out) {
    out << fmt::format("\n{:<44}{:<12}{:<12}{:<14}\n", "figure", "goal", "measured", "");
    for (const Goal& goal : goals)
        out << fmt::format("{:<44}{:<12}{:<12}{:<14}{}\n", goal.figure, goal.aim,
                           fmt::format("{:.2f}{}", goal.measured, goal.unit), verdict(goal),
                           goal.remark);
}

} // namespace

void printGoals(const Pictures& pictures, llvm::raw_ostream& out) {
    print(goalsOfPictures(pictures), out);
}

void printGoals(const Speeds& speeds, const Programs& programs, const Pictures& pictures,
                const Passages& passages, llvm::raw_ostream& out) {
    std::vector<Goal> goals = goalsOfSpeed(speeds);
    for (Goal& goal : goalsOfPrograms(programs))
        goals.push_back(std::move(goal));
    for (Goal& goal : goalsOfPictures(pictures))
        goals.push_back(std::move(goal));
    for (Goal& goal : goalsOfPassages(passages))
        goals.push_back(std::move(goal));
    print(goals, out);
    out << "\nSpeeds are medians of CPU time on one core, giving memory back included; start-up "
           "is\n"
           "and many files the medians of real time.\n";
}

} // namespace theory::bench
