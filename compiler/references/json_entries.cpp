// Goes through JSON sign by sign, counting brackets.
#include "references/json_entries.h"

#include "llvm/ADT/StringExtras.h"

namespace theory::references {
namespace {

constexpr std::size_t deepest = 256;

bool opens(char sign) { return sign == '{' || sign == '['; }
bool closes(char sign) { return sign == '}' || sign == ']'; }

} // namespace

JsonEntries::JsonEntries(llvm::StringRef text) : all_(text), rest_(text.ltrim()) {
    if (rest_.consume_front("["))
        return;
    const llvm::StringRef whole = rest_;
    isWrapped_ = enterItems();
    if (isWrapped_)
        return;
    // A single entry stands for a list of one.
    rest_ = whole;
    isList_ = rest_.starts_with("{");
    isComplete_ = true;
}

// A text ends with its line at the latest, as JSON has no line breaks in texts.
JsonEntries::Sign JsonEntries::takeSign() {
    rest_ = rest_.ltrim();
    if (rest_.empty())
        return {};
    const char first = rest_.front();
    std::size_t length = 1;
    char kind = first;
    if (first == '"') {
        while (length < rest_.size() && rest_[length] != '"' && rest_[length] != '\n')
            length += rest_[length] == '\\' ? 2 : 1;
        length = std::min(length + 1, rest_.size());
    } else if (!opens(first) && !closes(first) && first != ',' && first != ':') {
        kind = 'x';
        length = std::min(rest_.find_first_of("{}[],:\" \t\r\n", 1), rest_.size());
    }
    const Sign sign{.kind = kind, .text = rest_.take_front(length)};
    rest_ = rest_.drop_front(length);
    return sign;
}

// Into the list that is the member `items` of the outermost object.
bool JsonEntries::enterItems() {
    std::size_t depth = 0;
    Sign before, name;
    for (Sign sign = takeSign(); sign.kind != 0; sign = takeSign()) {
        if (depth == 1 && sign.kind == '[' && before.kind == ':' && name.text == "\"items\"")
            return true;
        depth += opens(sign.kind);
        depth -= closes(sign.kind) && depth > 0;
        if (sign.kind == '"')
            name = sign;
        before = sign;
    }
    return false;
}

// The blanks before a brace that is the first sign on its line, with the line break.
llvm::StringRef JsonEntries::indentation(const char* at) const {
    const llvm::StringRef before(all_.begin(), static_cast<std::size_t>(at - all_.begin()));
    const llvm::StringRef start = before.rtrim(" \t");
    return start.ends_with("\n") ? before.drop_front(start.size() - 1) : llvm::StringRef();
}

bool JsonEntries::take(JsonEntry& entry) {
    entry = {};
    while (true) {
        rest_ = rest_.ltrim();
        if (rest_.starts_with("{"))
            break;
        const Sign sign = takeSign();
        isComplete_ |= sign.kind == ']';
        if (sign.kind == 0 || (sign.kind == ']' && isWrapped_))
            return !entry.text.empty();
        if (sign.kind != ',' && sign.kind != ']' && entry.text.empty())
            entry.text = sign.text;
    }
    if (entry.text.empty())
        scan(entry);
    return true;
}

void JsonEntries::scan(JsonEntry& entry) {
    const char* begin = rest_.begin();
    const llvm::StringRef indent = indentation(begin);
    const char* candidate = nullptr; // where the next entry may begin, if braces do not match
    name_ = colon_ = {};
    std::size_t depth = 0;
    do {
        const Sign sign = takeSign();
        if (sign.kind == '{' && sign.text.begin() != begin && !candidate && !indent.empty() &&
            indentation(sign.text.begin()) == indent)
            candidate = sign.text.begin();
        if (sign.kind == 0 || (candidate && isStrict_)) {
            entry.isClosed = false;
            if (candidate) {
                isStrict_ = true;
                rest_ = {candidate, static_cast<std::size_t>(all_.end() - candidate)};
            }
            break;
        }
        if (depth == 1)
            noteMember(entry, sign);
        depth += opens(sign.kind);
        depth -= closes(sign.kind);
        entry.isTooDeep |= depth > deepest;
    } while (depth > 0);
    entry.text =
        llvm::StringRef(begin, static_cast<std::size_t>(rest_.begin() - begin)).rtrim(" \t\r\n,");
}

void JsonEntries::noteMember(JsonEntry& entry, const Sign& sign) {
    if (colon_.kind == ':' && name_.kind == '"') {
        entry.members.push_back({name_.text.trim('"'), sign.text.trim('"')});
        name_ = colon_ = {};
    } else if (sign.kind == ':') {
        colon_ = sign;
    } else {
        name_ = sign;
        colon_ = {};
    }
}

} // namespace theory::references
