// Runs the phases on generated theories. CPU time is measured, since other processes may disturb.
#include "phases.h"

#include "children.h"

#include "model/resolve.h"
#include "rules/rule.h"
#include "syntax/parse.h"

#include "fmt/format.h"

#include <ctime>

namespace theory::bench {
namespace {

using llvm::vfs::InMemoryFileSystem;

constexpr const char* fileName = "generated.theory";

const std::string& textOf(Script script, std::size_t constructs) {
    static std::map<std::pair<Script, std::size_t>, std::string> texts;
    std::string& text = texts[{script, constructs}];
    if (text.empty())
        text = theoryText(constructs, script);
    return text;
}

double cpuSeconds() {
    timespec time;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

struct Work {
    explicit Work(llvm::IntrusiveRefCntPtr<InMemoryFileSystem> files) : sources(std::move(files)) {}

    Sources sources;
    Diagnostics found;
    syntax::Tree tree;
    model::SharedFiles shared;
    model::Project project;
    model::Theory theory;
};

void carryOut(Phase phase, Work& work) {
    const SourceFile& file = **work.sources.open(fileName);
    if (phase == Phase::Tree) {
        work.tree = syntax::parse(file, work.found);
        return;
    }
    work.project = model::load(file, work.sources, work.shared, {}, work.found);
    work.theory = model::resolve(work.project, work.found);
    if (phase == Phase::Checked)
        rules::run(work.theory, *work.project.settings, work.found);
}

// Giving the memory back counts too: the program does so before it ends.
void measure(benchmark::State& state, const Case& what) {
    const std::string& text = textOf(what.script, what.constructs);
    llvm::IntrusiveRefCntPtr<InMemoryFileSystem> files(new InMemoryFileSystem);
    files->addFile(fileName, 0, llvm::MemoryBuffer::getMemBuffer(text, fileName));
    double all = 0, freeing = 0;
    std::size_t found = 0;
    for (auto _ : state) {
        const double start = cpuSeconds();
        auto work = std::make_unique<Work>(files);
        carryOut(what.phase, *work);
        found = work->found.size();
        const double done = cpuSeconds();
        work.reset();
        const double end = cpuSeconds();
        all += end - start;
        freeing += end - done;
    }
    if (found > 0)
        state.SkipWithError("the generated theory is not free of mistakes");
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * text.size()));
    state.counters["us/construct"] =
        all * 1e6 / static_cast<double>(state.iterations() * what.constructs);
    state.counters["freeing"] = freeing / all;
}

void add(const Case& what) {
    benchmark::RegisterBenchmark(what.name().c_str(), measure, what)
        ->Unit(benchmark::kMillisecond)
        ->Repetitions(what.constructs >= 1'000'000 ? 5 : 9)
        ->ReportAggregatesOnly();
}

} // namespace

std::string Case::name() const {
    const char* what = phase == Phase::Tree       ? "tree"
                       : phase == Phase::Resolved ? "resolved"
                                                  : "checked";
    return fmt::format("{}/{}/{}", what, script == Script::Latin ? "latin" : "cyrillic",
                       constructs);
}

void registerPhases() {
    for (std::size_t constructs : {1'000, 10'000, 100'000, 1'000'000})
        add({Phase::Checked, Script::Latin, constructs});
    add({Phase::Checked, Script::Cyrillic, 100'000});
    add({Phase::Resolved, Script::Latin, 100'000});
    for (Script script : {Script::Latin, Script::Cyrillic})
        add({Phase::Tree, script, 100'000});
}

void Speeds::ReportRuns(const std::vector<Run>& runs) {
    for (const Run& run : runs) {
        if (run.run_type != Run::RT_Aggregate || run.aggregate_name != "median" ||
            run.error_occurred)
            continue;
        Measured& measured = measured_[run.run_name.function_name];
        measured.seconds.push_back(run.GetAdjustedCPUTime() / 1e3);
        measured.bytesPerSecond.push_back(run.counters.at("bytes_per_second").value);
    }
    ConsoleReporter::ReportRuns(runs);
}

double Speeds::seconds(const Case& what) const {
    auto found = measured_.find(what.name());
    return found == measured_.end() ? 0 : median(found->second.seconds);
}

double Speeds::bytesPerSecond(const Case& what) const {
    auto found = measured_.find(what.name());
    return found == measured_.end() ? 0 : median(found->second.bytesPerSecond);
}

} // namespace theory::bench
