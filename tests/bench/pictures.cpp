// Draws large theories with theoryc and with `dot`, in turns, each in a process of its own.
#include "pictures.h"

#include "children.h"
#include "generate.h"
#include "temporary_folder.h"

#include <algorithm>

namespace theory::bench {
namespace {

namespace fs = std::filesystem;

constexpr int turns = 5;

double cpuSeconds(const std::vector<std::string>& command) {
    const Spent spent = run(command);
    return spent.hasSucceeded ? spent.cpuSeconds : 0;
}

std::vector<std::string> build(const fs::path& theory, const char* kinds) {
    return {
        THEORYC, "build", theory.string(), "--emit", kinds, "-o", theory.parent_path().string()};
}

LargePictures measure(const TemporaryFolder& folder, const std::string& name, Ties ties) {
    const auto theory = [&](std::size_t constructs) {
        return folder.write(name + "-" + std::to_string(constructs) + ".theory",
                            [&] { return tiedTheoryText(constructs, ties); });
    };
    const fs::path small = theory(1'000);
    run(build(small, "constructs.dot"));
    const fs::path dot = fs::path(small).replace_extension(".constructs.dot");
    std::vector<double> ours, others;
    for (int i = 0; i < turns; ++i) {
        ours.push_back(cpuSeconds(build(small, "constructs.svg")));
        others.push_back(cpuSeconds({"dot", "-Tsvg", dot.string(), "-o", dot.string() + ".svg"}));
    }
    return {.ours = median(ours),
            .dot = median(others),
            .tenTimesAs = cpuSeconds(build(theory(10'000), "constructs.svg"))};
}

void measureOutputs(const TemporaryFolder& folder, Pictures& pictures) {
    const fs::path theory =
        folder.write("outputs.theory", [] { return tiedTheoryText(1'000, Ties::InSections); });
    constexpr std::array kinds{"svg", "html", "md", "json", "dot"};
    std::vector<double> five;
    std::array<std::vector<double>, kinds.size()> alone;
    for (int i = 0; i < turns; ++i) {
        five.push_back(cpuSeconds(build(theory, "svg,html,md,json,dot")));
        for (std::size_t kind = 0; kind < kinds.size(); ++kind)
            alone[kind].push_back(cpuSeconds(build(theory, kinds[kind])));
    }
    pictures.fiveOutputs = median(five);
    for (const std::vector<double>& seconds : alone)
        pictures.dearestOutput = std::max(pictures.dearestOutput, median(seconds));
}

} // namespace

Pictures measurePictures() {
    const TemporaryFolder folder;
    Pictures pictures{.inSections = measure(folder, "sections", Ties::InSections),
                      .oneTree = measure(folder, "tree", Ties::OneTree)};
    measureOutputs(folder, pictures);
    return pictures;
}

} // namespace theory::bench
