// The panel with the diagram, with something in VS Code's place: what it asks theoryc, what it tells the
// page, and where it leads in the text.
//
// usage: node --test panel_test.mjs
import assert from "node:assert/strict";
import Module, { createRequire } from "node:module";
import { beforeEach, it } from "node:test";
import { setTimeout as wait } from "node:timers/promises";

const require = createRequire(import.meta.url);
const fake = require("./fake_vscode.cjs");
const { told } = fake;
const load = Module._load;
Module._load = (name, ...rest) => (name === "vscode" ? fake : load(name, ...rest));
const { PreviewPanel } = require("../out/tested/panel.cjs");

const uri = { toString: () => "file:///walking.theory" };
const document = { uri, languageId: "theory", fileName: "/walking.theory" };
const cursor = (line, character) => ({ document, viewColumn: 1, selection: { active: { line, character } } });
const range = (...n) => ({ start: { line: n[0], character: n[1] }, end: { line: n[2], character: n[3] } });
const preview = {
  view: "constructs",
  title: "",
  views: [{ name: "constructs", title: "" }, { name: "cmocs", title: "" }],
  svg: '<svg><g data-about="construct-trust"/><g data-about="cmoc-1"/></svg>',
  isDraft: false,
  places: [
    { about: "construct-trust", uri: "file:///walking.theory", range: range(1, 8, 1, 13) },
    { about: "cmoc-1", uri: "file:///walking.theory", range: range(3, 0, 8, 1) },
    { about: "construct-trust", uri: "file:///walking.theory", range: range(5, 10, 5, 15) },
    { about: "cmoc-1", uri: "file:///part(1).theory", range: range(0, 0, 2, 0) },
    { about: "source-hall", uri: "file:///walking.theory", range: range(6, 15, 6, 20) },
  ],
};

let panel, asked, posted, hear, close, begun, answer, running;

function open() {
  [asked, posted, running] = [[], [], true];
  answer = async () => preview;
  const webview = {
    asWebviewUri: () => "https://x/asset",
    cspSource: "https://x",
    onDidReceiveMessage: (listener) => { hear = listener; return { dispose() {} }; },
    postMessage: (message) => { posted.push(message); },
  };
  const shown = { webview, reveal() {}, onDidDispose: (listener) => { close = listener; return { dispose() {} }; } };
  const server = {
    get running() {
      return running ? { sendRequest: (method, question) => { asked.push({ method, ...question }); return answer(question); } } : undefined;
    },
    onStart: (listener) => { begun = listener; return { dispose() {} }; },
  };
  panel = new PreviewPanel(shown, fake.Uri, server);
  return shown;
}

const kinds = () => posted.splice(0).map(({ kind }) => kind);

beforeEach(async () => {
  close?.();
  told.configuration = { "preview.delay": 10 };
  told.shown.length = 0;
  fake.window.visibleTextEditors.splice(0, 1, cursor(0, 0));
  open();
  panel.follow(document);
  await wait(0);
});

it("asks for the picture in the window's colours, and shows it", () => {
  assert.deepEqual(asked, [{ method: "theoryc/preview", textDocument: { uri: "file:///walking.theory" }, theme: "dark", position: { line: 0, character: 0 } }]);
  assert.deepEqual(posted[0], { kind: "picture", view: "constructs", views: preview.views, svg: preview.svg, isDraft: false, isChosen: false });
});

it("asks anew while somebody writes, once for several keys", async () => {
  asked.length = 0;
  for (let i = 0; i < 5; i += 1) told.events.text.fire({ document });
  told.events.text.fire({ document: { languageId: "markdown" } });
  await wait(40);
  assert.equal(asked.length, 1);
});

it("marks what the cursor is on: the smallest that is drawn", async () => {
  const markAt = (line, character) => {
    told.events.selection.fire({ textEditor: cursor(line, character) });
    return posted.filter(({ kind }) => kind === "mark").at(-1).about;
  };
  assert.equal(markAt(5, 12), "construct-trust");
  assert.equal(markAt(6, 17), "cmoc-1");
  assert.equal(markAt(20, 0), undefined);
});

it("follows the cursor to another line, until a view is chosen, and again once none is", async () => {
  asked.length = 0;
  told.events.selection.fire({ textEditor: cursor(5, 1) });
  told.events.selection.fire({ textEditor: cursor(5, 2) });
  await wait(40);
  assert.equal(asked.length, 1);
  hear({ kind: "view", view: "cmocs" });
  await wait(0);
  assert.equal(asked.at(-1).view, "cmocs");
  assert.equal(posted.filter(({ kind }) => kind === "picture").at(-1).isChosen, true);
  told.events.selection.fire({ textEditor: cursor(7, 1) });
  await wait(40);
  assert.equal(asked.length, 2);
  hear({ kind: "view", view: "" });
  await wait(0);
  assert.equal("view" in asked.at(-1), false);
});

it("leads from a box to the first place of what it shows", async () => {
  hear({ kind: "go", about: "construct-trust" });
  await wait(0);
  const [editor, , where] = told.shown[0];
  assert.deepEqual([where.viewColumn, editor.revealed.start, editor.selection.active], [1, [1, 8], [1, 8]]);
  hear({ kind: "go", about: "construct-none" });
  hear({ kind: "run", about: "construct-trust" });
  hear("go");
  await wait(0);
  assert.equal(told.shown.length, 1);
});

it("keeps the theory that it shows when a click leads to another of its files, and follows who goes there", async () => {
  const part = { uri: { toString: () => "file:///part%281).theory" }, languageId: "theory", fileName: "/part(1).theory" };
  const editor = { document: part, selection: { active: { line: 1, character: 0 } } };
  told.events.selection.fire({ textEditor: editor });
  assert.equal(posted.at(-1).about, "cmoc-1");
  answer = async () => ({ ...preview, places: preview.places.slice(3) });
  told.events.text.fire({ document });
  await wait(40);
  hear({ kind: "go", about: "cmoc-1" });
  asked.length = 0;
  told.events.editor.fire(editor);
  await wait(0);
  assert.deepEqual(asked, []);
  told.events.editor.fire({ document });
  told.events.editor.fire(editor);
  await wait(0);
  assert.equal(asked.at(-1).textDocument.uri, "file:///part%281).theory");
});

it("keeps the last picture when there is no answer, and says so", async () => {
  posted.length = 0;
  answer = () => Promise.reject(new Error("it cannot be drawn"));
  told.events.text.fire({ document });
  await wait(40);
  assert.deepEqual(posted, [{ kind: "stale", reason: "This is how it was before: it cannot be drawn" }]);
});

it("says that there is none of a theory that was never drawn, and begins once the server does", async () => {
  close();
  open();
  running = false;
  panel.follow(document);
  await wait(0);
  assert.deepEqual(posted, [{ kind: "stale", reason: "There is no diagram: theoryc does not run." }]);
  running = true;
  begun();
  await wait(0);
  assert.deepEqual(kinds(), ["stale", "picture", "mark"]);
});

it("tells a page that was loaded anew what it showed", async () => {
  posted.length = 0;
  hear({ kind: "ready" });
  assert.deepEqual(kinds(), ["picture"]);
  await wait(0);
  assert.deepEqual(kinds(), ["picture", "mark"]);
});

it("asks for nothing once it is closed", async () => {
  close();
  asked.length = 0;
  told.events.text.fire({ document });
  await wait(40);
  assert.deepEqual(asked, []);
});
