// Reads headers and bodies, and finds the next header after nonsense.
#include "service/lsp/message_stream.h"

namespace theory::service::lsp {
namespace {

// LLVM's reader calls itself for what is nested.
bool isNestedTooDeep(llvm::StringRef json) {
    int depth = 0;
    bool isInText = false;
    for (std::size_t i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (isInText) {
            i += c == '\\';
            isInText = c != '"';
            continue;
        }
        isInText = c == '"';
        depth += c == '{' || c == '[';
        depth -= c == '}' || c == ']';
        if (depth > MessageStream::deepest)
            return true;
    }
    return false;
}

Message messageIn(llvm::StringRef body) {
    if (isNestedTooDeep(body))
        return Unreadable{"the message is nested too deep"};
    llvm::Expected<llvm::json::Value> value = llvm::json::parse(body);
    if (!value)
        return Unreadable{"the message is no JSON: " + llvm::toString(value.takeError())};
    return std::move(*value);
}

} // namespace

bool MessageStream::fill() {
    waiting_.erase(0, used_);
    used_ = 0;
    constexpr std::size_t block = 1 << 16;
    const std::size_t before = waiting_.size();
    waiting_.resize(before + block);
    const std::size_t size = read_(waiting_.data() + before, block);
    waiting_.resize(before + size);
    return size != 0;
}

// Without its end; nothing where the stream has ended. A line longer than headers are is cut.
std::optional<std::string> MessageStream::line() {
    constexpr std::size_t longestLine = 8192;
    for (;;) {
        const std::size_t end = waiting_.find('\n', used_);
        if (end != std::string::npos || waiting_.size() - used_ > longestLine) {
            const std::size_t size = std::min(end, waiting_.size()) - used_;
            std::string found = llvm::StringRef(waiting_).substr(used_, size).rtrim('\r').str();
            used_ = std::min(used_ + size + 1, waiting_.size());
            return found;
        }
        if (!fill())
            return std::nullopt;
    }
}

bool MessageStream::skip(std::size_t size) {
    while (waiting_.size() - used_ < size) {
        size -= waiting_.size() - used_;
        used_ = waiting_.size();
        if (!fill())
            return false;
    }
    used_ += size;
    return true;
}

std::optional<Message> MessageStream::next() {
    std::optional<std::size_t> length;
    bool isNonsense = false;
    for (;;) {
        const std::optional<std::string> header = line();
        if (!header)
            return std::nullopt;
        if (header->empty()) {
            if (length || isNonsense)
                break;
            continue;
        }
        const auto [name, value] = llvm::StringRef(*header).split(':');
        std::size_t number = 0;
        if (name.trim().equals_insensitive("Content-Length") &&
            !value.trim().getAsInteger(10, number))
            length = number;
        else if (!name.trim().equals_insensitive("Content-Type"))
            isNonsense = true;
    }
    if (!length)
        return Unreadable{"a message has no Content-Length"};
    if (*length > longest)
        return skip(*length) ? std::optional<Message>(Unreadable{"the message is too long"})
                             : std::nullopt;
    while (waiting_.size() - used_ < *length)
        if (!fill())
            return std::nullopt;
    used_ += *length;
    return messageIn(llvm::StringRef(waiting_).substr(used_ - *length, *length));
}

} // namespace theory::service::lsp
