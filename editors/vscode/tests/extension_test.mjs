// Starts the bundled extension without VS Code: all commands that package.json promises are there, and
// where theoryc is missing or too old, it is said how to install it.
//
// usage: node --test extension_test.mjs
import assert from "node:assert/strict";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import Module, { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, it } from "node:test";
import { setTimeout as wait } from "node:timers/promises";

const require = createRequire(import.meta.url);
const fake = require("./fake_vscode.cjs");
const { told } = fake;
const load = Module._load;
Module._load = (name, ...rest) => (name === "vscode" ? fake : load(name, ...rest));
const extension = require("../out/extension.js");
const promised = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")).contributes;
const folder = mkdtempSync(join(tmpdir(), "theory-extension-"));

async function saidWith(path) {
  told.configuration = { path };
  told.errors.length = 0;
  told.executed.length = 0;
  await told.commands.get("theoryc.restart")();
  await wait(10);
  return told.errors;
}

before(() => {
  told.configuration = { path: "/nonexistent/theoryc" };
  extension.activate({ subscriptions: [], extensionUri: fake.Uri });
});

after(async () => {
  await extension.deactivate();
  rmSync(folder, { recursive: true });
});

it("has all commands that it promises, and promises all that it has", () => {
  assert.deepEqual([...told.commands.keys()].sort(), promised.commands.map(({ command }) => command).sort());
});

it("says how to install theoryc where there is none, and leads to the setting", async () => {
  const errors = await saidWith("/nonexistent/theoryc");
  assert.equal(errors.length, 1);
  assert.match(errors[0][0], /There is no program at \/nonexistent\/theoryc\. Build theoryc with \.\/bootstrap/);
  assert.deepEqual(errors[0].slice(1), ["How to Install", "Open the Setting"]);
  assert.deepEqual(told.executed, [["workbench.action.openSettings", "theoryc.path"]]);
  assert.match(told.status.detail, /There is no program/);
  assert.equal(told.status.command.command, "theoryc.restart");
});

it("says so of a theoryc that has no language server", async () => {
  const old = join(folder, "theoryc");
  writeFileSync(old, "#!/bin/sh\nexit 2\n");
  chmodSync(old, 0o755);
  assert.match((await saidWith(old))[0][0], /theoryc is too old: it has no command lsp/);
});

it("names what is promised in one way", () => {
  const named = [...Object.values(promised.menus).flat(), ...promised.keybindings].map(({ command }) => command);
  for (const command of named) assert.ok(told.commands.has(command), command);
  const links = JSON.stringify(promised.walkthroughs).match(/(?<=onCommand:|command:)theoryc\.\w+/g);
  for (const command of links) assert.ok(told.commands.has(command), command);
});
