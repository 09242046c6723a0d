// Takes messages from one thread to another, and has each answered by its method.
#include "service/lsp/server.h"

#include "service/lsp/method.h"
#include "service/lsp/queue.h"

#include <thread>

namespace theory::service::lsp {
namespace {

class Server {
public:
    explicit Server(const Streams& streams)
        : session_(streams.disk, streams.readPdf, streams.version, streams.out) {}

    // Whether the editor ends the session as it should.
    bool run(Queue& queue) {
        for (;;) {
            // Nobody waits for an answer, so what has changed is checked now.
            if (session_.isInitialized && !session_.isShutDown && queue.isEmpty() &&
                session_.hasNews())
                session_.publishDiagnostics();
            std::optional<Message> message = queue.take();
            if (!message)
                return false;
            if (const auto* unreadable = std::get_if<Unreadable>(&*message)) {
                refuse(nullptr, unreadable->why, protocol::ErrorCode::ParseError);
                continue;
            }
            const json::Value& value = std::get<json::Value>(*message);
            if (isExit(value))
                return session_.isShutDown;
            handle(value, queue);
        }
    }

private:
    void refuse(const json::Value& id, std::string why, protocol::ErrorCode code) {
        session_.reply(id, failure(json::fixUTF8(why), code));
    }

    void handle(const json::Value& value, Queue& queue) {
        const json::Object* object = value.getAsObject();
        const json::Value* id = object ? object->get("id") : nullptr;
        const bool isId = id && (id->getAsInteger() || id->getAsString());
        const std::optional<llvm::StringRef> name =
            object ? object->getString("method") : std::nullopt;
        if (!name) {
            // What the editor answers to our requests is of no consequence.
            if (isId && (object->get("result") || object->get("error")))
                return;
            return refuse(isId ? *id : json::Value(nullptr), "this is neither request nor answer",
                          protocol::ErrorCode::InvalidRequest);
        }
        const json::Value* params = object->get("params");
        static const json::Value none = json::Object();
        if (!id)
            return tell(*name, params ? *params : none);
        if (!isId)
            return refuse(nullptr, "an id is a number or a text",
                          protocol::ErrorCode::InvalidRequest);
        if (queue.takeCancellation(*id))
            return refuse(*id, "cancelled", protocol::ErrorCode::RequestCancelled);
        ask(*id, *name, params ? *params : none);
    }

    void tell(llvm::StringRef name, const json::Value& params) {
        const Method* method = Registered<Method>::find(std::string_view(name));
        const bool isKnown = method && method->kind == MethodKind::Notification;
        if (!isKnown || !session_.isInitialized || session_.isShutDown)
            return; // as the protocol wants it
        if (auto done = method->answer(session_, params); !done)
            session_.notify(
                "window/logMessage",
                json::Object{{"type", 1}, {"message", inWords(done.takeError(), name)}});
    }

    static std::string inWords(llvm::Error error, llvm::StringRef method) {
        return json::fixUTF8((method + ": " + llvm::toString(std::move(error))).str());
    }

    void ask(const json::Value& id, llvm::StringRef name, const json::Value& params) {
        const Method* method = Registered<Method>::find(std::string_view(name));
        if (!method || method->kind == MethodKind::Notification)
            return refuse(id, ("there is no request `" + name + "`").str(),
                          protocol::ErrorCode::MethodNotFound);
        if (session_.isShutDown)
            return refuse(id, "the server is shut down", protocol::ErrorCode::InvalidRequest);
        if (!session_.isInitialized && name != "initialize")
            return refuse(id, "the server waits for `initialize`",
                          protocol::ErrorCode::ServerNotInitialized);
        if (method->kind == MethodKind::Question)
            session_.update();
        session_.reply(id, method->answer(session_, params));
    }

    Session session_;
};

} // namespace

bool serve(const Streams& streams) {
    Queue queue;
    std::thread reader([&] {
        MessageStream messages(streams.read);
        while (std::optional<Message> message = messages.next())
            if (!queue.put(std::move(*message)))
                return;
        queue.end();
    });
    const bool isGood = Server(streams).run(queue);
    reader.join();
    return isGood;
}

} // namespace theory::service::lsp
