// Packages the extension as for the marketplace, and looks into the package: all that it needs, and
// nothing else.
//
// usage: node --test package_test.mjs
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, it } from "node:test";
import { fileURLToPath } from "node:url";

const extension = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "theory-package-"));
const vsix = join(folder, "theoryc.vsix");
const require = createRequire(import.meta.url);
const files = new Map();

function read(path) {
  const yauzl = createRequire(require.resolve("@vscode/vsce/package.json"))("yauzl");
  return new Promise((resolve, reject) => {
    yauzl.open(path, { lazyEntries: true }, (failure, zip) => {
      if (failure) return reject(failure);
      zip.on("entry", (entry) => zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(error);
        const pieces = [];
        stream.on("data", (piece) => pieces.push(piece));
        stream.on("end", () => {
          files.set(entry.fileName, Buffer.concat(pieces));
          zip.readEntry();
        });
      }));
      zip.on("end", resolve);
      zip.readEntry();
    });
  });
}

before(async () => {
  const vsce = require.resolve("@vscode/vsce/vsce");
  const words = [vsce, "package", "--no-dependencies", "--allow-missing-repository", "--out", vsix];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: extension, encoding: "utf8" });
  assert.equal(status, 0, stdout + stderr);
  assert.doesNotMatch(stdout + stderr, /WARN/);
  await read(vsix);
});

after(() => rmSync(folder, { recursive: true }));

it("has what is shown in the marketplace, the program and its page, and nothing else", () => {
  const names = [...files.keys()].filter((name) => name.startsWith("extension/")).map((name) => name.slice("extension/".length));
  const all = /^(package\.json|README\.md|CHANGELOG\.md|LICENSE(\.txt)?|language-configuration\.json|out\/extension\.js|out\/NOTICES\.txt|out\/webview\/preview\.(js|css)|syntaxes\/\w+\.tmLanguage\.json|walkthrough\/\w+\.(md|svg)|icons\/(theory\.png|file-(light|dark)\.svg))$/i;
  assert.deepEqual(names.filter((name) => !all.test(name)), []);
  for (const name of ["out/extension.js", "out/webview/preview.js", "out/webview/preview.css", "README.md", "CHANGELOG.md"])
    assert.ok(names.some((one) => one.toLowerCase() === name.toLowerCase()), name);
  assert.ok(statSync(vsix).size < 500_000, `${statSync(vsix).size} bytes`);
});

it("has each file that its description names", () => {
  const said = files.get("extension/package.json").toString();
  const named = [JSON.parse(said).icon, ...said.match(/(?<=")(?:\.\/)?(?:syntaxes|icons|walkthrough|out)\/[^"]+|\.\/[\w-]+\.json(?=")/g)];
  assert.ok(named.length > 10);
  for (const name of named) assert.ok(files.has(`extension/${name.replace("./", "")}`), name);
  for (const [name, text] of files)
    if (name.startsWith("extension/walkthrough/"))
      for (const [, picture] of text.toString().matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)) assert.ok(files.has(`extension/walkthrough/${picture}`), picture);
});

it("has the project's licence", () => {
  const licence = [...files].find(([name]) => /extension\/LICENSE/i.test(name))[1];
  assert.deepEqual(licence, readFileSync(join(extension, "../../LICENSE")));
});

it("has the licences of what is bundled with it", () => {
  const notices = files.get("extension/out/NOTICES.txt").toString();
  for (const name of ["vscode-languageclient", "vscode-jsonrpc", "vscode-languageserver-protocol", "vscode-languageserver-types", "semver", "minimatch"])
    assert.match(notices, new RegExp(`^${name} \\d`, "m"));
});

it("has an icon of the size that the marketplace asks for", () => {
  const png = files.get("extension/icons/theory.png");
  assert.equal(png.subarray(1, 4).toString(), "PNG");
  assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [256, 256]);
});

it("has a configuration of the language that tells words, comments and blocks", () => {
  const { wordPattern, indentationRules, onEnterRules } = JSON.parse(files.get("extension/language-configuration.json"));
  const words = (line) => line.match(new RegExp(wordPattern.pattern, `g${wordPattern.flags}`));
  assert.deepEqual(words('context low-trust, trust.faith @a:b.c @ki.03..@ki.05 "信任" 3a 14-15 00:14:32 p. 12'),
    ["context", "low-trust", "trust.faith", "@a:b.c", "@ki.03", "@ki.05", "信任", "3a", "14-15", "00:14:32", "p", "12"]);
  const opens = new RegExp(indentationRules.increaseIndentPattern.pattern);
  for (const line of ["cmoc 1 {", 'cmoc 1 "a { b" {  // {', "  supported by @a 10.1000/x {"]) assert.ok(opens.test(line), line);
  for (const line of ['note "a {"', "// a {", "source a { year 2011 }", "}"]) assert.ok(!opens.test(line), line);
  assert.ok(new RegExp(indentationRules.decreaseIndentPattern.pattern).test("  }"));
  for (const { beforeText } of onEnterRules) assert.doesNotThrow(() => new RegExp(beforeText.pattern));
});
