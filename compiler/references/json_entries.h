// Finds the entries in a file of CSL-JSON, so that one that is broken does not hide the others.
#pragma once

#include "llvm/ADT/StringRef.h"

#include <vector>

namespace theory::references {

struct JsonMember {
    llvm::StringRef name;
    llvm::StringRef value; // a text's without its quotation marks, escapes as written
};

struct JsonEntry {
    llvm::StringRef text;
    std::vector<JsonMember> members; // its own, in the order of the file
    bool isClosed = true;
    bool isTooDeep = false; // its value may not be parsed by a parser that calls itself
};

// The entries of `[…]`, of `{"items": […]}`, or the one that the file is.
class JsonEntries {
public:
    explicit JsonEntries(llvm::StringRef text);

    // Whether the file is a list at all.
    bool isList() const { return isList_; }
    // False when there is none left. What stands between entries and should not comes as an entry.
    bool take(JsonEntry& entry);
    // Whether the list has its end. Known when all have been taken.
    bool isComplete() const { return isComplete_; }

private:
    struct Sign {
        char kind = 0; // a bracket, `,`, `:`, `"` for a text, `x` for other words; 0 at the end
        llvm::StringRef text;
    };

    Sign takeSign();
    bool enterItems();
    llvm::StringRef indentation(const char* at) const;
    void scan(JsonEntry& entry);
    void noteMember(JsonEntry& entry, const Sign& sign);

    llvm::StringRef all_, rest_;
    bool isList_ = true, isComplete_ = false, isWrapped_ = false;
    // Once braces are known not to match, an entry ends at the latest where a line begins as its
    // first one did.
    bool isStrict_ = false;
    Sign name_, colon_; // of a member whose value is due
};

} // namespace theory::references
