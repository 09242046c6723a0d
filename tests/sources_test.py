#!/usr/bin/env python3
"""Runs the real program on bibliographies, tables and PDFs that are real, damaged, huge or not there.

usage: sources_test.py PATH-OF-THEORYC
"""
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

THEORYC = ""

CLUBS = """theory clubs "Clubs"
cmoc 1 "Belonging" {
  context "A group meets in the same room"
  mechanism "They feel part of it and look forward to it"
  outcome more "Attendance"
}
"""

CITING = """theory citing "Citing"
source paper { text "build/clubs.constructs.pdf" }
source copy  { text "copy.pdf" }
cmoc 1 {
  context "Calm"
  mechanism "Trust"
  outcome "Stay"
  supported by @paper p. 1 "A group meets in the same room",
               @copy "They feel part of it and look forward to it"
}
"""

SHAPES = {
    "list.bib": 'theory t "T" { bibliography "list.bib" }\n',
    "list.ris": 'theory t "T" { bibliography "list.ris" }\n',
    "list.nbib": 'theory t "T" { bibliography "list.nbib" }\n',
    "list.json": 'theory t "T" { bibliography "list.json" }\n',
    "table.csv": 'source a\nsources "table.csv"\n',
    "text.txt": 'source a { text "text.txt" }\ncontext c { supported by @a "nobody left early" }\n',
    "text.pdf": 'source a { text "text.pdf" }\ncontext c { supported by @a "nobody left early" }\n',
}


class Sources(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.cache = self.folder / "cache"
        self.environment = dict(os.environ, XDG_CACHE_HOME=str(self.cache))

    def run_theoryc(self, *arguments, **environment):
        return subprocess.run(
            [THEORYC, *arguments],
            cwd=self.folder,
            capture_output=True,
            check=False,
            timeout=300,
            env=self.environment | environment,
        )

    def write(self, name, content):
        if isinstance(content, str):
            content = content.encode()
        (self.folder / name).write_bytes(content)

    def make_pdfs(self):
        self.write("clubs.theory", CLUBS)
        answer = self.run_theoryc("build", "clubs.theory", "--emit", "constructs.pdf")
        self.assertEqual(answer.returncode, 0, answer.stderr)
        (self.folder / "clubs.theory").unlink()
        pdf = (self.folder / "build/clubs.constructs.pdf").read_bytes()
        self.write("copy.pdf", pdf + b"\n% another file with the same pages\n")
        self.write("citing.theory", CITING)

    def test_extracts_are_found_in_pdfs(self):
        self.make_pdfs()
        answer = self.run_theoryc("check", "citing.theory")
        self.assertEqual(answer.stderr, b"nothing wrong in citing.theory\n")
        self.write("citing.theory", CITING.replace("same room", "large room"))
        answer = self.run_theoryc("check", "citing.theory")
        self.assertEqual(answer.returncode, 1)
        self.assertIn(b"error[C004]", answer.stderr)
        self.assertIn("›same‹".encode(), answer.stderr)
        self.write("citing.theory", CITING.replace("p. 1", "p. 4"))
        self.assertIn(b"warning[C005]", self.run_theoryc("check", "citing.theory").stderr)

    def test_texts_of_pdfs_are_kept(self):
        self.make_pdfs()
        self.run_theoryc("check", "citing.theory")
        self.assertEqual(len(list(self.cache.rglob("*.txt"))), 2)
        answer = self.run_theoryc("check", "citing.theory", PATH="/nowhere")
        self.assertEqual(answer.stderr, b"nothing wrong in citing.theory\n")

    def test_a_missing_converter_is_said_once(self):
        self.make_pdfs()
        answer = self.run_theoryc("check", "citing.theory", PATH="/nowhere")
        self.assertEqual(answer.returncode, 0)
        self.assertEqual(answer.stderr.count(b"warning[R037]"), 1, answer.stderr)
        self.assertIn(b"poppler-utils", answer.stderr)

    def test_what_cannot_be_kept_is_read_all_the_same(self):
        self.make_pdfs()
        self.cache.write_text("no folder")
        answer = self.run_theoryc("check", "citing.theory")
        self.assertEqual(answer.stderr, b"nothing wrong in citing.theory\n")

    def test_a_damaged_pdf_is_a_warning(self):
        self.make_pdfs()
        self.write("copy.pdf", (self.folder / "copy.pdf").read_bytes()[:1000])
        answer = self.run_theoryc("check", "citing.theory")
        self.assertEqual(answer.returncode, 0)
        self.assertIn(b"copy.pdf` are not checked, since it is damaged", answer.stderr)

    def test_a_folder_is_no_file(self):
        for name, theory in SHAPES.items():
            (self.folder / name).mkdir()
            self.write("main.theory", theory)
            answer = self.run_theoryc("build", "main.theory", "--emit", "md", "-o", "results")
            self.assertIn(b"Is a directory", answer.stderr)
            self.assertRegex(answer.stderr, rb"main\.theory:\d+:\d+:")
            if answer.returncode == 1:
                self.assertFalse((self.folder / "results").exists())

    def test_links_do_not_lead_out_of_the_project(self):
        with tempfile.NamedTemporaryFile(suffix=".bib") as outside:
            outside.write(b"@book{secret, title = {Secret}}")
            outside.flush()
            (self.folder / "list.bib").symlink_to(outside.name)
            self.write("main.theory", SHAPES["list.bib"])
            answer = self.run_theoryc("check", "main.theory")
            self.assertEqual(answer.returncode, 1)
            self.assertIn(b"error[R002]", answer.stderr)

    def check_all(self, content):
        for name, theory in SHAPES.items():
            self.write(name, content)
            self.write("main.theory", theory)
            answer = self.run_theoryc("check", "main.theory")
            with self.subTest(name):
                self.assertIn(answer.returncode, (0, 1), answer.stderr[-500:])
                self.assertRegex(answer.stderr, rb"(?:error|warning)\[[BCR]\d\d\d\]")

    def test_deep_nesting(self):
        self.check_all(b"[" * 1_000_000)
        self.check_all(b'{"a":' * 1_000_000)
        self.check_all(b"@book{a, title = " + b"{" * 1_000_000)

    def test_a_hundred_megabytes(self):
        self.check_all(b"x" * 100_000_000)
        self.check_all(b"@a{b, c = {d},\n" * 500_000)
        self.check_all(b'"a\n' * 2_000_000)

    def test_bytes_of_other_kinds(self):
        self.check_all(b"\xff\xfe@\x00b\x00")
        self.check_all(bytes(range(256)) * 1000)
        self.check_all("@book{a, title = {Ren\xe9}".encode("latin-1"))


if __name__ == "__main__":
    THEORYC = os.path.abspath(sys.argv.pop(1))
    unittest.main()
