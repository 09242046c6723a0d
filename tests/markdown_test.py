#!/usr/bin/env python3
"""Renders the Markdown of every example and golden input as GitHub does, and holds it against the same report as HTML.

usage: markdown_test.py PATH-OF-THEORYC

Headings, paragraphs, items, cells and pictures are to be the same, in the same order and with the same words: so a
table that is none, a pipe or a mark left standing, and a word lost are all differences.
"""
import collections
import difflib
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import rendered
import validate_json

REPLACED = "\ufffd"
# Of a page: what only leads through it, what it draws, and the words above tables.
PAGE_ONLY = ("nav", "svg", "script", "style", "caption", "skip", "head", "to-details")


def built(theoryc, theory, folder):
    """The report as Markdown and as a page, whatever errors there are; nothing where the theory cannot be read, or is
    a part of another one."""
    answer = subprocess.run(
        [theoryc, "build", theory.name, "--emit", "md,html,json", "--draft", "-o", folder],
        cwd=theory.parent,
        capture_output=True,
        check=False,
    )
    if answer.returncode not in (0, 1, 2):
        raise SystemExit(f"{theory}: exit {answer.returncode}\n{answer.stderr.decode()}")
    for markdown in pathlib.Path(folder).glob("*.md"):
        texts = [markdown.with_suffix(end).read_text(encoding="utf-8") for end in (".md", ".html", ".json")]
        # Pictures of a theory without a name have files of which the report does not know.
        has_figures = "name" in json.loads(texts[2])["theory"]
        return texts[0], texts[1] if has_figures else re.sub("(?s)<figure.*?</figure>", "", texts[1])
    return None


def complaints(markdown, page):
    html = rendered.from_markdown(markdown)
    yield from rendered.actors_in(html, rendered.OF_MARKDOWN)[0]
    # Both isolate what turns the direction of writing, each in its own way, and one replaces some of it.
    ours, theirs = (
        [f"{kind}: {rendered.TURNS.sub('', words).replace(REPLACED, '')}" for kind, words in blocks]
        for blocks in (rendered.blocks_of(html), rendered.blocks_of(page, PAGE_ONLY))
    )
    for line in difflib.unified_diff(theirs, ours, n=0, lineterm=""):
        if line[:3] not in ("---", "+++") and not line.startswith("@@"):
            yield line
    ours, theirs = elements_in(html), elements_in(without_guides(page))
    if ours != theirs:
        yield f"{dict(ours)}, not {dict(theirs)}"


def elements_in(html):
    counted = ("table", "tr", "li", "ul", "ol", "blockquote")
    return collections.Counter({tag: len(re.findall(rf"<{tag}[ >]", html)) for tag in counted})


def without_guides(page):
    """The page without its contents and its data."""
    page = re.sub("(?s)<nav .*?</nav>", "", page)
    return page.partition('<script type="application/json"')[0]


# A report without anything wrong in it, and what is put wrong in it by replacing one text.
SOUND = (
    "# Clubs\n\nTwo \\| words.\n\n| A | B |\n|---|---|\n| c \\| d | e |\n\n- one\n- two\n\n"
    "![Seen](clubs.constructs.svg)\n",
    "<h1>Clubs</h1>\n<p>Two | words.</p><table><caption>All</caption><thead><tr><th>A</th><th>B</th></tr></thead>"
    "<tbody><tr><td>c | d</td><td>e</td></tr></tbody></table><ul><li>one</li><li>two</li></ul>"
    '<figure class="picture"><svg><text>A</text></svg><figcaption>Seen</figcaption></figure>',
)
SOWN = [
    ("c \\| d", "c | d"),
    ("|---|---|", "|---|"),
    ("# Clubs", "#Clubs"),
    ("- two", "two"),
    ("Two \\|", "Two \\\\|"),
    ("![Seen]", "[Seen]"),
    ("words", "<b>words</b>"),
    ("words", "[words](javascript:x)"),
]


def unseen_faults():
    """Faults that this script would not report."""
    if found := list(complaints(*SOUND)):
        yield f"a sound report: {found}"
    for text, other in SOWN:
        assert text in SOUND[0], text
        if not list(complaints(SOUND[0].replace(text, other), SOUND[1])):
            yield f"nobody says: {other}"


def main(theoryc):
    read = wrong = tables = 0
    for fault in unseen_faults():
        wrong += 1
        print(fault)

    def check(theory, name):
        nonlocal read, wrong, tables
        with tempfile.TemporaryDirectory() as folder:
            reports = built(theoryc, theory, folder)
        if reports is None:
            return
        found = list(complaints(*reports))
        read += 1
        wrong += bool(found)
        tables += reports[1].count("<table")
        for complaint in found[:5]:
            print(f"{name}: {complaint}")

    validate_json.for_each_theory(check)
    print(f"{read} reports with {tables} tables, something wrong in {wrong} of them")
    return 1 if wrong or not tables else 0


if __name__ == "__main__":
    sys.exit(main(str(pathlib.Path(sys.argv[1]).resolve())))
