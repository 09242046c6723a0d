// What the program `pandoc` is asked to do, and why it does not.
#pragma once

#include "backends/backend.h"

#include "llvm/Support/Error.h"

#include <string>
#include <string_view>

namespace theory::driver {

struct PandocJob {
    std::string_view format;                   // as Pandoc calls it
    std::vector<std::string> options;          // for that format
    std::string tree;                          // what it is made of
    std::vector<backends::Companion> pictures; // that become a part of it
    std::string style;                         // in CSL; if empty, Pandoc's own
};

class PandocFailure : public llvm::ErrorInfo<PandocFailure> {
public:
    static char ID;

    // Without words there is no such program.
    explicit PandocFailure(std::string words = {}) : words_(std::move(words)) {}

    const std::string& words() const { return words_; }
    void log(llvm::raw_ostream& out) const override { out << words_; }
    std::error_code convertToErrorCode() const override { return llvm::inconvertibleErrorCode(); }

private:
    std::string words_;
};

} // namespace theory::driver
