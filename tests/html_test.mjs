// Opens the pages that theoryc makes in Chromium, and reads, clicks and types as people would.
//
// usage: node html_test.mjs PATH-OF-THEORYC
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { after, before, describe, it } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

import { chromium } from "playwright-core";

const theoryc = process.argv[2];
const project = fileURLToPath(new URL("..", import.meta.url));
const axe = readFileSync(new URL("node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const folder = mkdtempSync(join(tmpdir(), "theoryc-html-"));
const wide = { width: 1440, height: 900 };

// Each is one line of a theory's text, and means something elsewhere.
const hostile = [
  "<script>window.struck = 1</script>",
  "'><img src=x onerror='window.struck = 1'>",
  "</script><script>window.struck = 1</script>",
  "=cmd|' /C calc'!A0",
  "\\\\input{/etc/passwd} ${1} `x`",
  "]]> --> <!-- &lt; &#60;",
  "right \u202eto left",
  "line \u2028 separator",
  "[link](javascript:window.struck=1)",
  "\u2069out \u202eof an isolate",
  "{{constructor.constructor('window.struck = 1')()}} \\\\N ]; } %%{init: {}}%%",
  "x".repeat(10_000),
];

function walking() {
  return `theory walking "Walking groups" { question "Why do people keep coming?" }
context   seldom  "Neighbours who seldom meet" { description "Few know each other's names." }
mechanism belong  "Belonging"
mechanism duty    "A sense of duty"
outcome   walks   "Walks each week"
outcome   talk    "Talk between neighbours"
source hall2011 "Hall"
source brook2015 "Brook"
section S1 "Beginnings" {
  cmoc C1 "Strangers become a group" {
    context   high seldom
    mechanism belong
    outcome   more talk
    supported by @hall2011 p. 3 "nobody wanted to let the others down, so we all came café"
    confidence high { limitations none coherence none adequacy none relevance none }
  }
}
section S2 "Going on" {
  cmoc C2 "Talk makes a duty of it" {
    context   more talk
    mechanism duty
    outcome   more walks
    because   "Those who talk expect each other."
    supported by @brook2015
  }
  cmoc C3 "Walks feed talk" {
    context   more walks
    mechanism belong
    outcome   more talk
    contested by @brook2015 "not where paths are steep"
  }
}
`;
}

// Enough constructs for the page to begin with a picture of its sections.
function manyWalking() {
  const cmocs = Array.from({ length: 20 }, (_, i) => `  cmoc M${i} { context "Context ${i}"  mechanism "Mechanism ${i}"  outcome more "Outcome ${i}" }`);
  return `${walking().replace("theory walking", "theory many")}section S3 "Elsewhere" {
${cmocs.join("\n")}
  cmoc M20 { context more talk  mechanism duty  outcome less "Quarrel" }
}
`;
}

function struckAt() {
  const texts = hostile.map((text) => text.replaceAll('"', "'"));
  const constructs = texts.map((text, i) => `construct h${i} "${text}" { description "${text}" }`);
  const cmocs = texts.map((text, i) => `section s${i} "${text}" {
  cmoc ${i + 1} "${text}" {
    context h${i}
    mechanism "${text} m"
    outcome h${(i + 1) % texts.length} "${text}"
    because "${text}"
    note "${text}"
    supported by @k${i} "${text}"
  }
}`);
  const others = texts.map((text, i) => `source k${i} "${text}" { url "${text}" }
link h${i} increases h${(i + 2) % texts.length} "${text}"
flow f${i} "${text}" { identified "${text}" 1  excluded 1 { "${text}" 1 }  included 0 }
recommendation R${i} "${text}" { to "${text}"  from ${i + 1} }`);
  return [`theory hostile "${texts[0]}" { question "${texts[1]}" }`, ...constructs, ...cmocs, ...others].join("\n");
}

// Gives the page's path; the theory's name is that of its file.
function build(source) {
  execFileSync(theoryc, ["build", source, "--emit", "html", "-o", join(folder, "out")], { stdio: ["ignore", "ignore", "pipe"] });
  return join(folder, "out", basename(source).replace(/theory$/, "html"));
}

function compile(name, text) {
  const source = join(folder, `${name}.theory`);
  writeFileSync(source, text);
  return build(source);
}

let browser, withScripts, withoutScripts;
let pages;
const asked = []; // of the network, or of files beside the page
const complaints = []; // in the console, or thrown

// One for pages with scripts, and one for those without: beginning anew takes long.
async function tab(javaScriptEnabled) {
  const context = await browser.newContext({ javaScriptEnabled });
  const page = await context.newPage();
  await page.route("**/*", (route) => {
    if (Object.values(pages).includes(fileURLToPath(route.request().url().split("#")[0]))) return route.continue();
    asked.push(route.request().url());
    return route.abort();
  });
  page.setDefaultTimeout(10_000);
  page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(error.stack));
  page.on("dialog", (dialog) => complaints.push(`dialog: ${dialog.message()}`));
  return page;
}

async function visit(file, { hash = "", viewport = wide, colorScheme = "light", scripts = true } = {}) {
  const page = scripts ? withScripts : withoutScripts;
  await page.goto("about:blank");
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme, media: "screen" });
  await page.mouse.move(0, 0);
  await page.goto(pathToFileURL(file).href + hash);
  return page;
}

