// Bundles the extension, the page of the preview, and what the tests look at, into out/.
//
// usage: node build.mjs [--production] [--watch]
import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { build, context } from "esbuild";

import { noticesOf } from "./notices.mjs";

const isProduction = process.argv.includes("--production");
const folder = fileURLToPath(new URL(".", import.meta.url));
const common = {
  absWorkingDir: folder,
  bundle: true,
  minify: isProduction,
  sourcemap: isProduction ? false : "linked",
  logLevel: "warning",
  legalComments: "none",
};
const extension = {
  ...common,
  entryPoints: ["src/extension.ts"],
  outfile: "out/extension.js",
  platform: "node",
  format: "cjs",
  target: "node18",
  external: ["vscode"],
};
const page = {
  ...common,
  entryPoints: ["webview/preview.ts", "webview/preview.css"],
  outdir: "out/webview",
  format: "iife",
  target: "chrome114",
};
// Only what knows nothing of VS Code.
const tested = {
  ...common,
  minify: false,
  entryPoints: ["program", "answers", "lines", "preview/newest", "preview/places", "preview/colours", "preview/protocol", "preview/page"].map(
    (name) => `src/${name}.ts`,
  ),
  outdir: "out/tested",
  outbase: "src",
  outExtension: { ".js": ".mjs" },
  platform: "node",
  format: "esm",
  target: "node18",
};

// With something in VS Code's place.
const panel = { ...extension, minify: false, entryPoints: ["src/preview/panel.ts"], outfile: "out/tested/panel.cjs" };

const all = isProduction ? [extension, page] : [extension, page, tested, panel];
copyFileSync(join(folder, "../../LICENSE"), join(folder, "LICENSE"));
if (process.argv.includes("--watch")) {
  for (const options of all) await (await context(options)).watch();
} else {
  const [{ metafile }] = await Promise.all(all.map((options) => build({ ...options, metafile: true })));
  writeFileSync(join(folder, "out/NOTICES.txt"), noticesOf(metafile.inputs, folder));
}
