"""The language server, by a client that is written out: what it is told, and what it answers."""
import json
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from lsp_client import Client, Failed, place, stretch

THEORYC = sys.argv.pop(1) if len(sys.argv) > 1 else "theoryc"

CLUBS = """theory clubs "Walking clubs" {
  bibliography "sources.bib"
}
import "parts.theory"

cmoc 1 {
  context   neighbours
  mechanism trust
  outcome   more "Walks"
  supported by @smith2010 p. 3
}
"""
PARTS = """context neighbours "Neighbours who seldom meet"
mechanism trust "Trust between partners"
"""
BIB = "@article{smith2010, author = {Smith, Ann}, title = {On walking}, year = {2010}}\n"


class Case(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        for name, text in [("main.theory", CLUBS), ("parts.theory", PARTS), ("sources.bib", BIB)]:
            self.write(name, text)
        self.clients = []
        self.addCleanup(lambda: [client.server.kill() for client in self.clients])

    def write(self, name, text):
        (self.folder / name).write_text(text, encoding="utf-8")

    def client(self, *arguments):
        client = Client(THEORYC, self.folder, arguments)
        self.clients.append(client)
        return client

    def serve(self, **options):
        client = self.client()
        client.initialize(**options)
        return client


class Life(Case):
    def test_it_ends_as_the_protocol_has_it(self):
        client = self.client("--stdio")
        answer = client.initialize()
        self.assertEqual(answer["serverInfo"]["name"], "theoryc")
        self.assertEqual(answer["capabilities"]["positionEncoding"], "utf-16")
        self.assertEqual(client.finish(), 0)

    def test_an_end_without_shutdown_is_a_failure(self):
        self.assertEqual(self.serve().finish(politely=False), 1)
        self.assertEqual(self.serve().stop(), 1)

    def test_nothing_is_answered_before_and_after(self):
        client = self.client()
        with self.assertRaises(Failed) as early:
            client.ask("textDocument/hover", client.at("main.theory", 0, 0))
        self.assertEqual(early.exception.code, -32002)
        client.initialize()
        client.ask("shutdown")
        with self.assertRaises(Failed) as late:
            client.ask("textDocument/hover", client.at("main.theory", 0, 0))
        self.assertEqual(late.exception.code, -32600)
        client.notify("exit")
        self.assertEqual(client.server.wait(60), 0)

    def test_utf8_is_spoken_where_the_editor_prefers_it(self):
        answer = self.client().initialize(
            {"general": {"positionEncodings": ["utf-8", "utf-16"]}})
        self.assertEqual(answer["capabilities"]["positionEncoding"], "utf-8")


class Nonsense(Case):
    def test_the_server_lives_on(self):
        client = self.serve()
        client.open("main.theory")
        client.found("main.theory")

        def refused(data, code):
            client.answers.pop(None, None)
            client.send_bytes(data)
            client.wait(lambda: None in client.answers)
            self.assertEqual(client.answers.pop(None)["error"]["code"], code)

        def framed(body):
            return b"Content-Length: %d\r\n\r\n" % len(body) + body
        refused(framed(b"{nonsense"), -32700)
        refused(framed(b"\xff\xfe\x00"), -32700)
        refused(framed(b'"a text"'), -32600)
        refused(framed(b"[]"), -32600)
        refused(framed(b'{"jsonrpc":"2.0","id":{},"method":"x"}'), -32600)
        refused(framed(b"[" * 100_000), -32700)
        refused(b"What is this?\r\n\r\n", -32700)
        refused(b"Content-Length: many\r\n\r\n", -32700)
        with self.assertRaises(Failed) as unknown:
            client.ask("textDocument/nothing")
        self.assertEqual(unknown.exception.code, -32601)
        for params in [{}, {"textDocument": 3}, {"textDocument": {"uri": "nowhere"}},
                       {"textDocument": {"uri": "untitled:Untitled-1"}, "position": place(0, 0)}]:
            with self.assertRaises(Failed) as wrong:
                client.ask("textDocument/hover", params)
            self.assertEqual(wrong.exception.code, -32602)
        client.notify("textDocument/didChange", {"textDocument": 3})
        client.notify("textDocument/didSomething", {})
        client.notify("textDocument/didClose", client.document("never_opened.theory"))
        with self.assertRaises(Failed):
            client.ask("textDocument/hover", client.at("never_opened.theory", 0, 0))
        far = client.ask("textDocument/hover", client.at("main.theory", 2_000_000_000, 7))
        self.assertIsNone(far)
        self.assertIn("trust", json.dumps(client.ask("textDocument/hover",
                                                     client.at("main.theory", 7, 14))))
        self.assertEqual(client.finish(), 0)

    def test_an_old_version_changes_nothing(self):
        client = self.serve()
        client.open("main.theory", version=5)
        client.found("main.theory", 5)
        client.change("main.theory", 5, (None, "nonsense"))
        client.change("main.theory", 6, (stretch((7, 12), (7, 17)), "trsut"))
        self.assertIn("R009", client.codes("main.theory", 6))

    def test_what_is_cancelled_is_not_answered(self):
        client = self.serve()
        text = PARTS + "\n".join(f'cmoc {i} {{ context "A{i}" mechanism "B{i}" outcome "C{i}" }}'
                                 for i in range(3000))
        client.open("large.theory", text)
        waiting = [client.begin("theoryc/preview", client.at("large.theory", 0, 0))
                   for _ in range(3)]
        client.notify("$/cancelRequest", {"id": waiting[-1]})
        client.notify("$/cancelRequest", {"id": "never asked"})
        with self.assertRaises(Failed) as cancelled:
            client.end(waiting[-1])
        self.assertEqual(cancelled.exception.code, -32800)
        client.end(waiting[0])


class Diagnostics(Case):
    def test_they_come_while_typing_and_go(self):
        client = self.serve(options={"explanations": "theoryc-explanation:/{code}.md"})
        client.open("main.theory")
        self.assertEqual([one for one in client.found("main.theory", 1) if one["severity"] == 1], [])
        client.change("main.theory", 2, (stretch((7, 12), (7, 17)), "trsut"))
        found = client.found("main.theory", 2)
        wrong = [one for one in found if one["code"] == "R009"]
        self.assertEqual(len(wrong), 1)
        self.assertEqual(wrong[0]["range"], stretch((7, 12), (7, 17)))
        self.assertEqual(wrong[0]["codeDescription"]["href"], "theoryc-explanation:/R009.md")
        self.assertIn("write `trust`", wrong[0]["message"])
        related = wrong[0]["relatedInformation"][0]["location"]
        self.assertEqual(related["uri"], client.uri("parts.theory"))
        client.change("main.theory", 3, (stretch((7, 12), (7, 17)), "trust"))
        self.assertNotIn("R009", client.codes("main.theory", 3))

    def test_what_is_unused_is_pale(self):
        client = self.serve()
        self.write("alone.theory", 'theory alone\nmechanism unused "Unused"\n')
        client.open("alone.theory")
        unused = [one for one in client.found("alone.theory") if one.get("tags")]
        self.assertEqual([one["tags"] for one in unused], [[1]])

    def test_an_unsaved_part_counts_for_those_that_import_it(self):
        client = self.serve()
        client.open("main.theory")
        client.open("parts.theory")
        client.found("main.theory", 1)
        client.change("parts.theory", 2, (stretch((1, 10), (1, 15)), "faith"))
        self.assertIn("R009", client.codes("main.theory", 1, lambda codes: "R009" in codes))
        client.notify("textDocument/didClose", client.document("parts.theory"))
        client.codes("main.theory", 1, lambda codes: "R009" not in codes)

    def test_files_on_the_disk_count(self):
        client = self.serve(capabilities={"workspace": {"didChangeWatchedFiles": {"dynamicRegistration": True}}})
        registered = client.said.get(timeout=60)
        self.assertEqual(registered["method"], "client/registerCapability")
        self.write("main.theory", CLUBS + 'cmoc 2 { context "Rain" mechanism "Misery" outcome "Home" }\n')
        client.open("main.theory")
        client.found("main.theory", 1)

        def changed(name, text):
            self.write(name, text)
            client.notify("workspace/didChangeWatchedFiles",
                          {"changes": [{"uri": client.uri(name), "type": 2}]})
        changed("sources.bib", BIB.replace("smith2010", "smith2011"))
        client.codes("main.theory", 1, lambda codes: any(code.startswith("R") for code in codes))
        changed("sources.bib", BIB)
        client.codes("main.theory", 1, lambda codes: not any(c.startswith("R") for c in codes))
        self.assertEqual(client.codes("main.theory", 1), ["L003"])
        changed("theory.toml", "[rules]\ncmoc-without-evidence = \"off\"\n")
        client.codes("main.theory", 1, lambda codes: not codes)

    def test_a_library_that_comes_is_found(self):
        (self.folder / "parts.theory").unlink()
        client = self.serve()
        client.open("main.theory")
        client.codes("main.theory", 1, lambda codes: codes)
        self.write("parts.theory", PARTS)
        client.notify("workspace/didChangeWatchedFiles",
                      {"changes": [{"uri": client.uri("parts.theory"), "type": 1}]})
        client.codes("main.theory", 1,
                     lambda codes: not any(code.startswith("R") for code in codes))

    def test_progress_is_shown_for_many(self):
        for i in range(12):
            self.write(f"t{i}.theory", f"theory t{i}\n")
        client = self.serve(capabilities={"window": {"workDoneProgress": True}})
        client.open("main.theory")
        client.found("main.theory")
        said = [client.said.get(timeout=60) for _ in range(3)]
        self.assertEqual(said[0]["method"], "window/workDoneProgress/create")
        self.assertEqual([one["params"]["value"]["kind"] for one in said[1:]],
                         ["begin", "report"])


class Positions(Case):
    def test_columns_count_units_of_utf16(self):
        client = self.serve()
        text = 'mechanism trust "𝒯rust 😀"\ncmoc 1 { context "😀😀" mechanism trsut outcome "W" }\n'
        client.open("unicode.theory", text)
        line = text.splitlines()[1]
        begin = len(line[:line.index("trsut")].encode("utf-16-le")) // 2
        wrong = [one for one in client.found("unicode.theory", 1) if one["code"] == "R009"]
        self.assertEqual(wrong[0]["range"], stretch((1, begin), (1, begin + 5)))
        client.change("unicode.theory", 2, (stretch((1, begin), (1, begin + 5)), "trust"))
        self.assertNotIn("R009", client.codes("unicode.theory", 2))

    def test_columns_count_bytes_of_utf8(self):
        client = self.serve(capabilities={"general": {"positionEncodings": ["utf-8"]}})
        text = 'mechanism trust\ncmoc 1 { context "😀ä" mechanism trsut outcome "W" }\n'
        client.open("unicode.theory", text)
        begin = len(text.splitlines()[1].split("trsut")[0].encode())
        wrong = [one for one in client.found("unicode.theory", 1) if one["code"] == "R009"]
        self.assertEqual(wrong[0]["range"], stretch((1, begin), (1, begin + 5)))


def apply(text, edits):
    lines = text.splitlines(keepends=True) + [""]

    def offset(where):
        line = min(where["line"], len(lines) - 1)
        units = lines[line].encode("utf-16-le")[:2 * where["character"]]
        return sum(map(len, lines[:line])) + len(units.decode("utf-16-le"))
    for edit in sorted(edits, key=lambda one: offset(one["range"]["start"]), reverse=True):
        begin, end = offset(edit["range"]["start"]), offset(edit["range"]["end"])
        text = text[:begin] + edit["newText"] + text[end:]
    return text


class Requests(Case):
    def setUp(self):
        super().setUp()
        self.client_ = self.serve(capabilities={
            "textDocument": {"completion": {"completionItem": {"snippetSupport": True}}}})
        self.client_.open("main.theory")

    def ask(self, method, *where, **more):
        params = self.client_.at("main.theory", *where) if where else \
            self.client_.document("main.theory")
        return self.client_.ask("textDocument/" + method, {**params, **more})

    def test_completion(self):
        items = self.ask("completion", 7, 12)["items"]
        self.assertEqual(items[0]["label"], "trust")
        self.assertEqual(items[0]["textEdit"]["range"], stretch((7, 12), (7, 12)))
        sources = [one["label"] for one in self.ask("completion", 9, 16)["items"]]
        self.assertIn("@smith2010", sources)
        whole = [one for one in self.ask("completion", 4, 0)["items"]
                 if one.get("insertTextFormat") == 2]
        self.assertTrue(any("cmoc ${1" in one["textEdit"]["newText"] for one in whole))

    def test_hover(self):
        hover = self.ask("hover", 7, 14)
        self.assertEqual(hover["range"], stretch((7, 12), (7, 17)))
        self.assertIn("Trust between partners", hover["contents"]["value"])
        self.assertIsNone(self.ask("hover", 4, 0))

    def test_going_to_places(self):
        self.assertEqual(self.ask("definition", 7, 14)["uri"], self.client_.uri("parts.theory"))
        self.assertEqual(self.ask("definition", 9, 18)["uri"], self.client_.uri("sources.bib"))
        uses = self.ask("references", 7, 14, context={"includeDeclaration": True})
        self.assertEqual([one["uri"] for one in uses],
                         [self.client_.uri("main.theory"), self.client_.uri("parts.theory")])
        self.assertEqual(len(self.ask("references", 7, 14, context={"includeDeclaration": False})), 1)
        self.assertEqual(self.ask("documentHighlight", 7, 14)[0]["kind"], 2)

    def test_renaming(self):
        self.assertEqual(self.ask("prepareRename", 7, 14)["placeholder"], "trust")
        changes = self.ask("rename", 7, 14, newName="faith")["changes"]
        self.assertEqual(sorted(changes), [self.client_.uri("main.theory"),
                                           self.client_.uri("parts.theory")])
        self.assertIn("mechanism faith", apply(CLUBS, changes[self.client_.uri("main.theory")]))
        with self.assertRaises(Failed) as taken:
            self.ask("rename", 7, 14, newName="neighbours")
        self.assertEqual(taken.exception.code, -32803)

    def test_what_there_is_to_see(self):
        symbols = self.ask("documentSymbol")
        self.assertEqual([one["name"] for one in symbols], ["clubs", "1"])
        found = self.client_.ask("workspace/symbol", {"query": "trust"})
        self.assertEqual(found[0]["location"]["uri"], self.client_.uri("parts.theory"))
        self.assertIn({"startLine": 5, "endLine": 10}, self.ask("foldingRange"))
        selection = self.client_.ask("textDocument/selectionRange", {
            **self.client_.document("main.theory"), "positions": [place(7, 14)]})[0]
        self.assertEqual(selection["range"], stretch((7, 12), (7, 17)))
        self.assertIn("parent", selection)
        links = self.ask("documentLink")
        self.assertEqual({one["target"] for one in links},
                         {self.client_.uri("sources.bib"), self.client_.uri("parts.theory")})
        data = self.ask("semanticTokens/full")["data"]
        self.assertEqual(len(data) % 5, 0)
        self.assertTrue(data)
        hints = self.ask("inlayHint", range=stretch((0, 0), (20, 0)))
        self.assertEqual([(one["position"]["line"], one["label"]) for one in hints],
                         [(5, "1 source")])

    def test_layout_is_that_of_the_command(self):
        untidy = CLUBS.replace("context   ", "context ")
        self.client_.change("main.theory", 2, (None, untidy))
        edits = self.ask("formatting", options={"tabSize": 2, "insertSpaces": True})
        command = subprocess.run([THEORYC, "fmt", "-"], input=untidy, cwd=self.folder,
                                 capture_output=True, text=True, check=True)
        self.assertEqual(apply(untidy, edits), command.stdout)
        some = self.ask("rangeFormatting", range=stretch((0, 0), (1, 0)), options={})
        self.assertEqual(some, [])

    def test_actions_mend(self):
        wrong = CLUBS.replace("mechanism trust", "mechanism trsut")
        self.client_.change("main.theory", 2, (None, wrong))
        actions = self.ask("codeAction", range=stretch((7, 12), (7, 12)),
                           context={"diagnostics": []})
        titles = [one["title"] for one in actions]
        self.assertIn("Write `trust`", titles)
        mend = actions[titles.index("Write `trust`")]
        self.assertEqual(mend["kind"], "quickfix")
        self.assertEqual(apply(wrong, mend["edit"]["changes"][self.client_.uri("main.theory")]),
                         CLUBS)
        for action in actions:
            for uri, edits in action["edit"]["changes"].items():
                self.assertTrue(edits, action["title"])
        only = self.ask("codeAction", range=stretch((7, 12), (7, 12)),
                        context={"diagnostics": [], "only": ["refactor"]})
        self.assertFalse([one for one in only if one["kind"] == "quickfix"])

    def test_the_picture_stays_while_something_is_wrong(self):
        whole = self.client_.ask("theoryc/preview", self.client_.at("main.theory", 7, 14))
        self.assertTrue(whole["svg"].startswith("<?xml") or whole["svg"].startswith("<svg"))
        self.assertFalse(whole["isDraft"])
        trust = [one for one in whole["places"] if one["about"] == "construct-trust"]
        self.assertEqual(trust[0]["uri"], self.client_.uri("parts.theory"))
        self.assertIn('data-about="construct-trust"', whole["svg"])
        self.client_.change("main.theory", 2, (stretch((7, 12), (7, 17)), "trsut"))
        draft = self.client_.ask("theoryc/preview", {
            **self.client_.at("main.theory", 7, 14), "view": "cmocs", "theme": "dark"})
        self.assertTrue(draft["isDraft"])
        self.assertEqual(draft["view"], "cmocs")
        with self.assertRaises(Failed):
            self.client_.ask("theoryc/preview", {**self.client_.document("main.theory"),
                                                 "view": "nothing"})


if __name__ == "__main__":
    unittest.main()
