// Takes lists of names apart, by the commas and words that stand outside braces.
#include "references/bibtex_names.h"

#include "references/latex.h"
#include "references/texts.h"
#include "support/utf8.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

#include <utf8proc.h>

namespace theory::references {
namespace {

// Of one name: its words, those between two commas as a part.
using Words = llvm::SmallVector<llvm::StringRef, 8>;
using Parts = llvm::SmallVector<Words, 3>;

class NameReader {
public:
    NameReader(llvm::StringRef text, Arena& arena) : rest_(text), arena_(arena) {}

    NameList run() {
        startName();
        while (!rest_.empty())
            takePiece();
        endName();
        return std::move(names_);
    }

private:
    static bool separates(char c) { return c == '~' || c == ',' || llvm::isSpace(c); }

    void takePiece() {
        const char first = rest_.front();
        if (first == ',')
            parts_.emplace_back();
        if (separates(first)) {
            rest_ = rest_.drop_front();
            return;
        }
        const llvm::StringRef word = takeWord();
        if (!word.equals_insensitive("and"))
            return parts_.back().push_back(word);
        endName();
        startName();
    }

    llvm::StringRef takeWord() {
        std::size_t depth = 0, at = 0;
        for (; at < rest_.size() && (depth > 0 || !separates(rest_[at])); ++at) {
            depth += rest_[at] == '{';
            depth -= rest_[at] == '}' && depth > 0;
            // What is behind a backslash is part of a command: `\~n`, `\, `.
            if (depth == 0 && rest_[at] == '\\' && at + 1 < rest_.size() && rest_[at + 1] != '{')
                ++at;
        }
        const llvm::StringRef word = rest_.take_front(at);
        rest_ = rest_.drop_front(at);
        return word;
    }

    void startName() { parts_.assign(1, {}); }

    void endName() {
        // `Smith,` without anything behind the comma.
        while (parts_.size() > 1 && parts_.back().empty())
            parts_.pop_back();
        const Words& first = parts_.front();
        if (parts_.size() > 1)
            names_.people.push_back(turned());
        else if (first.size() == 1 && first[0].equals_insensitive("others"))
            names_.hasMore = true;
        else if (first.size() == 1 && isInBraces(first[0]))
            names_.people.push_back({.family = text(first), .isBody = true});
        else if (!first.empty())
            names_.people.push_back(straight(first));
    }

    // `{World Health Organization}`, but not `{\'E}mile` or `{A}b{c}`.
    static bool isInBraces(llvm::StringRef word) {
        if (!word.starts_with("{") || !word.ends_with("}"))
            return false;
        llvm::StringRef inside = word.drop_front().drop_back();
        if (inside.starts_with("\\"))
            return false;
        std::size_t depth = 1;
        for (char c : inside) {
            depth += c == '{';
            depth -= c == '}';
            if (depth == 0)
                return false;
        }
        return true;
    }

    Person turned() {
        const Words& last = parts_.back();
        Person person{.family = text(parts_.front()), .given = text(last)};
        if (parts_.size() > 2)
            person.suffix = text(parts_[1]);
        return person;
    }

    // The particle is what begins with a small letter, and what stands between such words.
    Person straight(const Words& words) {
        const auto last = words.end() - 1;
        const auto family = std::find_if(words.begin(), last, isSmall);
        return {.family = text({family, words.end()}), .given = text({words.begin(), family})};
    }

    static bool isSmall(llvm::StringRef word) {
        if (word.starts_with("{") && !word.starts_with("{\\"))
            return false; // braces keep a word from being a particle
        const std::string decoded = decodeLatex(word);
        llvm::StringRef rest = llvm::StringRef(decoded).ltrim("'`");
        rest.consume_front("’");
        if (rest.empty())
            return false;
        const auto first = static_cast<utf8proc_int32_t>(takeCodePoint(rest));
        return utf8proc_category(first) == UTF8PROC_CATEGORY_LL;
    }

    // Words of a part lie side by side.
    llvm::StringRef text(llvm::ArrayRef<llvm::StringRef> words) {
        if (words.empty())
            return {};
        const llvm::StringRef all(
            words.front().begin(),
            static_cast<std::size_t>(words.back().end() - words.front().begin()));
        if (all.find_first_of("\\{}~$-'`\"") == llvm::StringRef::npos)
            return kept(all, arena_);
        return copied(decodeLatex(all), arena_);
    }

    llvm::StringRef rest_;
    Arena& arena_;
    Parts parts_;
    NameList names_;
};

} // namespace

NameList readNames(llvm::StringRef text, Arena& arena) { return NameReader(text, arena).run(); }

} // namespace theory::references
