// What the TextMate grammar makes of examples and golden inputs is what the snapshots say, and each
// assertion in grammar/*.theory holds.
//
// usage: node --test grammar_test.mjs
//        node grammar_test.mjs --update     writes the snapshots anew, for git diff to be read
import { spawnSync } from "node:child_process";
import assert from "node:assert/strict";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { after, it } from "node:test";
import { fileURLToPath } from "node:url";

const extension = fileURLToPath(new URL("..", import.meta.url));
const project = join(extension, "../..");
const snapshots = join(extension, "tests/grammar/snapshots");
const programs = join(extension, "node_modules/vscode-tmgrammar-test/dist");
const folder = mkdtempSync(join(tmpdir(), "theory-grammar-"));
const inputs = [
  "examples/ripples/ripples.theory",
  "examples/clubs/clubs.theory",
  "examples/collaboration/refined.theory",
  "tests/golden/syntax/classify/words_as_names.theory",
  "tests/golden/syntax/classify/words_of_cases.theory",
  "tests/golden/syntax/classify/words_of_flows.theory",
  "tests/golden/format/evidence.theory",
  "tests/golden/format/shifts.theory",
];

// Two inputs may have one name, so the folder is a part of it.
const copyOf = (input) => input.replaceAll("/", ".");

function run(program, ...words) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(programs, program), ...words], { cwd: extension, encoding: "utf8" });
  return { status, said: stdout + stderr };
}

function makeSnapshots() {
  mkdirSync(snapshots, { recursive: true });
  for (const input of inputs) copyFileSync(join(project, input), join(folder, copyOf(input)));
  const { status, said } = run("snapshot.js", "--updateSnapshot", ...inputs.map((input) => join(folder, copyOf(input))));
  assert.equal(status, 0, said);
  for (const input of inputs) copyFileSync(join(folder, `${copyOf(input)}.snap`), join(snapshots, `${copyOf(input)}.snap`));
}

after(() => rmSync(folder, { recursive: true }));

if (process.argv.includes("--update")) {
  makeSnapshots();
} else {
  it("has a snapshot for each input, and for nothing else", () => {
    assert.deepEqual(readdirSync(snapshots).sort(), inputs.map((input) => `${copyOf(input)}.snap`).sort());
  });

  for (const input of inputs)
    it(`marks the words of ${input}`, () => {
      const copy = join(folder, copyOf(input));
      copyFileSync(join(project, input), copy);
      const snapshot = join(snapshots, `${basename(copy)}.snap`);
      assert.ok(existsSync(snapshot), "there is no snapshot: node editors/vscode/tests/grammar_test.mjs --update");
      copyFileSync(snapshot, `${copy}.snap`);
      const { status, said } = run("snapshot.js", copy);
      assert.equal(status, 0, said);
    });

  it("tells keywords from names", () => {
    const { status, said } = run("unit.js", join(extension, "tests/grammar/*.theory"));
    assert.equal(status, 0, said);
  });

  it("is made of the lexer's words", () => {
    const made = spawnSync(process.execPath, [join(extension, "syntaxes/make_grammar.mjs"), "--check"], { encoding: "utf8" });
    assert.equal(made.status, 0, made.stderr);
  });
}
