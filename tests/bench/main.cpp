// The bench: speed and memory against their goals, or with `--phantoms` the quality of recovery.
#include "goals.h"
#include "phantoms.h"

#include "support/arena.h"

#include <cstring>

int main(int argc, char** argv) {
    using namespace theory::bench;
    theory::keepFreedMemory(); // as the program does
    if (argc > 1 && std::strcmp(argv[1], "--phantoms") == 0)
        return countPhantoms({argv + 2, argv + argc}, llvm::outs());
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 2;
    const Programs programs = measurePrograms();
    registerPhases();
    Speeds speeds;
    benchmark::RunSpecifiedBenchmarks(&speeds);
    printGoals(speeds, programs, llvm::outs());
}
