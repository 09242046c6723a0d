// Makes theory.tmLanguage.json, the grammar that VS Code and others highlight by, with the words of
// grammar/TheoryLexer.g4.
//
// usage: node make_grammar.mjs           writes the file beside this one
//        node make_grammar.mjs --check   fails if the file is not what would be written
//
// Which word is a keyword depends on the word before it (compiler/syntax/classify.cpp). So a keyword's
// pattern takes in the name that follows it, and what is left over can only be a keyword.
import { readFileSync, writeFileSync } from "node:fs";

import { allWords, wordsOf } from "../../keywords.mjs";

const tokens = wordsOf();
const letter = "[\\p{L}_]";
const inner = "[\\p{L}\\p{M}\\p{Nd}_]";
const ends = `(?!${inner}|[-.]${inner})`;
const plain = `${letter}${inner}*(?:-${inner}+)*`;

const listed = (...names) =>
  names.flatMap((name) => {
    if (!tokens.has(name)) throw new Error(`TheoryLexer.g4 has no words for ${name}`);
    return tokens.get(name);
  }).join("|");
const reserved = listed("THEN", "PENDING", "AND", "OR", "NOT", "DIRECTION", "HEDGE");
// `token` gives its words a group to capture.
const token = (...names) => `(?<!${inner}|[.@-])(${listed(...names)})${ends}`;
const after = (name) => `(${listed(name)})${ends}`;
const name = `(?!(?:${reserved})${ends})${plain}(?:\\.${plain})*`;
const thenName = `(?:[ \\t]+(${name}))?`;
const number = `\\p{Nd}+(?:[-–:./]\\p{Nd}+)*(?:${letter}${inner}*)?`;
const key = `@${inner}+(?:[_:.+/\\-]${inner}+)*`;

// A pattern, and what its groups are.
function pattern(match, ...scopes) {
  const captures = Object.fromEntries(scopes.map((scope, i) => [i + 1, { name: `${scope}.theory` }]));
  return { match, captures };
}

const include = (...names) => names.map((one) => ({ include: `#${one}` }));
const reference = "variable.other";

const comments = {
  patterns: [
    { name: "comment.line.double-slash.theory", match: "//.*$" },
    { name: "comment.block.theory", begin: "/\\*", end: "\\*/" },
  ],
};

const escape = { name: "constant.character.escape.theory", match: '\\\\["\\\\]' };
const texts = {
  patterns: [
    { name: "string.quoted.triple.theory", begin: '"""', end: '"""', patterns: [escape] },
    { name: "string.quoted.double.theory", begin: '"', end: '"|$', patterns: [escape] },
    { name: "string.quoted.other.theory", match: "[“”„«][^“”„«»]*[“”»]" },
    { name: "string.unquoted.address.theory", match: '(?:https?://|10\\.\\p{Nd}+/)[^\\s"{}]+' },
  ],
};

const declarations = {
  patterns: [
    pattern(`${token("THEORY")}${thenName}`, "storage.type.declaration", "entity.name.namespace"),
    pattern(`${token("CMOC")}(?:[ \\t]+(${name}|${number}))?`, "storage.type.declaration", "entity.name.function.cmoc"),
    pattern(`${token("SOURCE")}(?:[ \\t]+(${key}|${name}|${number}))?`, "storage.type.declaration", "entity.name.type.source"),
    pattern(`${token("SHIFT")}${thenName}(?:[ \\t]+${after("ALONG")})?${thenName}`,
      "storage.type.declaration", "entity.name.type", "keyword.other.along", reference),
    pattern(`${token("FLOW", "STREAM", "CASE", "RECOMMENDATION", "VIEW")}(?:[ \\t]+(${name}|${number}))?`,
      "storage.type.declaration", "entity.name.type"),
    pattern(`${token("LINK")}${thenName}`, "storage.type.declaration", reference),
    pattern(token("SOURCES", "APPRAISE"), "storage.type.declaration"),
    pattern(`${token("VERDICT")}${thenName}`, "storage.type.declaration", "constant.language.verdict"),
    pattern(`${token("IMPORT")}${thenName}`, "keyword.control.import", "entity.name.namespace"),
    pattern(`${token("AS")}${thenName}`, "keyword.control.import", "entity.name.namespace"),
  ],
};

// `along` may stand behind the title of a shift; nothing else has such a word there.
const behindTitles = {
  patterns: [pattern(`(?<=")[ \\t]+${after("ALONG")}${thenName}`, "keyword.other.along", reference)],
};

