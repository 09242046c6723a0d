#!/usr/bin/env python3
"""Builds a theory whose texts mean something elsewhere as every kind of result that the program knows, and reads each
with a parser of its format: the texts arrive as texts, and nothing acts.

usage: hostile_test.py PATH-OF-THEORYC

Which kinds there are is asked of the program. One without a reader below fails.
"""
import csv
import html
import json
import pathlib
import re
import struct
import subprocess
import sys
import tempfile
import unittest
import zipfile
import zlib
from xml.etree import ElementTree

import networkx
import openpyxl

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


def strings_in(value):
    if isinstance(value, dict):
        for key, member in value.items():
            yield key
            yield from strings_in(member)
    elif isinstance(value, list):
        for member in value:
            yield from strings_in(member)
    elif isinstance(value, str):
        yield value


def read_json(path, case):
    return list(strings_in(json.loads(path.read_text(encoding="utf-8"))))


def read_xml(path, case, elements):
    """The texts of all elements, which are these and no others."""
    root = ElementTree.fromstring(path.read_bytes())
    for element in root.iter():
        case.assertIn(element.tag.rpartition("}")[2], elements)
        for name in element.attrib:
            case.assertFalse(name.startswith("on") or name.endswith("href") or name == "style", name)
    return ["".join(element.itertext()) for element in root.iter() if len(element) == 0] + [" ".join(root.itertext())]


def read_svg(path, case):
    return read_xml(path, case, ("svg", "title", "desc", "g", "path", "text"))


def read_graphml(path, case):
    read_xml(path, case, ("graphml", "key", "graph", "node", "edge", "data"))
    network = networkx.read_graphml(path)
    owners = [network.graph, *network.nodes.values(), *network.edges.values()]
    return [value for owner in owners for value in owner.values() if isinstance(value, str)]


def read_csv(path, case):
    with open(path, newline="", encoding="utf-8-sig") as file:
        cells = [cell for row in csv.reader(file, strict=True) for cell in row]
    for cell in cells:
        case.assertIsNone(spreadsheets_test.FORMULA.search(cell), cell[:60])
    return [spreadsheets_test.GUARD.sub(r"\1", cell) for cell in cells]


def read_xlsx(path, case):
    texts = []
    for sheet in openpyxl.load_workbook(path).worksheets:
        for cell in (cell for row in sheet.iter_rows() for cell in row):
            case.assertIn(cell.data_type, "sn", cell.coordinate)
            if cell.hyperlink:
                case.assertRegex(cell.hyperlink.target, rendered.SAFE_ADDRESS)
            texts.append(str(cell.value))
    return texts


def read_dot(path, case):
    """What Graphviz would draw, and where its boxes would lead."""
    subprocess.run(["nop", path], capture_output=True, check=True)
    run = subprocess.run(["dot", "-Tjson", path], capture_output=True, check=True)
    drawn = json.loads(run.stdout)
    texts = []
    for owner in [drawn, *drawn.get("objects", ()), *drawn.get("edges", ())]:
        case.assertEqual({"URL", "href", "image", "target"} & set(owner), set())
        lines = [operation["text"] for operation in owner.get("_ldraw_", ()) if operation["op"] == "T"]
        texts.append("".join(lines))
    return texts


def read_mermaid(path, case):
    """Only quoted texts and those of a description are an author's; Mermaid's own reading is tested in
    mermaid_test.mjs."""
    text = path.read_text(encoding="utf-8")
    case.assertIsNone(rendered.TURNS.search(text))
    title = json.loads(re.match(r"---\ntitle: (.*)\n---\n", text)[1])
    texts = [title]
    for line in text.splitlines()[3:]:
        for words in re.findall(r'"([^"]*)"', line) + re.findall(r"^  acc\w+: (.*)", line):
            case.assertIsNone(re.search(r"[<>{}\[\]|;:`*_$%\\&@=+~]", re.sub(r"#\d+;|<br>", "", words)), words[:80])
            texts.append(html.unescape(words.replace("<br>", " ").replace("#", "&#")))
        if not re.match(r" *(acc|style|classDef|class|linkStyle|%% )", line):
            case.assertRegex(re.sub(r'"[^"]*"', "", line), r"^ *([\w.()\[\]{}/\\|:<>=-]| )*$")
    return texts


def read_pdf(path, case):
    bytes_ = path.read_bytes()
    case.assertTrue(bytes_.startswith(b"%PDF-"))
    for word in (b"/JavaScript", b"/JS", b"/URI", b"/Launch", b"/OpenAction", b"/EmbeddedFile"):
        case.assertNotIn(word, bytes_)
    run = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, check=True)
    return [run.stdout.decode()]


def read_png(path, case):
    """Pixels alone: no chunk of it holds words."""
    bytes_ = path.read_bytes()
    case.assertTrue(bytes_.startswith(b"\x89PNG\r\n\x1a\n"))
    at, kinds = 8, []
    while at < len(bytes_):
        length, kind = struct.unpack(">I4s", bytes_[at : at + 8])
        body = bytes_[at + 4 : at + 8 + length]
        case.assertEqual(zlib.crc32(body), struct.unpack(">I", bytes_[at + 8 + length : at + 12 + length])[0])
        kinds.append(kind)
        at += 12 + length
    case.assertEqual((kinds[0], kinds[-1]), (b"IHDR", b"IEND"))
    case.assertLessEqual(set(kinds), {b"IHDR", b"IDAT", b"IEND", b"PLTE", b"pHYs", b"sRGB", b"gAMA", b"bKGD"})
    return []


