// Runs theoryc beside other programs, in turns, so that what disturbs one disturbs the other too.
#include "programs.h"

#include "children.h"
#include "generate.h"
#include "temporary_folder.h"

#include "fmt/format.h"

#include <filesystem>

namespace theory::bench {
namespace {

namespace fs = std::filesystem;

constexpr int starts = 200;
constexpr int checks = 31;

using Command = std::vector<std::string>;

Command check(const fs::path& file) { return {THEORYC, "check", file.string()}; }

// Medians of one measure for two commands, run in turns.
std::pair<double, double> inTurns(const Command& first, const Command& second, int turns,
                                  double Spent::* measure) {
    std::vector<double> ofFirst, ofSecond;
    for (int i = 0; i < turns; ++i) {
        const Spent one = run(first), other = run(second);
        if (one.hasSucceeded)
            ofFirst.push_back(one.*measure);
        if (other.hasSucceeded)
            ofSecond.push_back(other.*measure);
    }
    return {median(ofFirst), median(ofSecond)};
}

constexpr std::size_t files = 1'000, constructsEach = 45; // about 10 KB
constexpr int manyChecks = 9;

// A thousand theories against one, all laid out as `fmt` does it.
void measureMany(const TemporaryFolder& folder, Programs& programs) {
    const auto allRules = [] { return std::string("[rules]\nrameses = \"note\"\n"); };
    const fs::path many = folder.write("many/theory.toml", allRules).parent_path();
    const fs::path one = folder.write("one/theory.toml", allRules).parent_path();
    for (std::size_t i = 0; i < files; ++i)
        programs.manyBytes += fs::file_size(folder.write(fmt::format("many/{}.theory", i), [] {
            return theoryText(constructsEach, Script::Latin);
        }));
    folder.write("one/one.theory",
                 [] { return theoryText(files * constructsEach, Script::Latin); });
    for (const fs::path& laidOut : {many, one})
        if (!run({THEORYC, "fmt", laidOut.string()}).hasSucceeded)
            return;
    std::tie(programs.manySeconds, programs.oneSeconds) =
        inTurns(check(many), check(one), manyChecks, &Spent::wallSeconds);
    programs.fmtSeconds = inTurns({THEORYC, "fmt", "--check", many.string()}, check(many),
                                  manyChecks, &Spent::wallSeconds)
                              .first;
    programs.manyPeakBytes = run(check(many)).peakBytes;
}

} // namespace

Programs measurePrograms() {
    const TemporaryFolder folder;
    Programs programs;
    const fs::path empty = folder.write("empty.theory", [] { return std::string(); });
    std::tie(programs.startSeconds, programs.emptyStartSeconds) =
        inTurns(check(empty), {EMPTY_PROGRAM}, starts, &Spent::wallSeconds);
    programs.lineStartSeconds =
        inTurns({ONE_LINE}, {EMPTY_PROGRAM}, starts, &Spent::wallSeconds).first;

    const fs::path theory =
        folder.write("10000.theory", [] { return theoryText(10'000, Script::Latin); });
    const fs::path dot = folder.write("10000.gv", [] { return dotText(10'000); });
    std::tie(programs.checkSeconds, programs.nopSeconds) =
        inTurns(check(theory), {"nop", "-p", dot.string()}, checks, &Spent::cpuSeconds);

    measureMany(folder, programs);

    const fs::path large =
        folder.write("1000000.theory", [] { return theoryText(1'000'000, Script::Latin); });
    programs.fileBytes = fs::file_size(large);
    if (const Spent spent = run(check(large)); spent.hasSucceeded)
        programs.peakOverFile = spent.peakBytes / static_cast<double>(programs.fileBytes);
    return programs;
}

} // namespace theory::bench
