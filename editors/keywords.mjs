// The words of the language, as grammar/TheoryLexer.g4 groups them: `ROLE: 'a' | 'b' ;`.
import { readFileSync } from "node:fs";

const lexer = new URL("../grammar/TheoryLexer.g4", import.meta.url);
const rule = /^([A-Z]+)\s*:\s*('[a-z]+'(?:\s*\|\s*'[a-z]+')*)\s*;/gm;

// Words by the name of their token.
export function wordsOf(grammar = readFileSync(lexer, "utf8")) {
  return new Map([...grammar.matchAll(rule)].map(([, token, words]) => [token, words.match(/[a-z]+/g)]));
}

export function allWords(words = wordsOf()) {
  return [...words.values()].flat();
}
