#!/usr/bin/env python3
"""Builds as Ninja, Make and people at a terminal have them: what is made anew, and what is shown.

usage: builds_test.py PATH-OF-THEORYC
"""
import os
import pathlib
import pty
import select
import signal
import subprocess
import sys
import tempfile
import time
import unittest

THEORYC = ""
PATIENCE = 60  # seconds; nobody waits so long but where something is broken

PART = """mechanism trust "Trust"
outcome   stay  "Staying"
"""
CLUBS = """theory clubs "Clubs"
import "a part $ #1.theory"
cmoc 1 "Belonging" { context "A group meets"  mechanism trust  outcome more stay }
"""
OTHER = """theory other "Other"
cmoc 1 "Alone" { context "Nobody meets"  mechanism "Boredom"  outcome less "Attendance" }
"""


class Builds(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.part = self.folder / "a part $ #1.theory"
        self.part.write_text(PART)
        (self.folder / "clubs.theory").write_text(CLUBS)
        (self.folder / "other.theory").write_text(OTHER)

    def run_in_folder(self, *command):
        return subprocess.run(command, cwd=self.folder, capture_output=True, text=True, check=True)

    def touch(self, path):
        later = time.time() + 2
        os.utime(path, (later, later))

    def what_is_rebuilt(self, *command):
        """The outputs that a build system makes anew."""
        before = {p: p.stat().st_mtime_ns for p in (self.folder / "build").glob("*.json")}
        self.run_in_folder(*command)
        after = {p: p.stat().st_mtime_ns for p in (self.folder / "build").glob("*.json")}
        return {p.name for p in after if after[p] != before.get(p)}

    def check_build_system(self, *command):
        self.assertEqual(self.what_is_rebuilt(*command), {"clubs.json", "other.json"})
        self.assertEqual(self.what_is_rebuilt(*command), set())
        time.sleep(0.05)  # so that a result made anew has another date
        self.touch(self.part)
        self.assertEqual(self.what_is_rebuilt(*command), {"clubs.json"})

    def test_ninja_makes_anew_what_a_changed_import_concerns(self):
        (self.folder / "build.ninja").write_text(
            f"rule theory\n  command = {THEORYC} build $in --emit json,cmocs.dot --depfile $out.d\n"
            "  depfile = $out.d\n  deps = gcc\n"
            "build build/clubs.json: theory clubs.theory\n"
            "build build/other.json: theory other.theory\n")
        self.check_build_system("ninja")

    def test_make_makes_anew_what_a_changed_import_concerns(self):
        (self.folder / "Makefile").write_text(
            "all: build/clubs.json build/other.json\n"
            "build/%.json: %.theory\n"
            f"\t{THEORYC} build $< --emit json --depfile $@.d\n\t@sleep 0.01; touch $@\n"
            "-include build/clubs.json.d build/other.json.d\n")
        self.assertEqual(self.what_is_rebuilt("make"), {"clubs.json", "other.json"})
        self.assertEqual(self.what_is_rebuilt("make"), set())
        self.touch(self.part)
        self.assertEqual(self.what_is_rebuilt("make"), {"clubs.json"})
        # A part that is gone is the compiler's to complain of, not Make's.
        self.part.unlink()
        failed = subprocess.run(["make"], cwd=self.folder, capture_output=True, text=True)
        self.assertIn("a part $ #1.theory", failed.stderr)
        self.assertIn("error[", failed.stderr)

    def test_a_depfile_is_written_with_the_results_or_not_at_all(self):
        (self.folder / "clubs.theory").write_text(CLUBS.replace("trust", "trsut"))
        subprocess.run([THEORYC, "build", "clubs.theory", "--emit", "json", "--depfile", "d"],
                       cwd=self.folder, capture_output=True, check=False)
        self.assertEqual(sorted(p.name for p in self.folder.iterdir()),
                         ["a part $ #1.theory", "clubs.theory", "other.theory"])

    def watching(self, *arguments):
        process = subprocess.Popen([THEORYC, "build", "clubs.theory", "--watch", *arguments],
                                   cwd=self.folder, stderr=subprocess.PIPE, text=True)
        self.addCleanup(process.stderr.close)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        self.said = ""
        return process

    def wait_for(self, process, words):
        """Reads what it says up to these words, and returns what is new."""
        start = len(self.said)
        end = time.monotonic() + PATIENCE
        while words not in self.said[start:]:
            self.assertGreater(end, time.monotonic(), self.said)
            if select.select([process.stderr], [], [], 1)[0]:
                piece = os.read(process.stderr.fileno(), 65536).decode()
                self.assertTrue(piece, self.said)
                self.said += piece
        return self.said[start:]

    def test_watching_builds_again_when_a_file_is_saved(self):
        process = self.watching("--emit", "json")
        result = self.folder / "build" / "clubs.json"
        self.wait_for(process, "waiting for a change")
        self.part.write_text(PART.replace('"Trust"', '"Mutual trust"'))
        self.wait_for(process, "waiting for a change")
        self.assertIn("Mutual trust", result.read_text())

        # Many editors write a new file and put it in place of the old one.
        new = self.folder / "new"
        new.write_text(CLUBS.replace("Belonging", "Being part"))
        new.rename(self.folder / "clubs.theory")
        self.wait_for(process, "waiting for a change")
        self.assertIn("Being part", result.read_text())

        # A mistake is reported; the last good result stays, and so does the program.
        self.part.write_text(PART.replace("trust", "trsut"))
        self.assertIn("error[", self.wait_for(process, "waiting for a change"))
        self.assertIn("Being part", result.read_text())
        self.part.write_text(PART)
        self.assertIn("wrote", self.wait_for(process, "waiting for a change"))

        process.send_signal(signal.SIGINT)
        self.assertIn(process.wait(PATIENCE), (0, -signal.SIGINT))

    def test_watching_ends_on_its_own_results_in_the_same_folder(self):
        process = self.watching("--emit", "json", "-o", ".")
        self.wait_for(process, "waiting for a change")
        (self.folder / "notes.txt").write_text("not of this theory")
        self.part.write_text(PART + "// changed\n")
        again = self.wait_for(process, "waiting for a change")
        self.assertEqual(again.count("wrote"), 1)
        process.send_signal(signal.SIGTERM)
        # It may arrive before the program waits for it.
        self.assertIn(process.wait(PATIENCE), (0, -signal.SIGTERM))

    def on_a_terminal(self, theory, is_slow):
        """All that a build shows on a terminal; a slow one gets its theory only when it is late."""
        end, terminal = pty.openpty()
        environment = {k: v for k, v in os.environ.items() if k != "CI"} | {"TERM": "xterm"}
        process = subprocess.Popen([THEORYC, "build", "-", "--emit", "json"], cwd=self.folder,
                                   stdin=subprocess.PIPE, stderr=terminal, env=environment)
        os.close(terminal)
        shown = b""
        is_fed = False
        while True:
            if not is_fed and (b"reading" in shown or not is_slow):
                process.stdin.write(theory.encode())
                process.stdin.close()
                is_fed = True
            try:
                piece = os.read(end, 65536)
            except OSError:  # the other side is closed
                break
            if not piece:
                break
            shown += piece
        os.close(end)
        process.wait(PATIENCE)
        return shown.decode()

    def test_a_build_that_takes_long_shows_what_it_is_at_and_clears_the_line(self):
        shown = self.on_a_terminal(OTHER, is_slow=True)
        self.assertTrue(shown.startswith("\r\x1b[Kreading\r\x1b[K"), shown)
        self.assertEqual(shown.count("reading"), 1)
        self.assertTrue((self.folder / "build" / "other.json").exists())

    def test_without_a_terminal_no_progress_is_shown(self):
        done = self.run_in_folder(THEORYC, "build", "other.theory", "--emit", "json")
        self.assertNotIn("\x1b[K", done.stderr)


if __name__ == "__main__":
    THEORYC = str(pathlib.Path(sys.argv.pop(1)).resolve())
    unittest.main()
