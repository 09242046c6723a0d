// Reads BibTeX and biblatex, as Zotero, EndNote, Mendeley and JabRef write them.
//
// One token of look-ahead suffices, and texts with braces in braces are read by counting. What is
// wrong is said once an entry. Where a text or an entry has lost its end, the first field that
// begins a line within it is where reading goes on, once an entry, so that time stays linear.
#include "references/bibtex_entry.h"
#include "references/bibtex_errors.h"
#include "references/bibtex_scan.h"
#include "references/dates.h"
#include "references/encoding.h"
#include "references/reader.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"

#include <optional>

namespace theory::references {
namespace {

using T = BibtexTables;

llvm::StringRef typeOf(const BibtexToken& token) {
    return token.text.drop_front().rtrim("{(").trim(" \t\r\n\f");
}

class BibtexReader {
public:
    BibtexReader(const SourceFile& file, Bibliography& bibliography, Complaints& out)
        : file_(file), bibliography_(bibliography), out_(out), rest_(withoutMark(file)),
          joinable_(8 * file.text().size() + 65536) {}

    void run() {
        while (!rest_.empty()) {
            const BibtexToken token = takeToken(T::DEFAULT_MODE, rest_);
            if (token.type == T::ENTRY)
                readBlock(token);
            else if (token.type == T::BARE && beginsLine(token.text) && isBibtexType(typeOf(token)))
                readBlock(token);
        }
    }

private:
    // A text that may be still open, and the first line in it that looks like a field.
    struct Suspect {
        Span opening;
        llvm::StringRef name;
        std::size_t field; // in the entry
        const char* line;
    };

    bool beginsLine(llvm::StringRef text) const {
        return text.begin() == withoutMark(file_).begin() || text.begin()[-1] == '\n' ||
               text.begin()[-1] == '\r';
    }

    // Only the first is said of an entry; the others are mostly its consequences.
    void report(Diagnostic diagnostic) {
        bibliography_.isDamaged = true;
        if (!std::exchange(hasReported_, true))
            out_.add(std::move(diagnostic));
    }

    void readBlock(const BibtexToken& head) {
        head_ = head.text;
        closer_ = head.text.ends_with("(") ? T::CLOSE : T::RIGHT;
        hasReported_ = hasResumed_ = false;
        suspect_.reset();
        entry_.fields.clear();
        entry_.type = typeOf(head);
        if (entry_.type.equals_insensitive("comment"))
            return passComment();
        advance();
        if (head.type == T::BARE)
            report(missingSignAt(file_.spanOf(head_), "`{`", head_));
        if (entry_.type.equals_insensitive("preamble")) {
            readValue({});
            readFields();
        } else if (entry_.type.equals_insensitive("string")) {
            readFields();
            for (const BibtexField& field : entry_.fields)
                strings_[field.name.lower()] = field;
        } else {
            readEntry();
        }
    }

    void readEntry() {
        readKey();
        readFields();
        const llvm::StringRef all(head_.begin(),
                                  static_cast<std::size_t>(rest_.begin() - head_.begin()));
        entry_.span = file_.spanOf(all.rtrim(" \t\r\n"));
        if (!entry_.key.empty())
            bibliography_.references.push_back(referenceOf(entry_, *bibliography_.arena));
    }

    // Commented entries begin again at a line's beginning, as for BibTeX itself.
    void passComment() {
        for (std::size_t depth = 1; depth > 0 && closer_ == T::RIGHT && !rest_.empty();) {
            const llvm::StringRef before = rest_;
            const BibtexToken token = takeToken(T::VALUE, rest_);
            depth += token.type == T::BEGIN;
            depth -= token.type == T::END;
            if (token.type == T::NEXT_ENTRY) {
                rest_ = before.drop_front(token.text.rfind('@'));
                return;
            }
        }
    }

    void advance() {
        previous_ = token_.text;
        do
            token_ = takeToken(T::FIELDS, rest_);
        while (token_.type == T::SPACE);
        if (token_.type == T::NEXT)
            rest_ = {rest_.begin() - 1, rest_.size() + 1};
    }

    bool isAtEnd() const { return token_.type == 0 || token_.type == T::NEXT; }
    bool isCloser() const { return token_.type == closer_; }

