// What a long run is at, on a line of a terminal that goes again.
#pragma once

#include "llvm/Support/raw_ostream.h"

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

namespace theory::driver {

// For a terminal only. Nothing is shown in the first second of a run.
class Progress {
public:
    explicit Progress(llvm::raw_ostream& terminal) : terminal_(terminal) {}
    ~Progress() { show(""); }
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    // Shows these words in place of those before; none: the run has ended, the line is cleared, and
    // other things may be written.
    void show(const std::string& words);

private:
    void run();
    void write();

    llvm::raw_ostream& terminal_;
    std::thread thread_;
    std::mutex guard_;
    std::condition_variable hasEnded_;
    std::string words_;    // empty while nothing runs
    bool isLate_ = false;  // the run has taken a second
    bool isShown_ = false; // there is something on the line
};

} // namespace theory::driver
