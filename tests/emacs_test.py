"""Runs Emacs' mode for theories: it compiles without a warning, and emacs_test.el passes.

usage: emacs_test.py PATH-OF-THEORYC
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

PROJECT = pathlib.Path(__file__).resolve().parent.parent
FOLDER = PROJECT / "editors/emacs"


def emacs(theoryc, *words):
    environment = os.environ | {"THEORYC": str(theoryc), "LC_ALL": "C.UTF-8", "HOME": tempfile.gettempdir()}
    run = subprocess.run(["emacs", "-Q", "--batch", "-L", FOLDER, *words], cwd=PROJECT, env=environment, text=True,
                         stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=180, check=False)
    if run.returncode != 0:
        sys.exit(f"{run.stdout}\nemacs ended with status {run.returncode}")
    return run.stdout


def main():
    theoryc = pathlib.Path(sys.argv[1]).resolve()
    if shutil.which("emacs") is None:
        sys.exit("emacs is not here: ./bootstrap test installs it")
    with tempfile.TemporaryDirectory(prefix="theory-emacs-") as folder:
        compiled = f'(setq byte-compile-error-on-warn t byte-compile-dest-file-function (lambda (_) "{folder}/theory-mode.elc"))'
        emacs(theoryc, "--eval", compiled, "-f", "batch-byte-compile", FOLDER / "theory-mode.el")
    said = emacs(theoryc, "-l", PROJECT / "tests/emacs_test.el", "-f", "ert-run-tests-batch-and-exit")
    print(*[line for line in said.splitlines() if line.lstrip().startswith(("passed", "skipped", "Ran "))], sep="\n")


main()