    // A key may have blanks in it. The word before an equals sign or a text is a field, and no key.
    void readKey() {
        const char* begin = token_.text.begin();
        const char* end = begin;
        llvm::StringRef last;
        while (!isAtEnd() && !isCloser() && token_.type != T::COMMA && !beginsValue()) {
            if (!last.empty())
                end = last.end();
            last = token_.text;
            advance();
        }
        if (!beginsValue() && !last.empty())
            end = last.end();
        entry_.key = {begin, static_cast<std::size_t>(end - begin)};
        entry_.keySpan = file_.spanOf(entry_.key);
        if (entry_.key.empty() && !isAtEnd())
            report(missingKeyAt(file_.spanOf(head_)));
        if (!beginsValue())
            return;
        if (!entry_.key.empty())
            report(missingSignAt(entry_.keySpan, "a comma", entry_.key));
        if (token_.type == T::EQUALS)
            advance();
        readValue(last);
    }

    bool beginsValue() const {
        return token_.type == T::EQUALS || token_.type == T::LEFT || token_.type == T::QUOTE;
    }

    void readFields() {
        while (true) {
            if (token_.type == T::COMMA) {
                advance();
            } else if (token_.type == T::WORD) {
                readField();
            } else if (isCloser()) {
                if (!goesOn())
                    return;
            } else if (isAtEnd()) {
                if (!resume())
                    return report(unclosedEntryAt(file_, file_.spanOf(head_)));
            } else {
                passStray();
            }
        }
    }

    void readField() {
        const llvm::StringRef name = token_.text;
        advance();
        if (token_.type == T::EQUALS)
            advance();
        else
            report(missingSignAt(file_.spanOf(name), "`=`", name));
        readValue(name);
        if (token_.type == T::COMMA || isCloser() || isAtEnd() || resume())
            return;
        if (token_.type == T::WORD)
            report(missingSignAt(file_.spanOf(previous_), "a comma", name));
    }

    // Behind the brace that should end the entry, its fields go on.
    bool goesOn() {
        const BibtexToken closer = token_;
        const llvm::StringRef behind = rest_;
        advance();
        if (token_.type == T::COMMA) {
            advance();
            const BibtexToken name = token_;
            advance();
            if (name.type == T::WORD && token_.type == T::EQUALS) {
                report(surplusBraceAt(file_.spanOf(closer.text)));
                token_ = name;
                rest_ = {name.text.end(),
                         static_cast<std::size_t>(file_.text().end() - name.text.end())};
                return true;
            }
        }
        rest_ = behind;
        return false;
    }

    // Where the entry cannot go on as it does, reads on within the text that was probably left
    // open.
    bool resume() {
        if (!suspect_ || hasResumed_)
            return false;
        report(unclosedTextAt(file_, suspect_->opening, suspect_->name));
        goBack();
        advance();
        return true;
    }

    // To the line that looks like a field; what came behind it is forgotten.
    void goBack() {
        hasResumed_ = true;
        entry_.fields.resize(suspect_->field + 1);
        llvm::StringRef& text = entry_.fields.back().text;
        if (text.begin() <= suspect_->line && suspect_->line <= text.end())
            text = llvm::StringRef(text.begin(),
                                   static_cast<std::size_t>(suspect_->line - text.begin()))
                       .rtrim(" \t\r\n,");
        rest_ = {suspect_->line, static_cast<std::size_t>(file_.text().end() - suspect_->line)};
        suspect_.reset();
    }

    void passStray() {
        report(straySignAt(file_, file_.spanOf(token_.text)));
        std::size_t depth = 0;
        while (!isAtEnd() && (depth > 0 || (token_.type != T::COMMA && !isCloser()))) {
            depth += token_.type == T::LEFT;
            depth -= token_.type == T::RIGHT && depth > 0;
            advance();
        }
    }

    // Texts, numbers and abbreviations, with `#` between them.
    void readValue(llvm::StringRef name) {
        entry_.fields.push_back({.name = name});
        std::vector<BibtexField> pieces;
        while (true) {
            if (token_.type == T::LEFT || token_.type == T::QUOTE) {
                const std::optional<BibtexField> text = readText(name);
                if (!text)
                    return advance();
                pieces.push_back(*text);
            } else if (token_.type == T::WORD) {
                pieces.push_back(abbreviated());
            } else {
                if (!name.empty() || !isCloser())
                    report(missingSignAt(file_.spanOf(previous_), "a text", name));
                break;
            }
            advance();
            if (token_.type != T::HASH)
                break;
            advance();
        }
        if (pieces.empty())
            return;
        entry_.fields.back() = pieces.size() == 1 ? pieces.front() : joined(pieces);
        entry_.fields.back().name = name;
    }

