// The licences of what becomes part of the bundle, which ask to be passed on with it.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const within = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//;

// The folders of the packages that esbuild took files from.
function packagesOf(inputs) {
  const folders = Object.keys(inputs).map((input) => input.match(within)?.[1]);
  return [...new Set(folders.filter(Boolean))].sort();
}

function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (!file || !existsSync(join(folder, file))) throw new Error(`${name} is bundled, and comes without the text of its licence`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
}

export function noticesOf(inputs, root) {
  const line = `\n${"-".repeat(80)}\n\n`;
  return ["Part of out/extension.js are:\n", ...packagesOf(inputs).map((folder) => noticeOf(join(root, folder)))].join(line);
}
