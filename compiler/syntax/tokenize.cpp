// Makes tokens of a file, and says what is wrong with its characters.
#include "syntax/tokenize.h"

#include "support/arena.h"
#include "syntax/balance.h"
#include "syntax/character_errors.h"
#include "syntax/classify.h"
#include "syntax/complaints.h"
#include "syntax/scan.h"

#include "TheoryParser.h"

#include "llvm/Support/ConvertUTF.h"

#include <cstring>

namespace theory::syntax {
namespace {

using T = TheoryParser;

const DiagnosticKind<unsigned> notUtf8{
    {
        .name = "not-utf8",
        .code = "S001",
        .why =
            "Theories are UTF-8, so that names and quotations in any script come out the same on "
            "every machine. A file saved in another encoding shows wrong letters or none.",
        .bad = "theory clubs \"Caf\xE9 clubs\"\n",
        .good = "theory clubs \"Café clubs\"\n",
    },
    "this is not UTF-8 text (the byte {:#04x})"};

const DiagnosticKind<> unclosedComment{
    {
        .name = "unclosed-comment",
        .code = "S004",
        .why =
            "Everything after `/*` is a comment until `*/`. Without it the rest of the file is not "
            "read.",
        .bad = "context calm \"A calm ward\"\n/* to be discussed\n",
        .good = "context calm \"A calm ward\"\n/* to be discussed */\n",
    },
    "the `*/` that closes this comment is missing"};

const std::string tooDeep = [] {
    std::string opened, closed;
    for (int i = 0; i <= deepestNesting; ++i) {
        opened += "cmoc 1 {\n";
        closed += "}\n";
    }
    return opened + closed;
}();

const DiagnosticKind<int> deepNesting{
    {
        .name = "deep-nesting",
        .code = "S006",
        .why =
            "Blocks and parentheses within one another are read to a depth of 256. No theory needs "
            "more than a handful; a file that does has probably lost its closing braces.",
        .bad = tooDeep,
        .good = "context calm \"A calm ward\"\n",
    },
    "this is nested more than {} levels deep"};

class Tokenizer {
public:
    Tokenizer(const SourceFile& file, Diagnostics& out) : file_(file), out_(out) {
        // A token has some nine characters with the space before it; too little costs a move.
        result_.tokens.reserve(file.text().size() / 9 + 16);
        preferLargePages(result_.tokens.data(), result_.tokens.capacity() * sizeof(SourceToken));
    }

    Tokens run() {
        checkEncoding();
        llvm::StringRef text = file_.text();
        for (const char *at = text.begin(), *end = text.end(); at != end;) {
            Lexeme lexeme = scan(at, end);
            if (lexeme.type == T::STRAY && startsLine_ && (*at == '#' || *at == '%')) {
                at = passForeignComment(at);
                continue;
            }
            if (lexeme.type == T::UNCLOSED_TEXT)
                lexeme.length = lengthOfUnclosed(at, lexeme.length, end);
            if (lexeme.type == T::UNQUOTED_TEXT)
                lexeme.length = lengthOfUnquoted(at, lexeme.length);
            take(lexeme.type, spanAt(at, lexeme.length));
            at += lexeme.length;
        }
        reportStray();
        if (!quotes_.empty())
            out_.push_back(curlyTextsAt(file_, quotes_));
        if (!capitals_.empty())
            out_.push_back(capitalKeywordsAt(file_, capitals_));
        const Span end{file_.whole().end, file_.whole().end};
        result_.tokens.emplace_back(SourceToken::endOfFile, end, true);
        if (leftBraces_ != rightBraces_)
            balance(file_, result_.tokens, lacksEnd_, out_);
        return std::move(result_);
    }

private:
    Span spanAt(const char* at, std::uint32_t length) const {
        const auto begin = static_cast<std::uint32_t>(at - file_.text().begin()) + file_.base();
        return {begin, begin + length};
    }

    void take(std::uint16_t type, Span span) {
        switch (type) {
        case T::SPACE:
            return;
        case T::NEWLINE:
            startsLine_ = true;
            return;
        case T::UNCLOSED_COMMENT:
            lacksEnd_ = true;
            out_.push_back(
                unclosedComment.at({span.begin, span.begin + 2}).noting("the comment begins here"));
            [[fallthrough]];
        case T::COMMENT:
            result_.comments.push_back(span);
            startsLine_ |= file_.text(span).contains('\n');
            return;
        case T::STRAY:
            return takeStray(span);
        case T::UNCLOSED_TEXT:
        case T::UNCLOSED_LONG:
            lacksEnd_ |= type == T::UNCLOSED_LONG;
            complaints_.add(unclosedTextAt(file_, span, type == T::UNCLOSED_LONG));
            return push(T::TEXT, span);
        case T::UNQUOTED_TEXT:
            complaints_.add(unquotedTextAt(file_, span));
            return push(T::TEXT, span);
        case T::CURLY_TEXT:
            quotes_.push_back(span);
            return push(T::TEXT, span);
        case T::LONG_TEXT:
            return push(T::TEXT, span);
        default:
            return push(type, span);
        }
    }

    void push(std::uint16_t type, Span span) {
        if (!isWithinDepth(type, span))
            return;
        auto& tokens = result_.tokens;
        if (type == T::NAME)
            type = withoutCapital(span);
        type = classify(type, startsLine_, tokens);
        tokens.emplace_back(type, span, startsLine_);
        startsLine_ = false;
    }

