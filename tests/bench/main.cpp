// The bench: speed and memory against their goals; with `--pictures` those of pictures alone, with
// `--phantoms` the quality of recovery.
#include "goals.h"
#include "phantoms.h"

#include "support/arena.h"

#include <cstring>

int main(int argc, char** argv) {
    using namespace theory::bench;
    theory::keepFreedMemory(); // as the program does
    if (argc > 1 && std::strcmp(argv[1], "--pictures") == 0) {
        printGoals(measurePictures(), llvm::outs());
        return 0;
    }
    if (argc > 1 && std::strcmp(argv[1], "--phantoms") == 0)
        return countPhantoms({argv + 2, argv + argc}, llvm::outs());
    // Cases take turns, so that what disturbs the machine for a while disturbs all of them.
    std::vector<char*> words(argv, argv + argc);
    std::string takingTurns = "--benchmark_enable_random_interleaving=true";
    words.insert(words.begin() + 1, takingTurns.data());
    words.push_back(nullptr);
    argc = static_cast<int>(words.size()) - 1;
    argv = words.data();
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 2;
    const Programs programs = measurePrograms();
    const Pictures pictures = measurePictures();
    const Passages passages = measurePassages();
    registerPhases();
    Speeds speeds;
    benchmark::RunSpecifiedBenchmarks(&speeds);
    printGoals(speeds, programs, pictures, passages, llvm::outs());
}
