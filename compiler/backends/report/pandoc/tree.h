// The parts that Pandoc's tree is made of, in the JSON that Pandoc reads and writes.
#pragma once

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/JSON.h"

#include <string>
#include <utility>

namespace theory::backends::report::pandoc {

namespace json = llvm::json;

// A list within a list stays one, which braces would not promise.
template <typename... Items>
json::Array list(Items&&... items) {
    json::Array out;
    (out.emplace_back(std::forward<Items>(items)), ...);
    return out;
}

void append(json::Array from, json::Array& to);

json::Value element(llvm::StringLiteral tag);
json::Value element(llvm::StringLiteral tag, json::Value content);

// What is no character of XML becomes U+FFFD, white space a space.
std::string cleaned(llvm::StringRef text);

// Plain text: what is between spaces, and the spaces.
json::Array plainWords(llvm::StringRef text);

// An identifier, which may be empty, and what else is said of an element.
json::Array attributes(std::string id = {}, json::Array pairs = {});
json::Array pair(llvm::StringRef name, llvm::StringRef value);

// One of those that a `Cite` is made of, with what stands behind it.
json::Value citation(std::string id, json::Array suffix, llvm::StringLiteral mode);

// An anchor in letters, digits, `-` and `_` alone, since Word takes little else for a bookmark.
// Different anchors stay so.
std::string idOf(llvm::StringRef anchor);

} // namespace theory::backends::report::pandoc