async function seriousMatters(page, rules = undefined) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate((runOnly) => window.axe.run({ resultTypes: ["violations"], runOnly }), rules);
  return violations.filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes[0].target} ${nodes[0].failureSummary}`);
}

const box = (page, about) => page.locator(`figure:not(.is-away) g.node[data-about="${about}"]`);
const shownRows = (page) => page.locator(".statements tbody tr[id^=cmoc-]:visible").count();
const panel = (page) => page.locator(".panel");
const press = (page, ...keys) => keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
const focused = (page) => page.evaluate(() => document.activeElement.dataset.about ?? "");
const centreOf = async (locator) => {
  const area = await locator.boundingBox();
  return [area.x + area.width / 2, area.y + area.height / 2];
};

before(async () => {
  mkdirSync(join(folder, "out"));
  pages = {
    walking: compile("walking", walking()),
    many: compile("many", manyWalking()),
    hostile: compile("hostile", struckAt()),
    initial: build(join(project, "examples/collaboration/initial.theory")),
  };
  const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
  browser = await chromium.launch({ executablePath, args: process.getuid() === 0 ? ["--no-sandbox"] : [] });
  withScripts = await tab(true);
  withoutScripts = await tab(false);
});

after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("a box", () => {
  it("shows its CMOCs and their evidence when pointed at, and lets go again", async () => {
    const page = await visit(pages.walking);
    await page.locator(".workbench").scrollIntoViewIfNeeded();
    await page.mouse.move(...await centreOf(box(page, "construct-belong")));
    await panel(page).getByRole("heading", { name: "Belonging" }).waitFor();
    assert.match(await panel(page).textContent(), /At work in 2 CMOCs.*C1.*mechanism.*nobody wanted to let.*C3/s);
    assert.equal(await page.locator("tr.is-lit").count(), 2);
    assert.ok(await page.locator("figure:not(.is-away) g.edge.is-lit").count() > 0);
    assert.ok(await page.locator("figure:not(.is-away) g.node:not(.is-lit)").count() > 0);
    await page.mouse.move(5, 300);
    await panel(page).getByText("Point at a box").waitFor();
    assert.equal(await page.locator("tr.is-lit").count(), 0);
  });

  it("stays chosen when clicked, whatever else is pointed at, until Escape", async () => {
    const page = await visit(pages.walking);
    await box(page, "construct-duty").click();
    assert.equal(await box(page, "construct-duty").getAttribute("aria-pressed"), "true");
    await box(page, "construct-belong").hover();
    assert.match(await panel(page).textContent(), /^A sense of duty/);
    assert.match(new URL(page.url()).hash, /chosen=construct-duty/);
    await press(page, "Escape");
    assert.equal(await box(page, "construct-duty").getAttribute("aria-pressed"), "false");
    assert.equal(new URL(page.url()).hash, "");
  });

  it("is reached by keys: one stop of Tab, then arrows from box to box", async () => {
    const page = await visit(pages.walking);
    assert.equal(await page.locator("figure:not(.is-away) g.node[tabindex='0']").count(), 1);
    await box(page, "construct-seldom").focus();
    assert.match(await panel(page).textContent(), /^Neighbours who seldom meet/);
    const visited = new Set([await focused(page)]);
    for (const key of ["ArrowDown", "ArrowRight", "ArrowDown", "ArrowRight", "ArrowUp", "ArrowLeft", "End", "Home"]) {
      await press(page, key);
      visited.add(await focused(page));
    }
    assert.ok(visited.size >= 4, [...visited].join(" "));
    await press(page, "Enter");
    assert.equal(await page.locator("g.node[aria-pressed=true]").count() > 0, true);
    assert.match(await page.locator(".heard").textContent(), /shown in the panel/);
  });

  it("says what it is to those who do not see it", async () => {
    const page = await visit(pages.walking);
    const button = page.getByRole("button", { name: "mechanism Belonging, in 2 CMOCs" });
    assert.equal(await button.count(), 1);
  });
});

describe("a box of a section", () => {
  it("opens the section: its CMOCs are shown, and no others", async () => {
    const page = await visit(pages.many);
    await box(page, "section-S2").click();
    assert.equal(await page.locator(".shown output").textContent(), "2 of 24 CMOCs shown");
    assert.match(await panel(page).textContent(), /^Going on.*C2.*C3/s);
  });
});

describe("a ripple", () => {
  it("is followed forwards and backwards, and the way can be gone back", async () => {
    const page = await visit(pages.walking);
    await page.getByRole("button", { name: "Show CMOC C1: Strangers become a group in the picture" }).click();
    assert.match(await panel(page).textContent(), /Its outcomes are at work in.*C2.*Talk between neighbours \(context/s);
    await panel(page).getByRole("link", { name: /^CMOC C2/ }).first().click();
    assert.match(await panel(page).textContent(), /^CMOC C2.*Way here: C1 → C2/s);
    await panel(page).getByRole("link", { name: /^CMOC C3/ }).first().click();
    assert.match(await panel(page).textContent(), /Way here: C1 → C2 → C3.*At work in it are outcomes of.*C2/s);
    await panel(page).getByRole("link", { name: "C1", exact: true }).click();
    assert.match(await panel(page).textContent(), /^CMOC C1/);
    assert.doesNotMatch(await panel(page).textContent(), /Way here/);
    assert.match(new URL(page.url()).hash, /chosen=cmoc-C1/);
  });

  it("is seen between the boxes of whole CMOCs", async () => {
    const page = await visit(pages.walking);
    await page.getByRole("button", { name: "Configurations (CMOCs)" }).click();
    await box(page, "cmoc-C2").click();
    assert.equal(await page.locator("figure:not(.is-away) g.edge.is-lit").count(), 3);
    assert.match(new URL(page.url()).hash, /picture=cmocs/);
  });
});

describe("filters", () => {
  it("narrow the table and the picture, count what is shown, and are taken back", async () => {
    const page = await visit(pages.walking);
    const status = page.locator(".shown output");
    assert.equal(await status.textContent(), "3 of 3 CMOCs shown");
    await page.getByLabel("Section", { exact: true }).selectOption("section-S2");
    assert.equal(await status.textContent(), "2 of 3 CMOCs shown");
    assert.equal(await page.locator("#section-S1").isVisible(), false);
    assert.ok(await page.locator("g.node.is-out[data-about=construct-seldom]").count() > 0);
    await page.getByLabel("Construct", { exact: true }).selectOption("construct-walks");
    await page.getByLabel("Role").selectOption("context");
    assert.equal(await shownRows(page), 1);
    await page.getByRole("button", { name: "Show all" }).click();
    assert.equal(await shownRows(page), 3);
    await page.getByLabel("Source", { exact: true }).selectOption("source-brook2015");
    assert.equal(await shownRows(page), 2);
    await page.getByRole("button", { name: "Show all" }).click();
    await page.getByLabel("Confidence").selectOption("high");
    assert.equal(await status.textContent(), "1 of 3 CMOCs shown");
  });

  it("stand in the address, so that what one sees can be sent to others", async () => {
    const page = await visit(pages.walking);
    await page.getByLabel("Section", { exact: true }).selectOption("section-S2");
    await page.getByRole("button", { name: /^Show CMOC C3/ }).click();
    await visit(pages.walking, { hash: new URL(page.url()).hash });
    assert.equal(await page.locator(".shown output").textContent(), "2 of 3 CMOCs shown");
    assert.match(await panel(page).textContent(), /^CMOC C3/);
  });

  it("give way to a link that leads to what they leave out", async () => {
    const page = await visit(pages.walking);
    await page.getByLabel("Section", { exact: true }).selectOption("section-S2");
    await page.locator("#ripples a[href='#cmoc-C1']").first().click();
    assert.ok(await page.locator("#cmoc-C1").isVisible());
  });

  it("take no value that the theory does not have", async () => {
    const page = await visit(pages.walking, { hash: "#section=none&chosen=nobody&picture=x&role=%3Cb%3E" });
    assert.equal(await shownRows(page), 3);
    assert.match(await panel(page).textContent(), /^Point at a box/);
  });
});

describe("the search", () => {
  it("finds CMOCs, constructs and extracts, whatever their case and accents, and goes there", async () => {
    const page = await visit(pages.walking);
    await page.locator("body").press("/");
    await page.keyboard.type("NOBODY cafe");
    const found = page.locator("#found");
    assert.match(await found.textContent(), /1 place found.*Extracts.*CMOC C1.*nobody wanted.*café/s);
    await press(page, "ArrowDown", "Enter");
    assert.equal(await found.isVisible(), false);
    assert.match(await panel(page).textContent(), /^CMOC C1/);
    assert.equal(await page.evaluate(() => document.activeElement.tagName), "BLOCKQUOTE");
    await page.getByLabel("Search").fill("belonging");
    assert.match(await found.textContent(), /CMOCs.*Constructs/s);
    await page.getByLabel("Search").press("Escape");
    assert.equal(await found.isVisible(), false);
    await page.getByLabel("Search").fill("nothing of the kind");
    assert.match(await found.textContent(), /Nothing was found/);
  });
});

describe("the picture", () => {
  it("is enlarged, reduced and fitted by buttons and keys", async () => {
    const page = await visit(pages.walking);
    const width = () => page.locator("figure:not(.is-away) svg").evaluate((svg) => svg.getBoundingClientRect().width);
    const fitted = await width();
    await page.getByRole("button", { name: "Enlarge the picture" }).click();
    assert.ok(await width() > fitted * 1.2);
    await page.locator("figure:not(.is-away) .canvas").focus();
    await press(page, "0");
    assert.equal(await width(), fitted);
    await press(page, "-");
    assert.ok(await width() < fitted);
  });

  it("stands beside the table where there is room, and above it where there is none", async () => {
    const beside = async (width) => {
      const page = await visit(pages.walking, { viewport: { width, height: 800 } });
      const picture = await page.locator(".pictures").boundingBox();
      const table = await page.locator(".statements").boundingBox();
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
      return picture.x + picture.width <= table.x;
    };
    assert.equal(await beside(1440), true);
    assert.equal(await beside(380), false);
  });
});

describe("without scripts and on paper", () => {
  it("shows all that it has, and nothing to click that would do nothing", async () => {
    const page = await visit(pages.walking, { scripts: false });
    for (const text of ["Why do people keep coming?", "Few know each other's names.", "nobody wanted to let", "Those who talk expect each other."])
      assert.ok(await page.getByText(text).first().isVisible(), text);
    assert.equal(await page.locator("main svg:visible").count(), 2);
    assert.equal(await page.locator("tbody tr:visible").count(), await page.locator("tbody tr").count());
    assert.equal(await page.locator("button, input, select").count(), 0);
    assert.deepEqual(await page.locator("table").evaluateAll((tables) =>
      tables.filter((table) => !table.caption || table.querySelector("th:not([scope])")).length), 0);
    const [links, ids] = await page.evaluate(() => [
      [...document.querySelectorAll("a[href^='#']")].map((link) => link.hash.slice(1)),
      [...document.querySelectorAll("[id]")].map((one) => one.id),
    ]);
    assert.deepEqual(links.filter((link) => !ids.includes(decodeURIComponent(link))), []);
    assert.equal(new Set(ids).size, ids.length);
  });

  it("prints both pictures and all tables, without controls", async () => {
    const page = await visit(pages.walking);
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator("main svg:visible").count(), 2);
    assert.equal(await page.locator("button:visible, input:visible, select:visible, .panel:visible").count(), 0);
    assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector("thead")).display), "table-header-group");
    assert.ok((await page.pdf({ preferCSSPageSize: true })).length > 10_000);
  });
});

describe("for everyone", () => {
  it("axe finds nothing serious, and enough contrast in the dark", async () => {
    const page = await visit(pages.initial);
    await page.locator("figure:not(.is-away) g.node[role=button]").first().focus();
    await press(page, "Enter");
    assert.deepEqual(await seriousMatters(page), []);
    await page.emulateMedia({ colorScheme: "dark" });
    assert.deepEqual(await seriousMatters(page, ["color-contrast"]), []);
  });

  it("axe finds nothing serious while one searches and filters, light and dark", async () => {
    const page = await visit(pages.walking);
    await page.getByLabel("Section", { exact: true }).selectOption("section-S2");
    await page.getByLabel("Search").fill("talk");
    assert.deepEqual(await seriousMatters(page), []);
    await page.emulateMedia({ colorScheme: "dark" });
    assert.deepEqual(await seriousMatters(page), []);
  });
});

describe("hostile words", () => {
  it("are shown as they are, and do nothing", async () => {
    const page = await visit(pages.hostile);
    const text = await page.locator("main").textContent();
    for (const words of hostile) assert.ok(text.includes(words.replaceAll("\\\\", "\\")), words);
    for (const name of ["Section", "Construct", "Source"])
      for (const index of [1, 3, 5]) await page.getByLabel(name, { exact: true }).selectOption({ index });
    await page.getByRole("button", { name: "Show all" }).click();
    for (const show of (await page.locator("button.show").all()).slice(0, 9)) await show.click();
    await page.getByLabel("Search").fill("window");
    await page.locator("#found a").first().click();
    assert.equal(await page.evaluate(() => window.struck), undefined);
    assert.equal(await page.locator("img, iframe, object, main script, svg script").count(), 0);
    assert.deepEqual(await page.locator("a[href]").evaluateAll((links) =>
      links.map((link) => link.getAttribute("href")).filter((address) => !/^(#|https?:|mailto:)/.test(address))), []);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
  });

  it("could not run if they were markup: the page forbids it", async () => {
    const page = await visit(pages.walking);
    const before = complaints.length;
    await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "window.struck = 1";
      document.body.append(script);
      const image = document.createElement("img");
      image.src = "https://example.org/x.png";
      document.body.append(image);
    });
    assert.equal(await page.evaluate(() => window.struck), undefined);
    assert.equal(complaints.splice(before).filter((words) => !words.includes("Content Security Policy")).length, 0);
  });
});

describe("all pages", () => {
  it("asked for nothing and complained of nothing", () => {
    assert.deepEqual(asked, []);
    assert.deepEqual(complaints, []);
  });

  it("are the same bytes each time", () => {
    const first = readFileSync(pages.hostile);
    assert.deepEqual(readFileSync(compile("hostile", struckAt())), first);
  });
});
