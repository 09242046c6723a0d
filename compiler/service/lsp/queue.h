// Messages that wait for the thread that answers, and what the editor no longer wants to know.
#pragma once

#include "service/lsp/message_stream.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <set>

namespace theory::service::lsp {

// Whether the message is the editor's last.
bool isExit(const llvm::json::Value& message);

// Between two threads.
class Queue {
public:
    // False behind `exit`: nothing more is to be read.
    bool put(Message message);
    // No more messages come.
    void end();

    // Waits for a message; nothing once there are no more.
    std::optional<Message> take();
    bool isEmpty() const;
    // Whether that request is no longer wanted; true but once.
    bool takeCancellation(const llvm::json::Value& id);

private:
    mutable std::mutex mutex_;
    std::condition_variable isThere_;
    std::deque<Message> messages_;
    std::set<std::string> cancelled_; // ids of requests that have come and are not answered
    std::set<std::string> asked_;     // ids of requests that wait
    bool hasEnded_ = false;
};

} // namespace theory::service::lsp
