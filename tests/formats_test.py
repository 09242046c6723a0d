#!/usr/bin/env python3
"""Checks examples and golden inputs in each form, and holds what comes out against its schema.

usage: formats_test.py PATH-OF-THEORYC
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest
import urllib.parse

import jsonschema

from validate_json import write_files

TESTS = pathlib.Path(__file__).resolve().parent
PROJECT = TESTS.parent
SARIF_SCHEMA = TESTS / "node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"
THEORYC = ""

COMMAND = re.compile(
    r"::(error|warning|notice) (file=[^,:]+,line=\d+,endLine=\d+,(col=\d+,endColumn=\d+,)?)?"
    r"title=[^,:]+::[^\r\n]+"
)
# Of the C0 and C1 controls a line break alone; nothing that reorders what is shown.
UNSHOWABLE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")

HOSTILE = """theory clubs "Clubs %0A::error::x"
construct trust "Tr\u202eust \x1b[31m"
construct trust "again"
cmoc 1 "](x) {0} [a](b)" {
  context "calm \U0001d538 \u009b1m" high fatih,,
  mechanism high trsut
  outcome “quoted” \x07
  supported by smith2010 p. 3
"""


FORMS = ("text", "json", "sarif", "github")


def lay_out(folder):
    """Inputs as pairs of a folder and the name of a theory in it."""
    yield from ((path.parent, path.name) for path in sorted((PROJECT / "examples").rglob("*.theory")))
    path = folder / "hostile" / "a b" / "ü%,:\u202e.theory"
    path.parent.mkdir(parents=True)
    path.write_bytes(HOSTILE.encode() + b"// no UTF-8: \xff\xfe\n")
    yield path.parent.parent, str(path.relative_to(path.parent.parent))
    for layer in ("rules", "support", "syntax"):
        for golden in sorted((TESTS / "golden" / layer).rglob("*.theory")):
            place = folder / golden.relative_to(TESTS)
            place.mkdir(parents=True)
            write_files(golden.read_bytes(), place)
            yield place, "main.theory"


class Checked:
    """An input, and what theoryc says of it in each form."""

    def __init__(self, folder, name):
        self.folder = folder
        self.name = f"{folder.name}/{name}"
        self.answers = {form: check(folder, name, form) for form in FORMS}

    def __getitem__(self, form):
        return self.answers[form]


def check(folder, name, form):
    return subprocess.run(
        [THEORYC, "check", "--all", name, "--format", form],
        cwd=folder,
        capture_output=True,
        check=False,
    )


def text_of(answer):
    return answer.stdout.decode("utf-8")


def validator_of(path):
    schema = json.loads(path.read_text(encoding="utf-8"))
    kind = jsonschema.validators.validator_for(schema)
    kind.check_schema(schema)
    return kind(schema)


class Formats(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.checked = [Checked(*one) for one in lay_out(pathlib.Path(folder.name))]

    def assert_valid(self, validator, value, name):
        found = [f"{error.json_path}: {error.message}" for error in validator.iter_errors(value)]
        self.assertEqual(found[:5], [], name)

    def assert_positions(self, value, folder):
        """Offsets and lines say the same; a column counts code points."""
        if isinstance(value, list):
            for item in value:
                self.assert_positions(item, folder)
        elif isinstance(value, dict):
            path = folder / value.get("file", "")
            for end in ("begin", "end"):
                if end in value and path.is_file():
                    self.assert_position(value[end], path.read_bytes())
            self.assert_positions(list(value.values()), folder)

    def assert_position(self, position, data):
        before = re.split(rb"\r\n|\r(?!\n)|\n", data[: position["offset"]])
        code_points = sum(byte & 0xC0 != 0x80 for byte in before[-1])
        self.assertEqual(
            (position["line"], position["column"]), (len(before), code_points + 1), data
        )

    def test_json_is_as_its_schema_says(self):
        validator = validator_of(PROJECT / "compiler/support/diagnostic.schema.json")
        count = 0
        for one in self.checked:
            for line in text_of(one["json"]).splitlines():
                value = json.loads(line)
                self.assert_valid(validator, value, one.name)
                self.assert_positions(value, one.folder)
                count += 1
        self.assertGreater(count, 100)

    def test_sarif_is_as_its_schema_says(self):
        if not SARIF_SCHEMA.exists():
            self.fail(
                f"{SARIF_SCHEMA} is missing: run `npm ci --prefix tests --ignore-scripts`, "
                "as ./bootstrap test does"
            )
        validator = validator_of(SARIF_SCHEMA)
        count = 0
        for one in self.checked:
            log = json.loads(one["sarif"].stdout)
            self.assert_valid(validator, log, one.name)
            (run,) = log["runs"]
            rules = run["tool"]["driver"]["rules"]
            self.assertEqual({result["ruleIndex"] for result in run["results"]}, set(range(len(rules))))
            for result in run["results"]:
                self.assertEqual(rules[result["ruleIndex"]]["id"], result["ruleId"])
                self.assert_addresses(result, one.folder)
                count += 1
        self.assertGreater(count, 100)

    def assert_addresses(self, value, folder):
        if isinstance(value, list):
            for item in value:
                self.assert_addresses(item, folder)
        elif isinstance(value, dict):
            if "uriBaseId" in value:
                self.assertTrue((folder / urllib.parse.unquote(value["uri"])).is_file(), value)
            self.assert_addresses(list(value.values()), folder)

    def test_github_has_a_command_a_line(self):
        count = 0
        for one in self.checked:
            for line in text_of(one["github"]).splitlines():
                self.assertRegex(line, COMMAND)
                self.assertTrue(COMMAND.fullmatch(line), line)
                count += 1
        self.assertGreater(count, 100)

    def test_all_forms_say_the_same(self):
        for one in self.checked:
            (run,) = json.loads(one["sarif"].stdout)["runs"]
            told = run["invocations"][0].get("toolExecutionNotifications", [])
            count = text_of(one["json"]).count("\n")
            self.assertEqual(len(run["results"]) + len(told), count, one.name)
            self.assertEqual(text_of(one["github"]).count("\n"), count, one.name)
            for form in FORMS:
                self.assertEqual(one[form].returncode, one["text"].returncode, one.name)
                last = [one[of].stderr.splitlines()[-1:] for of in (form, "text")]
                self.assertEqual(last[0], last[1], one.name)

    def test_nothing_acts_on_the_terminal(self):
        for one in self.checked:
            for form in ("json", "github", "sarif"):
                self.assertNotRegex(text_of(one[form]), UNSHOWABLE)

    def test_rules_are_as_their_schema_says(self):
        validator = validator_of(PROJECT / "compiler/driver/rule.schema.json")
        answer = subprocess.run(
            [THEORYC, "rules", "--format", "json"], capture_output=True, check=True
        )
        rules = [json.loads(line) for line in answer.stdout.splitlines()]
        for rule in rules:
            self.assert_valid(validator, rule, rule["name"])
        codes = [rule["code"] for rule in rules]
        self.assertEqual(codes, sorted(set(codes)))
        self.assertGreater(len(codes), 100)


if __name__ == "__main__":
    THEORYC = str(pathlib.Path(sys.argv.pop(1)).resolve())
    unittest.main()
