// The words that editors highlight are those of grammar/TheoryLexer.g4: none is missing, none is too many.
//
// usage: node --test editor_words_test.mjs
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";

import { allWords, wordsOf } from "../editors/keywords.mjs";

const read = (path) => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");
const reserved = ["THEN", "PENDING", "AND", "OR", "NOT", "DIRECTION", "HEDGE"].flatMap((token) => wordsOf().get(token));
const sorted = (words) => [...new Set(words)].sort();

// Every word in a pattern that is no part of a name of a class, `\p{Nd}`, or of a number.
function textMateWords() {
  const found = [];
  JSON.stringify(JSON.parse(read("editors/vscode/syntaxes/theory.tmLanguage.json")), (key, value) => {
    if (["match", "begin", "end"].includes(key)) found.push(...value.replace(/\\[pP]\{\w+\}|\\\w|\[\w+\]/g, " ").match(/[a-z]{2,}/g) ?? []);
    return value;
  });
  return found.filter((word) => !["https", "http"].includes(word));
}

// `syntax keyword GROUP word… options`, also over several lines.
function vimWords() {
  const lines = read("editors/vim/syntax/theory.vim").replace(/\n\s*\\/g, " ").split("\n");
  const listed = lines.flatMap((line) => line.match(/^syntax keyword +\w+ +(.*)$/)?.[1].split(/ +/) ?? []);
  return listed.filter((word) => !/=|^(contained|skipwhite|skipempty)$/.test(word));
}

function emacsWords() {
  const list = read("editors/emacs/theory-mode.el").match(/\(defconst theory--words\s*'\(([\s\S]*?)\)\)\)/)[1];
  return list.replace(/\([\w-]+ /g, "").match(/[a-z]+/g);
}

describe("the lexer's words", () => {
  it("are read from its grammar", () => {
    assert.equal(allWords().length, sorted(allWords()).length);
    for (const word of ["theory", "cmoc", "because", "height", "increases", "probably"]) assert.ok(allWords().includes(word), word);
    assert.throws(() => wordsOf("").get("THEORY").length);
  });

  it("are those of VS Code's grammar", () => assert.deepEqual(sorted(textMateWords()), sorted(allWords())));

  it("are those of Vim's syntax, with the same reserved", () => {
    assert.deepEqual(sorted(vimWords()), sorted(allWords()));
    const [, list] = read("editors/vim/syntax/theory.vim").match(/^let s:reserved = \[(.*)\]$/m);
    assert.deepEqual(sorted(list.match(/\w+/g)), sorted(reserved));
  });

  it("are those of Emacs' mode", () => assert.deepEqual(sorted(emacsWords()), sorted(allWords())));
});
