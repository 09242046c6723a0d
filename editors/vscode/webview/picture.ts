// Takes a picture into the page: only what draws, nothing that acts.

const drawing = new Set([
  "svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "title", "desc", "defs", "clipPath",
  "marker", "pattern", "linearGradient", "radialGradient", "stop",
]);
const svgNamespace = "http://www.w3.org/2000/svg";

function isHarmless({ localName, name, value }: Attr): boolean {
  const key = localName.toLowerCase();
  if (key.startsWith("on") || key === "style" || key === "src") return false;
  if (key === "href") return value.startsWith("#");
  return name.startsWith("xmlns") || !/url\s*\(\s*(?!["']?#)/i.test(value);
}

// A copy, so that nothing of the parsed document is used that was not looked at.
function copied(element: Element): Element | undefined {
  if (element.namespaceURI !== svgNamespace || !drawing.has(element.localName)) return undefined;
  const copy = document.createElementNS(svgNamespace, element.localName);
  for (const attribute of element.attributes)
    if (isHarmless(attribute) && !attribute.name.startsWith("xmlns")) copy.setAttributeNS(attribute.namespaceURI, attribute.name, attribute.value);
  for (const child of element.childNodes) {
    const inner = child instanceof Element ? copied(child) : child.nodeType === Node.TEXT_NODE ? child.cloneNode() : undefined;
    if (inner) copy.append(inner);
  }
  return copy;
}

// Nothing if it is no picture.
export function readPicture(text: string): SVGSVGElement | undefined {
  const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
  if (parsed.querySelector("parsererror")) return undefined;
  const root = copied(parsed.documentElement);
  return root instanceof SVGSVGElement ? root : undefined;
}

// What can be chosen in it.
export function thingsIn(picture: Element): SVGGElement[] {
  return [...picture.querySelectorAll<SVGGElement>("g[data-about]")];
}

// All else are arrows, and the signs on them.
export function isBox(thing: Element): boolean {
  return thing.classList.contains("node");
}

export function nameOf(thing: Element): string {
  return thing.getAttribute("aria-label") || thing.querySelector(":scope > title")?.textContent?.trim() || (thing.textContent ?? "").trim();
}

// What it is drawn on, so that the panel around it has the same colour.
export function groundOf(picture: Element): string {
  return picture.querySelector(":scope > path")?.getAttribute("fill") ?? "";
}

// Its root was one image for those who do not see it; now its boxes are buttons. Arrows get wide enough to hit.
export function prepare(picture: SVGSVGElement): void {
  picture.setAttribute("role", "group");
  for (const thing of thingsIn(picture)) {
    if (isBox(thing)) {
      thing.setAttribute("role", "button");
      thing.setAttribute("tabindex", "-1");
      thing.setAttribute("aria-label", spoken(thing));
      continue;
    }
    for (const line of thing.querySelectorAll(":scope > path[fill=none]")) {
      const hit = line.cloneNode() as Element;
      hit.setAttribute("class", "hit");
      line.before(hit);
    }
  }
}

// What is written on a box says more than its title, which is a name.
function spoken(box: Element): string {
  const words = [...box.querySelectorAll("text")].map((line) => line.textContent ?? "").join(" ").replace(/\s+/g, " ").trim();
  return words || nameOf(box);
}
