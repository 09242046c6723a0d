"""Opens theories in Vim and in Neovim: file type, highlighting, indentation, and the list of mistakes.

usage: vim_test.py PATH-OF-THEORYC
"""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

PROJECT = pathlib.Path(__file__).resolve().parent.parent
FOLDER = PROJECT / "editors/vim"
EDITORS = {
    "vim": ["vim", "-N", "-u", "NONE", "-i", "NONE", "-n", "-es"],
    "nvim": ["nvim", "-u", "NONE", "-i", "NONE", "-n", "--headless", "-es"],
}
THEORY = '''theory walking "Why" { version "0.3"  stage initial }
context kind "Kindness of \\" strangers"
outcome year "What follows"
link kind increases year
section context "Within a section" {
  mechanism low-trust : trust.context // a comment: context
}
cmoc source {
  context   "Rain", kind  mechanism less kind
  then outcome year
  supported by @ki.03..@ki.05 pp. 14-15 table S1
  because   """
    context "is" no slot
    """
  explained by context
}
scale rigour "How sure" { low < for }
'''
# The word on the line, and the group that its first letter has.
GROUPS = [
    (1, "theory", "theoryDeclaration"), (1, "walking", "theoryDeclared"), (1, "version", "theoryProperty"),
    (1, "initial", "theoryValue"), (2, "context", "theoryRole"), (2, "kind", "theoryConstruct"),
    (2, "Kindness", "theoryText"), (2, '\\"', "theoryEscape"), (3, "year", "theoryConstruct"),
    (4, "kind", "theoryReference"), (4, "increases", "theoryVerb"), (4, "year", "theoryReference"),
    (5, "context", "theorySectionName"), (5, "Within", "theorySectionTitle"), (6, "mechanism", "theoryRole"),
    (6, "low-trust", "theoryConstruct"), (6, "trust.context", "theoryReference"), (6, "comment", "theoryComment"),
    (8, "source", "theoryCmocName"), (9, "context", "theorySlot"), (9, "kind", "theoryReference"),
    (9, "mechanism", "theorySlot"), (9, "less", "theoryDirection"), (10, "then", "theoryThen"),
    (10, "outcome", "theorySlot"), (10, "year", "theoryReference"), (11, "supported", "theoryClause"),
    (11, "by", "theoryBy"), (11, "@ki.03", "theoryKey"), (11, "@ki.05", "theoryKey"), (11, "pp", "theoryLocator"),
    (11, "14-15", "theoryLocatorNumber"), (12, '"""', "theoryLongText"), (13, "context", "theoryLongText"),
    (15, "context", "theoryReference"), (17, "low", "theoryGrade"), (17, "for", "theoryGrade"),
]
THEORYC = pathlib.Path()


class Editor:
    """One of the two, with the project's files; runs commands and reads what expressions give."""

    def __init__(self, name, folder):
        self.command = EDITORS[name]
        self.folder = pathlib.Path(folder)

    def run(self, file, commands, expression):
        answer, script = self.folder / "answer.json", self.folder / "script.vim"
        lines = [f"set runtimepath^={FOLDER}", "filetype plugin indent on", "syntax on", f"edit {file}", *commands,
                 f"call writefile([json_encode({expression})], '{answer}')", "qall!"]
        script.write_text("\n".join(lines) + "\n", encoding="utf-8")
        answer.unlink(missing_ok=True)
        environment = os.environ | {"PATH": f"{THEORYC.parent}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8"}
        run = subprocess.run([*self.command, "-S", script], cwd=self.folder, env=environment, capture_output=True,
                             text=True, timeout=60, stdin=subprocess.DEVNULL, check=False)
        if not answer.exists():
            raise AssertionError(f"{self.command[0]} gave no answer: {run.stdout}{run.stderr}")
        return json.loads(answer.read_text(encoding="utf-8"))


class Vim(unittest.TestCase):
    name = "vim"

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory(prefix="theory-vim-")
        self.addCleanup(self.folder.cleanup)
        self.editor = Editor(self.name, self.folder.name)
        self.file = pathlib.Path(self.folder.name) / "walking.theory"
        self.file.write_text(THEORY, encoding="utf-8")

    def test_knows_the_file_and_how_it_is_edited(self):
        options = self.editor.run(self.file, [], "[&filetype, &shiftwidth, &expandtab, &commentstring, b:current_syntax]")
        self.assertEqual(options, ["theory", 2, 1, "// %s", "theory"])

    def test_tells_keywords_from_names(self):
        lines = THEORY.splitlines()
        places = []
        for line, word, _ in GROUPS:
            found = re.search(rf"(?<![\w.-]){re.escape(word)}" if word[0].isalpha() else re.escape(word), lines[line - 1])
            rest = [w for n, w, _ in GROUPS[:len(places)] if n == line].count(word)
            self.assertEqual(rest, 0, f"{word} is asked for twice on one line")
            places.append([line, len(lines[line - 1][:found.start()].encode()) + 1])
        groups = self.editor.run(self.file, [],
                                 f"map({json.dumps(places)}, {{_, p -> synIDattr(synID(p[0], p[1], 1), 'name')}})")
        self.assertEqual([(n, w, group) for (n, w, _), group in zip(GROUPS, groups)], GROUPS)

    def test_gives_every_group_a_look(self):
        looks = self.editor.run(self.file, [],
                                "map(filter(getcompletion('theory', 'highlight'), {_, g -> hlexists(g)}), "
                                "{_, g -> [g, synIDtrans(hlID(g)) == hlID(g)]})")
        without = {group for group, is_bare in looks if is_bare}
        self.assertEqual(without - {"theoryReference", "theoryBlock", "theorySectionBlock", "theoryScaleBlock"}, set())

    def test_indents_as_fmt_lays_out(self):
        for example in ["examples/ripples/ripples.theory", "examples/collaboration/initial.theory", "stdlib/trust.theory"]:
            with self.subTest(example):
                text = (PROJECT / example).read_text(encoding="utf-8")
                flat = self.file.with_name("flat.theory")
                flat.write_text(re.sub(r"(?m)^ +", "", text), encoding="utf-8")
                indented = self.editor.run(flat, ["silent normal! gg=G"], "getline(1, '$')")
                self.assertEqual(indented, text.splitlines())

    def test_lists_what_check_finds(self):
        self.file.write_text('outcome trüst "Trust"\ncmoc 1 {\n  context "Début", trust\n  mechanism "Rest"\n  outcome trüst\n}\n', encoding="utf-8")
        found = self.editor.run(self.file, ["compiler theoryc", "silent! make!"],
                                "map(getqflist(), {_, q -> [bufname(q.bufnr), q.lnum, q.col, q.vcol, q.type, q.text, q.valid]})")
        errors = [entry for entry in found if entry[4] == "e"]
        self.assertEqual(len(errors), 1, found)
        name, line, column, is_screen, _, words, valid = errors[0]
        self.assertEqual((pathlib.Path(name).name, line, column, is_screen, valid), ("walking.theory", 3, 20, 1, 1))
        self.assertRegex(words, r"R009.*trust")
        self.assertTrue(all(entry[6] for entry in found), found)


class Neovim(Vim):
    name = "nvim"


if __name__ == "__main__":
    THEORYC = pathlib.Path(sys.argv.pop(1)).resolve()
    for editor in EDITORS:
        if shutil.which(editor) is None:
            sys.exit(f"{editor} is not here: ./bootstrap test installs it")
    unittest.main()
