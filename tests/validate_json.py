#!/usr/bin/env python3
"""Compiles every golden input and every example to JSON, those with errors as drafts, and holds it
against the published schema.

usage: validate_json.py PATH-OF-THEORYC
"""
import json
import pathlib
import subprocess
import sys
import tempfile

import jsonschema

PROJECT = pathlib.Path(__file__).resolve().parent.parent
SCHEMA = PROJECT / "compiler" / "backends" / "theory.schema.json"
FILE_MARK = b"// --- "
RUN_MARK = b"// RUN:"


def write_files(golden: bytes, folder: pathlib.Path) -> None:
    """Lays a golden file's input out on the disk, as the golden runner does in memory."""
    files = {"main.theory": []}
    name = "main.theory"
    for line in golden.splitlines(keepends=True):
        if line.startswith(RUN_MARK):
            break
        if line.startswith(FILE_MARK):
            name = line[len(FILE_MARK) :].decode().strip()
            files[name] = []
        else:
            files[name].append(line)
    for name, lines in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"".join(lines))


def for_each_theory(check) -> None:
    """Calls `check(path, name)` for each example, and for each golden input laid out on the disk."""
    for example in sorted((PROJECT / "examples").rglob("*.theory")):
        check(example, str(example.relative_to(PROJECT)))
    for golden in sorted((PROJECT / "tests" / "golden").rglob("*.theory")):
        with tempfile.TemporaryDirectory() as folder:
            write_files(golden.read_bytes(), pathlib.Path(folder))
            check(pathlib.Path(folder) / "main.theory", str(golden.relative_to(PROJECT)))


def compiled(theoryc: str, theory: pathlib.Path) -> bytes | None:
    """The theory as JSON, whatever errors it has; nothing where it cannot be read, or is a part of
    another one."""
    answer = subprocess.run(
        [theoryc, "build", theory.name, "--emit", "json", "--draft", "-o", "-"],
        cwd=theory.parent,
        capture_output=True,
        check=False,
    )
    if answer.returncode not in (0, 1, 2):
        raise SystemExit(f"{theory}: exit {answer.returncode}\n{answer.stderr.decode()}")
    return answer.stdout if answer.returncode == 0 else None


def complaints(validator, document: bytes) -> list[str]:
    try:
        value = json.loads(document)
    except ValueError as error:
        return [f"not JSON: {error}"]
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(value)]


def main(theoryc: str) -> int:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    checked = failed = 0

    def check(theory: pathlib.Path, name: str) -> None:
        nonlocal checked, failed
        document = compiled(theoryc, theory)
        if document is None:
            return
        checked += 1
        found = complaints(validator, document)
        failed += bool(found)
        for complaint in found[:5]:
            print(f"{name}: {complaint}")

    for_each_theory(check)
    print(f"{checked} documents, {failed} of them not as the schema says")
    return 1 if failed or not checked else 0


if __name__ == "__main__":
    sys.exit(main(str(pathlib.Path(sys.argv[1]).resolve())))
