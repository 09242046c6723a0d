#!/usr/bin/env python3
"""Opens what `--emit csv,xlsx` writes with other programs' readers, and holds both against each other.

usage: spreadsheets_test.py PATH-OF-THEORYC
"""
import csv
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest
import zipfile
from xml.etree import ElementTree

import openpyxl

PROJECT = pathlib.Path(__file__).resolve().parent.parent
THEORYC = ""

# Each is the title of a context, and so the beginning of a cell.
HOSTILE = [
    "=cmd|' /C calc'!A0",
    "+1",
    "-1",
    "@x",
    "\t=1",
    "  =2",
    "'=3",
    "a;=4",
    "＝5",
    "left \u202eright",
    "<b>&amp;</b> \"]]>\"",
    "_x0041_",
    "x" * 10_000,
    "y\U0001d538" * 20_000,
    "two\nlines",
    'a "quoted", listed one',
]
MOST_CHARACTERS = 32_767
FORMULA = re.compile(r"(^|[;\n])[ ]*[=+\-@＝＋－＠]")
GUARD = re.compile(r"(^|[;\n])'(?=[ ']*[=+\-@＝＋－＠])")


def hostile_theory():
    lines = ['theory hostile "Clubs & [more]: a realist review" {\n  rameses 19 "=1+1"\n}']
    for number, title in enumerate(HOSTILE):
        text = title.replace('"', '\\"') if "\n" not in title else None
        quoted = f'"{text}"' if text is not None else f'"""\n{title}\n"""'
        lines.append(
            f'cmoc {number + 1} {{\n  context   {quoted}\n  mechanism "Calm"\n'
            f'  outcome   more "Stay"\n  supported by @a1 p. {number + 1}\n}}'
        )
    lines.append('source a1 "Paper" { url "https://example.org/a?b=1&c=2#d"  year 2011 }')
    lines.append('source a2 "Other" { url "javascript:alert(1)"  year 2012 }')
    lines.append('source a3 "Odd" { url "http://example.org/ | calc" }')
    return "\n".join(lines) + "\n// A comment\n"


def build(folder, *words):
    run = subprocess.run(
        [THEORYC, "build", *words], cwd=folder, capture_output=True, text=True, check=False
    )
    if run.returncode != 0:
        raise AssertionError(run.stderr)


def cut(text):
    """What a cell of a sheet holds of a text."""
    if len(text.encode("utf-16-le")) // 2 <= MOST_CHARACTERS:
        return text
    return None


