// How fast texts become trees, and checked theories.
#pragma once

#include "generate.h"

#include <benchmark/benchmark.h>

#include <map>
#include <string>
#include <vector>

namespace theory::bench {

enum class Phase {
    Tree,     // text to tree alone
    Resolved, // text to tree, to resolved theory
    Checked,  // text to tree, to resolved theory, to what every rule says of it
};

struct Case {
    Phase phase;
    Script script;
    std::size_t constructs;

    std::string name() const;
};

// Tells Google Benchmark of all cases.
void registerPhases();

// Shows what was measured, and keeps it.
class Speeds : public benchmark::ConsoleReporter {
public:
    void ReportRuns(const std::vector<Run>& runs) override;

    // Medians over all repetitions; zero where the case was not run.
    double seconds(const Case& what) const;
    double bytesPerSecond(const Case& what) const;

private:
    struct Measured {
        std::vector<double> seconds;
        std::vector<double> bytesPerSecond;
    };
    std::map<std::string, Measured> measured_;
};

} // namespace theory::bench
