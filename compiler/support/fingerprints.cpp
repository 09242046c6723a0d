// Hashes of lines.
#include "support/fingerprints.h"

#include "llvm/Support/xxhash.h"

namespace theory {

std::string Fingerprints::next(const Diagnostic& diagnostic) {
    const SourceFile* file = sources_.fileAt(diagnostic.span.begin);
    std::string text = std::string(diagnostic.kind->code) + ' ';
    for (const char byte : file->line(file->lineOf(diagnostic.span.begin)))
        if (byte != ' ' && byte != '\t')
            text += byte;
    const std::uint64_t hash = llvm::xxh3_64bits(text);
    return fmt::format("{:016x}:{}", hash, ++seen_[{file, hash}]);
}

} // namespace theory