const constructs = {
  patterns: [
    pattern(`${token("CONSTRUCT", "CONTEXT", "MECHANISM", "OUTCOME", "INTERVENTION", "ACTOR")}${thenName}`,
      "storage.type.role", "entity.name.type.construct"),
  ],
};

const slots = {
  patterns: [
    pattern(`${token("CONTEXT", "MECHANISM", "OUTCOME", "INTERVENTION", "ACTOR", "TRIGGER", "RESOURCE", "REASONING", "CONSTRUCT")}${thenName}`,
      "keyword.other.role", reference),
  ],
};

const clauses = {
  patterns: [
    pattern(`${token("STANCE", "EXPLAINED")}[ \\t]+${after("BY")}${thenName}`,
      "keyword.control.evidence", "keyword.control.evidence", reference),
    pattern(`${token("REPORTED", "SEEN")}[ \\t]+${after("IN")}${thenName}`,
      "keyword.control.evidence", "keyword.control.evidence", reference),
    pattern(`${token("REGARDLESS")}(?:[ \\t]+${after("OF")})?${thenName}`,
      "keyword.control.scope", "keyword.control.scope", reference),
    pattern(`${token("UNRELATED")}(?:[ \\t]+${after("TO")})?${thenName}`,
      "keyword.control.ripple", "keyword.control.ripple", reference),
    pattern(`${token("GROUPING")}(?:[ \\t]+${after("BY")}${thenName})?`,
      "keyword.control.view", "keyword.control.view", "constant.language.grouping"),
    pattern(`${token("AMOUNTING")}[ \\t]+${after("TO")}`, "keyword.other.count", "keyword.other.count"),
    pattern(`${token("FOR", "WHERE", "FEEDS", "FROM", "TO", "TOWARDS", "REFINES", "RELATION", "FINDING", "CURVE")}${thenName}`,
      "keyword.control.clause", reference),
    pattern(`${token("STANCE", "EXPLAINED", "REPORTED", "SEEN", "BECAUSE", "RAMESES")}`, "keyword.control.clause"),
    pattern(`${token("CONFIDENCE")}${thenName}`, "keyword.control.clause", "constant.language.grade"),
    pattern(`${token("ALLOW")}${thenName}`, "keyword.control.clause", "support.constant.rule"),
    pattern(`${token("PROPERTY")}${thenName}`, "support.type.property", "constant.other.value"),
  ],
};

const uses = {
  patterns: [
    pattern(token("THEN"), "keyword.control.flow"),
    pattern(token("PENDING"), "keyword.other.pending"),
    pattern(`${token("AND", "OR", "NOT")}${thenName}`, "keyword.operator.logical", reference),
    pattern(`(${listed("DIRECTION")}|${name})[ \\t]+${after("AT")}(?:[ \\t]+(${listed("DIRECTION")}|${name})${ends})?`,
      "constant.language.grade", "keyword.other.at", "constant.language.grade"),
    pattern(`${token("DIRECTION")}${thenName}`, "storage.modifier.direction", reference),
    pattern(`${token("HEDGE")}${thenName}`, "storage.modifier.hedge", reference),
    pattern(`${token("VERB")}${thenName}`, "keyword.operator.word.verb", reference),
    pattern(`(?<=")[ \\t]+${after("UNKNOWN")}`, "constant.language.unknown"),
    pattern(`(${name})[ \\t]+${after("UNKNOWN")}`, reference, "constant.language.unknown"),
    pattern(`(?<=to)[ \\t]+${after("UNKNOWN")}`, "constant.language.unknown"),
  ],
};

// `@key pp. 14-15 table S1 00:14:32`. A word of the language is a locator's only before a number.
const citations = {
  begin: `(${key})(?:(\\.\\.)(${key}))?`,
  beginCaptures: {
    1: { name: "variable.other.constant.key.theory" },
    2: { name: "keyword.operator.range.theory" },
    3: { name: "variable.other.constant.key.theory" },
  },
  end: "(?=\\S)|$",
  applyEndPatternLast: true,
  patterns: [
    pattern(`(?<=[\\s,])(${letter}+)(\\.)?[ \\t]*(${number})(?!${inner})`,
      "keyword.other.locator", "punctuation.definition.locator", "constant.numeric"),
    pattern(`(?<=[\\s,])(?!(?:${allWords().join("|")})${ends})(${letter}+)(\\.)?[ \\t]+([ivxlcdm]+|\\p{Lu}\\p{Nd}+)(?!${inner})`,
      "keyword.other.locator", "punctuation.definition.locator", "constant.numeric"),
    { name: "constant.numeric.theory", match: `(?<=[\\s,])${number}(?!${inner})` },
    { name: "punctuation.separator.theory", match: `,(?=[ \\t]*(?:${number}|${letter}+\\.?[ \\t]*\\p{Nd}))` },
  ],
};

