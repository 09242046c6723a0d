"""How long the language server takes, asked through its protocol: an edit until its diagnostics are there, completion
and hover, in a theory of 10,000 lines; as a ratio to one `theoryc check` of the same file too.

usage: lsp_bench.py PATH-OF-THEORYC
"""
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from lsp_client import Client, stretch  # noqa: E402

GOALS = {"edit, median": 50, "edit, 99th percentile": 100, "completion, median": 20, "hover, median": 10}  # milliseconds
LINES = 10_000
EDITS, QUESTIONS = 300, 100


def theory():
    lines = ['theory large "A large theory"']
    lines += [f'source s{i} "Source {i}"' for i in range(200)]
    lines += [f'mechanism m{i} "Mechanism {i}"' for i in range(1000)]
    number = 0
    while len(lines) < LINES - 9:
        if number % 50 == 0:
            lines += (["}"] if number else []) + [f'section part{number} "Part {number}" {{']
        lines += [f"  cmoc {number} {{", f'    context   "Context {number % 700}"', f"    mechanism m{number % 1000}",
                  f'    outcome   more "Outcome {number % 900}"', f"    supported by @s{number % 200} p. 3" + (f", @s{number % 199}" if number % 20 else ""), "  }"]
        number += 1
    return "\n".join(lines + ["}"]) + "\n"


def timed(run):
    begin = time.perf_counter()
    run()
    return 1000 * (time.perf_counter() - begin)


def main(theoryc):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        text = theory()
        (folder / "large.theory").write_text(text, encoding="utf-8")
        check = statistics.median(
            timed(lambda: subprocess.run([theoryc, "check", "--format", "json", "large.theory"], cwd=folder,
                                         capture_output=True, check=False)) for _ in range(9))
        client = Client(theoryc, folder)
        client.initialize()
        client.open("large.theory", text)
        client.found("large.theory", 1)
        line = next(i for i, words in enumerate(text.splitlines()) if words.startswith("    mechanism m7"))
        column = len("    mechanism ")
        versions = iter(range(2, EDITS + 2))

        def edit():
            version = next(versions)
            # A letter more and a letter less in turn: right and wrong.
            where = stretch((line, column), (line, column + (version % 2)))
            client.change("large.theory", version, (where, "" if version % 2 else "x"))
            client.found("large.theory", version)
        edits = sorted(timed(edit) for _ in range(EDITS))
        completion = statistics.median(
            timed(lambda: client.ask("textDocument/completion", client.at("large.theory", line, column + 1)))
            for _ in range(QUESTIONS))
        hover = statistics.median(
            timed(lambda: client.ask("textDocument/hover", client.at("large.theory", line, column + 1)))
            for _ in range(QUESTIONS))
        figures = {"edit, median": statistics.median(edits), "edit, 99th percentile": edits[int(0.99 * EDITS)],
                   "completion, median": completion, "hover, median": hover}
        print(f"{len(text.splitlines())} lines; one `theoryc check` is the unit of ratios")
        is_good = True
        for words, figure in figures.items():
            good = figure <= GOALS[words]
            is_good &= good
            print(f"{words:24} {figure:7.1f} ms, {figure / check:5.2f} of a check; goal {GOALS[words]} ms"
                  + ("" if good else "  MISSED"))
        client.finish()
        return 0 if is_good else 1


if __name__ == "__main__":
    sys.exit(main(str(Path(sys.argv[1]).resolve())))
