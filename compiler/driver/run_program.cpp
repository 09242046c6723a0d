// Runs a program by posix_spawn, and reads its two outputs until both are closed.
#include "driver/run_program.h"

#include "llvm/ADT/STLExtras.h"

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace theory::driver {
namespace {

using Clock = std::chrono::steady_clock;
using End = RunResult::End;

constexpr std::size_t mostErrorBytes = 10'000; // the rest is read and dropped

// Two ends of a pipe that no other program inherits.
class Pipe {
public:
    Pipe() {
        if (pipe2(ends_.data(), O_CLOEXEC) != 0)
            ends_ = {-1, -1};
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    ~Pipe() {
        closeReading();
        closeWriting();
    }

    bool isOpen() const { return ends_[0] >= 0; }
    int reading() const { return ends_[0]; }
    int writing() const { return ends_[1]; }
    void closeReading() { close(ends_[0]); }
    void closeWriting() { close(ends_[1]); }

private:
    static void close(int& end) {
        if (end >= 0)
            ::close(end);
        end = -1;
    }

    std::array<int, 2> ends_{-1, -1};
};

// What we ignore would be ignored there as well.
void resetSignals(posix_spawnattr_t& attributes) {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGPIPE);
    sigaddset(&signals, SIGXFSZ);
    posix_spawnattr_setsigdefault(&attributes, &signals);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
}

// As the system takes lists of words, which live as long as those given.
std::vector<char*> pointersTo(llvm::ArrayRef<std::string> words) {
    std::vector<char*> pointers;
    for (const std::string& word : words)
        pointers.push_back(const_cast<char*>(word.c_str()));
    return pointers;
}

// Those of ours that are given anew are left out.
std::vector<char*> environmentWith(llvm::ArrayRef<std::string> variables) {
    std::vector<char*> all = pointersTo(variables);
    for (char** variable = environ; *variable; ++variable) {
        const auto [name, value] = llvm::StringRef(*variable).split('=');
        if (llvm::none_of(variables, [name = name](llvm::StringRef given) {
                return given.split('=').first == name;
            }))
            all.push_back(*variable);
    }
    all.push_back(nullptr);
    return all;
}

std::optional<pid_t> begin(const std::string& program, llvm::ArrayRef<std::string> arguments,
                           const RunSurroundings& surroundings, const Pipe& out, const Pipe& err) {
    std::vector<char*> words = pointersTo(arguments);
    words.insert(words.begin(), const_cast<char*>(program.c_str()));
    words.push_back(nullptr);
    const std::vector<char*> variables = environmentWith(surroundings.variables);
    posix_spawn_file_actions_t files;
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_init(&files);
    posix_spawnattr_init(&attributes);
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, surroundings.input.c_str(), O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&files, out.writing(), STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&files, err.writing(), STDERR_FILENO);
    resetSignals(attributes);
    pid_t child = 0;
    const int failure =
        posix_spawn(&child, program.c_str(), &files, &attributes, words.data(), variables.data());
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&files);
    return failure == 0 ? std::optional(child) : std::nullopt;
}

// Reads once. Whether there may be more.
bool readSome(int from, std::string& into, std::size_t most) {
    std::array<char, 65'536> buffer;
    const ssize_t count = ::read(from, buffer.data(), buffer.size());
    if (count < 0)
        return errno == EINTR;
    const std::size_t room = most - std::min(most, into.size());
    into.append(buffer.data(), std::min(room, static_cast<std::size_t>(count)));
    return count > 0;
}

// Until both outputs are closed, or a limit is reached, which is then the answer.
std::optional<End> listen(Pipe& out, Pipe& err, std::size_t mostBytes, Clock::time_point deadline,
                          RunResult& result) {
    while (out.isOpen() || err.isOpen()) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now());
        if (left.count() <= 0)
            return End::TooSlow;
        // A closed end is a negative number, which poll passes over.
        std::array<pollfd, 2> ready{pollfd{out.reading(), POLLIN, 0},
                                    pollfd{err.reading(), POLLIN, 0}};
        if (poll(ready.data(), ready.size(), static_cast<int>(left.count()) + 1) < 0)
            continue;
        if (ready[0].revents && !readSome(out.reading(), result.out, mostBytes + 1))
            out.closeReading();
        if (ready[1].revents && !readSome(err.reading(), result.err, mostErrorBytes))
            err.closeReading();
        if (result.out.size() > mostBytes)
            return End::TooMuch;
    }
    return std::nullopt;
}

// Nearly always it has ended already, having closed its outputs.
std::optional<int> statusOf(pid_t child, Clock::time_point deadline) {
    for (;;) {
        int status = 0;
        const pid_t ended = waitpid(child, &status, WNOHANG);
        if (ended == child)
            return status;
        if ((ended < 0 && errno != EINTR) || Clock::now() >= deadline)
            return std::nullopt;
        poll(nullptr, 0, /*milliseconds=*/1);
    }
}

void end(pid_t child) {
    kill(child, SIGKILL);
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR)
        continue;
}

} // namespace

RunResult runProgram(const std::string& program, llvm::ArrayRef<std::string> arguments,
                     RunLimits limits, const RunSurroundings& surroundings) {
    RunResult result;
    Pipe out, err;
    if (!out.isOpen() || !err.isOpen())
        return result;
    const auto child = begin(program, arguments, surroundings, out, err);
    if (!child)
        return result;
    out.closeWriting();
    err.closeWriting();
    const Clock::time_point deadline = Clock::now() + std::chrono::seconds(limits.seconds);
    const auto limit = listen(out, err, limits.bytes, deadline, result);
    const auto status = limit ? std::nullopt : statusOf(*child, deadline);
    if (!status) {
        end(*child);
        result.end = limit.value_or(End::TooSlow);
    } else {
        result.end = WIFEXITED(*status) ? End::Exited : End::Crashed;
        result.status = WIFEXITED(*status) ? WEXITSTATUS(*status) : 0;
    }
    return result;
}

} // namespace theory::driver
