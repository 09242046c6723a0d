// Makes theory.png of theory.svg, since the marketplace takes no SVG.
//
// usage: node make_png.mjs     (with Chromium, and what tests/package-lock.json pins)
import { createRequire } from "node:module";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const { chromium } = createRequire(new URL("../../../tests/package.json", import.meta.url))("playwright-core");
const svg = readFileSync(new URL("theory.svg", import.meta.url), "utf8");
const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
const browser = await chromium.launch({ executablePath, args: process.getuid() === 0 ? ["--no-sandbox"] : [] });
const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
await page.screenshot({ path: fileURLToPath(new URL("theory.png", import.meta.url)), omitBackground: true });
await browser.close();
