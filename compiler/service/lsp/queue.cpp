// Looks at messages as they come in, for those about other messages.
#include "service/lsp/queue.h"

#include "llvm/Support/raw_ostream.h"

namespace theory::service::lsp {
namespace {

namespace json = llvm::json;

// The number 1 and the text "1" are two ids.
std::string written(const json::Value& id) {
    std::string text;
    llvm::raw_string_ostream(text) << id;
    return text;
}

std::optional<llvm::StringRef> methodOf(const json::Value& message) {
    const json::Object* object = message.getAsObject();
    return object ? object->getString("method") : std::nullopt;
}

const json::Value* idOf(const json::Value& message) {
    const json::Object* object = message.getAsObject();
    return object ? object->get("id") : nullptr;
}

const json::Value* cancelledBy(const json::Value& message) {
    if (methodOf(message) != llvm::StringRef("$/cancelRequest"))
        return nullptr;
    const json::Object* params = message.getAsObject()->getObject("params");
    return params ? params->get("id") : nullptr;
}

} // namespace

bool isExit(const json::Value& message) {
    return methodOf(message) == llvm::StringRef("exit") && !idOf(message);
}

bool Queue::put(Message message) {
    bool isLast = false;
    {
        const std::lock_guard guard(mutex_);
        if (const auto* value = std::get_if<json::Value>(&message)) {
            isLast = isExit(*value);
            const json::Value* id = idOf(*value);
            if (id && methodOf(*value))
                asked_.insert(written(*id));
            if (const json::Value* cancelled = cancelledBy(*value);
                cancelled && asked_.contains(written(*cancelled)))
                cancelled_.insert(written(*cancelled));
        }
        messages_.push_back(std::move(message));
    }
    isThere_.notify_one();
    return !isLast;
}

void Queue::end() {
    {
        const std::lock_guard guard(mutex_);
        hasEnded_ = true;
    }
    isThere_.notify_one();
}

std::optional<Message> Queue::take() {
    std::unique_lock lock(mutex_);
    isThere_.wait(lock, [&] { return hasEnded_ || !messages_.empty(); });
    if (messages_.empty())
        return std::nullopt;
    Message message = std::move(messages_.front());
    messages_.pop_front();
    return message;
}

bool Queue::isEmpty() const {
    const std::lock_guard guard(mutex_);
    return messages_.empty();
}

bool Queue::takeCancellation(const json::Value& id) {
    const std::lock_guard guard(mutex_);
    asked_.erase(written(id));
    return cancelled_.erase(written(id)) != 0;
}

} // namespace theory::service::lsp
