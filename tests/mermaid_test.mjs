// Gives the flowcharts of every example and golden input to Mermaid's own parser, in Chromium, and has some drawn.
//
// usage: node mermaid_test.mjs PATH-OF-THEORYC
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";

import { chromium } from "playwright-core";

const theoryc = resolve(process.argv[2]);
const project = fileURLToPath(new URL("..", import.meta.url));
const mermaid = fileURLToPath(new URL("node_modules/mermaid/dist/mermaid.min.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "theoryc-mermaid-"));

// Each is one line of a theory's text, and means something to Mermaid, its Markdown or a browser.
const hostile = [
  "<script>window.struck = 1</script>",
  "'><img src=x onerror='window.struck = 1'>",
  "]]]:::box0 end subgraph x",
  "%%{init: {'securityLevel': 'loose'}}%%",
  "**bold** _it_ `code` ~~no~~ $$x^2$$",
  "1. a list",
  "- another",
  "+",
  "[link](javascript:window.struck=1) www.example.org a@b.org",
  "&lt; &#60; #lt; #60; #quot; ﬂ°°60¶ß",
  "style x:#123;y classDef z:#123; fa:fa-car",
  "right \u202eto left",
  "A --> B | C; click D callback",
  "C:\\\\new\\\\table",
];

function theoriesBelow(place) {
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".theory"))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name)).sort();
}

// Lays a golden file's input out on the disk, as the golden runner does in memory.
function layOut(golden, place) {
  const files = { "main.theory": "" };
  let name = "main.theory";
  for (const line of readFileSync(golden, "latin1").split(/(?<=\n)/)) {
    if (line.startsWith("// RUN:")) break;
    if (line.startsWith("// --- ")) files[name = line.slice(7).trim()] = "";
    else files[name] += line;
  }
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(place, file)), { recursive: true });
    writeFileSync(join(place, file), text, "latin1");
  }
  return join(place, "main.theory");
}

// The charts of a theory, each with the same diagram as DOT; none where it has errors, is a part of
// another one, or lacks the views that are asked for.
function chartsOf(theory, out, ...options) {
  try {
    execFileSync(theoryc, ["build", theory, "--emit", "mermaid,dot", "-o", out, ...options],
      { cwd: dirname(theory), stdio: ["ignore", "ignore", "pipe"] });
  } catch (failure) {
    if (failure.status === 1 || String(failure.stderr).includes("`--view` knows no")) return [];
    throw failure;
  }
  return readdirSync(out).filter((file) => file.endsWith(".mmd")).map((file) => ({
    file, text: readFileSync(join(out, file), "utf8"),
    dot: readFileSync(join(out, file.replace(/mmd$/, "dot")), "utf8"),
  }));
}

