#!/usr/bin/env python3
"""Runs the real program where the disk, the folder or the output fails it.

usage: outputs_test.py PATH-OF-THEORYC
"""
import os
import pathlib
import resource
import signal
import subprocess
import sys
import tempfile
import unittest

THEORYC = ""

GOOD = """theory clubs "Clubs"
cmoc 1 "Belonging" {
  context "A group meets"
  mechanism "They feel part of it"
  outcome more "Attendance"
}
"""
OTHER = GOOD.replace("They feel part of it", "They do not want to let it down")
WRONG = GOOD.replace('context "A group meets"', "context")
UNFORMATTED = 'theory  clubs "Clubs"\n\n\n\ncontext   calm // ward\n'
FORMATTED = 'theory clubs "Clubs"\n\ncontext calm  // ward\n'


class Outputs(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        (self.folder / "clubs.theory").write_text(GOOD)

    def run_theoryc(self, *arguments, **options):
        options = {"cwd": self.folder, "capture_output": True, "check": False} | options
        return subprocess.run([THEORYC, *arguments], **options)

    def build(self, *arguments, **options):
        kind = ["--emit", "constructs.dot"]
        return self.run_theoryc("build", "clubs.theory", *kind, *arguments, **options)

    def names(self):
        return sorted(str(path.relative_to(self.folder)) for path in self.folder.rglob("*"))

    def test_results_go_to_the_folder_named(self):
        answer = self.build("-o", "some/where")
        self.assertEqual(answer.returncode, 0, answer.stderr)
        self.assertIn("some/where/clubs.constructs.dot", self.names())
        self.assertIn(b"wrote some/where/clubs.constructs.dot", answer.stderr)
        self.assertEqual(answer.stdout, b"")

    def test_errors_write_nothing(self):
        (self.folder / "clubs.theory").write_text(WRONG)
        answer = self.build("-o", "results")
        self.assertEqual(answer.returncode, 1)
        self.assertEqual(self.names(), ["clubs.theory"])

    def test_errors_leave_earlier_results(self):
        self.build("-o", "results")
        before = (self.folder / "results/clubs.constructs.dot").read_bytes()
        (self.folder / "clubs.theory").write_text(WRONG)
        self.build("-o", "results")
        self.assertEqual((self.folder / "results/clubs.constructs.dot").read_bytes(), before)

    def test_a_file_stands_where_the_folder_should(self):
        (self.folder / "results").write_text("mine")
        answer = self.build("-o", "results")
        self.assertEqual(answer.returncode, 2)
        self.assertIn(b"error[D009]", answer.stderr)
        self.assertEqual((self.folder / "results").read_text(), "mine")

    def test_a_folder_stands_where_a_result_should(self):
        (self.folder / "results/clubs.constructs.dot").mkdir(parents=True)
        answer = self.run_theoryc(
            "build", "clubs.theory", "--emit", "svg,dot", "-o", "results"
        )
        self.assertEqual(answer.returncode, 2)
        self.assertIn(b"error[D009]", answer.stderr)
        self.assertEqual(self.names(), ["clubs.theory", "results", "results/clubs.constructs.dot"])

    def test_a_full_disk_leaves_earlier_results_whole(self):
        self.build("-o", "results")
        before = (self.folder / "results/clubs.constructs.dot").read_bytes()
        names = self.names()
        (self.folder / "clubs.theory").write_text(OTHER)

        def small_disk():
            resource.setrlimit(resource.RLIMIT_FSIZE, (len(before) // 2, resource.RLIM_INFINITY))
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)

        answer = self.build(
            "-o",
            "results",
            capture_output=False,
            stderr=subprocess.PIPE,
            preexec_fn=small_disk,
            restore_signals=False,
        )
        self.assertEqual(answer.returncode, 2)
        self.assertIn(b"error[D009]", answer.stderr)
        self.assertEqual((self.folder / "results/clubs.constructs.dot").read_bytes(), before)
        self.assertEqual(self.names(), names)

    @unittest.skipIf(os.geteuid() == 0, "nothing is forbidden to root")
    def test_a_folder_without_permission(self):
        (self.folder / "results").mkdir(mode=0o555)
        answer = self.build("-o", "results")
        self.assertEqual(answer.returncode, 2)
        self.assertIn(b"error[D009]", answer.stderr)

    def test_the_same_bytes_from_everywhere(self):
        kind = ["--emit", "constructs.dot", "-o", "-"]
        here = self.run_theoryc("build", "clubs.theory", *kind).stdout
        path = self.folder / "clubs.theory"
        there = self.run_theoryc("build", path, *kind, cwd="/").stdout
        piped = self.run_theoryc("build", "-", *kind, input=GOOD.encode()).stdout
        self.assertTrue(here)
        self.assertEqual(here, there)
        self.assertEqual(here, piped)

    def test_the_same_bytes_twice_and_in_any_locale(self):
        once = self.build("-o", "-", env={"LC_ALL": "C"}).stdout
        again = self.build("-o", "-", env={"LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Tokyo"}).stdout
        self.assertEqual(once, again)

    def test_a_full_standard_output(self):
        with open("/dev/full", "wb") as full:
            answer = self.build(
                "-o", "-", capture_output=False, stdout=full, stderr=subprocess.PIPE
            )
        self.assertEqual(answer.returncode, 2)
        self.assertIn(b"error[D009]: `standard output` cannot be written", answer.stderr)

    def test_a_closed_standard_output(self):
        answer = self.build(
            "-o",
            "-",
            capture_output=False,
            stderr=subprocess.PIPE,
            preexec_fn=lambda: os.close(1),
        )
        self.assertEqual(answer.returncode, 2)
        self.assertIn(b"error[D009]", answer.stderr)

    def test_results_are_whole_when_streams_are_closed(self):
        def close_all():
            for stream in (0, 1, 2):
                os.close(stream)

        whole = self.build("-o", "-").stdout
        self.build("-o", "results", capture_output=False, preexec_fn=close_all)
        self.assertEqual((self.folder / "results/clubs.constructs.dot").read_bytes(), whole)

    def test_a_reader_who_leaves(self):
        reading, writing = os.pipe()
        os.close(reading)
        answer = self.run_theoryc(
            "rules", capture_output=False, stdout=writing, stderr=subprocess.PIPE
        )
        os.close(writing)
        self.assertEqual(answer.returncode, 2)
        self.assertEqual(answer.stderr, b"")

    def format(self, *paths):
        return self.run_theoryc("fmt", *paths)

    def test_formatting_keeps_permissions(self):
        path = self.folder / "clubs.theory"
        path.write_text(UNFORMATTED)
        path.chmod(0o640)
        self.assertEqual(self.format("clubs.theory").returncode, 0)
        self.assertEqual(path.read_text(), FORMATTED)
        self.assertEqual(path.stat().st_mode & 0o7777, 0o640)
        self.assertEqual(self.names(), ["clubs.theory"])

    def test_formatting_writes_only_what_changes(self):
        path = self.folder / "clubs.theory"
        path.write_text(FORMATTED)
        before = path.stat()
        self.assertEqual(self.format("clubs.theory").returncode, 0)
        self.assertEqual(path.stat().st_ino, before.st_ino)
        self.assertEqual(path.stat().st_mtime_ns, before.st_mtime_ns)

    def test_formatting_follows_links(self):
        (self.folder / "there").mkdir()
        target = self.folder / "there/real.theory"
        target.write_text(UNFORMATTED)
        link = self.folder / "link.theory"
        link.symlink_to("there/real.theory")
        self.assertEqual(self.format("link.theory").returncode, 0)
        self.assertTrue(link.is_symlink())
        self.assertEqual(target.read_text(), FORMATTED)

    @unittest.skipIf(os.geteuid() == 0, "nothing is forbidden to root")
    def test_formatting_respects_write_protection(self):
        path = self.folder / "clubs.theory"
        path.write_text(UNFORMATTED)
        path.chmod(0o444)
        answer = self.format("clubs.theory")
        self.assertEqual(answer.returncode, 2)
        self.assertIn(b"error[D009]", answer.stderr)
        self.assertEqual(path.read_text(), UNFORMATTED)

    def test_formatting_as_a_filter(self):
        answer = self.run_theoryc("fmt", "-", input=UNFORMATTED.encode())
        self.assertEqual((answer.returncode, answer.stdout), (0, FORMATTED.encode()))
        self.assertEqual(answer.stderr, b"")

    def test_the_difference_can_be_applied(self):
        path = self.folder / "clubs.theory"
        path.write_text(UNFORMATTED)
        patch = self.run_theoryc("fmt", "--diff", "clubs.theory").stdout
        subprocess.run(["git", "apply", "-p0"], input=patch, cwd=self.folder, check=True)
        self.assertEqual(path.read_text(), FORMATTED)

    def test_colours_are_for_terminals(self):
        (self.folder / "clubs.theory").write_text(WRONG)
        plain = self.run_theoryc("check", "clubs.theory").stderr
        forced = self.run_theoryc("check", "clubs.theory", env={"CLICOLOR_FORCE": "1"}).stderr
        never = self.run_theoryc(
            "check", "clubs.theory", env={"CLICOLOR_FORCE": "1", "NO_COLOR": "1"}
        ).stderr
        always = self.run_theoryc("check", "--color", "always", "clubs.theory").stderr
        self.assertNotIn(b"\x1b", plain)
        self.assertEqual(never, plain)
        self.assertIn(b"\x1b[1;31merror[", forced)
        self.assertEqual(always, forced)


if __name__ == "__main__":
    THEORYC = str(pathlib.Path(sys.argv.pop(1)).resolve())
    unittest.main()
