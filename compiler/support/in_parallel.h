// Work that falls into parts of which none knows of another.
#pragma once

#include "support/arena.h"

#include "llvm/Support/ThreadPool.h"

#include <atomic>
#include <cstddef>

namespace theory {

// Calls `work(i)` for each i below `count`, on all cores. Each thread makes room for its share of
// `bytes` first. One part is done without another thread, since starting one takes longer than a
// small theory does.
template <typename Work>
void inParallel(std::size_t count, const Work& work, std::size_t bytes = 0) {
    const std::size_t cores = llvm::hardware_concurrency().compute_thread_count();
    const std::size_t workers = std::min(count, cores);
    if (workers < 2) {
        for (std::size_t i = 0; i < count; ++i)
            work(i);
        return;
    }
    std::atomic<std::size_t> next = 0;
    const auto takeParts = [&] {
        makeRoomInThread(bytes / workers);
        for (std::size_t i = next++; i < count; i = next++)
            work(i);
    };
    llvm::StdThreadPool pool(llvm::hardware_concurrency(static_cast<unsigned>(workers)));
    for (std::size_t i = 0; i < workers; ++i)
        pool.async(takeParts);
    pool.wait();
}

} // namespace theory
