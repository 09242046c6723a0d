#!/usr/bin/env python3
"""Opens what `--emit docx,odt,latex` makes with the real Pandoc, and looks whether all of the report is in it.

usage: pandoc_test.py PATH-OF-THEORYC
"""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time
import unittest
import zipfile
from xml.etree import ElementTree

from documents import LINK, TABLE, TEXT, W, WP, Word, elements, texts, words_of

PROJECT = pathlib.Path(__file__).resolve().parent.parent
STYLES = pathlib.Path("/usr/share/citation-style-language/styles")
THEORYC = ""

EXAMPLES = {
    "initial": PROJECT / "examples/collaboration/initial.theory",
    "ripples": PROJECT / "examples/ripples/ripples.theory",
}

# Each is the title of a context.
HOSTILE = [
    r"\input{/etc/passwd} \write18{ls} $x^2$ 100% #1 ~a_b^c {d} & e",
    "<w:t>bold</w:t> <script>alert(1)</script> &amp; ]]>",
    "![x](/etc/passwd) [y](file:///etc/passwd) @hall2011 [@hall2011, p. 3] *z*",
    "`code`{=latex} ::: {custom-style=x} :::",
    "left \u202eright \u4e2d\u6587 \U0001d538 ﬁ",
    "x" * 3000,
]

CITING = """theory citing "Citing" {
  bibliography "sources.bib"
}
construct trust "Trust"
cmoc C1 {
  context   "Calm"
  mechanism trust
  outcome   more "Stay"
  supported by @hall2011 p. 3, @lee2014 table 2
  contested by @lee2014 00:14:32 "they would not stay"
  refined by @ki.03 line 4
}
source ki.03 "Interview 3"
"""

BIBLIOGRAPHY = r"""@article{hall2011,
  author = {Hall, Ann and Brook, Bo}, title = {On <i>staying</i> \& leaving: 100\% of \$5},
  journal = {J Calm}, year = 2011, volume = 3, number = 2, pages = {10--19}, doi = {10.1000/hall_1}
}
@book{lee2014,
  author = {Lee, Chu and others}, title = {Trust}, publisher = {Press}, address = {Leeds}, year = {2014},
  url = {javascript:alert(1)}
}
@article{unused, author = {Nobody, N}, title = {Never cited}, journal = {J}, year = 2000}
"""


def hostile_theory():
    lines = ['theory hostile "Clubs \\\\input & [more] <b>: 50%"']
    for number, title in enumerate(HOSTILE):
        text = title.replace("\\", "\\\\").replace('"', '\\"')
        lines.append(
            f'cmoc {number + 1} {{\n  context   "{text}"\n  mechanism "Calm"\n  outcome   more "Stay"\n}}'
        )
    return "\n".join(lines) + "\n"


def run(folder, *words, **variables):
    return subprocess.run(
        [THEORYC, "build", *map(str, words)],
        cwd=folder,
        env={**os.environ, **variables},
        capture_output=True,
        text=True,
        check=False,
    )


def build(folder, *words, **variables):
    done = run(folder, *words, **variables)
    if done.returncode != 0:
        raise AssertionError(done.stderr)


