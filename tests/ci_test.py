#!/usr/bin/env python3
"""Runs what a review has in CI, as far as it goes without the service: the scripts of the action for
GitHub as its steps would run them, and the hooks by pre-commit itself.

usage: ci_test.py PATH-OF-THEORYC
"""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

import yaml

THEORYC = ""
PROJECT = pathlib.Path(__file__).resolve().parent.parent
ACTION = PROJECT / ".github/actions/theoryc"

DOUBTFUL = 'context calm "A calm ward"\n'
WRONG = "context calm : nothing\n"
UNFORMATTED = 'context   calm "A calm ward"\n'


def filled_in(text, contexts):
    """An expression such as `${{ inputs.files }}` by its value; one that nobody knows is an error."""
    return re.sub(r"\$\{\{ *(.*?) *\}\}", lambda found: contexts[found.group(1)], str(text))


class Review(unittest.TestCase):
    """A new review, in a repository of its own."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name) / "walking"
        path = f"{pathlib.Path(THEORYC).parent}{os.pathsep}{os.environ['PATH']}"
        self.environment = os.environ | {
            "PATH": path,
            "HOME": folder.name,
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org",
            "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.org",
            "PRE_COMMIT_HOME": f"{folder.name}/pre-commit",
        }  # fmt: skip
        self.run_program(THEORYC, "new", str(self.folder), cwd=folder.name)
        self.run_program("git", "init", "--quiet")
        self.run_program("git", "add", "--all")

    def run_program(self, *command, status=0, environment=None, **options):
        options = {"cwd": self.folder, "capture_output": True, "text": True} | options
        answer = subprocess.run(
            command, env=self.environment | (environment or {}), check=False, **options
        )
        self.assertEqual(answer.returncode, status, answer.stdout + answer.stderr)
        return answer

    def add(self, name, text):
        (self.folder / name).write_text(text)
        self.run_program("git", "add", "--all")


class Action(Review):
    def run_steps(self, **chosen):
        """The steps of the action that are scripts, up to one that fails; the others are noted."""
        action = yaml.safe_load((ACTION / "action.yml").read_text())
        inputs = {name: one["default"] for name, one in action["inputs"].items()}
        inputs |= {name.replace("_", "-"): value for name, value in chosen.items()}
        contexts = {f"inputs.{name}": value for name, value in inputs.items()}
        contexts["github.action_path"] = str(ACTION)
        self.used, self.said, self.status = [], "", 0
        for step in action["runs"]["steps"]:
            if not self.holds(step.get("if", ""), contexts):
                continue
            if "uses" in step:
                self.used.append(filled_in(step["with"], contexts))
                continue
            if self.status == 0 and "install.sh" not in step["run"]:
                self.run_step(step, contexts)

    def holds(self, condition, contexts):
        found = re.fullmatch(r"\$\{\{ (\S+) (==|!=) '(.*)' \}\}|", condition)
        self.assertIsNotNone(found, condition)
        name, operator, value = found.groups()
        return name is None or (contexts.get(name) == value) == (operator == "==")

    def run_step(self, step, contexts):
        with tempfile.NamedTemporaryFile("r") as output:
            environment = {name: filled_in(value, contexts) for name, value in step.get("env", {}).items()}
            answer = subprocess.run(
                ["bash", "-eo", "pipefail", "-c", filled_in(step["run"], contexts)],
                cwd=self.folder, capture_output=True, text=True, check=False,
                env=self.environment | environment | {"GITHUB_OUTPUT": output.name},
            )  # fmt: skip
            self.status = answer.returncode
            self.said += answer.stdout + answer.stderr
            for line in output.read().splitlines():
                name, value = line.split("=", 1)
                contexts[f"steps.{step['id']}.outputs.{name}"] = value

    def results(self):
        return json.loads((self.folder / "theory.sarif").read_text())["runs"][0]["results"]

    def test_a_new_review_passes_and_is_built(self):
        self.run_steps(files="review.theory")
        self.assertEqual(self.status, 0, self.said)
        self.assertEqual(self.results(), [])
        made = sorted(path.name for path in (self.folder / "build").iterdir())
        self.assertIn("walking.md", made)
        self.assertIn("walking.constructs.svg", made)
        self.assertEqual(len(self.used), 2)

    def test_warnings_are_marked_and_do_not_fail(self):
        self.add("more.theory", 'theory other "Other"\n' + DOUBTFUL)
        self.run_steps()
        self.assertEqual(self.status, 0, self.said)
        self.assertIn("::warning file=more.theory,line=2", self.said)
        self.assertEqual([result["ruleId"] for result in self.results()], ["L001"])

    def test_warnings_fail_where_they_are_denied(self):
        self.add("more.theory", 'theory other "Other"\n' + DOUBTFUL)
        self.run_steps(deny_warnings="true")
        self.assertEqual(self.status, 1, self.said)
        self.assertFalse((self.folder / "build").exists())

    def test_errors_fail_after_the_results_are_kept(self):
        self.add("more.theory", 'theory other "Other"\n' + WRONG)
        self.run_steps(upload_sarif="false")
        self.assertEqual(self.status, 1, self.said)
        self.assertIn("::error file=more.theory,line=2", self.said)
        self.assertEqual(len(self.used), 1)
        self.assertIn("theory.sarif", self.used[0])

    def test_a_missing_file_fails_at_once(self):
        self.run_steps(files="missing.theory")
        self.assertEqual(self.status, 2, self.said)

    @unittest.skipUnless((PROJECT / "build/release/theoryc").exists(), "it would be built")
    def test_theoryc_is_put_on_the_path(self):
        with tempfile.NamedTemporaryFile("r") as path:
            self.run_program(str(ACTION / "install.sh"), environment={"GITHUB_PATH": path.name})
            self.assertEqual(path.read().strip(), str(PROJECT / "build/release"))

    def test_the_workflow_of_a_new_review_uses_the_action(self):
        text = (self.folder / ".github/workflows/theory.yml").read_text()
        steps = yaml.safe_load(text)["jobs"]["theory"]["steps"]
        fetched = steps[1]["with"]["path"]
        used = pathlib.Path(steps[2]["uses"]).relative_to(fetched)
        self.assertTrue((PROJECT / used / "action.yml").exists())
        known = yaml.safe_load((ACTION / "action.yml").read_text())["inputs"]
        self.assertLessEqual(set(steps[2]["with"]), set(known))


class PreCommit(Review):
    def test_a_new_review_passes(self):
        self.run_program("pre-commit", "run", "--all-files")

    def test_a_layout_is_put_right_and_what_is_wrong_stops_the_commit(self):
        self.add("more.theory", 'theory   other "Other"\n' + WRONG)
        answer = self.run_program("pre-commit", "run", "--all-files", status=1)
        self.assertIn("files were modified by this hook", answer.stdout)
        self.assertIn("error[R009]", answer.stdout)
        self.assertTrue((self.folder / "more.theory").read_text().startswith("theory other"))

    def test_the_hooks_of_the_project_are_found(self):
        hooks = yaml.safe_load((PROJECT / ".pre-commit-hooks.yaml").read_text())
        self.add(".pre-commit-config.yaml", yaml.safe_dump({"repos": [{
            "repo": "local",
            "hooks": [{name: hook[name] for name in hook if name != "description"} for hook in hooks],
        }]}))  # fmt: skip
        self.run_program("pre-commit", "run", "--all-files")
        self.add("more.theory", 'theory other "Other"\n' + UNFORMATTED)
        self.run_program("pre-commit", "run", "--all-files", status=1)
        self.run_program("git", "add", "--all")
        self.run_program("pre-commit", "run", "--all-files")


if __name__ == "__main__":
    THEORYC = str(pathlib.Path(sys.argv.pop(1)).resolve())
    unittest.main()
