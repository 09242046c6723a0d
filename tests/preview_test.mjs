// Opens the page of VS Code's diagram in Chromium, with pictures that theoryc draws, and clicks and types
// as people would.
//
// usage: node preview_test.mjs PATH-OF-THEORYC
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { after, before, beforeEach, describe, it } from "node:test";
import { fileURLToPath } from "node:url";

import { chromium } from "playwright-core";

const theoryc = process.argv[2];
const project = fileURLToPath(new URL("..", import.meta.url));
const extension = `${project}/editors/vscode`;
const axe = readFileSync(new URL("node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const { pageOf } = await import(`${extension}/out/tested/preview/page.mjs`);
const site = "https://preview.test";
const views = [{ name: "constructs", title: "" }, { name: "cmocs", title: "" }, { name: "core", title: "The core of it" }];

const served = {
  "/": ["text/html", () => pageOf({ style: `${site}/preview.css`, script: `${site}/preview.js`, source: site, nonce: "n0nce" })],
  "/preview.css": ["text/css", () => readFileSync(`${extension}/out/webview/preview.css`)],
  "/preview.js": ["text/javascript", () => readFileSync(`${extension}/out/webview/preview.js`)],
};

function drawn(view, theme = "default") {
  return execFileSync(theoryc, ["build", `${project}/examples/ripples/ripples.theory`, "--emit", `${view}.svg`, "--theme", theme, "-o", "-"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
}

function pictureOf(view, svg = drawn(view), more = {}) {
  return { kind: "picture", view, views, svg, isDraft: false, isChosen: false, ...more };
}

let browser, page;
const asked = []; // of the network
const complaints = []; // in the console, or thrown

const send = (message) => page.evaluate((data) => window.postMessage(data, "*"), message).then(() => page.evaluate(() => new Promise(requestAnimationFrame)));
const sent = () => page.evaluate(() => window.sent.splice(0));
const box = (about) => page.locator(`g.node[data-about="${about}"]`);
const focused = () => page.evaluate(() => document.activeElement.dataset.about ?? document.activeElement.id);
const width = () => page.locator("#canvas svg").evaluate((svg) => svg.getBoundingClientRect().width);

async function open(kept = undefined) {
  await page.addInitScript((state) => {
    window.sent = [];
    window.kept = state;
    window.acquireVsCodeApi = () => ({
      postMessage: (message) => window.sent.push(message),
      getState: () => window.kept,
      setState: (next) => { window.kept = next; },
    });
  }, kept);
  await page.goto(`${site}/`);
}

// What the page forbids of hostile markup, of a test's own tools, or of Chromium's words on what is no
// XML, is told in the console.
function forbidden(since) {
  const said = complaints.splice(since);
  assert.ok(said.every((one) => /violates the (following|document's) Content Security Policy/.test(one)), said.join("\n"));
  return said.length;
}

async function seriousMatters() {
  const earlier = complaints.length;
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run({ resultTypes: ["violations"] }));
  forbidden(earlier);
  return violations.filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes[0].target} ${nodes[0].failureSummary}`);
}

before(async () => {
  const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
  browser = await chromium.launch({ executablePath, args: process.getuid() === 0 ? ["--no-sandbox"] : [] });
});

beforeEach(async () => {
  await page?.close();
  page = await browser.newPage({ viewport: { width: 700, height: 600 } });
  page.setDefaultTimeout(10_000);
  page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(error.stack));
  await page.route("**/*", (route) => {
    const [contentType, body] = served[route.request().url().replace(site, "")] ?? [];
    if (body) return route.fulfill({ contentType, body: body() });
    asked.push(route.request().url());
    return route.abort();
  });
  await open();
});

after(() => browser?.close());

describe("the page", () => {
  it("says that it is ready, and shows the picture and its views", async () => {
    assert.deepEqual(await sent(), [{ kind: "ready" }]);
    await send(pictureOf("constructs"));
    assert.ok(await box("construct-trust").isVisible());
    assert.equal(await page.locator("#views").inputValue(), "");
    assert.deepEqual(await page.locator("#views option").allTextContents(), ["As the text: Constructs", "Constructs", "Configurations (CMOCs)", "The core of it"]);
    assert.equal(await page.locator("#draft").isVisible(), false);
  });

  it("asks for another view", async () => {
    await send(pictureOf("constructs"));
    await sent();
    await page.getByLabel("View").selectOption("cmocs");
    assert.deepEqual(await sent(), [{ kind: "view", view: "cmocs" }]);
    await send(pictureOf("cmocs", undefined, { isChosen: true }));
    assert.ok(await box("cmoc-C2").isVisible());
    assert.equal(await page.locator("#views").inputValue(), "cmocs");
    await page.getByLabel("View").selectOption("");
    assert.deepEqual(await sent(), [{ kind: "view", view: "" }]);
  });

  it("says of a draft that it is one", async () => {
    await send(pictureOf("constructs", undefined, { isDraft: true }));
    assert.ok(await page.getByText("Draft").isVisible());
  });

  it("keeps the last picture when there is no answer, and says so until there is one", async () => {
    await send(pictureOf("constructs"));
    await send({ kind: "stale", reason: "This is how it was before: theoryc does not run." });
    assert.ok(await box("construct-trust").isVisible());
    assert.ok(await page.getByRole("status").getByText("This is how it was before").isVisible());
    await send(pictureOf("constructs"));
    assert.equal(await page.getByRole("status").isVisible(), false);
  });

  it("keeps the last picture when what comes is none", async () => {
    await send(pictureOf("constructs"));
    const earlier = complaints.length;
    for (const svg of ["", "<svg", "<p>no</p>", '<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>']) {
      await send(pictureOf("constructs", svg));
      assert.ok(await box("construct-trust").isVisible());
      assert.match(await page.getByRole("status").textContent(), /no picture/);
    }
    forbidden(earlier);
  });
});

describe("from the picture to the text", () => {
  it("a click on a box or an arrow says which", async () => {
    await send(pictureOf("constructs"));
    await sent();
    await box("construct-trust").click();
    assert.deepEqual(await sent(), [{ kind: "go", about: "construct-trust" }]);
    assert.match(await page.locator("#heard").textContent(), /is shown in the text/);
  });

  it("an arrow is wide enough to hit", async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="300pt" height="200pt" viewBox="0 0 300 200">' +
      '<g class="edge" data-about="link-1"><title>a to b</title><path d="M20,100H280" fill="none" stroke="#000"/></g></svg>';
    await send(pictureOf("constructs", svg));
    await sent();
    const area = await page.locator("#canvas svg").boundingBox();
    await page.mouse.click(area.x + area.width / 2, area.y + area.height / 2 + 5);
    assert.deepEqual(await sent(), [{ kind: "go", about: "link-1" }]);
  });

  it("a drag is no click, and moves the picture", async () => {
    await send(pictureOf("constructs"));
    for (let i = 0; i < 6; i += 1) await page.getByRole("button", { name: "Enlarge" }).click();
    await sent();
    const area = await page.locator("#canvas").boundingBox();
    const before = await page.locator("#canvas").evaluate(({ scrollTop }) => scrollTop);
    await page.mouse.move(area.x + 300, area.y + 300);
    await page.mouse.down();
    await page.mouse.move(area.x + 300, area.y + 200, { steps: 4 });
    await page.mouse.up();
    assert.deepEqual(await sent(), []);
    assert.equal(await page.locator("#canvas").evaluate(({ scrollTop }) => scrollTop), before + 100);
  });

  it("a click after a drag counts again", async () => {
    await send(pictureOf("constructs"));
    await page.mouse.move(20, 300);
    await page.mouse.down();
    await page.mouse.move(60, 340, { steps: 4 });
    await page.mouse.up();
    await sent();
    await box("construct-trust").click();
    assert.deepEqual(await sent(), [{ kind: "go", about: "construct-trust" }]);
  });
});

describe("from the text to the picture", () => {
  const marked = () => page.locator(".is-marked").evaluateAll((all) => [...new Set(all.map(({ dataset }) => dataset.about))]);

  it("the cursor marks the box, and no other", async () => {
    await send(pictureOf("constructs"));
    await send({ kind: "mark", about: "construct-trust" });
    assert.deepEqual(await marked(), ["construct-trust"]);
    assert.equal(await box("construct-trust").getAttribute("aria-current"), "true");
    await send({ kind: "mark", about: "construct-faith" });
    assert.deepEqual(await marked(), ["construct-faith"]);
    await send({ kind: "mark" });
    assert.deepEqual(await marked(), []);
    await send({ kind: "mark", about: 'x"]' });
    assert.deepEqual(await marked(), []);
  });

  it("the mark outlives a new picture", async () => {
    await send(pictureOf("constructs"));
    await send({ kind: "mark", about: "construct-trust" });
    await send(pictureOf("constructs"));
    assert.deepEqual(await marked(), ["construct-trust"]);
  });

  it("a marked box comes into sight", async () => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await send(pictureOf("constructs"));
    for (let i = 0; i < 7; i += 1) await page.getByRole("button", { name: "Enlarge" }).click();
    for (const about of ["construct-performance", "construct-conflict"]) {
      await send({ kind: "mark", about });
      const [area, canvas] = [await box(about).boundingBox(), await page.locator("#canvas").boundingBox()];
      const middle = area.y + area.height / 2;
      assert.ok(middle > canvas.y && middle < canvas.y + canvas.height, `${about} at ${middle}`);
    }
  });
});

describe("size", () => {
  it("is fitted, enlarged and reduced by buttons and keys, and kept for a page that is loaded anew", async () => {
    await send(pictureOf("constructs"));
    const fitted = await width();
    const height = await page.locator("#canvas svg").evaluate((svg) => svg.getBoundingClientRect().height);
    assert.ok(height <= await page.locator("#canvas").evaluate(({ clientHeight }) => clientHeight));
    await page.getByRole("button", { name: "Enlarge" }).click();
    assert.ok(Math.abs(await width() - fitted * 1.25) < 2);
    await page.locator("#canvas").focus();
    await page.keyboard.press("+");
    assert.ok(await width() > fitted * 1.5);
    const kept = await page.evaluate(() => window.kept);
    assert.ok(kept.scale > 0);
    await page.keyboard.press("0");
    assert.equal(await width(), fitted);
    await page.keyboard.press("-");
    assert.ok(await width() < fitted);
    await open(kept);
    await send(pictureOf("constructs"));
    assert.ok(await width() > fitted * 1.5);
  });

  it("follows the wheel with Ctrl, at the pointer", async () => {
    await send(pictureOf("constructs"));
    const fitted = await width();
    await page.mouse.move(350, 300);
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -200);
    await page.keyboard.up("Control");
    await page.waitForFunction((before) => document.querySelector("#canvas svg").getBoundingClientRect().width > before * 1.3, fitted);
  });

  it("follows the panel while it is fitted", async () => {
    await send(pictureOf("constructs"));
    const before = await width();
    await page.setViewportSize({ width: 700, height: 320 });
    await page.waitForFunction((was) => document.querySelector("#canvas svg").getBoundingClientRect().width < was, before);
    assert.equal(await page.evaluate(() => document.documentElement.scrollHeight <= innerHeight), true);
  });
});

describe("keys", () => {
  it("lead to the picture with one stop of Tab, from box to box with arrows, and to the text with Enter", async () => {
    await send(pictureOf("constructs"));
    await sent();
    assert.equal(await page.locator("#canvas g[tabindex='0']").count(), 1);
    await page.locator("#canvas").focus();
    await page.keyboard.press("Tab");
    const visited = new Set([await focused()]);
    for (const key of ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowLeft", "ArrowUp", "ArrowRight", "End", "Home"]) {
      await page.keyboard.press(key);
      visited.add(await focused());
    }
    assert.ok(visited.size >= 5, [...visited].join(" "));
    assert.ok([...visited].every((about) => /^construct-/.test(about)), [...visited].join(" "));
    const here = await focused();
    await page.keyboard.press("Enter");
    await page.keyboard.press(" ");
    assert.deepEqual(await sent(), [{ kind: "go", about: here }, { kind: "go", about: here }]);
  });

  it("stay where they are when the picture is drawn anew", async () => {
    await send(pictureOf("constructs"));
    await box("construct-faith").focus();
    await send(pictureOf("constructs"));
    assert.equal(await focused(), "construct-faith");
  });
});

describe("for everyone", () => {
  it("axe finds nothing serious, light and dark, with a mark, a draft and a notice", async () => {
    await send(pictureOf("constructs", undefined, { isDraft: true }));
    await send({ kind: "mark", about: "construct-trust" });
    assert.deepEqual(await seriousMatters(), []);
    await send({ kind: "stale", reason: "This is how it was before." });
    assert.deepEqual(await seriousMatters(), []);
    await send(pictureOf("cmocs", drawn("cmocs", "dark")));
    assert.deepEqual(await seriousMatters(), []);
  });

  it("each box says what it is", async () => {
    await send(pictureOf("constructs"));
    assert.equal(await page.getByRole("button", { name: /outcome Trust$/ }).count() > 0, true);
    assert.deepEqual(await page.locator("#canvas g[role=button]").evaluateAll((all) => all.filter((one) => !one.getAttribute("aria-label")).length), 0);
  });
});

describe("hostile words", () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="200pt" height="100pt" viewBox="0 0 200 100" onload="window.struck=1">
    <script>window.struck = 1</script>
    <style>@import url(https://evil.test/x.css); * { background: url(https://evil.test/y.png) }</style>
    <foreignObject width="100" height="50"><img xmlns="http://www.w3.org/1999/xhtml" src="https://evil.test/x.png" onerror="window.struck=1"/></foreignObject>
    <image href="https://evil.test/z.png" width="10" height="10"/>
    <use href="https://evil.test/x.svg#a"/>
    <a href="javascript:window.struck=1"><text x="10" y="10">link</text></a>
    <g class="node" data-about="construct-&quot;&gt;&lt;b&gt;" onclick="window.struck=1" style="background:url(https://evil.test/w.png)">
      <title>&lt;img src=x onerror=window.struck=1&gt;</title>
      <path d="M20,20H180V80H20Z" fill="url(https://evil.test/v.svg#p)" stroke="#000"/><text x="40" y="50">&lt;script&gt;window.struck=1&lt;/script&gt;</text>
      <animate attributeName="href" values="javascript:window.struck=1"/><set attributeName="onclick" to="window.struck=1"/>
    </g></svg>`;
  const words = "<img src=x onerror=window.struck=1>";

  it("in a picture, a title, a view or a notice do nothing", async () => {
    const earlier = complaints.length;
    await send(pictureOf("constructs", svg, { views: [{ name: words, title: words }, { name: "b", title: "</select><script>window.struck=1</script>" }] }));
    await send({ kind: "stale", reason: words });
    await sent();
    await page.locator("g.node").click();
    assert.deepEqual(await sent(), [{ kind: "go", about: 'construct-"><b>' }]);
    assert.equal(await page.evaluate(() => window.struck), undefined);
    assert.equal(await page.locator("#canvas :is(script, style, foreignObject, image, use, a, animate, set, img), body > img").count(), 0);
    assert.equal(await page.locator("#canvas [onclick], #canvas [onload], #canvas [style]").count(), 0);
    assert.equal(await page.locator("#canvas path[fill]").count(), 0);
    assert.equal(await page.locator("#views option").nth(1).textContent(), words);
    forbidden(earlier);
  });

  it("could not act if they were markup: the page forbids it", async () => {
    const earlier = complaints.length;
    await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "window.struck = 1";
      document.body.append(script);
      const image = document.createElement("img");
      image.src = "https://evil.test/x.png";
      document.body.append(image);
    });
    await page.evaluate(() => fetch("https://evil.test/data").catch(() => undefined));
    assert.equal(await page.evaluate(() => window.struck), undefined);
    assert.ok(forbidden(earlier) >= 3);
  });
});

describe("all pages", () => {
  it("asked for nothing and complained of nothing", () => {
    assert.deepEqual(asked, []);
    assert.deepEqual(complaints, []);
  });
});
