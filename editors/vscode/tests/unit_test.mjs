// What of the extension knows nothing of VS Code: finding the program, reading its answers, asking for
// pictures, and leading from them to the text.
//
// usage: THEORYC=PATH-OF-THEORYC node --test unit_test.mjs
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { describe, it } from "node:test";
import { setTimeout as wait } from "node:timers/promises";

import { ask, hasLanguageServer } from "../out/tested/answers.mjs";
import { isMessage, kindsOf, writtenFiles } from "../out/tested/lines.mjs";
import { themeFor } from "../out/tested/preview/colours.mjs";
import { Newest } from "../out/tested/preview/newest.mjs";
import { pageOf } from "../out/tested/preview/page.mjs";
import { aboutAt, drawnIn, placeOf } from "../out/tested/preview/places.mjs";
import { isFromPage } from "../out/tested/preview/protocol.mjs";
import { findProgram } from "../out/tested/program.mjs";

const theoryc = process.env.THEORYC;

function machine(programs, more = {}) {
  return { searched: ["/usr/bin", "/opt/bin", "relative"].join(delimiter), isWindows: false, home: "/home/ann", workspace: "/review", isProgram: (path) => programs.includes(path), ...more };
}

describe("the program", () => {
  it("is the first of its name on the PATH", () => {
    assert.deepEqual(findProgram("", machine(["/opt/bin/theoryc"])), { program: "/opt/bin/theoryc" });
    assert.deepEqual(findProgram(" ", machine(["/opt/bin/theoryc", "/usr/bin/theoryc"])), { program: "/usr/bin/theoryc" });
  });

  it("is where the setting says, and nowhere else", () => {
    assert.deepEqual(findProgram("~/bin/theoryc", machine(["/home/ann/bin/theoryc"])), { program: "/home/ann/bin/theoryc" });
    assert.deepEqual(findProgram("${workspaceFolder}/build/theoryc", machine(["/review/build/theoryc"])), { program: "/review/build/theoryc" });
    assert.deepEqual(findProgram("build/theoryc", machine(["/review/build/theoryc"])), { program: "/review/build/theoryc" });
    assert.match(findProgram("/no/theoryc", machine(["/usr/bin/theoryc"])).missing, /no program at \/no\/theoryc/);
  });

  it("may have another name", () => {
    assert.deepEqual(findProgram("theoryc-next", machine(["/usr/bin/theoryc-next"])), { program: "/usr/bin/theoryc-next" });
    assert.match(findProgram("theoryc-next", machine([])).missing, /no program theoryc-next on the PATH/);
  });

  it("is not looked for beside the theory, where others may have put it", () => {
    assert.ok("missing" in findProgram("", machine(["relative/theoryc", "/review/theoryc", "theoryc"])));
  });

  it("ends in .exe on Windows", () => {
    assert.deepEqual(findProgram("/bin/theoryc", machine(["/bin/theoryc.exe"], { isWindows: true })), { program: "/bin/theoryc.exe" });
  });
});

describe("answers of a program", () => {
  it("have a status and what was said", async () => {
    const { status, out, err } = await ask(process.execPath, ["-e", "console.log('a'); console.error('b'); process.exit(3)"]);
    assert.deepEqual([status, out, err], [3, "a\n", "b\n"]);
  });

  it("are no failure of ours when there is no such program", async () => {
    assert.equal((await ask("/nonexistent/theoryc", [])).status, -1);
    assert.equal(await hasLanguageServer("/nonexistent/theoryc"), false);
    assert.equal(await hasLanguageServer("/bin/false"), false);
  });
});

