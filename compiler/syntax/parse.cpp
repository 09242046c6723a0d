// Text to tree: tokens, the generated parser, and the tree builder listening to it.
#include "syntax/parse.h"

#include "support/arena.h"
#include "syntax/build_tree.h"
#include "syntax/comments.h"
#include "syntax/mending.h"
#include "syntax/recovery.h"
#include "syntax/tokenize.h"

#include <algorithm>
#include <set>

namespace theory::syntax {

namespace {

std::vector<MismatchPlace> read(const SourceFile& file, std::vector<SourceToken>& tokens,
                                Tree& tree, Diagnostics& out) {
    TokenCursor cursor(tokens);
    Recovery recovery(file, tree, out);
    TreeBuilder builder(tree, out);
    TheoryParser parser(nullptr);
    parser.attach(cursor, builder, recovery);
    parser.file();
    return recovery.mismatches();
}

// Mends what a small change mends, one mistake after the other. So that nobody waits for hopeless
// files, a limited number of tokens is read once more.
Tree readMended(const SourceFile& file, std::vector<SourceToken>& tokens, Diagnostics& out) {
    std::size_t budget = 10'000'000;
    std::set<std::uint32_t> tried;
    std::size_t known = out.size(); // reports that stay
    for (;;) {
        Tree tree;
        tree.file = &file;
        const std::vector<MismatchPlace> mismatches = read(file, tokens, tree, out);
        Diagnostics mended;
        const auto isMended = [&](const MismatchPlace& mismatch) {
            return tried.insert(tokens[mismatch.token].span.begin).second &&
                   mend(file, tokens, mismatch, budget, mended);
        };
        if (budget < tokens.size() || std::ranges::none_of(mismatches, isMended))
            return tree;
        budget -= tokens.size();
        out.erase(out.begin() + static_cast<std::ptrdiff_t>(known), out.end());
        std::ranges::move(mended, std::back_inserter(out));
        known = out.size();
    }
}

} // namespace

Tree parse(const SourceFile& file, Diagnostics& out) {
    makeRoom(timesFile * file.text().size());
    Tokens tokens = tokenize(file, out);
    Tree tree = readMended(file, tokens.tokens, out);
    for (Span comment : tokens.comments)
        tree.comments.push_back({.span = comment});
    placeComments(tree);
    return tree;
}

} // namespace theory::syntax
