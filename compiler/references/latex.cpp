// Goes through LaTeX once; groups and accents that wait for their letter stand on lists.
#include "references/latex.h"

#include "references/bibtex_scan.h"
#include "references/latex_words.h"
#include "support/utf8.h"

#include "llvm/ADT/SmallVector.h"

#include <vector>

namespace theory::references {
namespace {

using T = BibtexTables;

class Decoder {
public:
    Decoder(llvm::StringRef text, LatexUse use) : rest_(text) {
        result_.reserve(text.size());
        groups_.push_back({use == LatexUse::Address ? LatexRole::Address : LatexRole::Look, false});
    }

    std::string run() {
        while (!rest_.empty())
            take(takeToken(T::VALUE, rest_));
        return std::move(result_);
    }

private:
    struct Group {
        LatexRole role;
        bool isDropped;
    };

    bool isAddress() const { return groups_.back().role == LatexRole::Address; }

    void take(const BibtexToken& token) {
        const LatexRole awaited = std::exchange(awaited_, LatexRole::Look);
        switch (token.type) {
        case T::BEGIN:
            return open(awaited);
        case T::END:
            return close();
        case T::COMMAND:
        case T::SIGN:
            return command(latexWord(token.text.drop_front()), token);
        case T::BACKSLASH: // before a brace that is meant as such
            return emit(rest_.starts_with("{") || rest_.starts_with("}") ? rest_.take_front()
                                                                         : token.text);
        case T::GAP:
            awaited_ = awaited;
            return accents_.empty() ? emit(" ") : void();
        case T::MATH:
            return mathematics(token);
        default:
            return emit(isAddress() ? token.text : typeset(token));
        }
    }

    static llvm::StringRef typeset(const BibtexToken& token) {
        switch (token.type) {
        case T::TIE:
            return " ";
        case T::DASHES:
            return token.text.size() == 2 ? "–" : "—";
        case T::OPENING:
            return "“";
        case T::CLOSING:
            return "”";
        default:
            return token.text;
        }
    }

    void open(LatexRole role) {
        if (role == LatexRole::Look)
            role = isAddress() ? LatexRole::Address : LatexRole::Look;
        if (role == LatexRole::Quote)
            emit("“");
        if (role == LatexRole::Unknown)
            emit("{");
        groups_.push_back({role, groups_.back().isDropped || role == LatexRole::Aside});
    }

    void close() {
        // An accent on nothing is the sign itself.
        if (!accents_.empty()) {
            const llvm::StringRef accent = accents_.pop_back_val();
            accents_.clear();
            emit(accent == "\u0303" ? "~" : accent == "\u0302" ? "^" : "");
        }
        if (groups_.size() == 1)
            return;
        const LatexRole role = groups_.back().role;
        groups_.pop_back();
        if (role == LatexRole::Quote)
            emit("”");
        if (role == LatexRole::Unknown)
            emit("}");
    }

    void command(const LatexWord& word, const BibtexToken& token) {
        const bool isKnown = word.role != LatexRole::Unknown;
        if (word.role == LatexRole::Accent)
            accents_.push_back(word.text);
        else if (word.role == LatexRole::Character)
            emit(word.text);
        else if (!isKnown)
            emit(token.text);
        awaited_ = word.role == LatexRole::Character ? LatexRole::Look : word.role;
        // Blanks only end a command's name.
        if (token.type == T::COMMAND && isKnown)
            rest_ = rest_.ltrim(" \t\r\n");
    }

    // Stays as it is; a sign without a second one is money.
    void mathematics(const BibtexToken& token) {
        const std::size_t end = rest_.find('$');
        if (end == llvm::StringRef::npos)
            return emit(token.text);
        emit({token.text.begin(), end + 2});
        rest_ = rest_.drop_front(end + 1);
    }

    void emit(llvm::StringRef text) {
        if (groups_.back().isDropped || text.empty())
            return;
        if (!accents_.empty()) {
            llvm::StringRef letter = text;
            takeCodePoint(text);
            letter = letter.drop_back(text.size());
            // The letters without a dot are there for an accent to be put on.
            result_ += letter == "ı" ? "i" : letter == "ȷ" ? "j" : letter;
            while (!accents_.empty())
                result_ += accents_.pop_back_val();
        }
        result_ += text;
    }

    llvm::StringRef rest_;
    std::string result_;
    std::vector<Group> groups_;
    llvm::SmallVector<llvm::StringRef, 4> accents_; // the last one is nearest to the letter
    LatexRole awaited_ = LatexRole::Look;           // of a group that begins here
};

} // namespace

std::string decodeLatex(llvm::StringRef text, LatexUse use) { return Decoder(text, use).run(); }

} // namespace theory::references