const boxesOfDot = (dot) => dot.match(/^\t+[\w".-]+\t+\[/gm)?.length ?? 0;
const arrowsOfDot = (dot) => dot.match(/^\t+[\w".-]+ -> [\w".-]+\t*\[/gm)?.length ?? 0;

let browser, page;
const charts = []; // of examples and golden inputs
const complaints = []; // in the console, or thrown

// What Mermaid reads in a chart, without legend and captions; or what is wrong with it.
function read(text) {
  return page.evaluate(async (chart) => {
    try {
      await window.mermaid.parse(chart);
      const body = chart.replace(/^---\n.*\n---\n/, "").replace(/^%% .*\n/gm, "");
      const { db } = await window.mermaid.mermaidAPI.getDiagramFromText(body);
      const isOurs = (id) => !/^(legend|caption|empty)/.test(id);
      return {
        boxes: [...db.getVertices().keys()].filter(isOurs).length,
        arrows: db.getEdges().filter(({ start }) => isOurs(start)).length,
        frames: db.getSubGraphs().map(({ id }) => id),
      };
    } catch (failure) {
      return { failure: failure.message };
    }
  }, text);
}

// Draws a chart into the page; gives what can be read in it.
function draw(text) {
  return page.evaluate(async (chart) => {
    const { svg } = await window.mermaid.render("drawn", chart);
    document.body.innerHTML = svg;
    return { words: document.body.textContent, shown: document.body.innerText };
  }, text);
}

before(async () => {
  const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
  browser = await chromium.launch({ executablePath, args: process.getuid() === 0 ? ["--no-sandbox"] : [] });
  page = await browser.newPage();
  page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(error.stack));
  await page.route("**/*", (route) => {
    complaints.push(`asked for ${route.request().url()}`);
    return route.abort();
  });
  await page.setContent("<!doctype html><title>Charts</title><body></body>");
  await page.addScriptTag({ content: readFileSync(mermaid, "utf8") });
  await page.evaluate(() => window.mermaid.initialize({ startOnLoad: false }));
  let number = 0;
  const add = (name, theory, ...options) => {
    for (const chart of chartsOf(theory, join(folder, `out${number++}`), ...options)) charts.push({ name: `${name}: ${chart.file}`, ...chart });
  };
  for (const example of theoriesBelow(join(project, "examples"))) {
    add(relative(project, example), example);
    add(relative(project, example), example, "--view", "lanes,matrix");
  }
  for (const golden of theoriesBelow(join(project, "tests/golden")))
    add(relative(project, golden), layOut(golden, join(folder, `in${number}`)));
});

after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("every chart", () => {
  it("is read by Mermaid, with as many boxes and arrows as there are in DOT", async () => {
    assert.ok(charts.length > 100, `${charts.length} charts`);
    const wrong = [];
    for (const { name, text, dot } of charts) {
      const chart = await read(text);
      if (chart.failure) wrong.push(`${name}: ${chart.failure}`);
      else if (chart.boxes !== boxesOfDot(dot) || chart.arrows !== arrowsOfDot(dot))
        wrong.push(`${name}: ${chart.boxes} boxes and ${chart.arrows} arrows, not ${boxesOfDot(dot)} and ${arrowsOfDot(dot)}`);
      else if (new Set(chart.frames).size !== chart.frames.length) wrong.push(`${name}: frames of one name`);
    }
    assert.deepEqual(wrong, []);
    console.log(`${charts.length} charts read`);
  });

  it("has a title, and words for those who do not see it", () => {
    for (const { name, text } of charts) {
      assert.match(text, /^---\ntitle: ".*"\n---\n/, name);
      assert.match(text, /^ {2}accDescr: ./m, name);
    }
  });
});

describe("a chart that is drawn", () => {
  it("shows what stands in it", async () => {
    const drawn = charts.filter(({ name, text }) => /^examples|golden\/backends/.test(name) && !text.includes("\n%% "));
    for (const { name, text } of drawn) {
      const { shown } = await draw(text);
      assert.ok(shown.length > 0 && !shown.includes("Syntax error"), name);
      assert.doesNotMatch(shown, name.includes("harmless") ? /Unsupported markdown/ : /Unsupported markdown|#\d+;/, name);
      assert.equal(await page.locator("svg > title").count(), 1, name);
      assert.equal(await page.locator("svg > desc").count(), 1, name);
    }
    console.log(`${drawn.length} charts drawn`);
  });

  it("shows hostile words as they are, and they do nothing", async () => {
    const texts = hostile.map((text) => text.replaceAll('"', "'"));
    const cmocs = texts.map((text, i) => `section s${i} "${text}" {
  cmoc ${i + 1} "${text}" { context h${i} mechanism "${text} m" outcome "${text} o" regardless of "${text} w" }
}`);
    const source = join(folder, "hostile.theory");
    writeFileSync(source, [`theory hostile "${texts[0]} & ${texts[1]}"`, ...texts.map((text, i) => `context h${i} "${text}"`), ...cmocs].join("\n"));
    for (const { file, text } of chartsOf(source, join(folder, "hostile"))) {
      assert.doesNotMatch(text, /[\u202a-\u202e\u2066-\u2069]/, file);
      const { words } = await draw(text);
      const flat = words.replace(/\u2060/g, "").replace(/\s+/g, " ");
      for (const one of texts) assert.ok(flat.includes(one.replaceAll("\\\\", "\\")), `${file}: ${one}`);
      assert.equal(await page.evaluate(() => window.struck), undefined);
      assert.equal(await page.locator("body script, body img, body iframe, body a, body math").count(), 0, file);
      assert.deepEqual(await page.evaluate(() => [...document.body.querySelectorAll("*")].flatMap((one) =>
        one.getAttributeNames().filter((name) => name.startsWith("on")))), [], file);
    }
  });

  it("shows a title without markup or entities", async () => {
    const source = join(folder, "titled.theory");
    writeFileSync(source, 'theory titled "Clubs & <groups>: a = b"\nlink "Rain" decreases "Walks"\n');
    const { shown } = await draw(chartsOf(source, join(folder, "titled"), "--view", "constructs")[0].text);
    assert.ok(shown.includes("Clubs ＆ ＜groups＞: a = b"), shown);
    assert.equal(await page.locator("svg > title").textContent(), "Clubs & <groups>: a = b");
  });
});

describe("a chart beyond what Mermaid draws", () => {
  it("says so in its first lines, with the arrow of its legend", () => {
    const source = join(folder, "large.theory");
    const links = Array.from({ length: 501 }, (_, i) => `link "A ${i}" increases "B ${i}"`);
    writeFileSync(source, `theory large "Large"\n${links.join("\n")}\n`);
    const [{ text }] = chartsOf(source, join(folder, "large"), "--view", "constructs");
    assert.match(text, /^---\n.*\n---\n%% 502 arrows: Mermaid draws 500, .*\n%% \d+ characters: Mermaid draws 50000, /);
  });
});

describe("Mermaid", () => {
  it("asked for nothing and complained of nothing", () => assert.deepEqual(complaints, []));
});
