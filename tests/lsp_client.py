"""A client of the language server, for tests and the bench: it speaks the protocol to the real program."""
import json
import queue
import subprocess
import threading
from pathlib import Path

PATIENCE = 60  # seconds for an answer, on a machine that is busy with other things


class Failed(Exception):
    """The server answered with an error."""

    def __init__(self, error):
        super().__init__(error["message"])
        self.code = error["code"]


def place(line, character):
    return {"line": line, "character": character}


def stretch(begin, end):
    return {"start": place(*begin), "end": place(*end)}


class Client:
    def __init__(self, theoryc, folder, arguments=()):
        self.folder = Path(folder)
        self.server = subprocess.Popen([theoryc, "lsp", *arguments], stdin=subprocess.PIPE,
                                       stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=folder)
        self.answers = {}
        self.said = queue.Queue()  # notifications and requests of the server
        self.diagnostics = {}      # by address, the last ones with their version
        self.closed = threading.Event()
        self.news = threading.Condition()
        self.last_id = 0
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self):
        out = self.server.stdout
        while True:
            length = None
            while (line := out.readline().strip()):
                name, value = line.split(b":")
                if name.lower() == b"content-length":
                    length = int(value)
            if length is None:
                break
            body = out.read(length)
            if len(body) < length:
                break  # it was ended meanwhile
            message = json.loads(body)
            with self.news:
                if "method" not in message:
                    self.answers[message["id"]] = message
                elif message["method"] == "textDocument/publishDiagnostics":
                    self.diagnostics[message["params"]["uri"]] = message["params"]
                else:
                    self.said.put(message)
                self.news.notify_all()
        with self.news:
            self.closed.set()
            self.news.notify_all()

    def wait(self, is_there):
        with self.news:
            done = self.news.wait_for(lambda: is_there() or self.closed.is_set(), PATIENCE)
            assert done and is_there(), "the server said nothing, or ended"

    def send_bytes(self, data):
        self.server.stdin.write(data)
        self.server.stdin.flush()

    def send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.send_bytes(b"Content-Length: %d\r\n\r\n" % len(body) + body)

    def notify(self, method, params=None):
        self.send({"method": method, "params": params or {}})

    def begin(self, method, params=None):
        self.last_id += 1
        self.send({"id": self.last_id, "method": method, "params": params or {}})
        return self.last_id

    def end(self, request):
        self.wait(lambda: request in self.answers)
        answer = self.answers.pop(request)
        if "error" in answer:
            raise Failed(answer["error"])
        return answer["result"]

    def ask(self, method, params=None):
        return self.end(self.begin(method, params))

    def initialize(self, capabilities=None, options=None, folders=None):
        roots = [self.folder] if folders is None else folders
        answer = self.ask("initialize", {
            "processId": None,
            "rootUri": None,
            "capabilities": capabilities or {},
            "initializationOptions": options or {},
            "workspaceFolders": [{"uri": Path(root).as_uri(), "name": "review"} for root in roots],
        })
        self.notify("initialized")
        return answer

    def uri(self, name):
        return (self.folder / name).as_uri()

    def open(self, name, text=None, version=1):
        if text is None:
            text = (self.folder / name).read_text(encoding="utf-8")
        self.notify("textDocument/didOpen", {"textDocument": {
            "uri": self.uri(name), "languageId": "theory", "version": version, "text": text}})

    def change(self, name, version, *changes):
        self.notify("textDocument/didChange", {
            "textDocument": {"uri": self.uri(name), "version": version},
            "contentChanges": [{"text": text} if where is None else {"range": where, "text": text}
                               for where, text in changes]})

    def at(self, name, line, character):
        return {"textDocument": {"uri": self.uri(name)}, "position": place(line, character)}

    def document(self, name):
        return {"textDocument": {"uri": self.uri(name)}}

    def found(self, name, version=None, where=lambda diagnostics: True):
        """The diagnostics of a file, once they are of that version and as they should be."""
        uri = self.uri(name)

        def is_there():
            said = self.diagnostics.get(uri)
            return (said is not None and (version is None or said.get("version") == version)
                    and where(said["diagnostics"]))
        self.wait(is_there)
        return self.diagnostics[uri]["diagnostics"]

    def codes(self, name, version=None, where=lambda codes: True):
        found = self.found(name, version, lambda all: where([one["code"] for one in all]))
        return [one["code"] for one in found]

    def memory(self):
        """What the server has in memory, in kilobytes."""
        for line in Path(f"/proc/{self.server.pid}/status").read_text().splitlines():
            if line.startswith("VmRSS"):
                return int(line.split()[1])
        raise AssertionError("there is no such number")

    def finish(self, politely=True):
        if politely:
            self.ask("shutdown")
        self.notify("exit")
        return self.server.wait(PATIENCE)

    def stop(self):
        self.server.stdin.close()
        return self.server.wait(PATIENCE)
