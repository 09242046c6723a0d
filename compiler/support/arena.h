// Memory for what is made piece by piece and freed as a whole, in pages as large as can be had.
//
// A theory of a million constructs fills hundreds of megabytes once. In pages of four kilobytes the
// system's handing them out costs a third of the whole run.
#pragma once

#include "llvm/Support/Allocator.h"

#include <cstddef>

namespace theory {

// Asks for large pages for a stretch of memory, where it is worth asking; otherwise does nothing.
void preferLargePages(const void* begin, std::size_t bytes);

// Keeps what is freed for what is allocated next, instead of giving it back to the system to ask
// for it again. For the whole process: for main(), before anything else.
void keepFreedMemory();

// Prepares for so many bytes to be allocated soon, in large pages. Takes no memory by itself.
void makeRoom(std::size_t bytes);
// The same for what the calling thread will allocate, which has a heap of its own.
void makeRoomInThread(std::size_t bytes);

// Slabs of an arena. The large ones lie in large pages.
class SlabAllocator : public llvm::AllocatorBase<SlabAllocator> {
public:
    void* Allocate(std::size_t size, std::size_t alignment);
    void Deallocate(const void* slab, std::size_t size, std::size_t alignment);
    using AllocatorBase<SlabAllocator>::Allocate;
    using AllocatorBase<SlabAllocator>::Deallocate;

    void Reset() {}
    void PrintStats() const {}
};

// Each slab is twice as large as the one before it, from 16 kilobytes on.
using Arena = llvm::BumpPtrAllocatorImpl<SlabAllocator, 16384, 16384, 1>;

} // namespace theory
