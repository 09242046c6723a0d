// Looks for words in configurations, constructs, extracts and sources.
const kinds = ["CMOCs", "Constructs", "Extracts", "Sources"];
const mostFound = 40;
const searchField = make("input", { type: "search", autocomplete: "off", "aria-controls": "found", "aria-keyshortcuts": "/" });
const found = make("div", { class: "found", id: "found", role: "region", "aria-label": "What was found", hidden: true });
let searched = null; // what can be found, once someone looks

// Without case and accents, character by character, so that places stay the same.
function folded(text) {
  return Array.from(text, (letter) => {
    const plain = letter.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    return plain.length === letter.length ? plain : letter;
  }).join("");
}

function entry(kind, title, element, target, text = element.textContent) {
  const words = text.replace(/\s+/g, " ").trim();
  return { kind, title, element, target, words, folded: folded(`${title} ${words}`) };
}

// A row with its cells told apart, or an item of a list.
function textOfRow(row) {
  return (row.cells ? [...row.cells] : [row]).map((cell) => copyOf(cell).textContent).join(" · ");
}

function makeSearched() {
  const rows = (prefix) => all(`main :is(tr, li)[id^="${prefix}"]`);
  const extracts = all("main blockquote").filter((quote) => !quote.closest(".panel"));
  return [
    ...rows("cmoc-").map((row) => entry(0, nameOf(row.id), row, row.id, textOfRow(row))),
    ...rows("construct-").map((row) => entry(1, nameOf(row.id), row, row.id, textOfRow(row))),
    ...extracts.map((quote) => {
      const section = quote.closest("section[id^='details-']");
      const configuration = section?.id.replace(/^details-/, "cmoc-") ?? "";
      const lead = quote.previousElementSibling?.textContent ?? "";
      return entry(2, `${configuration ? `${nameOf(configuration)} · ` : ""}${lead}`, quote, configuration);
    }),
    ...rows("source-").map((row) => entry(3, nameOf(row.id), row, row.id, textOfRow(row))),
  ];
}

function withMarks(text, words) {
  const plain = folded(text);
  const parts = [];
  const first = Math.min(...words.map((word) => plain.indexOf(word)).filter((at) => at >= 0));
  const begin = Number.isFinite(first) && first > 60 ? plain.lastIndexOf(" ", first - 40) + 1 : 0;
  let at = begin;
  const end = Math.min(text.length, begin + 180);
  while (at < end) {
    const next = words.map((word) => ({ word, place: plain.indexOf(word, at) }))
      .filter(({ place }) => place >= 0 && place < end).sort((one, other) => one.place - other.place)[0];
    parts.push(text.slice(at, next ? next.place : end));
    if (!next) break;
    parts.push(make("mark", {}, text.slice(next.place, next.place + next.word.length)));
    at = next.place + next.word.length;
  }
  return [begin > 0 ? "… " : "", ...parts, end < text.length ? " …" : ""];
}

function search() {
  const words = folded(searchField.value).split(/\s+/).filter(Boolean);
  found.hidden = words.length === 0;
  if (words.length === 0) return found.replaceChildren();
  searched ??= makeSearched();
  const hits = searched.filter((one) => words.every((word) => one.folded.includes(word)));
  const parts = [make("p", { role: "status" }, hits.length === 0 ? "Nothing was found." : `${plural(hits.length, "place")} found${hits.length > mostFound ? `, the first ${mostFound} shown` : ""}.`)];
  kinds.forEach((name, kind) => {
    const some = hits.slice(0, mostFound).filter((hit) => hit.kind === kind);
    if (some.length === 0) return;
    parts.push(make("h3", {}, name), make("ul", {}, ...some.map((hit) => make("li", {},
      make("a", { href: `#${hit.element.id || hit.target}`, onclick: (event) => { event.preventDefault(); open(hit); } },
        ...withMarks(hit.title, words), make("small", {}, ...withMarks(hit.words, words)))))));
  });
  found.replaceChildren(...parts);
}

function open(hit) {
  closeSearch();
  if (isKnown(hit.target)) {
    trail = [];
    keep(hit.target);
  }
  goTo(hit.element);
}

function closeSearch() {
  found.hidden = true;
}

// Brings something into sight that may have been left out, and puts the focus there.
function goTo(where) {
  const element = typeof where === "string" ? document.getElementById(where) : where;
  if (!element) return;
  if (element.closest("[hidden]")) reset();
  element.setAttribute("tabindex", "-1");
  element.scrollIntoView({ block: "center" });
  element.focus({ preventScroll: true });
}

function startSearch() {
  const running = document.querySelector("h1").textContent;
  const bar = make("div", { class: "toolbar", role: "search", "aria-label": "The report" },
    make("span", { class: "running", "aria-hidden": "true" }, running),
    make("a", { href: "#contents" }, "Contents"),
    make("label", {}, "Search", searchField), found);
  document.querySelector(".masthead").before(bar);
  searchField.addEventListener("input", search);
  searchField.addEventListener("focus", search);
  bar.addEventListener("keydown", (event) => {
    const links = all("a", found);
    const at = links.indexOf(document.activeElement);
    if (event.key === "Escape") {
      searchField.value = "";
      search();
      searchField.focus();
    } else if (event.key === "ArrowDown" && links.length > 0) links[Math.min(at + 1, links.length - 1)].focus();
    else if (event.key === "ArrowUp" && at >= 0) (at === 0 ? searchField : links[at - 1]).focus();
    else if (event.key === "Enter" && event.target === searchField) links[0]?.click();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  document.addEventListener("pointerdown", (event) => bar.contains(event.target) || closeSearch());
  bar.addEventListener("focusout", (event) => bar.contains(event.relatedTarget) || closeSearch());
}
