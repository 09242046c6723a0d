// Knows the characters by their numbers, of which there will be no more.
#include "support/direction.h"

#include "support/utf8.h"

namespace theory {
namespace {

constexpr char32_t firstStrongIsolate = 0x2068;
constexpr char32_t endOfIsolate = 0x2069;

bool beginsIsolate(char32_t point) { return point >= 0x2066 && point <= firstStrongIsolate; }

bool turnsDirection(char32_t point) {
    return point == 0x200E || point == 0x200F || point == 0x061C ||
           (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= endOfIsolate);
}

} // namespace

bool turnsDirection(llvm::StringRef text) {
    if (text.find_first_of("\xD8\xE2") == llvm::StringRef::npos) // one of which begins each
        return false;
    while (!text.empty())
        if (turnsDirection(takeCodePoint(text)))
            return true;
    return false;
}

std::string inIsolates(llvm::StringRef text) {
    if (!turnsDirection(text))
        return text.str();
    std::string out;
    std::size_t open = 1;
    appendUtf8(firstStrongIsolate, out);
    while (!text.empty()) {
        char32_t point = takeCodePoint(text);
        if (beginsIsolate(point))
            ++open;
        else if (point == endOfIsolate && open == 1)
            point = replacementCharacter;
        else if (point == endOfIsolate)
            --open;
        appendUtf8(point, out);
    }
    for (; open > 0; --open)
        appendUtf8(endOfIsolate, out);
    return out;
}

} // namespace theory
