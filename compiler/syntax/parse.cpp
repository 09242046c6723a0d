// Text to tree: tokens, the generated parser, and the tree builder listening to it.
#include "syntax/parse.h"

#include "support/arena.h"
#include "syntax/build_tree.h"
#include "syntax/comments.h"
#include "syntax/recovery.h"
#include "syntax/tokenize.h"

namespace theory::syntax {

Tree parse(const SourceFile& file, Diagnostics& out) {
    // Tokens, tree and theory together take eight times the file's size.
    constexpr std::size_t timesFile = 8;
    makeRoom(timesFile * file.text().size());
    Tree tree;
    tree.file = &file;
    {
        Tokens tokens = tokenize(file, out);
        for (Span comment : tokens.comments)
            tree.comments.push_back({.span = comment});

        TokenCursor cursor(tokens.tokens);
        Recovery recovery(file, tree, out);
        TreeBuilder builder(tree, out);
        TheoryParser parser(nullptr);
        parser.attach(cursor, builder, recovery);
        parser.file();
    }
    placeComments(tree);
    return tree;
}

} // namespace theory::syntax
