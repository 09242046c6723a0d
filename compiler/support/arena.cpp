// Large pages, by Linux's and glibc's means; elsewhere memory is as it comes.
#include "support/arena.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

#if defined(__linux__)
#include <sys/mman.h>
#endif
#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace theory {
namespace {

constexpr std::size_t largePage = std::size_t(2) << 20;

} // namespace

void preferLargePages([[maybe_unused]] const void* begin, [[maybe_unused]] std::size_t bytes) {
#if defined(__linux__)
    if (bytes < 2 * largePage)
        return;
    const auto address = reinterpret_cast<std::uintptr_t>(begin);
    const std::uintptr_t first = (address + largePage - 1) / largePage * largePage;
    const std::size_t whole = (address + bytes - first) / largePage * largePage;
    // Only advice: where it is not taken, pages are small, and nothing else changes.
    madvise(reinterpret_cast<void*>(first), whole, MADV_HUGEPAGE);
#endif
}

void keepFreedMemory() {
#if defined(__GLIBC__)
    mallopt(M_MMAP_MAX, 0);        // everything comes from the heap, and goes back there
    mallopt(M_TRIM_THRESHOLD, -1); // never
    mallopt(M_TOP_PAD, 16 << 20);
#endif
}

namespace {

void makeRoom(std::size_t bytes, std::size_t worthIt, std::size_t most) {
    if (bytes < worthIt)
        return;
    // What is freed untouched stays at the heap's end, where later allocations are cut from.
    const std::size_t room = std::min(bytes, most);
    if (void* heap = std::malloc(room)) {
        preferLargePages(heap, room);
        std::free(heap);
    }
}

} // namespace

void makeRoom(std::size_t bytes) { makeRoom(bytes, std::size_t(32) << 20, std::size_t(3) << 29); }

void makeRoomInThread(std::size_t bytes) {
    // glibc's heaps of threads are of 64 MB, with something in front.
    makeRoom(bytes, std::size_t(4) << 20, std::size_t(62) << 20);
}

void* SlabAllocator::Allocate(std::size_t size, std::size_t alignment) {
    void* slab = llvm::allocate_buffer(size, alignment);
    preferLargePages(slab, size);
    return slab;
}

void SlabAllocator::Deallocate(const void* slab, std::size_t size, std::size_t alignment) {
    llvm::deallocate_buffer(const_cast<void*>(slab), size, alignment);
}

} // namespace theory
