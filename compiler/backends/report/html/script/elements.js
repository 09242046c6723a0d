// Makes elements of the page, always from plain text: nothing that a theory says is read as markup.

// What begins with `on` is called when that event happens; `false` leaves an attribute out.
function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (value !== false && value !== undefined) element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

function all(selector, within = document) {
  return [...within.querySelectorAll(selector)];
}

// A copy to be shown elsewhere, without what may be in a page only once.
function copyOf(element) {
  const copy = element.cloneNode(true);
  for (const one of [copy, ...all("[id]", copy)]) one.removeAttribute("id");
  for (const button of all("button", copy)) button.remove();
  for (const link of all(".to-details", copy)) link.parentElement.remove();
  return copy;
}

function plural(count, one, several = `${one}s`) {
  return `${count} ${count === 1 ? one : several}`;
}

// Told to those who hear the page, when what they did changed something elsewhere in it.
const told = make("div", { class: "heard", role: "status", "aria-live": "polite" });
function tell(words) {
  told.textContent = words;
}