describe("theoryc itself", { skip: theoryc === undefined && "THEORYC is not set" }, () => {
  it("lists the kinds of results that the command build offers", async () => {
    const kinds = kindsOf((await ask(theoryc, ["help", "build"])).out);
    const names = kinds.map(({ name }) => name);
    for (const name of ["dot", "html", "json", "md", "pdf", "png", "svg", "xlsx", "csv"]) assert.ok(names.includes(name), `${name} in ${names}`);
    assert.match(kinds.find(({ name }) => name === "html").says, /one page to explore, with its pictures in it and nothing beside it$/);
  });

  it("understands what the commands and the task say to it", async () => {
    const example = new URL("../../../examples/ripples/ripples.theory", import.meta.url).pathname;
    assert.match((await ask(theoryc, ["explain", "--format", "md", "--", "R009"])).out, /R009/);
    assert.equal((await ask(theoryc, ["check", "--color", "never", "--", example])).status, 0);
    assert.match((await ask(theoryc, ["new", "--", "/dev/null/review"])).err, /\/dev\/null\/review/);
    const built = await ask(theoryc, ["build", "--emit", "json", "--color", "never", "-o", "-", "--", example]);
    assert.equal(built.status, 0, built.err);
  });

  it("says what is wrong in lines that the problem matcher knows", async () => {
    const [{ regexp }] = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")).contributes.problemPatterns;
    const file = join(mkdtempSync(join(tmpdir(), "theory-unit-")), "walking.theory");
    writeFileSync(file, 'cmoc 1 {\n  context "Rain", rest\n  mechanism "Rest"\n  outcome "Sleep"\n}\n');
    const { out, err } = await ask(theoryc, ["check", "--color", "never", "--", file]);
    rmSync(dirname(file), { recursive: true });
    const matched = (out + err).split("\n").flatMap((line) => line.match(new RegExp(regexp)) ?? []);
    assert.deepEqual(matched.filter((part) => /^(R009|error|2|19)$/.test(part)), ["2", "19", "error", "R009"]);
  });

  it("has the language server", async () => {
    assert.equal(await hasLanguageServer(theoryc), true);
  });
});

describe("what theoryc writes", () => {
  it("names the files that it made", () => {
    assert.deepEqual(writtenFiles("a.theory:1:1: note[X001]: wrote nothing\nwrote build/a b.svg\nwrote build/a.html\n"), ["build/a b.svg", "build/a.html"]);
    assert.deepEqual(writtenFiles(""), []);
  });

  it("has codes and names of messages, which are no options", () => {
    for (const word of ["R009", "r009", "unresolved-name", "wording"]) assert.equal(isMessage(word), true, word);
    for (const word of ["", "-x", "--all", "R9", "a b", "../x", "a--b"]) assert.equal(isMessage(word), false, word);
  });
});

describe("pictures", () => {
  function asking(log, answers = {}) {
    const open = [];
    const newest = new Newest({
      send: (question) => new Promise((answer, fail) => {
        log.push(`ask ${question}`);
        open.push({ answer: () => answer(`${question}!`), fail: () => fail(new Error(question)) });
        if (answers[question]) open.shift()[answers[question]]();
      }),
      show: (answer) => log.push(`show ${answer}`),
      fail: (error) => log.push(`fail ${error.message}`),
    });
    return { newest, open };
  }

  it("are asked for one at a time, and only the newest question waits", async () => {
    const log = [];
    const { newest, open } = asking(log);
    for (const question of ["a", "b", "c", "d"]) newest.ask(question);
    assert.deepEqual(log, ["ask a"]);
    open.shift().answer();
    await wait(0);
    assert.deepEqual(log, ["ask a", "show a!", "ask d"]);
    open.shift().fail();
    await wait(0);
    newest.ask("e");
    assert.deepEqual(log.slice(3), ["fail d", "ask e"]);
  });

  it("are asked for once nobody types", async () => {
    const log = [];
    const { newest } = asking(log, { c: "answer" });
    for (const question of ["a", "b", "c"]) newest.ask(question, 10);
    assert.deepEqual(log, []);
    await wait(40);
    assert.deepEqual(log, ["ask c", "show c!"]);
  });

  it("are not asked for within the delay, even if an answer comes in then", async () => {
    const log = [];
    const { newest, open } = asking(log);
    newest.ask("a");
    newest.ask("b", 40);
    open.shift().answer();
    await wait(5);
    assert.deepEqual(log, ["ask a", "show a!"]);
    await wait(60);
    assert.deepEqual(log, ["ask a", "show a!", "ask b"]);
  });

  it("are of no interest any more once the panel is closed", async () => {
    const log = [];
    const { newest, open } = asking(log);
    newest.ask("a");
    newest.ask("b", 5);
    newest.close();
    open.shift().answer();
    newest.ask("c");
    await wait(20);
    assert.deepEqual(log, ["ask a"]);
  });

  it("have the colours of the window, unless the setting says others", () => {
    const [light, dark] = [{ isDark: false, isOfHighContrast: false }, { isDark: true, isOfHighContrast: false }];
    assert.equal(themeFor("auto", light), "default");
    assert.equal(themeFor("auto", dark), "dark");
    assert.equal(themeFor("auto", { isDark: true, isOfHighContrast: true }), "dark");
    assert.equal(themeFor("auto", { isDark: false, isOfHighContrast: true }), "print");
    assert.equal(themeFor("print", dark), "print");
    assert.equal(themeFor("nonsense", light), "default");
  });
});

