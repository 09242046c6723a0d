// A thread that wakes after a second, if the run is still on.
#include "driver/progress.h"

#include <chrono>

namespace theory::driver {

void Progress::show(const std::string& words) {
    std::unique_lock lock(guard_);
    words_ = words;
    if (!words.empty()) {
        if (isLate_)
            write();
        else if (!thread_.joinable())
            thread_ = std::thread([this] { run(); });
        return;
    }
    hasEnded_.notify_all();
    lock.unlock();
    if (thread_.joinable())
        thread_.join();
    if (isShown_)
        write();
    isLate_ = false;
}

void Progress::run() {
    std::unique_lock lock(guard_);
    if (hasEnded_.wait_for(lock, std::chrono::seconds(1), [this] { return words_.empty(); }))
        return;
    isLate_ = true;
    write();
}

// Back to the line's beginning, cleared up to its end.
void Progress::write() {
    terminal_ << "\r\x1b[K" << words_;
    terminal_.flush();
    isShown_ = !words_.empty();
}

} // namespace theory::driver