def read_markdown(path, case):
    page = rendered.from_markdown(path.read_text(encoding="utf-8"))
    case.assertEqual(rendered.actors_in(page, rendered.OF_MARKDOWN)[0], [])
    return [words for _, words in rendered.blocks_of(page)]


def read_html(path, case):
    """Chromium opens such pages in html_test.mjs."""
    page = path.read_text(encoding="utf-8")
    allowed = (
        "html head meta title style body header main nav section h1 h2 h3 h4 h5 h6 p ul ol li blockquote table caption "
        "thead tbody tr th td a em strong code br bdi div figure figcaption svg desc g path text script"
    ).split()
    found, scripts = rendered.actors_in(page, allowed)
    case.assertEqual(found, [])
    case.assertEqual(len(scripts), 2)
    case.assertNotIn("struck", scripts[1])
    return [words for _, words in rendered.blocks_of(page)] + list(strings_in(json.loads(scripts[0])))


def words_of_tree(value, case):
    """What Pandoc's tree says; nothing in it is passed on as it is, and links lead to harmless places."""
    if isinstance(value, list):
        return " ".join(words_of_tree(member, case) for member in value)
    if not isinstance(value, dict):
        return ""
    kind, content = value.get("t"), value.get("c")
    case.assertNotIn(kind, ("RawInline", "RawBlock"))
    if kind in ("Link", "Image"):
        case.assertRegex(content[-1][0], rendered.SAFE_ADDRESS if kind == "Link" else r"^[\w.-]+$")
    if kind in ("Str", "MetaString"):
        return content
    if kind == "Code":
        return content[1]
    return " ".join(words_of_tree(member, case) for member in value.values())


def read_pandoc(path, case):
    tree = json.loads(path.read_text(encoding="utf-8"))
    return [words_of_tree(tree["meta"], case) + words_of_tree(tree["blocks"], case)]


def read_archive(path, case, parts):
    """The words of a document's parts. It holds nothing that runs, and leads to harmless places."""
    with zipfile.ZipFile(path) as archive:
        case.assertIsNone(archive.testzip())
        names = archive.namelist()
        case.assertFalse([name for name in names if re.search(r"vba|macro|script|ole|activex", name, re.I)])
        roots = {name: ElementTree.fromstring(archive.read(name)) for name in names
                 if re.search(r"\.(xml|rels)$", name) and archive.getinfo(name).file_size}
    for name, root in roots.items():
        for element in root.iter():
            tag = element.tag.rpartition("}")[2]
            case.assertNotIn(tag, ("instrText", "fldSimple", "event-listener", "script", "object-ole", "altChunk"))
            for attribute, value in element.attrib.items():
                word = attribute.rpartition("}")[2]
                is_link = word == "href" or (word == "Target" and element.get("TargetMode") == "External")
                if is_link and not value.startswith("Pictures/"):
                    case.assertRegex(value, rendered.SAFE_ADDRESS, name)
    return ["".join(roots[name].itertext()) for name in parts if name in roots]


def read_docx(path, case):
    return read_archive(path, case, ["word/document.xml", "word/footnotes.xml", "docProps/core.xml"])


def read_odt(path, case):
    return read_archive(path, case, ["content.xml", "meta.xml"])


LATEX_SIGNS = {
    "bar": "|",
    "backslash": "\\",
    "less": "<",
    "greater": ">",
    "asciitilde": "~",
    "asciicircum": "^",
    "asciigrave": "`",
    "quotesingle": "'",
    "quotedbl": '"',
}


def read_latex(path, case):
    """Its words, with the signs that LaTeX has commands for. A sign that acts there stands behind a backslash."""
    if path.suffix == ".pdf":
        return []
    body = path.read_text(encoding="utf-8").partition("\\begin{document}")[2]
    for command in ("input", "write18", "include", "openout", "catcode", "csname", "immediate"):
        case.assertIsNone(re.search(rf"\\{command}(?![a-z])", body), command)
    body = re.sub(r"\\(?:textbf|emph|texttt|url)\{([^{}]*)\}", r"\1", body)
    body = re.sub(r"\\href\{[^{}]*\}\{([^{}]*)\}", r"\1", body)
    words = re.sub(r"\\text(\w+?)(?:\{\}|\s|(?![a-z]))", lambda sign: LATEX_SIGNS.get(sign[1], sign[0]), body)
    for written, sign in (("\\/", ""), ("{}", ""), ("{[}", "["), ("{]}", "]")):
        words = words.replace(written, sign)
    return [re.sub(r"\\([{}$%&#_])", r"\1", words)]


IN_PICTURES = ["theory", "construct", "section", "cmoc", "flow"]
IN_TABLES = [field for field in FIELDS if field not in ("theory", "note", "flow")]
# What reads a kind, and which of the fields it has to find there.
READERS = {
    "csv": (read_csv, IN_TABLES),
    "docx": (read_docx, FIELDS),
    "dot": (read_dot, IN_PICTURES),
    "graphml": (read_graphml, ["theory", "construct", "definition", "section"]),
    "html": (read_html, FIELDS),
    "json": (read_json, FIELDS),
    "latex": (read_latex, FIELDS),
    "md": (read_markdown, FIELDS),
    "mermaid": (read_mermaid, IN_PICTURES),
    "odt": (read_odt, FIELDS),
    "pandoc": (read_pandoc, FIELDS),
    "pdf": (read_pdf, IN_PICTURES),
    "png": (read_png, []),
    "svg": (read_svg, IN_PICTURES),
    "xlsx": (read_xlsx, IN_TABLES),
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