describe("places", () => {
  const at = (line, character) => ({ line, character });
  const place = (about, uri, ...range) => ({ about, uri, range: { start: at(range[0], range[1]), end: at(range[2], range[3]) } });
  const places = [
    place("construct-trust", "file:///a", 2, 0, 4, 1),
    place("cmoc-C1", "file:///a", 6, 0, 12, 1),
    place("construct-trust", "file:///a", 8, 12, 8, 17),
    place("construct-talk", "file:///a", 8, 19, 8, 23),
    place("construct-far", "file:///b", 8, 0, 8, 80),
  ];

  it("lead from the picture to the first", () => {
    assert.equal(placeOf(places, "construct-trust"), places[0]);
    assert.equal(placeOf(places, "construct-none"), undefined);
  });

  it("lead from the text to the smallest that holds the cursor, ends included", () => {
    const about = (line, character, uri = "file:///a") => aboutAt(places, uri, at(line, character));
    assert.equal(about(8, 12), "construct-trust");
    assert.equal(about(8, 17), "construct-trust");
    assert.equal(about(8, 18), "cmoc-C1");
    assert.equal(about(8, 20), "construct-talk");
    assert.equal(about(3, 0), "construct-trust");
    assert.equal(about(5, 0), undefined);
    assert.equal(about(12, 2), undefined);
    assert.equal(about(8, 3, "file:///b"), "construct-far");
    assert.equal(about(8, 3, "file:///c"), undefined);
  });

  it("count where there is something drawn", () => {
    const svg = '<svg><g class="node" data-about="construct-trust"/><g id="x" data-about="case-a&quot;&amp;lt;b&apos;"/><text>data-about="no"</text></svg>';
    assert.deepEqual([...drawnIn(svg)].slice(0, 2), ["construct-trust", "case-a\"&lt;b'"]);
  });

  it("of one size: the first", () => {
    const same = [place("x", "file:///a", 1, 0, 1, 5), place("y", "file:///a", 1, 0, 1, 5)];
    assert.equal(aboutAt(same, "file:///a", at(1, 2)), "x");
  });
});

describe("messages of the page", () => {
  it("are of three kinds, and all else is none", () => {
    for (const message of [{ kind: "ready" }, { kind: "go", about: "x" }, { kind: "view", view: "cmocs" }]) assert.equal(isFromPage(message), true);
    for (const message of [null, undefined, "ready", 3, {}, { kind: "go" }, { kind: "go", about: 3 }, { kind: "view" }, { kind: "run", about: "x" }])
      assert.equal(isFromPage(message), false, JSON.stringify(message));
  });

  it("come from a page that may load nothing but its own style and script", () => {
    const page = pageOf({ style: "https://x/preview.css", script: "https://x/preview.js", source: "https://x", nonce: "abc" });
    assert.match(page, /content="default-src 'none'; style-src https:\/\/x; script-src 'nonce-abc'; base-uri 'none'; form-action 'none'"/);
    assert.equal(page.match(/<script/g).length, 1);
    assert.doesNotMatch(page, /unsafe|style="| on\w+=/);
  });
});