class Spreadsheets(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = pathlib.Path(folder.name)
        (cls.folder / "hostile.theory").write_text(hostile_theory(), encoding="utf-8")
        build(cls.folder, "hostile.theory", "--emit", "csv,xlsx", "-o", "once")
        build(cls.folder, "hostile.theory", "--emit", "csv,xlsx", "-o", "twice")
        example = str(PROJECT / "examples/collaboration/initial.theory")
        build(cls.folder, example, "--emit", "csv,xlsx", "-o", "once")

    def books(self):
        for path in sorted((self.folder / "once").glob("*.xlsx")):
            yield path, openpyxl.load_workbook(path)

    @staticmethod
    def rows_of(path):
        with open(path, newline="", encoding="utf-8-sig") as file:
            return list(csv.reader(file, strict=True))

    def tables(self):
        """Each sheet, with the file of comma-separated values of the same table."""
        for path, book in self.books():
            files = {}
            for file in (self.folder / "once").glob(path.stem + ".*.csv"):
                files[tuple(GUARD.sub(r"\1", cell) for cell in self.rows_of(file)[0])] = file
            self.assertEqual(len(book.worksheets), len(files), path)
            for sheet in book.worksheets:
                head = tuple(cell.value for cell in sheet[1])
                yield sheet, files[head]

    def test_a_sheet_says_what_its_file_says(self):
        for sheet, file in self.tables():
            rows = self.rows_of(file)
            self.assertEqual(sheet.max_row, len(rows), file)
            for written, row in zip(rows, sheet.iter_rows()):
                self.assertEqual(len(written), len(row), file)
                for text, cell in zip(written, row):
                    text = GUARD.sub(r"\1", text)
                    value = "" if cell.value is None else str(cell.value)
                    if cut(text) is None:
                        self.assertTrue(value.endswith("32,767 characters]"), file)
                        self.assertLessEqual(len(value.encode("utf-16-le")) // 2, MOST_CHARACTERS)
                        self.assertTrue(text.startswith(value.split(" … [cut")[0]), file)
                    else:
                        self.assertEqual(value, text.replace("\r\n", "\n"), file)

    def test_nothing_is_a_formula(self):
        for sheet, file in self.tables():
            for row in sheet.iter_rows():
                for cell in row:
                    self.assertIn(cell.data_type, "sn", f"{file} {cell.coordinate}")
                    if cell.data_type == "s":
                        self.assertEqual(cell.number_format, "@")
            for row in self.rows_of(file):
                for text in row:
                    self.assertIsNone(FORMULA.search(text), text[:40])

    def test_hostile_titles_arrive_as_they_are(self):
        book = openpyxl.load_workbook(self.folder / "once/hostile.xlsx")
        head = [cell.value for cell in book["CMOCs"][1]]
        contexts = [row[head.index("Context")].value for row in book["CMOCs"].iter_rows(min_row=2)]
        for wanted, found in zip(HOSTILE, contexts):
            if cut(wanted) is not None:
                self.assertEqual(" ".join(wanted.split()), " ".join(found.split()))

    def test_heads_stay_filter_and_wrap(self):
        for path, book in self.books():
            for sheet in book.worksheets:
                self.assertIn(sheet.freeze_panes, ("A2", "B2"), path)
                self.assertEqual(sheet.auto_filter.ref, sheet.dimensions, path)
                self.assertEqual(sheet.print_title_rows, "$1:$1", path)
                self.assertLessEqual(len(sheet.title), 31)
                for cell in sheet[1]:
                    self.assertTrue(cell.font.b and cell.alignment.wrap_text, path)
                for row in sheet.iter_rows(min_row=2):
                    for cell in row:
                        if cell.data_type == "s":
                            self.assertTrue(cell.alignment.wrap_text, path)
                for column in sheet.column_dimensions.values():
                    self.assertTrue(8 <= column.width < 49, path)

    def test_links_lead_to_the_web_alone(self):
        book = openpyxl.load_workbook(self.folder / "once/hostile.xlsx")
        links = [
            f"{cell.hyperlink.target}#{cell.hyperlink.location}"
            for row in book["Characteristics"].iter_rows()
            for cell in row
            if cell.hyperlink
        ]
        self.assertEqual(links, ["https://example.org/a?b=1&c=2#d"])

    def test_numbers_are_numbers_where_a_column_holds_nothing_else(self):
        book = openpyxl.load_workbook(self.folder / "once/hostile.xlsx")
        sheet = book["Characteristics"]
        head = [cell.value for cell in sheet[1]]
        self.assertEqual(sheet.cell(2, head.index("Year") + 1).value, 2011)
        self.assertEqual(book["RAMESES"]["A20"].value, 19)

    def test_the_same_bytes_twice_and_no_date(self):
        for path in (self.folder / "twice").iterdir():
            self.assertEqual(path.read_bytes(), (self.folder / "once" / path.name).read_bytes())
        for path, _ in self.books():
            with zipfile.ZipFile(path) as archive:
                self.assertIsNone(archive.testzip())
                for part in archive.infolist():
                    self.assertEqual(part.date_time, (1980, 1, 1, 0, 0, 0))
                    ElementTree.fromstring(archive.read(part))
                    dates = re.findall(rb"\d{4}-\d\d-\d\dT", archive.read(part))
                    self.assertEqual(set(dates) - {b"1980-01-01T"}, set())

    def test_files_are_as_rfc_4180_has_them(self):
        for file in (self.folder / "once").glob("*.csv"):
            text = file.read_bytes()
            self.assertTrue(text.startswith(b"\xef\xbb\xbf") and text.endswith(b"\r\n"), file)
            self.assertEqual(len({len(row) for row in self.rows_of(file)}), 1, file)


if __name__ == "__main__":
    THEORYC = str(pathlib.Path(sys.argv.pop(1)).resolve())
    unittest.main()
