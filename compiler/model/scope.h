// The names in force in one theory.
#pragma once

#include "model/theory.h"

#include "llvm/ADT/CachedHashString.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"

#include <optional>

namespace theory::model {

// Names of one kind of thing, each with its index.
template <typename T>
class Names {
public:
    bool empty() const { return table_.empty(); }
    void reserve(std::size_t count) { table_.reserve(static_cast<unsigned>(count)); }

    // False where the name is taken.
    bool add(llvm::StringRef name, Id<T> id) {
        return table_.try_emplace(llvm::CachedHashStringRef(name), id.index).second;
    }

    // None where there is none of that name.
    Id<T> find(llvm::StringRef name) const {
        auto found = table_.find(llvm::CachedHashStringRef(name));
        return found == table_.end() ? Id<T>() : Id<T>(found->second);
    }

    // Has the memory fetched in which `find` and `add` will look first, so that in a large theory
    // they need not wait for it; and, once that is there, the name that stands in it.
    void fetch(llvm::StringRef name) const {
        if (const Bucket* bucket = bucketOf(name))
            __builtin_prefetch(bucket);
    }
    void fetchName(llvm::StringRef name) const {
        if (const Bucket* bucket = bucketOf(name))
            __builtin_prefetch(bucket->first.val().data());
    }

private:
    using Key = llvm::CachedHashStringRef;
    using Table = llvm::DenseMap<Key, std::uint32_t>;
    using Bucket = typename Table::value_type;

    // Null in a table that is small enough to be at hand.
    const Bucket* bucketOf(llvm::StringRef name) const {
        constexpr std::size_t small = 4096;
        const std::size_t buckets = table_.getMemorySize() / sizeof(Bucket);
        if (buckets < small)
            return nullptr;
        const std::size_t first = llvm::DenseMapInfo<Key>::getHashValue(Key(name)) & (buckets - 1);
        return static_cast<const Bucket*>(table_.getPointerIntoBucketsArray()) + first;
    }

    Table table_;
};

// One theory with its parts is one scope. Constructs share a namespace whatever their home role;
// configurations, sections, sources, flows, cases, recommendations, shifts and views have one each,
// and so have the streams of a flow.
struct Scope {
    Names<Construct> constructs;
    Names<Construct> texts; // titles, and texts that declare a construct on the spot
    Names<Configuration> configurations;
    Names<Section> sections;
    Names<Source> sources;
    Names<references::Reference> references; // entries of the bibliographies
    Names<Scale> scales;
    Names<Flow> flows;
    Names<Stream> streams; // the first of each name; several flows may have one
    Names<Case> cases;
    Names<Case> caseTitles; // the first of each
    Names<Recommendation> recommendations;
    Names<Shift> shifts;
    Names<View> views;
    Names<Module> modules; // imported theories, by the name they have here
};

} // namespace theory::model
