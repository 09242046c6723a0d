"""Documents of Word and trees of Pandoc, as tests look at them."""
import re
import zipfile
from xml.etree import ElementTree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
LINK = "{http://www.w3.org/1999/xlink}"


def words_of(element, tag):
    return "".join(part.text or "" for part in element.iter(tag))


def texts(tree):
    """The words of a part of Pandoc's tree, as they follow each other."""
    if isinstance(tree, list):
        return "".join(map(texts, tree))
    if not isinstance(tree, dict) or "t" not in tree:
        return ""
    if tree["t"] in ("Space", "LineBreak", "SoftBreak"):
        return " "
    if tree["t"] == "Str":
        return tree["c"]
    return texts(tree.get("c", []))


def elements(tree, tag):
    if isinstance(tree, dict):
        if tree.get("t") == tag:
            yield tree["c"]
        tree = list(tree.values())
    if isinstance(tree, list):
        for part in tree:
            yield from elements(part, tag)


class Word:
    """A document of Word."""

    def __init__(self, path):
        with zipfile.ZipFile(path) as archive:
            self.bad = archive.testzip()
            self.names = archive.namelist()
            for name in self.names:
                if name.endswith((".xml", ".rels")):
                    ElementTree.fromstring(archive.read(name))
            self.body = ElementTree.fromstring(archive.read("word/document.xml"))
            self.links = archive.read("word/_rels/document.xml.rels").decode()
            self.core = archive.read("docProps/core.xml").decode()

    def paragraphs(self, style=None):
        for paragraph in self.body.iter(W + "p"):
            found = paragraph.find(f"{W}pPr/{W}pStyle")
            name = "" if found is None else found.get(W + "val")
            if style is None or re.fullmatch(style, name):
                yield words_of(paragraph, W + "t")

    def text(self):
        return "\n".join(self.paragraphs())