const selections = {
  begin: token("SELECTION"),
  beginCaptures: { 1: { name: "keyword.control.view.theory" } },
  end: `(?=[{}]|//|/\\*|${token("SELECTION", "GROUPING")})|$`,
  patterns: [
    ...include("texts"),
    { name: "punctuation.separator.theory", match: "," },
    pattern(`${token("WITHIN")}(?:[ \\t]+(\\p{Nd}+)(?:[ \\t]+${after("OF")})?${thenName})?`,
      "keyword.other.reach", "constant.numeric", "keyword.other.reach", reference),
    pattern(`${token("REACH")}(?:[ \\t]+${after("OF")}${thenName})?`, "keyword.other.reach", "keyword.other.reach", reference),
    pattern(`${token("SECTION", "CMOC", "CONSTRUCT", "CONTEXT", "MECHANISM", "OUTCOME", "INTERVENTION", "ACTOR", "PROPERTY")}${thenName}`,
      "keyword.other.role", reference),
    ...include("names", "signs"),
  ],
};

const names = {
  patterns: [
    { name: "constant.numeric.theory", match: `(?<!${inner})${number}(?!${inner})` },
    { name: "variable.other.theory", match: name },
  ],
};

// After a comma, a parenthesis and a colon stands a name, whatever its word.
const signs = {
  patterns: [
    pattern(`([,:(])(?:[ \\t]*(${name}))?`, "punctuation.separator", reference),
    { name: "keyword.operator.range.theory", match: "\\.\\." },
    { name: "keyword.operator.comparison.theory", match: "[<|]" },
    { name: "punctuation.section.theory", match: "\\)" },
  ],
};

const braces = { 1: { name: "punctuation.section.block.begin.theory" } };
const bracesEnd = { 0: { name: "punctuation.section.block.end.theory" } };

const block = {
  begin: "(\\{)", beginCaptures: braces, end: "\\}", endCaptures: bracesEnd,
  patterns: include("comments", "texts", "scale", "section", "behindTitles", "selections", "slots", "declarations", "clauses",
    "uses", "citations", "signs", "names", "block"),
};

// In a section stand declarations, as outside.
const section = {
  begin: `${token("SECTION")}${thenName}`,
  beginCaptures: { 1: { name: "storage.type.declaration.theory" }, 2: { name: "entity.name.section.theory" } },
  end: "(?<=\\})",
  patterns: [
    { begin: "(\\{)", beginCaptures: braces, end: "\\}", endCaptures: bracesEnd, patterns: [{ include: "$self" }] },
    { include: "$self" },
  ],
};

// Between its braces a scale has its own words.
const scale = {
  begin: `${token("SCALE")}${thenName}`,
  beginCaptures: { 1: { name: "storage.type.declaration.theory" }, 2: { name: "entity.name.type.theory" } },
  end: "(?<=\\})|$",
  patterns: [
    ...include("comments", "texts"),
    {
      begin: "(\\{)", beginCaptures: braces, end: "\\}", endCaptures: bracesEnd,
      patterns: [
        ...include("comments", "texts"),
        { name: "constant.language.grade.theory", match: plain },
        ...include("signs", "names"),
      ],
    },
  ],
};

const grammar = {
  comment: "Made by make_grammar.mjs from grammar/TheoryLexer.g4; change it there.",
  name: "Theory",
  scopeName: "source.theory",
  fileTypes: ["theory"],
  patterns: include("comments", "texts", "scale", "section", "behindTitles", "constructs", "selections", "slots", "declarations",
    "clauses", "uses", "citations", "signs", "names", "block"),
  repository: {
    comments, texts, declarations, behindTitles, constructs, slots, clauses, uses, citations, selections, names, signs, block,
    section, scale,
  },
};

const file = new URL("theory.tmLanguage.json", import.meta.url);
const text = `${JSON.stringify(grammar, undefined, 2)}\n`;
if (!process.argv.includes("--check")) {
  writeFileSync(file, text);
} else if (readFileSync(file, "utf8") !== text) {
  console.error("theory.tmLanguage.json is not what its grammar makes: run node editors/vscode/syntaxes/make_grammar.mjs");
  process.exit(1);
}
