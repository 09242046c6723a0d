// Writes a passage out on one line, and marks in it and in the extract what differs.
#include "references/passages/differences.h"

#include "llvm/ADT/StringExtras.h"

#include <algorithm>
#include <optional>

namespace theory::references {
namespace {

constexpr llvm::StringRef space = " \t\n\r\f\v";

Stretch originOf(const Word& word, const Side& side) {
    return {side.evened.originOf(word.at.begin).begin, side.evened.originOf(word.at.end - 1).end};
}

// Appends a stretch, or lengthens the last one where nothing alike lies between.
void mark(std::vector<Stretch>& marked, Stretch next, bool continues) {
    if (continues && !marked.empty())
        marked.back().end = next.end;
    else
        marked.push_back(next);
}

class Comparison {
public:
    Comparison(const Side& extract, const Side& source, llvm::ArrayRef<Pair> pairs)
        : extract_(extract), source_(source), pairs_(pairs) {}

    Nearest run() {
        writePassage();
        if (!first_)
            return {};
        for (std::size_t at = 0; at != pairs_.size();) {
            std::size_t end = at;
            while (end != pairs_.size() && !areEqual(pairs_.slice(end, 1)))
                ++end;
            if (end > at && !areEqual(pairs_.slice(at, end - at)))
                markDifferent(pairs_.slice(at, end - at));
            at = std::max(end, at + 1);
        }
        return std::move(result_);
    }

private:
    // The words of the passage with what stands between them, less what is left out of texts.
    void writePassage() {
        for (const Pair& pair : pairs_) {
            if (pair.given == Pair::none)
                continue;
            const Stretch origin = originOf(source_.words[pair.given], source_);
            if (!first_) {
                first_ = pair.given;
                result_.passage = origin;
            } else {
                appendBetween({result_.passage.end, std::max(origin.begin, result_.passage.end)});
            }
            const auto begin = static_cast<std::uint32_t>(result_.words.size());
            append(source_.original.slice(origin.begin, origin.end));
            written_.push_back({begin, static_cast<std::uint32_t>(result_.words.size())});
            result_.passage.end = std::max(origin.end, result_.passage.end);
        }
    }

    // White space becomes one space; a word divided at the end of a line is rejoined.
    void append(llvm::StringRef words) {
        while (!words.empty()) {
            if (words.starts_with("-\n") || words.starts_with("-\r\n")) {
                words = words.drop_front().ltrim(space);
                continue;
            }
            if (!space.contains(words.front()))
                result_.words += words.front();
            else if (!llvm::StringRef(result_.words).ends_with(" "))
                result_.words += ' ';
            words = words.drop_front();
        }
    }

    void appendBetween(Stretch between) {
        constexpr std::size_t longest = 16; // of white space and dashes; more is something left out
        const llvm::StringRef words = source_.original.slice(between.begin, between.end);
        append(words.size() > longest ? " " : words);
    }

    // Whether the words of both sides are the same, read in one go.
    bool areEqual(llvm::ArrayRef<Pair> block) const {
        std::string wanted, given;
        bool isFirst = false, isLast = false;
        for (const Pair& pair : block) {
            if (pair.wanted != Pair::none) {
                wanted += evened(extract_, pair.wanted);
                isFirst |= pair.wanted == 0;
                isLast |= pair.wanted + 1 == extract_.words.size();
            }
            if (pair.given != Pair::none)
                given += evened(source_, pair.given);
        }
        if (isFirst)
            for (std::string* words : {&wanted, &given})
                *words = withoutBeginning(*words);
        if (isLast)
            for (std::string* words : {&wanted, &given})
                *words = llvm::StringRef(*words).rtrim("'.,;:)").str();
        return wanted == given;
    }

    static std::string withoutBeginning(llvm::StringRef words) {
        std::string rest = words.ltrim("'(").str();
        if (!rest.empty())
            rest.front() = llvm::toLower(rest.front());
        return rest;
    }

    // Without the brackets of a first letter.
    static std::string evened(const Side& side, std::uint32_t word) {
        const Stretch at = side.words[word].at;
        std::string words = side.evened.text().slice(at.begin, at.end).str();
        std::erase_if(words, [](char byte) { return byte == '[' || byte == ']'; });
        return words;
    }

    void markDifferent(llvm::ArrayRef<Pair> block) {
        bool continuesWanted = false, continuesGiven = false;
        for (const Pair& pair : block) {
            if (pair.wanted != Pair::none) {
                mark(result_.differentInExtract, originOf(extract_.words[pair.wanted], extract_),
                     continuesWanted);
                continuesWanted = true;
            }
            if (pair.given != Pair::none) {
                mark(result_.differentInWords, written_[pair.given - *first_], continuesGiven);
                continuesGiven = true;
            }
        }
    }

    const Side& extract_;
    const Side& source_;
    llvm::ArrayRef<Pair> pairs_;
    Nearest result_;
    std::optional<std::uint32_t> first_; // word of the passage
    std::vector<Stretch> written_;       // where its words stand in `result_.words`
};

} // namespace

Nearest differences(const Side& extract, const Side& source, llvm::ArrayRef<Pair> pairs) {
    return Comparison(extract, source, pairs).run();
}

} // namespace theory::references
