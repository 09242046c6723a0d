// Begins: adds what can be clicked, takes up the state in the address, listens to keys.
const filterNames = ["section", "construct", "role", "source", "confidence"];
let isReady = false;

// `#section=section-S1&chosen=cmoc-C2`; an anchor of the page has no `=` in front of a value.
function writeState() {
  if (!isReady) return;
  const state = new URLSearchParams();
  for (const name of filterNames) if (valueOf(name)) state.set(name, valueOf(name));
  if (gallery.name) state.set("picture", gallery.name);
  if (chosen) state.set("chosen", chosen);
  const text = state.toString();
  if (text || location.hash.includes("="))
    history.replaceState(null, "", text ? `#${text}` : location.href.replace(/#.*/, ""));
}

function readState() {
  if (!location.hash.includes("=")) return;
  const state = new URLSearchParams(location.hash.slice(1));
  isReady = false;
  for (const name of filterNames) if (filters[name]) filters[name].value = state.get(name) ?? "";
  for (const field of Object.values(filters)) if (field.selectedIndex < 0) field.value = "";
  narrow();
  if (state.has("picture")) gallery.show(state.get("picture"));
  chosen = isKnown(state.get("chosen")) ? state.get("chosen") : "";
  trail = [];
  refresh();
  if (chosen) gallery.bringIntoSight();
  isReady = true;
}

function onKey(event) {
  const isTyping = event.target.closest?.("input, select, textarea");
  if (event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    searchField.focus();
  } else if (event.key === "Escape" && (chosen || looked)) {
    trail = [];
    keep("");
  }
}

// A link leads to what the filters leave out, too.
function onLink(event) {
  const link = event.target.closest?.("a[href^='#']");
  if (!link || event.defaultPrevented) return;
  const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (target?.closest("[hidden]")) reset();
}

document.documentElement.classList.add("explored");
document.body.append(told);
startSearch();
gallery.start();
if (gallery.pictures?.length) document.querySelector(".pictures").append(panel);
startFilters();
narrow();
refresh();
isReady = true;
readState();
addEventListener("hashchange", readState);
document.addEventListener("keydown", onKey);
document.addEventListener("click", onLink);
panel.addEventListener("pointerleave", lookAwaySoon);
panel.addEventListener("focusout", (event) => panel.contains(event.relatedTarget) || lookAwaySoon());
