// A set of token types, for questions that are asked at every word.
#pragma once

#include "TheoryParser.h"

#include <bitset>
#include <initializer_list>

namespace theory::syntax {

class TokenSet {
public:
    static constexpr std::size_t size = 128;
    static constexpr std::size_t epsilon = size - 1; // the rule may end here

    TokenSet() = default;
    TokenSet(std::initializer_list<std::size_t> types) {
        for (std::size_t type : types)
            bits_.set(type);
    }
    explicit TokenSet(const antlr4::misc::IntervalSet& types) {
        for (const auto& interval : types.getIntervals())
            for (auto type = interval.a; type <= interval.b; ++type)
                bits_.set(indexOf(type));
    }

    bool operator[](std::size_t type) const { return bits_[type]; }

private:
    static std::size_t indexOf(ssize_t type) {
        if (type == static_cast<ssize_t>(antlr4::Token::EPSILON))
            return epsilon;
        return type < 0 ? SourceToken::endOfFile : static_cast<std::size_t>(type);
    }

    std::bitset<size> bits_;
};

} // namespace theory::syntax