    // `Context` is `context` where no name can stand, and `Supported By` is `supported by`.
    std::uint16_t withoutCapital(Span span) {
        const llvm::StringRef text = file_.text(span);
        if (text.front() < 'A' || text.front() > 'Z')
            return T::NAME;
        const std::string small = text.lower();
        const Lexeme lexeme = scan(small.data(), small.data() + small.size());
        const std::uint16_t last =
            result_.tokens.empty() ? SourceToken::endOfFile : result_.tokens.back().type;
        const bool opens = opensStatement(lexeme.type) && startsLine_ && mayEndClause(last);
        const bool isKeyword = opens || followsItsLeader(lexeme.type, last);
        if (lexeme.length != small.size() || !isKeyword)
            return T::NAME;
        capitals_.push_back(span);
        return lexeme.type;
    }

    // Drops what is nested too deep, braces and all, so that the parser never meets it.
    bool isWithinDepth(std::uint16_t type, Span span) {
        if (type == T::LEFT || type == T::OPEN) {
            if (++depth_ == deepestNesting + 1 && !reportedDepth_) {
                out_.push_back(deepNesting.at(span, deepestNesting));
                reportedDepth_ = true;
            }
        } else if (type == T::RIGHT || type == T::CLOSE) {
            depth_ -= depth_ > 0;
            if (depth_ >= deepestNesting)
                return false;
        }
        const bool isWithin = depth_ <= deepestNesting;
        if (isWithin) {
            leftBraces_ += type == T::LEFT;
            rightBraces_ += type == T::RIGHT;
        }
        return isWithin;
    }

    // A text of several lines between single marks: how far it goes on, up to a line that ends in
    // the only mark on it. 0 where there is no such line.
    static std::uint32_t restOfLongText(const char* at, const char* end) {
        const llvm::StringRef text(at, static_cast<std::size_t>(end - at));
        const std::size_t mark = text.find('"');
        if (mark == llvm::StringRef::npos ||
            text.take_front(mark).find_first_of("{}@") != llvm::StringRef::npos)
            return 0;
        const llvm::StringRef behind = text.drop_front(mark + 1).split('\n').first.trim(" \t\r,{");
        return behind.empty() ? static_cast<std::uint32_t>(mark + 1) : 0;
    }

    // A brace at the end of the line is none of the text, `cmoc 1 "Fear {`.
    static std::uint32_t lengthOfUnclosed(const char* at, std::uint32_t length, const char* end) {
        if (const std::uint32_t rest = restOfLongText(at + length, end))
            return length + rest;
        const llvm::StringRef text = llvm::StringRef(at, length).rtrim();
        const bool endsInBrace = text.ends_with("{") || text.ends_with("}");
        return endsInBrace ? static_cast<std::uint32_t>(text.drop_back().rtrim().size()) : length;
    }

    // Without what a sentence or a list puts behind it.
    static std::uint32_t lengthOfUnquoted(const char* at, std::uint32_t length) {
        return static_cast<std::uint32_t>(llvm::StringRef(at, length).rtrim(".,;:").size());
    }

    void checkEncoding() {
        llvm::StringRef text = file_.text();
        const auto* at = reinterpret_cast<const llvm::UTF8*>(text.begin());
        const auto* end = reinterpret_cast<const llvm::UTF8*>(text.end());
        for (std::uint64_t eight; end - at >= 8; at += 8) { // most of a file is ASCII
            std::memcpy(&eight, at, 8);
            if (eight & 0x8080808080808080)
                break;
        }
        if (llvm::isLegalUTF8String(&at, end))
            return;
        Diagnostic report =
            notUtf8.at(spanAt(reinterpret_cast<const char*>(at), 1), static_cast<unsigned>(*at));
        const bool isUtf16 = text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
        report.help = isUtf16 ? "save the file as UTF-8; it is UTF-16 now"
                              : "save the file as UTF-8; it may be in an older encoding now";
        out_.push_back(std::move(report));
        isBroken_ = true;
    }

    // A line that other languages take for a comment, `# to do`: reported, and passed over.
    const char* passForeignComment(const char* at) {
        const llvm::StringRef line =
            file_.text().substr(at - file_.text().begin()).split('\n').first;
        const llvm::StringRef signs = line.take_while([&](char c) { return c == *at; });
        takeStray(spanAt(at, static_cast<std::uint32_t>(signs.size())));
        result_.comments.push_back(spanAt(at, static_cast<std::uint32_t>(line.rtrim().size())));
        return line.end();
    }

    // A run of such signs, `->`, is one report, and so are several on one line.
    void takeStray(Span span) {
        if (stray_.isSomewhere() && stray_.end == span.begin) {
            stray_.end = span.end;
            return;
        }
        reportStray();
        stray_ = span;
    }

    void reportStray() {
        const bool isOnLastLine =
            lastStray_.isSomewhere() && !file_.text({lastStray_.end, stray_.begin}).contains('\n');
        if (!stray_.isSomewhere() || isBroken_)
            return;
        lastStray_ = stray_;
        if (isOnLastLine)
            return;
        complaints_.add(strayCharacterAt(file_, stray_));
        stray_ = {};
    }

    const SourceFile& file_;
    Diagnostics& out_;
    Complaints complaints_{out_, tooManyMistakes}; // of what a file can hold by the million
    Tokens result_;
    std::vector<Span> quotes_;
    std::vector<Span> capitals_; // keywords that begin with one
    int depth_ = 0;
    std::size_t leftBraces_ = 0;
    std::size_t rightBraces_ = 0;
    Span stray_;     // the run of signs without meaning that is being read
    Span lastStray_; // the one before
    bool startsLine_ = true;
    bool reportedDepth_ = false;
    bool isBroken_ = false;
    bool lacksEnd_ = false; // an unclosed text or comment has swallowed it
};

} // namespace

Tokens tokenize(const SourceFile& file, Diagnostics& out) { return Tokenizer(file, out).run(); }

} // namespace theory::syntax
