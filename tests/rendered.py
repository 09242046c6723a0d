"""What can be read in HTML, block by block, for tests that compare or look for what acts.

Both take HTML as text. `blocks_of` gives pairs of a kind and its words: headings (`h2`), paragraphs, items of lists,
cells, quotations and pictures; elements, and classes of elements, that a test names are passed over. `actors_in` gives
what could act, or turns the direction of words that are not its own.
"""
import re
import subprocess
from html.parser import HTMLParser

VOID = {"br", "img", "meta", "link", "col", "hr", "input", "wbr"}
HEADINGS = [f"h{level}" for level in range(1, 7)]
KEPT = ["p", "li", "td", "th", "blockquote", "pre", "caption"]
CONTAINERS = ["ul", "ol", "table", "thead", "tbody", "tr", "section", "header", "main", "div"]
# What begins and ends blocks, and what these are called.
BLOCKS = {tag: tag for tag in HEADINGS + KEPT} | dict.fromkeys(CONTAINERS, "")
BLOCKS |= dict.fromkeys(["figure", "figcaption"], "figure")
# The elements that our Markdown may become.
OF_MARKDOWN = HEADINGS + "p ul ol li blockquote table thead tbody tr th td a em strong code br img".split()
TURNS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
SAFE_ADDRESS = re.compile(r"(?:#|https?:|mailto:)")


def from_markdown(text):
    """As GitHub's own renderer has it; raw HTML is let through, so that a test sees it."""
    run = subprocess.run(
        ["cmark-gfm", "--unsafe", "-e", "table"], input=text.encode(), capture_output=True, check=True
    )
    return run.stdout.decode()


class Reader(HTMLParser):
    """Keeps the elements that are open, and hands texts on."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open = []

    def handle_starttag(self, tag, attrs):
        self.begin(tag, dict(attrs))
        if tag not in VOID:
            self.open.append((tag, dict(attrs)))

    def handle_startendtag(self, tag, attrs):
        self.begin(tag, dict(attrs))

    def handle_endtag(self, tag):
        if tag in [name for name, _ in self.open]:
            while self.open.pop()[0] != tag:
                pass
        self.end(tag)

    def begin(self, tag, attributes):
        pass

    def end(self, tag):
        pass


class Blocks(Reader):
    def __init__(self, passed_over):
        super().__init__()
        self.passed_over = passed_over
        self.found = []
        self.words = ""

    def is_passed_over(self):
        names = {name for tag, attributes in self.open for name in (tag, attributes.get("class"))}
        return not names.isdisjoint(self.passed_over)

    def flush(self):
        words = " ".join(self.words.split())
        kinds = [BLOCKS[tag] for tag, _ in self.open if BLOCKS.get(tag)]
        # A page has heads of rows, which Markdown does not know.
        if kinds and kinds[-1] == "th" and any(tag == "tbody" for tag, _ in self.open):
            kinds[-1] = "td"
        if words:
            kind = kinds[-1] if kinds else ""
            # A loose list has its words in paragraphs, a quotation always.
            self.found.append((kinds[-2] if kind == "p" and len(kinds) > 1 else kind, words))
        self.words = ""

    def is_of_cell(self, tag):
        """Lines of a cell are one block: Markdown has but breaks between them."""
        return tag in ("p", "div") and any(name in ("td", "th") for name, _ in self.open)

    def handle_starttag(self, tag, attrs):
        if self.is_of_cell(tag):
            self.words += " "
        elif tag in BLOCKS:
            self.flush()
        super().handle_starttag(tag, attrs)

    def begin(self, tag, attributes):
        if tag == "img" and not self.is_passed_over():
            self.words = ""
            self.found.append(("figure", " ".join((attributes.get("alt") or "").split())))
        if tag == "br":
            self.words += " "

    def handle_endtag(self, tag):
        if tag in BLOCKS and not self.is_of_cell(tag):
            self.flush()
        super().handle_endtag(tag)

    def handle_data(self, data):
        if not self.is_passed_over():
            self.words += data


def blocks_of(html, passed_over=()):
    reader = Blocks(set(passed_over))
    reader.feed(html)
    reader.close()
    return reader.found


class Actors(Reader):
    """Notes what could act, and what turns the direction of the words around it."""

    ISOLATING = {"bdi", "svg", "title", "script", "style"}

    def __init__(self, allowed):
        super().__init__()
        self.allowed = allowed
        self.found = []
        self.scripts = []

    def begin(self, tag, attributes):
        if tag not in self.allowed:
            self.found.append(f"<{tag}> is there")
        if tag == "script":
            self.scripts.append("")
        for name, value in attributes.items():
            if name.startswith("on") or name in ("srcdoc", "formaction", "style", "xlink:href"):
                self.found.append(f"<{tag}> has {name}")
            if name == "href" and not SAFE_ADDRESS.match(value or ""):
                self.found.append(f"<{tag}> leads to {value}")
            if name == "src" and not re.fullmatch(r"[\w.\-%]+\.svg", value or ""):
                self.found.append(f"<{tag}> shows {value}")

    def handle_data(self, data):
        if self.open and self.open[-1][0] == "script":
            self.scripts[-1] += data
        elif turns_what_follows(data) and not any(tag in self.ISOLATING for tag, _ in self.open):
            self.found.append(f"turns direction: {data[:60]!r}")

    def handle_decl(self, decl):
        if decl.lower() != "doctype html":
            self.found.append(f"declares {decl}")


def turns_what_follows(text):
    """Whether an embedding or override is left open, or stands outside of an isolate."""
    depth = 0
    for character in text:
        if character in "\u2066\u2067\u2068":
            depth += 1
        elif character == "\u2069":
            depth = max(0, depth - 1)
        elif depth == 0 and "\u202a" <= character <= "\u202e":
            return True
    return depth > 0


def actors_in(html, allowed):
    """What acts in it, besides elements that are allowed; and the texts of its scripts."""
    reader = Actors(set(allowed))
    reader.feed(html)
    reader.close()
    return reader.found, reader.scripts
