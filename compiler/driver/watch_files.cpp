// Linux's inotify, and signals that arrive only while it is waited for.
#include "driver/watch_files.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Path.h"

#include <array>
#include <csignal>
#include <poll.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

namespace theory::driver {
namespace {

namespace path = llvm::sys::path;

volatile std::sig_atomic_t isEnded = 0;

// Lets Ctrl-C and the like end the waiting instead of the program, from here to its own end. The
// signals stay blocked but for `whileWaiting`, so that none is missed in between.
class Interrupts {
public:
    Interrupts() {
        sigset_t blocked;
        sigemptyset(&blocked);
        sigaddset(&blocked, SIGINT);
        sigaddset(&blocked, SIGTERM);
        pthread_sigmask(SIG_BLOCK, &blocked, &whileWaiting);
        struct sigaction action{};
        action.sa_handler = [](int) { isEnded = 1; };
        sigaction(SIGINT, &action, &interrupt_);
        sigaction(SIGTERM, &action, &end_);
    }
    ~Interrupts() {
        sigaction(SIGINT, &interrupt_, nullptr);
        sigaction(SIGTERM, &end_, nullptr);
        pthread_sigmask(SIG_SETMASK, &whileWaiting, nullptr);
    }
    Interrupts(const Interrupts&) = delete;
    Interrupts& operator=(const Interrupts&) = delete;

    sigset_t whileWaiting;

private:
    struct sigaction interrupt_, end_;
};

std::string folderOf(llvm::StringRef file) {
    const llvm::StringRef folder = path::parent_path(file);
    return folder.empty() ? "." : folder.str();
}

std::string tidied(llvm::StringRef file) {
    llvm::SmallString<128> out(file);
    path::remove_dots(out);
    return out.str().str();
}

} // namespace

FileWatch::FileWatch(timespec since)
    : events_(inotify_init1(IN_CLOEXEC | IN_NONBLOCK)), since_(since.tv_sec, since.tv_nsec) {}

FileWatch::~FileWatch() {
    if (events_ >= 0)
        close(events_);
}

void FileWatch::remember() {
    timespec now{};
    clock_gettime(CLOCK_REALTIME_COARSE, &now); // the clock that files are stamped with
    since_ = {now.tv_sec, now.tv_nsec};
}

// A file may have been saved while the theories were being read. Each state counts once.
bool FileWatch::hasChangedBefore(llvm::ArrayRef<std::string> files) {
    bool hasChanged = false;
    for (const std::string& file : files) {
        struct stat status{};
        if (stat(file.c_str(), &status) != 0)
            continue;
        const Stamp stamp{status.st_mtim.tv_sec, status.st_mtim.tv_nsec};
        const auto [known, isNew] = known_.try_emplace(file, stamp);
        hasChanged |= stamp > since_ && (isNew || known->second != stamp);
        known->second = stamp;
    }
    return hasChanged;
}

bool FileWatch::isMeant(int folder, const std::string& name,
                        llvm::ArrayRef<std::string> files) const {
    const auto found = folders_.find(folder);
    if (found == folders_.end())
        return false;
    llvm::SmallString<128> file(found->second);
    path::append(file, name);
    return llvm::StringRef(name).ends_with(".theory") || name == "theory.toml" ||
           llvm::any_of(files, [&](const std::string& one) { return tidied(one) == tidied(file); });
}

bool FileWatch::takeEvents(llvm::ArrayRef<std::string> files) {
    alignas(inotify_event) std::array<char, 16384> buffer;
    bool isConcerned = false;
    for (ssize_t size = 0; (size = read(events_, buffer.data(), buffer.size())) > 0;)
        for (const char* at = buffer.data(); at < buffer.data() + size;) {
            const auto* event = reinterpret_cast<const inotify_event*>(at);
            at += sizeof(inotify_event) + event->len;
            // An overflow may have swallowed anything.
            isConcerned |= (event->mask & IN_Q_OVERFLOW) != 0 ||
                           (event->len > 0 && isMeant(event->wd, event->name, files));
        }
    return isConcerned;
}

bool FileWatch::wait(llvm::ArrayRef<std::string> files) {
    constexpr timespec moment{.tv_sec = 0, .tv_nsec = 60'000'000};
    for (const std::string& file : files) {
        const std::string folder = folderOf(file);
        const int number =
            inotify_add_watch(events_, folder.c_str(),
                              IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE);
        if (number >= 0)
            folders_[number] = folder;
    }
    if (folders_.empty())
        return false;
    isEnded = 0;
    bool isConcerned = takeEvents(files);
    isConcerned |= hasChangedBefore(files);
    const Interrupts interrupts;
    while (true) {
        pollfd events{.fd = events_, .events = POLLIN, .revents = 0};
        const int ready =
            ppoll(&events, 1, isConcerned ? &moment : nullptr, &interrupts.whileWaiting);
        if (isEnded)
            return false;
        if (ready == 0)
            break;
        if (ready > 0)
            isConcerned |= takeEvents(files);
    }
    remember();
    hasChangedBefore(files);
    return true;
}

} // namespace theory::driver
