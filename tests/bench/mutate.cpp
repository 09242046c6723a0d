// Chooses among the words and signs that the real tokenizer finds.
#include "mutate.h"

#include "syntax/tokenize.h"

namespace theory::bench {
namespace {

// Where they stand in the text; those that the tokenizer made up are not among them.
std::vector<llvm::StringRef> wordsOf(const SourceFile& file) {
    Diagnostics ignored;
    std::vector<llvm::StringRef> words;
    for (const syntax::SourceToken& token : syntax::tokenize(file, ignored).tokens)
        if (token.span.begin != token.span.end)
            words.push_back(file.text(token.span));
    return words;
}

} // namespace

std::optional<Mutation> mutate(llvm::StringRef text, Chance& chance) {
    const SourceFile file("main.theory", llvm::MemoryBuffer::getMemBuffer(text, "", false), 1);
    const std::vector<llvm::StringRef> words = wordsOf(file);
    const auto mistake = static_cast<Mistake>(chance.below(3));
    if (words.size() < 2)
        return std::nullopt;
    const std::size_t index = chance.below(words.size() - 1);
    const llvm::StringRef word = words[index], next = words[index + 1];
    const auto begin = static_cast<std::size_t>(word.begin() - text.begin());
    const llvm::StringRef before = text.take_front(begin);
    const llvm::StringRef after = text.drop_front(begin + word.size());
    Mutation mutation{.text = before.str(), .place = begin, .mistake = mistake, .what = word.str()};
    switch (mistake) {
    case Mistake::Dropped:
        mutation.text += after;
        break;
    case Mistake::Doubled:
        mutation.text += (word + " " + word + after).str();
        break;
    case Mistake::Swapped:
        if (word == next)
            return std::nullopt;
        const llvm::StringRef between(word.end(),
                                      static_cast<std::size_t>(next.begin() - word.end()));
        const llvm::StringRef rest =
            text.drop_front(static_cast<std::size_t>(next.end() - text.begin()));
        mutation.text += (next + between + word + rest).str();
        mutation.what += ' ';
        mutation.what += next;
        break;
    }
    return mutation;
}

} // namespace theory::bench
