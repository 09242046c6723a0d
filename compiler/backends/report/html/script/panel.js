// The panel beneath the picture: what the theory says of the box that is looked at or chosen.
const hint = "Point at a box, or move to it with Tab and the arrow keys, to see its CMOCs and evidence. Click or press Enter to keep it here.";
const panel = make("section", { class: "panel", "aria-label": "What the theory says of it", tabindex: "0" });

let chosen = ""; // stays until another is chosen, or Escape
let looked = ""; // shown while nothing is chosen
let trail = []; // the configurations that were gone through
let lookingAway = 0;

function look(anchor) {
  clearTimeout(lookingAway);
  if (chosen || looked === anchor) return;
  looked = anchor;
  refresh();
}

// The way from a box to the panel leads over nothing.
function lookAwaySoon() {
  clearTimeout(lookingAway);
  lookingAway = setTimeout(() => {
    if (panel.matches(":hover") || panel.contains(document.activeElement)) return;
    looked = "";
    refresh();
  }, 350);
}

// Chosen a second time, it is let go.
function choose(anchor) {
  trail = [];
  keep(anchor === chosen ? "" : anchor);
}

function keep(anchor) {
  chosen = anchor;
  looked = "";
  if (sections.has(anchor)) openSection(anchor);
  refresh();
  if (anchor && !document.activeElement?.closest("svg")) gallery.bringIntoSight();
  writeState();
  tell(anchor ? `${descriptionOf(anchor)}: shown in the panel` : "Nothing is chosen");
}

// Goes on along a ripple, so that the way back can be seen.
function follow(anchor) {
  const before = chosen || looked;
  const at = trail.indexOf(anchor);
  if (at >= 0) trail = trail.slice(0, at);
  else if (configurations.has(before)) trail.push(before);
  keep(anchor);
  panel.querySelector("h3").focus();
}

function openSection(anchor) {
  setFilter("section", anchor);
  const own = Picture.all.find((picture) => picture.name === anchor);
  if (own) gallery.show(own.name);
}

function refresh() {
  const anchor = chosen || looked;
  panel.replaceChildren(...(anchor ? contentOf(anchor) : [make("p", { class: "hint" }, hint)]));
  panel.scrollTop = 0;
  for (const picture of Picture.all) {
    picture.light(anchor);
    picture.press(chosen);
  }
  const related = anchor ? relationsOf(anchor).configurations : new Set();
  for (const configuration of configurations.keys()) {
    const row = document.getElementById(configuration);
    row?.classList.toggle("is-lit", related.has(configuration));
    row?.querySelector(".show")?.setAttribute("aria-pressed", String(configuration === chosen));
  }
}

function contentOf(anchor) {
  const parts = [make("h3", { tabindex: "-1" }, nameOf(anchor))];
  if (configurations.has(anchor)) parts.push(...configurationContent(anchor));
  else if (constructs.has(anchor)) parts.push(...constructContent(anchor));
  else parts.push(listOf(configurationsIn(anchor).map((one) => linkTo(one))));
  const buttons = [];
  if (document.getElementById(anchor)) buttons.push(make("button", { type: "button", onclick: () => goTo(anchor) }, "Show in the report"));
  if (constructs.has(anchor)) buttons.push(make("button", { type: "button", onclick: () => setFilter("construct", anchor) }, "Show only these CMOCs"));
  if (chosen) buttons.push(make("button", { type: "button", onclick: () => choose(chosen) }, "Clear"));
  parts.splice(1, 0, make("div", { class: "buttons" }, ...buttons));
  return parts;
}

function linkTo(anchor, words = nameOf(anchor)) {
  return make("a", { href: `#${anchor}` }, words);
}

// Within the panel, links to what it can show are followed there.
panel.addEventListener("click", (event) => {
  const anchor = decodeURIComponent(event.target.closest("a[href^='#']")?.hash.slice(1) ?? "");
  if (!isKnown(anchor)) return;
  event.preventDefault();
  follow(anchor);
});

function listOf(items) {
  return make("ul", {}, ...items.map((item) => make("li", {}, ...[item].flat())));
}

// The cells of its row, each beneath what its column is called.
function rowContent(anchor, leaveOut = []) {
  const row = document.getElementById(anchor);
  if (!row?.cells) return null;
  const heads = all("thead th", row.closest("table")).map((head) => head.textContent);
  const list = make("dl");
  [...row.cells].forEach((cell, index) => {
    if (index === 0 || cell.textContent.trim() === "" || leaveOut.includes(heads[index])) return;
    list.append(make("dt", {}, heads[index]), make("dd", {}, ...copyOf(cell).childNodes));
  });
  return list.childElementCount > 0 ? list : null;
}

// The explanation and the evidence of a configuration, as they stand beneath its table.
function details(configuration) {
  const section = document.getElementById(configuration.replace(/^cmoc-/, "details-"));
  if (!section) return null;
  return make("div", {}, ...[...section.children].slice(1).map(copyOf));
}

function configurationContent(anchor) {
  const configuration = configurations.get(anchor);
  const parts = [];
  if (trail.length > 0)
    parts.push(make("p", { class: "trail" }, "Way here: ",
      ...trail.flatMap((one) => [linkTo(one, configurations.get(one).name), " → "]), configuration.name));
  parts.push(rowContent(anchor));
  const through = (ripple, words) =>
    ` ${words} ${nameOf(ripple.construct)} (${ripple.role}${ripple.isOpposite ? ", in the opposite direction" : ""})`;
  const on = configuration.ripples.filter((ripple) => configurations.has(ripple.to));
  if (on.length > 0)
    parts.push(make("h4", {}, "Its outcomes are at work in"), listOf(on.map((ripple) => [linkTo(ripple.to), through(ripple, "by")])));
  const back = ripplesInto.get(anchor);
  if (back.length > 0)
    parts.push(make("h4", {}, "At work in it are outcomes of"), listOf(back.map((ripple) => [linkTo(ripple.from), through(ripple, "by")])));
  const more = details(anchor);
  if (more) parts.push(make("h4", {}, "In detail"), more);
  return parts.filter(Boolean);
}

function constructContent(anchor) {
  const within = [...relationsOf(anchor).configurations];
  const items = within.map((one) => {
    const more = details(one);
    return [
      linkTo(one), ` (${rolesOf(anchor, one).join(", ")})`,
      more ? make("details", {}, make("summary", {}, "in detail"), more) : "",
    ];
  });
  const parts = [rowContent(anchor)];
  if (items.length > 0) parts.push(make("h4", {}, `At work in ${plural(items.length, "CMOC")}`), listOf(items));
  return parts.filter(Boolean);
}