    BibtexField joined(const std::vector<BibtexField>& pieces) {
        std::string text;
        bool isPlain = true;
        for (const BibtexField& piece : pieces) {
            text += piece.text;
            isPlain &= piece.isPlain;
        }
        return {.text = llvm::StringRef(text).copy(*bibliography_.arena), .isPlain = isPlain};
    }

    // The token is what opens it, and afterwards what closes it. Nothing if it has no end: then the
    // field has been set.
    std::optional<BibtexField> readText(llvm::StringRef name) {
        const llvm::StringRef opening = token_.text;
        const bool isQuoted = token_.type == T::QUOTE;
        const char* begin = rest_.begin();
        const char* line = nullptr;
        bool isPlain = true;
        suspect_.reset();
        for (std::size_t depth = 0;;) {
            const llvm::StringRef before = rest_;
            const BibtexToken token = takeToken(T::VALUE, rest_);
            const llvm::StringRef text(begin, static_cast<std::size_t>(before.begin() - begin));
            const bool isClosed = depth == 0 && token.type == (isQuoted ? T::MARK : T::END);
            const bool isLost = token.type == 0 || token.type == T::NEXT_ENTRY ||
                                (depth == 0 && token.type == T::END);
            if (token.type == T::NEXT_FIELD && !line)
                line = before.begin();
            if (line && (isClosed || isLost))
                suspect_ = {file_.spanOf(opening), name, entry_.fields.size() - 1, line};
            if (isClosed) {
                token_ = token;
                return BibtexField{.text = text, .isPlain = isPlain};
            }
            if (isLost) {
                giveUp(opening, text);
                return std::nullopt;
            }
            depth += token.type == T::BEGIN;
            depth -= token.type == T::END;
            isPlain &= token.type == T::PLAIN || token.type == T::SINGLE || token.type == T::MARK ||
                       token.text == " ";
        }
    }

    void giveUp(llvm::StringRef opening, llvm::StringRef text) {
        BibtexField& field = entry_.fields.back();
        report(unclosedTextAt(file_, file_.spanOf(opening), field.name));
        rest_ = {text.end(), static_cast<std::size_t>(file_.text().end() - text.end())};
        field.text = text.rtrim(" \t\r\n,");
        field.isPlain = false;
        if (suspect_ && !hasResumed_)
            goBack();
    }

    BibtexField abbreviated() {
        const llvm::StringRef word = token_.text;
        if (llvm::isDigit(word.front()))
            return {.text = word};
        const std::string name = word.lower();
        const auto known = strings_.find(name);
        if (known == strings_.end()) {
            if (monthNamed(name) == 0 && unknown_.insert(name).second)
                out_.add(unknownAbbreviationAt(file_, file_.spanOf(word)));
            return {.text = word};
        }
        // Abbreviations of abbreviations can grow beyond all bounds.
        const BibtexField& meaning = known->second;
        if (meaning.text.size() > joinable_)
            return {.text = word};
        joinable_ -= meaning.text.size();
        return meaning;
    }

    const SourceFile& file_;
    Bibliography& bibliography_;
    Complaints& out_;
    llvm::StringRef rest_;
    std::size_t joinable_; // how many more bytes abbreviations may stand for

    // The block that is being read.
    llvm::StringRef head_;
    std::uint16_t closer_ = T::RIGHT;
    BibtexToken token_;
    llvm::StringRef previous_; // the token before it
    BibtexEntry entry_;
    std::optional<Suspect> suspect_;
    bool hasReported_ = false, hasResumed_ = false;

    llvm::StringMap<BibtexField> strings_; // by their names in small letters
    llvm::StringSet<> unknown_;            // reported already
};

bool looksLikeBibtex(llvm::StringRef text) {
    while (!text.empty())
        if (const BibtexToken token = takeToken(T::DEFAULT_MODE, text); token.type == T::ENTRY) {
            const llvm::StringRef type = typeOf(token);
            if (isBibtexType(type) || type.equals_insensitive("string") ||
                type.equals_insensitive("comment"))
                return true;
        }
    return false;
}

void readBibtex(const SourceFile& file, Bibliography& bibliography, Complaints& out) {
    BibtexReader(file, bibliography, out).run();
}

const Registered reader(Reader{.name = "BibTeX",
                               .extensions = ".bib .bibtex",
                               .recognises = looksLikeBibtex,
                               .read = readBibtex});

} // namespace
} // namespace theory::references
