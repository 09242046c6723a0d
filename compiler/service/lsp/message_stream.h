// Messages of JSON-RPC as they come in, framed as the language server protocol has it.
#pragma once

#include "llvm/Support/JSON.h"

#include <functional>
#include <optional>
#include <string>
#include <variant>

namespace theory::service::lsp {

// Waits for bytes and puts at most `size` of them there; 0 where no more come.
using ReadBytes = std::function<std::size_t(char* bytes, std::size_t size)>;

// What came is no message: why, in words.
struct Unreadable {
    std::string why;
};

using Message = std::variant<llvm::json::Value, Unreadable>;

class MessageStream {
public:
    // Longer messages are passed over, as are those nested deeper.
    static constexpr std::size_t longest = 256'000'000;
    static constexpr int deepest = 200;

    explicit MessageStream(ReadBytes read) : read_(std::move(read)) {}

    // Waits for the next one; nothing where the stream has ended. After something unreadable it
    // goes on at the next header.
    std::optional<Message> next();

private:
    bool fill();
    std::optional<std::string> line();
    bool skip(std::size_t size);

    ReadBytes read_;
    std::string waiting_; // read, and not yet used
    std::size_t used_ = 0;
};

} // namespace theory::service::lsp
