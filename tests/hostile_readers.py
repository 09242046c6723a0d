"""Readers of every kind of result, each by a parser of its format: what it says, and that nothing in it acts."""
import csv
import html
import json
import re
import struct
import subprocess
import zipfile
import zlib
from xml.etree import ElementTree

import networkx
import openpyxl

import rendered
import spreadsheets_test


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
