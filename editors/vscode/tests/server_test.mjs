// What the panel asks of the real `theoryc lsp`, by the library with which the extension speaks: pictures
// and their places, drafts while there are errors, and messages with their codes.
//
// usage: THEORYC=PATH-OF-THEORYC node --test server_test.mjs
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, it } from "node:test";
import { pathToFileURL } from "node:url";

import { aboutAt, drawnIn, placeOf } from "../out/tested/preview/places.mjs";

const require = createRequire(import.meta.url);
const { createProtocolConnection, StreamMessageReader, StreamMessageWriter } = require("vscode-languageserver-protocol/node");
const text = readFileSync(new URL("../../../examples/ripples/ripples.theory", import.meta.url), "utf8");
const folder = mkdtempSync(join(tmpdir(), "theory-server-"));
const uri = pathToFileURL(join(folder, "ripples.theory")).href;
const said = [];
let server, connection, version = 1;

const preview = (more = {}) => connection.sendRequest("theoryc/preview", { textDocument: { uri }, ...more });

// The words are to occur once.
function positionOf(words, within = text) {
  const lines = within.slice(0, within.indexOf(words)).split("\n");
  return { line: lines.length - 1, character: lines.at(-1).length };
}

async function write(content) {
  version += 1;
  await connection.sendNotification("textDocument/didChange", { textDocument: { uri, version }, contentChanges: [{ text: content }] });
}

async function messagesOf(count) {
  for (let patience = 200; patience > 0; patience -= 1) {
    const last = said.at(-1);
    if (last && (last.version ?? version) === version && last.diagnostics.length === count) return last.diagnostics;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return assert.fail(`no ${count} messages came, but ${JSON.stringify(said.at(-1))}`);
}

before(async () => {
  writeFileSync(join(folder, "ripples.theory"), text);
  server = spawn(process.env.THEORYC, ["lsp"], { stdio: ["pipe", "pipe", "inherit"] });
  connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  connection.onNotification("textDocument/publishDiagnostics", (params) => params.uri === uri && said.push(params));
  connection.listen();
  await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    initializationOptions: { explanations: "command:theoryc.explain?%22{code}%22" },
    capabilities: { textDocument: { publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true } } },
  });
  await connection.sendNotification("initialized", {});
  await connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "theory", version, text } });
});

after(async () => {
  await connection.sendRequest("shutdown");
  await connection.sendNotification("exit");
  const status = await new Promise((resolve) => server.once("exit", resolve));
  rmSync(folder, { recursive: true });
  assert.equal(status, 0);
});

it("draws the theory, and says which views there are", async () => {
  const { view, views, svg, isDraft } = await preview();
  assert.equal(view, "constructs");
  assert.ok(["constructs", "cmocs"].every((name) => views.some((one) => one.name === name)), JSON.stringify(views));
  assert.match(svg, /^(<\?xml.*\?>\s*)?<svg /);
  assert.equal(isDraft, false);
});

it("draws another view, and in other colours", async () => {
  const { view, svg } = await preview({ view: "cmocs" });
  assert.equal(view, "cmocs");
  assert.ok(drawnIn(svg).has("cmoc-C2"));
  assert.notEqual((await preview({ view: "cmocs", theme: "dark" })).svg, svg);
});

it("leads from each box to its text, and from the text to its box", async () => {
  const { svg, places } = await preview();
  const drawn = drawnIn(svg);
  const here = places.filter(({ about }) => drawn.has(about));
  for (const about of drawn) assert.equal(placeOf(places, about)?.uri, uri, about);
  assert.deepEqual(placeOf(places, "construct-trust").range.start, positionOf('trust "Trust"'));
  assert.equal(aboutAt(here, uri, positionOf('trust "Trust"')), "construct-trust");
  assert.equal(aboutAt(here, uri, positionOf('trust "Reduced trust"')), "construct-trust");
  assert.equal(aboutAt(here, uri, positionOf('"Slow development breeds')), "cmoc-C2");
  assert.equal(aboutAt(here, uri, { line: 0, character: 0 }), undefined);
});

it("says what is wrong by codes that can be looked up, and draws a draft meanwhile", async () => {
  await write(text.replace("less trust \"Reduced", "less trsut \"Reduced"));
  const [error] = (await messagesOf(1)).filter(({ severity }) => severity === 1);
  assert.equal(error.code, "R009");
  assert.equal(error.source, "theoryc");
  assert.equal(error.codeDescription?.href, "command:theoryc.explain?%22R009%22");
  const draft = await preview();
  assert.equal(draft.isDraft, true);
  assert.match(draft.svg, /trsut/);
  await write(text);
  assert.equal((await preview()).isDraft, false);
});

it("refuses what it does not know, and goes on", async () => {
  await assert.rejects(preview({ view: "none-of-these" }));
  await assert.rejects(connection.sendRequest("theoryc/preview", { textDocument: { uri: "file:///nonexistent/x.theory" } }));
  assert.equal((await preview()).view, "constructs");
});

it("draws what was written last, however fast somebody writes", async () => {
  for (let i = 0; i < 20; i += 1) await write(`${text}\ncontext c${i} "Context ${i}"\ncmoc N { context c${i}  mechanism "M"  outcome "O" }\n`);
  assert.match((await preview()).svg, /Context 19/);
  await write(text);
});
