#!/usr/bin/env python3
"""Builds a theory whose texts mean something elsewhere as every kind of result that the program knows, and reads each
with a parser of its format: the texts arrive as texts, and nothing acts.

usage: hostile_test.py PATH-OF-THEORYC

Which kinds there are is asked of the program. One without a reader below fails.
"""
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

import hostile_readers
import rendered
import spreadsheets_test

THEORYC = ""

# Each is the beginning of a text; what it is a text of stands at its end.
TEXTS = [
    "<script>window.struck = 1</script>",
    '"><img src=x onerror=alert(1)>',
    "=cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "-1+1",
    "\\input{/etc/passwd} \\write18{id} $x$ %",
    '\\N \\G \\l"]; } digraph evil { a -> b [URL="javascript:alert(1)"]',
    "**bold** _it_ `code` [link](javascript:alert(1)) | cell | # head",
    "![x](https://evil.example/x.png) <https://evil.example> &lt; &#60;",
    "1. list\\\\",
    "]]> --> <!-- <?xml ?> <!DOCTYPE x>",
    "]:::box0 end %%{init: {}}%% #60; ${1} {{x}}",
    "right \u202eto left",
    "\u2069out \u202eof an isolate",
    "x" * 10_000,
]
FIELDS = (
    "theory construct definition section cmoc because note extract source reference link recommendation flow"
).split()


# Where authors may write a little Markdown, and what results for readers show of such texts then.
AUTHORED = ["definition", "because", "note", "link"]
AS_SHOWN = {
    7: "bold it code [link](javascript:alert(1)) | cell | # head",
    8: "!x https://evil.example &lt; &#60;",
    9: "list\\",
}


def text_of(field, number):
    return f"{TEXTS[number]} {field}{number}z"


def all_of(field, is_shown):
    for number in (0,) if field == "theory" else range(len(TEXTS)):
        is_other = is_shown and field in AUTHORED and number in AS_SHOWN
        yield f"{AS_SHOWN[number]} {field}{number}z" if is_other else text_of(field, number)


def quoted(field, number):
    escaped = text_of(field, number).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def theory():
    lines = [f'theory hostile {quoted("theory", 0)} {{ bibliography "library.ris" }}']
    for i in range(len(TEXTS)):
        lines.append(
            f"""context k{i} {quoted("construct", i)} {{ description {quoted("definition", i)} }}
section s{i} {quoted("section", i)} {{
  cmoc C{i} {quoted("cmoc", i)} {{
    context   k{i}
    mechanism "Mechanism {i}"
    outcome   more "Outcome {i}"
    because   {quoted("because", i)}
    note      {quoted("note", i)}
    supported by @a{i} {quoted("extract", i)}, @b{i}
  }}
}}
source a{i} {quoted("source", i)} {{ url {quoted("source", i)} }}
link k{i} increases k{(i + 1) % len(TEXTS)} {quoted("link", i)}
recommendation R{i} {quoted("recommendation", i)} {{ from C{i} }}
flow f{i} {quoted("flow", i)} {{ identified 1  included 1 }}"""
        )
    return "\n".join(lines) + "\n"


def library():
    return "".join(
        f"TY  - JOUR\nID  - b{i}\nTI  - {text_of('reference', i)}\nUR  - javascript:alert({i})\nER  - \n\n"
        for i in range(len(TEXTS))
    )