class Pandoc(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = pathlib.Path(folder.name)
        (cls.folder / "temporary").mkdir()
        (cls.folder / "hostile.theory").write_text(hostile_theory(), encoding="utf-8")
        (cls.folder / "citing.theory").write_text(CITING, encoding="utf-8")
        (cls.folder / "sources.bib").write_text(BIBLIOGRAPHY, encoding="utf-8")
        files = [*EXAMPLES.values(), "hostile.theory", "citing.theory"]
        kinds = ["--emit", "docx,odt,latex,pandoc"]
        temporary = {"TMPDIR": str(cls.folder / "temporary")}
        build(cls.folder, *files, *kinds, "-o", "once", **temporary)
        cls.names = ["initial", "ripples", "hostile", "citing"]
        for style in ("apa", "vancouver"):
            build(
                cls.folder, "citing.theory", *kinds, "--csl", STYLES / f"{style}.csl", "-o", style
            )

    def tree(self, name):
        return json.loads((self.folder / "once" / f"{name}.pandoc.json").read_text("utf-8"))

    def word(self, name, where="once"):
        return Word(self.folder / where / f"{name}.docx")

    def open_document(self, name, where="once"):
        with zipfile.ZipFile(self.folder / where / f"{name}.odt") as archive:
            self.assertIsNone(archive.testzip())
            for part in archive.namelist():
                if part.endswith((".xml", ".rdf")) and archive.read(part):
                    ElementTree.fromstring(archive.read(part))
            return archive.namelist(), ElementTree.fromstring(archive.read("content.xml"))

    def latex(self, name, where="once"):
        return (self.folder / where / f"{name}.tex").read_text("utf-8")

    def headings(self, name):
        return [
            (level, " ".join(texts(words).split()))
            for level, _, words in elements(self.tree(name)["blocks"], "Header")
        ]

    def test_word_has_the_headings_as_headings(self):
        for name in self.names:
            document = self.word(name)
            self.assertIsNone(document.bad)
            found = []
            for level in range(1, 7):
                for words in document.paragraphs(f"Heading{level}"):
                    found.append((level, " ".join(words.split())))
            self.assertEqual(sorted(found), sorted(self.headings(name)), name)
            self.assertGreater(len(found), 3)
            title = texts(self.tree(name)["meta"]["title"])
            self.assertEqual(list(document.paragraphs("Title")), [title])

    def test_the_heads_of_tables_are_repeated_in_word(self):
        for name in self.names:
            tables = list(self.word(name).body.iter(W + "tbl"))
            self.assertEqual(len(tables), len(list(elements(self.tree(name)["blocks"], "Table"))))
            for table in tables:
                rows = table.findall(W + "tr")
                self.assertIsNotNone(rows[0].find(f"{W}trPr/{W}tblHeader"), name)
                self.assertIsNone(rows[1].find(f"{W}trPr/{W}tblHeader"), name)

    def test_tables_have_captions_and_fit_a_page(self):
        for name in self.names:
            captions = list(self.word(name).paragraphs("TableCaption"))
            tables = list(elements(self.tree(name)["blocks"], "Table"))
            self.assertEqual(len(captions), len(tables))
            self.assertTrue(all(captions), name)
            for _, _, columns, head, bodies, _ in tables:
                widths = [width["c"] for _, width in columns]
                self.assertLessEqual(sum(widths), 1)
                self.assertGreater(min(widths), 0.02)
                self.assertEqual(len(head[1]), 1)
                for row in bodies[0][3]:
                    self.assertEqual(len(row[1]), len(columns))

    def test_no_cell_is_lost(self):
        for name in self.names:
            cells = [
                sum(bool(cell[4]) for row in table[4][0][3] for cell in row[1])
                + len(table[3][1][0][1])
                for table in elements(self.tree(name)["blocks"], "Table")
            ]
            word = [
                sum(bool(words_of(cell, W + "t")) for cell in table.iter(W + "tc"))
                for table in self.word(name).body.iter(W + "tbl")
            ]
            _, content = self.open_document(name)
            office = [
                sum(bool("".join(cell.itertext()).strip()) for cell in table.iter(TABLE + "table-cell"))
                for table in content.iter(TABLE + "table")
            ]
            self.assertEqual(word, cells, name)
            self.assertEqual(office, cells, name)

    def test_pictures_are_in_documents_with_words_for_them(self):
        for name in self.names:
            figures = list(elements(self.tree(name)["blocks"], "Image"))
            self.assertTrue(figures, name)
            document = self.word(name)
            media = [part for part in document.names if part.startswith("word/media/")]
            self.assertEqual(len(media), len(figures), name)
            self.assertTrue(all(part.endswith(".png") for part in media))
            captions = [texts(words) for _, words, _ in figures]
            self.assertEqual(list(document.paragraphs("ImageCaption")), captions)
            for drawing in document.body.iter(WP + "docPr"):
                self.assertTrue(drawing.get("descr"), name)
                self.assertNotIn(drawing.get("descr"), captions)
            for extent in document.body.iter(WP + "extent"):
                self.assertLessEqual(int(extent.get("cx")), 6.01 * 914_400)
                self.assertLessEqual(int(extent.get("cy")), 8.01 * 914_400)
            names, content = self.open_document(name)
            pictures = [part for part in names if part.startswith("Pictures/")]
            self.assertEqual(len(pictures), len(figures), name)
            everything = "".join(content.itertext())
            for caption in captions:
                self.assertIn(caption, everything)

    def test_anchors_lead_somewhere_in_word(self):
        for name in self.names:
            document = self.word(name)
            marks = [mark.get(W + "name") for mark in document.body.iter(W + "bookmarkStart")]
            self.assertEqual(len(marks), len({mark.lower() for mark in marks}), name)
            for mark in marks:
                self.assertRegex(mark, r"^[A-Za-z][A-Za-z0-9_-]{0,40}$")
            anchors = {link.get(W + "anchor") for link in document.body.iter(W + "hyperlink")}
            self.assertEqual(anchors - {None} - set(marks), set(), name)
            if name != "hostile":
                self.assertGreater(len(anchors), 3)
            for address in re.findall(r'Type="[^"]*hyperlink"[^>]*Target="([^"]*)"', document.links):
                self.assertRegex(address, "^(https?|mailto):")

    def test_anchors_lead_somewhere_in_open_documents(self):
        for name in self.names:
            _, content = self.open_document(name)
            marks = {
                mark.get(TEXT + "name")
                for tag in ("bookmark", "bookmark-start")
                for mark in content.iter(TEXT + tag)
            }
            for link in content.iter(TEXT + "a"):
                address = link.get(LINK + "href")
                if address.startswith("#"):
                    self.assertIn(address[1:], marks, name)
                else:
                    self.assertRegex(address, "^(https?|mailto):")

    def test_open_documents_have_headings_and_heads_of_tables(self):
        for name in self.names:
            _, content = self.open_document(name)
            found = [
                (int(heading.get(TEXT + "outline-level")), " ".join("".join(heading.itertext()).split()))
                for heading in content.iter(TEXT + "h")
            ]
            self.assertEqual(found, self.headings(name), name)
            for table in content.iter(TABLE + "table"):
                self.assertIsNotNone(table.find(TABLE + "table-header-rows"), name)

    def test_latex_has_long_tables_and_the_pictures_beside_it(self):
        for name in self.names:
            text = self.latex(name)
            tables = list(elements(self.tree(name)["blocks"], "Table"))
            self.assertEqual(text.count(r"\begin{longtable}"), len(tables))
            self.assertGreaterEqual(text.count(r"\endhead"), len(tables))
            self.assertEqual(text.count(r"\caption{"), text.count(r"\begin{figure}") + len(tables))
            body = text.split(r"\begin{document}")[1]
            pictures = re.findall(r"\\includegraphics(?:\[[^]]*\])?\{([^}]*)\}", body)
            self.assertEqual(len(pictures), len(list(elements(self.tree(name)["blocks"], "Image"))))
            for picture in pictures:
                file = self.folder / "once" / picture
                self.assertTrue(file.read_bytes().startswith(b"%PDF-"), picture)
            targets = set(re.findall(r"\\hypertarget\{([^}]*)\}", text))
            links = set(re.findall(r"\\hyperlink\{([^}]*)\}", text))
            self.assertEqual(links - targets, set(), name)
            self.assertTrue(text.rstrip().endswith(r"\end{document}"))

    def test_citations_and_references_are_in_the_style_asked_for(self):
        apa, vancouver = self.word("citing", "apa"), self.word("citing", "vancouver")
        self.assertIn("(Hall & Brook, 2011, p. 3; Lee et al., 2014, table 2)", apa.text())
        self.assertIn("(Lee et al., 2014, at 00:14:32)", apa.text())
        # It leaves places out, where evidence needs them.
        self.assertIn("(1, at p. 3); (2, at table 2)", vancouver.text())
        self.assertIn("Hall and Brook 2011 (1); Lee et al. 2014 (2)", vancouver.text())
        self.assertIn("Hall & Brook (2011); Lee et al. (2014)", apa.text())
        listed = list(apa.paragraphs("Bibliography"))
        self.assertEqual(len(listed), 2)
        self.assertTrue(listed[0].startswith("Hall, A., & Brook, B. (2011). On <i>staying</i> & leaving: 100% of $5."))
        self.assertIn("https://doi.org/10.1000/hall_1", listed[0])
        numbered = list(vancouver.paragraphs("Bibliography"))
        self.assertTrue(numbered[0].startswith("1."))
        self.assertIn("Hall A, Brook B. On <i>staying</i>", numbered[0])
        self.assertNotIn("javascript", apa.links + listed[1])
        for document in (apa, vancouver):
            self.assertIn("ki.03, line 4", document.text())
            self.assertNotIn("Never cited", document.text())
        for style, words in (("apa", "(Hall \\& Brook, 2011"), ("vancouver", "Hall A, Brook B.")):
            latex = self.latex("citing", style)
            self.assertIn(words, " ".join(re.sub(r"\\(?:protect\\)?hyperlink\{[^}]*\}\{|\}", "", latex).split()))
        default = self.word("citing").text()
        self.assertIn("(Hall and Brook 2011, 3; Lee et al. 2014, table 2)", default)

    def test_the_tree_is_what_pandoc_itself_writes(self):
        for name in self.names:
            file = self.folder / "once" / f"{name}.pandoc.json"
            again = subprocess.run(
                ["pandoc", "-f", "json", "-t", "json", file], capture_output=True, check=True
            )
            self.assertEqual(json.loads(again.stdout), self.tree(name), name)

    def test_hostile_words_arrive_as_they_are(self):
        document = self.word("hostile")
        _, content = self.open_document("hostile")
        everything = "".join(content.itertext())
        for words in HOSTILE:
            self.assertIn(words, document.text())
            if "  " not in words:
                self.assertIn(words, everything)
        latex = self.latex("hostile")
        body = latex.split(r"\begin{document}")[1]
        for command in (r"\input{", r"\write18", "root:"):
            self.assertNotIn(command, body)
        self.assertIsNone(re.search(r"(?<!\\)[$#]", body))
        self.assertIn(r"\textbackslash input\{", latex)
        for kind in ("docx", "odt", "tex"):
            self.assertNotIn(b"root:", (self.folder / "once" / f"hostile.{kind}").read_bytes())

    def test_the_same_bytes_on_another_day_and_at_another_home(self):
        home = self.folder / "home"
        (home / ".local/share/pandoc/templates").mkdir(parents=True)
        (home / ".local/share/pandoc/reference.docx").write_text("no document")
        (home / ".local/share/pandoc/templates/default.latex").write_text("mine")
        time.sleep(2.1)  # dates in archives go by two seconds
        build(
            self.folder, *[EXAMPLES["initial"], "citing.theory"], "--emit", "docx,odt,latex",
            "-o", "twice", HOME=str(home), XDG_DATA_HOME=str(home / ".local/share"), LC_ALL="C", TZ="Asia/Tokyo",
        )
        files = list((self.folder / "twice").iterdir())
        self.assertGreater(len(files), 6)
        for file in files:
            self.assertEqual(file.read_bytes(), (self.folder / "once" / file.name).read_bytes(), file.name)
        for file in files:
            if file.suffix in (".docx", ".odt"):
                with zipfile.ZipFile(file) as archive:
                    self.assertEqual(
                        {part.date_time for part in archive.infolist()}, {(1980, 1, 1, 0, 0, 0)}
                    )
        self.assertIn("1980-01-01T00:00:00Z", self.word("initial").core)

    def test_a_theory_without_a_name_goes_by_its_file(self):
        (self.folder / "Zoë's walk 50% #1.theory").write_text(
            'cmoc 1 {\n  context "Calm"\n  mechanism "Trust"\n  outcome "Stay"\n}\n', "utf-8"
        )
        build(self.folder, "Zoë's walk 50% #1.theory", "--emit", "docx,odt", "-o", "odd")
        names = Word(self.folder / "odd/Zoë's walk 50% #1.docx").names
        self.assertEqual(len([name for name in names if name.startswith("word/media/")]), 2)

    def test_without_pandoc_it_says_what_to_install(self):
        (self.folder / "empty").mkdir(exist_ok=True)
        done = run(self.folder, "citing.theory", "--emit", "md,docx", "-o", "none", PATH=str(self.folder / "empty"))
        self.assertEqual(done.returncode, 2)
        self.assertIn("error[D035]: results of the kind `docx` are made by the program `pandoc`", done.stderr)
        self.assertIn("apt install pandoc", done.stderr)
        self.assertFalse((self.folder / "none").exists())

    def test_what_pandoc_complains_of_is_shown(self):
        (self.folder / "broken.csl").write_text(
            '<style xmlns="http://purl.org/net/xbiblio/csl"><citation></layout></style>\n'
        )
        temporary = str(self.folder / "temporary")
        done = run(
            self.folder, "citing.theory", "--emit", "docx", "--csl", "broken.csl", "-o", "none", TMPDIR=temporary
        )
        self.assertEqual(done.returncode, 2)
        self.assertIn("error[D036]: Pandoc could not make `citing.docx`: ", done.stderr)
        self.assertFalse((self.folder / "none").exists())

    def test_a_style_that_is_none_is_told_before_anything_is_made(self):
        for path, words in (("missing.csl", "No such file"), ("sources.bib", "it does not begin as one")):
            done = run(self.folder, "citing.theory", "--emit", "docx", "--csl", path, "-o", "none")
            self.assertEqual(done.returncode, 2)
            self.assertIn(f"error[D033]: `{path}` is no citation style: {words}", done.stderr)
        dependent = STYLES / "dependent/bmj-open.csl"
        done = run(self.folder, "citing.theory", "--emit", "docx", "--csl", dependent, "-o", "none")
        self.assertIn("error[D034]", done.stderr)
        self.assertIn("`bmj.csl`", done.stderr)
        self.assertFalse((self.folder / "none").exists())

    def test_nothing_is_left_in_the_folder_for_temporary_files(self):
        self.assertEqual(list((self.folder / "temporary").iterdir()), [])

    def test_a_signal_leaves_nothing_there_either(self):
        folder = self.folder / "interrupted"
        folder.mkdir()
        slow = self.folder / "slow"
        slow.mkdir()
        (slow / "pandoc").write_text("#!/bin/sh\nexec /bin/sleep 30\n")
        (slow / "pandoc").chmod(0o755)
        with subprocess.Popen(
            [THEORYC, "build", "citing.theory", "--emit", "docx", "-o", "none"],
            cwd=self.folder,
            env={**os.environ, "PATH": str(slow), "TMPDIR": str(folder)},
            stderr=subprocess.DEVNULL,
        ) as process:
            while not list(folder.glob("*/*.png")):
                time.sleep(0.05)
            time.sleep(0.2)
            process.terminate()
            self.assertNotEqual(process.wait(10), 0)
        self.assertEqual(list(folder.iterdir()), [])


if __name__ == "__main__":
    THEORYC = str(pathlib.Path(sys.argv.pop(1)).resolve())
    unittest.main()
