// Writes a pattern as a regular expression.
#include "settings/path_pattern.h"

namespace theory::settings {
namespace {

std::string expressionFor(llvm::StringRef pattern) {
    pattern.consume_front("./");
    std::string expression = pattern.contains('/') ? "^" : "^(.*/)?";
    const bool isFolder = pattern.ends_with("/");
    while (!pattern.empty()) {
        if (pattern.consume_front("**/"))
            expression += "(.*/)?";
        else if (pattern.consume_front("**"))
            expression += ".*";
        else if (pattern.consume_front("*"))
            expression += "[^/]*";
        else if (pattern.consume_front("?"))
            expression += "[^/]";
        else {
            expression += llvm::Regex::escape(pattern.take_front());
            pattern = pattern.drop_front();
        }
    }
    return expression + (isFolder ? "" : "$");
}

} // namespace

PathPattern::PathPattern(llvm::StringRef pattern) : expression_(expressionFor(pattern)) {}

} // namespace theory::settings