IN_PICTURES = ["theory", "construct", "section", "cmoc", "flow"]
IN_TABLES = [field for field in FIELDS if field not in ("theory", "note", "flow")]
# What reads a kind, and which of the fields it has to find there.
READERS = {
    "csv": (hostile_readers.read_csv, IN_TABLES),
    "docx": (hostile_readers.read_docx, FIELDS),
    "dot": (hostile_readers.read_dot, IN_PICTURES),
    "graphml": (hostile_readers.read_graphml, ["theory", "construct", "definition", "section"]),
    "html": (hostile_readers.read_html, FIELDS),
    "json": (hostile_readers.read_json, FIELDS),
    "latex": (hostile_readers.read_latex, FIELDS),
    "md": (hostile_readers.read_markdown, FIELDS),
    "mermaid": (hostile_readers.read_mermaid, IN_PICTURES),
    "odt": (hostile_readers.read_odt, FIELDS),
    "pandoc": (hostile_readers.read_pandoc, FIELDS),
    "pdf": (hostile_readers.read_pdf, IN_PICTURES),
    "png": (hostile_readers.read_png, []),
    "svg": (hostile_readers.read_svg, IN_PICTURES),
    "xlsx": (hostile_readers.read_xlsx, IN_TABLES),
}


# They have texts as authors wrote them.
DATA = ["json", "graphml"]


def kinds_of_results():
    run = subprocess.run([THEORYC, "help", "build"], capture_output=True, text=True, check=True)
    listed = run.stdout.partition("kinds of results:\n")[2].partition("\n\n")[0]
    return re.findall(r"^  (\S+)", listed, re.M)


def squeezed(text):
    """Without white space, at which pictures break lines, and what turns the direction of writing."""
    return rendered.TURNS.sub("", "".join(text.split()))


class Hostile(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = pathlib.Path(folder.name)
        (cls.folder / "hostile.theory").write_text(theory(), encoding="utf-8")
        (cls.folder / "library.ris").write_text(library(), encoding="utf-8")
        cls.kinds = kinds_of_results()

    def results_of(self, kind):
        run = subprocess.run(
            [THEORYC, "build", "hostile.theory", "--emit", kind, "-o", kind],
            cwd=self.folder,
            capture_output=True,
            text=True,
            check=False,
        )
        self.assertEqual(run.returncode, 0, run.stderr[-2000:])
        return sorted((self.folder / kind).iterdir())

    def test_every_kind_has_a_reader(self):
        self.assertGreater(len(self.kinds), 5)
        self.assertEqual(sorted(self.kinds), sorted(READERS))

    def test_readers_notice_what_acts(self):
        harmless = '<p><a href="#x">\u2068a \u202eb\u2069</a> <bdi>\u202ec</bdi></p>'
        self.assertEqual(rendered.actors_in(harmless, ["p", "a", "bdi"])[0], [])
        for text in (
            "<script>1</script>",
            "<p onclick=x>",
            '<p style="x">',
            '<a href="javascript:x">',
            '<a href=" javascript:x">',
            '<img src="https://example.org/x.png">',
            "<p>a \u202eb</p>",
            "<p>\u2068a\u2069 \u202eb</p>",
            "<p>\u2068a</p>",
            "<!DOCTYPE x>",
        ):
            self.assertEqual(len(rendered.actors_in(text, ["p", "a", "img"])[0]), 1, text)
        for text in ("=1", "a;-1", "a\n@x", " +1"):
            self.assertIsNotNone(spreadsheets_test.FORMULA.search(text), text)

    def test_texts_arrive_and_do_nothing(self):
        for kind, (read, fields) in READERS.items():
            with self.subTest(kind):
                found = [text for path in self.results_of(kind) for text in read(path, self)]
                everything = "\n".join(squeezed(text) for text in found)
                wanted = [text for field in fields for text in all_of(field, kind not in DATA)]
                missing = [text[:60] + text[-20:] for text in wanted if squeezed(text) not in everything]
                self.assertEqual(missing, [])

    def test_messages_do_nothing_to_a_terminal(self):
        run = subprocess.run(
            [THEORYC, "check", "hostile.theory"], cwd=self.folder, capture_output=True, text=True, check=False
        )
        self.assertIsNone(rendered.TURNS.search(run.stderr + run.stdout))
        self.assertIsNone(re.search(r"[\x00-\x09\x0b-\x1f\x7f]", run.stderr + run.stdout))


if __name__ == "__main__":
    THEORYC = str(pathlib.Path(sys.argv.pop(1)).resolve())
    unittest.main()
