// Starts processes, and asks the system what they have used.
#include "children.h"

#include <algorithm>
#include <chrono>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace theory::bench {
namespace {

double seconds(const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
}

[[noreturn]] void become(const std::vector<std::string>& command) {
    std::vector<char*> words;
    for (const std::string& word : command)
        words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    const int nowhere = open("/dev/null", O_RDWR);
    for (int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        dup2(nowhere, stream);
    execvp(words.front(), words.data());
    _exit(127);
}

} // namespace

// The system counts what a process used before it became another program, so that a peak is right
// only while this one is small.
Spent run(const std::vector<std::string>& command) {
    const auto start = std::chrono::steady_clock::now();
    const pid_t child = fork();
    if (child == 0)
        become(command);
    int status = 0;
    rusage used{};
    if (child < 0 || wait4(child, &status, 0, &used) < 0)
        return {};
    const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - start;
    return {.hasSucceeded = WIFEXITED(status) && WEXITSTATUS(status) == 0,
            .wallSeconds = wall.count(),
            .cpuSeconds = seconds(used.ru_utime) + seconds(used.ru_stime),
            .peakBytes = static_cast<double>(used.ru_maxrss) * 1024};
}

void doApart(const std::function<void()>& work) {
    const pid_t child = fork();
    if (child == 0) {
        work();
        _exit(0);
    }
    waitpid(child, nullptr, 0);
}

double median(std::vector<double> values) {
    if (values.empty())
        return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

} // namespace theory::bench
