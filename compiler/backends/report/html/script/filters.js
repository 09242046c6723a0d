// Narrows the configurations to some: those of a section, with a construct or a role, by source, by
// confidence. What is shown can be sent to others: it stands in the page's address.
const filters = {}; // the field of each name
const counted = make("output", { role: "status" });
let filterForm = null;

function setFilter(name, value) {
  if (!filters[name]) return;
  filters[name].value = value;
  narrow();
}

function valueOf(name) {
  return filters[name]?.value ?? "";
}

function isShown(configuration) {
  const [construct, role, confidence] = ["construct", "role", "confidence"].map(valueOf);
  if (valueOf("section") && !isWithin(configuration.section, valueOf("section"))) return false;
  if (valueOf("source") && !configuration.sources.includes(valueOf("source"))) return false;
  if (confidence && (configuration.confidence ?? "not stated") !== confidence) return false;
  return (!construct && !role) ||
    configuration.uses.some((use) => (!construct || use.construct === construct) && (!role || use.role === role));
}

function narrow() {
  const shown = new Set(theory.configurations.filter(isShown).map((one) => one.anchor));
  for (const anchor of configurations.keys()) {
    const isHidden = !shown.has(anchor);
    for (const element of [anchor, anchor.replace(/^cmoc-/, "details-")].map((id) => document.getElementById(id)))
      if (element) element.hidden = isHidden;
  }
  const isNarrowed = shown.size < configurations.size;
  for (const frame of all(".statements .frame")) frame.hidden = !frame.querySelector("tbody tr:not([hidden])");
  for (const chapter of all(".statements section[id^='section-']"))
    chapter.hidden = isNarrowed && !chapter.querySelector("tbody tr:not([hidden])");
  for (const picture of Picture.all) picture.narrow(shown);
  counted.textContent = `${shown.size} of ${plural(configurations.size, "CMOC")} shown`;
  filterForm?.classList.toggle("is-narrowed", isNarrowed);
  writeState();
}

function reset() {
  for (const field of Object.values(filters)) field.value = "";
  narrow();
}

function addFilter(fields, name, label, options) {
  if (options.length < 1) return;
  filters[name] = make("select", { id: `filter-${name}`, name, onchange: narrow }, make("option", { value: "" }, "all"),
    ...options.map(([value, words]) => make("option", { value }, words)));
  fields.append(make("div", {}, make("label", { for: `filter-${name}` }, label), filters[name]));
}

function startFilters() {
  const place = document.querySelector(".statements > section > h2");
  if (!place || configurations.size === 0) return;
  const fields = make("div", { class: "fields" });
  const inOrder = (known, used) => known.filter((one) => used.has(one.anchor)).map((one) => [one.anchor, nameOf(one.anchor)]);
  const used = new Set(theory.configurations.flatMap((one) => one.uses.map((use) => use.construct)));
  const cited = new Set(theory.configurations.flatMap((one) => one.sources));
  const roles = [...new Set(theory.configurations.flatMap((one) => one.uses.map((use) => use.role)))];
  const levels = new Set(theory.configurations.map((one) => one.confidence ?? "not stated"));
  const full = theory.sections.filter((one) => configurationsIn(one.anchor).length > 0);
  const byName = ([, one], [, other]) => one.localeCompare(other, "en");
  addFilter(fields, "section", "Section", full.map((one) => [one.anchor, one.title]));
  addFilter(fields, "construct", "Construct", inOrder(theory.constructs, used).sort(byName));
  addFilter(fields, "role", "Role", roles.map((role) => [role, role]));
  addFilter(fields, "source", "Source", inOrder(theory.sources, cited).sort(byName));
  if (levels.size > 1)
    addFilter(fields, "confidence", "Confidence", ["high", "moderate", "low", "very low", "not stated"].filter((one) => levels.has(one)).map((one) => [one, one]));
  filterForm = make("form", { class: "filters", onsubmit: (event) => event.preventDefault() },
    make("fieldset", {}, make("legend", {}, "Show CMOCs by"), fields,
      make("p", { class: "shown" }, counted, make("button", { type: "button", onclick: reset }, "Show all"))));
  place.after(filterForm);
  for (const anchor of configurations.keys())
    document.getElementById(anchor)?.cells[0].append(make("div", {}, make("button",
      { type: "button", class: "show", "aria-pressed": "false", "aria-label": `Show ${nameOf(anchor)} in the picture`, onclick: () => choose(anchor) },
      "in the picture")));
}
