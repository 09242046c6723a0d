"""Ten thousand random edits, some of them in the middle of a character, through the language server: what it says
afterwards is what a fresh `theoryc check` says of the text, and it needs no more memory than it began with."""
import json
import random
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from lsp_client import Client, stretch

THEORYC = sys.argv.pop(1) if len(sys.argv) > 1 else "theoryc"
EDITS = 10_000
# The first edits fill the allocator's pools; from there on memory is not to grow.
WARM = 1_000
MOST_GROWTH = 1.2

PIECES = ['"', "{", "}", "\n", "  ", "context ", "mechanism ", "outcome more ", '"😀 𝒯rust"', "trust", "@smith2010 p. 3 ",
          "supported by ", "cmoc 7 ", "//", "/*", "*/", "é", "😀", "\r\n", "..", ",", "feeds 1\n", "not ", "(", ")", '"""']


def start_text():
    lines = ['theory soak "A 😀 theory"', 'source smith2010 "On walking"', 'mechanism trust "Trust 𝒯"']
    for i in range(40):
        lines += [f"cmoc {i} {{", f'  context   "Calm 😀 {i}"', "  mechanism trust", f'  outcome   more "Walks é {i}"',
                  "  supported by @smith2010 p. 3", "}"]
    return "\n".join(lines) + "\n"


class Text:
    """The text as the editor has it: 16-bit units, in lines."""

    def __init__(self, text):
        self.text = text

    def lines(self):
        """Where each line begins; a carriage return alone ends one too."""
        starts = [0]
        for i, c in enumerate(self.text):
            if c == "\n" or (c == "\r" and self.text[i + 1:i + 2] != "\n"):
                starts.append(i + 1)
        return starts

    def index(self, line, units):
        starts = self.lines()
        if line >= len(starts):
            return len(self.text)
        at = starts[line]
        while at < len(self.text) and self.text[at] not in "\r\n":
            units -= 2 if ord(self.text[at]) > 0xFFFF else 1
            if units < 0:
                break
            at += 1
        return at

    def place(self, chance):
        """A line and a column; one in eight columns is off by one, and so perhaps within a character."""
        starts = self.lines()
        line = chance.randrange(len(starts))
        end = starts[line + 1] if line + 1 < len(starts) else len(self.text)
        content = self.text[starts[line]:end].rstrip("\r\n")
        before = content[:chance.randint(0, len(content))]
        return line, max(0, len(before.encode("utf-16-le")) // 2 + (chance.randrange(8) == 0))

    def replace(self, begin, end, words):
        first = self.index(*begin)
        last = max(first, self.index(*end))
        self.text = self.text[:first] + words + self.text[last:]


def random_change(text, chance):
    begin = text.place(chance)
    end = begin
    if chance.random() < 0.5:
        end = (begin[0], begin[1] + chance.randint(0, 6))
    if chance.random() < 0.02:
        end = (begin[0] + 1, 0)
    words = "" if chance.random() < 0.4 else chance.choice(PIECES)
    # A text that only grows, or only shrinks, would show little.
    if len(text.text) > 12_000:
        words = ""
    return begin, end, words


class Soak(unittest.TestCase):
    def test_edits(self):
        chance = random.Random(2010)
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            client = Client(THEORYC, folder)
            self.addCleanup(client.server.kill)
            client.initialize()
            text = Text(start_text())
            client.open("soak.theory", text.text)
            at_start = None
            for version in range(2, EDITS + 2):
                if len(text.text) < 2_000:
                    text = Text(start_text())
                    client.change("soak.theory", version, (None, text.text))
                else:
                    begin, end, words = random_change(text, chance)
                    text.replace(begin, end, words)
                    client.change("soak.theory", version, (stretch(begin, end), words))
                if version % 50 == 0 or version == EDITS + 1:
                    client.found("soak.theory", version)
                if version == WARM:
                    at_start = client.memory()
                if version % 2_500 == 0:
                    self.compare(client, folder, text)
            self.compare(client, folder, text)
            at_end = client.memory()
            print(f"{EDITS} edits; memory {at_end / at_start:.2f} of its start")
            self.assertLessEqual(at_end, MOST_GROWTH * at_start)
            self.assertEqual(client.finish(), 0)

    def compare(self, client, folder, text):
        said = [(one["range"]["start"]["line"], one["code"], one["severity"]) for one in
                client.diagnostics[client.uri("soak.theory")]["diagnostics"]]
        (folder / "soak.theory").write_text(text.text, encoding="utf-8", newline="")
        run = subprocess.run([THEORYC, "check", "--format", "json", "soak.theory"], cwd=folder,
                             capture_output=True, check=False)
        severities = {"error": 1, "warning": 2, "note": 3}
        fresh = []
        for line in run.stdout.decode().splitlines():
            one = json.loads(line)
            place = one["begin"]["line"] - 1 if "begin" in one else 0
            fresh.append((place, one["code"], severities[one["severity"]]))
        self.assertEqual(sorted(said), sorted(fresh))
        self.assertTrue(fresh, "a text without a mistake shows nothing")


if __name__ == "__main__":
    unittest.main()
