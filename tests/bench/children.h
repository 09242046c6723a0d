// Other programs, run and measured.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace theory::bench {

struct Spent {
    bool hasSucceeded = false;
    double wallSeconds = 0;
    double cpuSeconds = 0; // its own and the system's for it
    double peakBytes = 0;
};

// Runs a program, which is looked for as a shell does, and says nothing of what it prints.
Spent run(const std::vector<std::string>& command);

// Does something in a process of its own, so that its memory is gone afterwards.
void doApart(const std::function<void()>& work);

double median(std::vector<double> values);

} // namespace theory::bench
