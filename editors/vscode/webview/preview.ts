// The page beside the text: shows the picture that the extension sends, and says what is chosen in it.
import type { FromPage, ToPage } from "../src/preview/protocol";
import { groundOf, nameOf, prepare, readPicture, thingsIn } from "./picture";
import { Walk } from "./walk";
import { Zoom } from "./zoom";

// What outlives a reload of the page.
interface Kept {
  readonly scale?: number | undefined;
}

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): Kept | undefined;
  setState(state: Kept): void;
};

const vscode = acquireVsCodeApi();

function part<T extends HTMLElement>(id: string): T {
  return document.getElementById(id) as T;
}

const canvas = part("canvas");
const views = part<HTMLSelectElement>("views");
const notice = part("notice");
const draft = part("draft");
const heard = part("heard");
const zoom = new Zoom(canvas, (scale) => vscode.setState({ scale }));
const walk = new Walk(canvas);
let picture: SVGSVGElement | undefined;
let marked: string | undefined;

function say(element: HTMLElement, words: string): void {
  element.textContent = words;
  element.hidden = words === "";
}

function focused(): string | undefined {
  return (document.activeElement as SVGElement | null)?.dataset?.["about"];
}

function mark(about: string | undefined, isNew: boolean): void {
  marked = about;
  if (!picture) return;
  let first: Element | undefined;
  for (const thing of thingsIn(picture)) {
    const isMarked = about !== undefined && thing.dataset["about"] === about;
    thing.classList.toggle("is-marked", isMarked);
    if (isMarked) {
      thing.setAttribute("aria-current", "true");
      first ??= thing;
    } else {
      thing.removeAttribute("aria-current");
    }
  }
  if (!first || !isNew) return;
  zoom.show(first);
  if (!canvas.contains(document.activeElement)) walk.stopAt(first);
}

// Views that nobody declared have no title.
const usual: Record<string, string> = { constructs: "Constructs", cmocs: "Configurations (CMOCs)", sections: "Sections" };

function listViews({ views: all, view, isChosen }: Extract<ToPage, { kind: "picture" }>): void {
  const titles = all.map(({ name, title }) => ({ name, words: title || usual[name] || name }));
  const current = titles.find(({ name }) => name === view)?.words ?? view;
  views.disabled = false;
  const follows = new Option(`As the text: ${current}`, "", false, !isChosen);
  views.replaceChildren(follows, ...titles.map(({ name, words }) => new Option(words, name, false, isChosen && name === view)));
}

function show(message: Extract<ToPage, { kind: "picture" }>): void {
  const read = readPicture(message.svg);
  if (!read) return say(notice, "What came from theoryc is no picture. The last one is shown.");
  const about = focused();
  const { scrollLeft, scrollTop } = canvas;
  prepare(read);
  picture = read;
  canvas.replaceChildren(read);
  canvas.style.backgroundColor = groundOf(read);
  zoom.hold(read);
  canvas.scrollTo({ left: scrollLeft, top: scrollTop, behavior: "auto" });
  walk.over(read, about ?? marked);
  if (about !== undefined) thingsIn(read).find((thing) => thing.dataset["about"] === about)?.focus({ preventScroll: true });
  listViews(message);
  draft.hidden = !message.isDraft;
  canvas.classList.remove("is-stale");
  say(notice, "");
  mark(marked, false);
}

function choose(target: EventTarget | null): void {
  const thing = (target as Element | null)?.closest?.<SVGGElement>("g[data-about]");
  const about = thing?.dataset["about"];
  if (!thing || about === undefined) return;
  mark(about, false);
  vscode.postMessage({ kind: "go", about });
  heard.textContent = `${nameOf(thing)} is shown in the text.`;
}

const zoomKeys: Record<string, () => void> = {
  "+": () => zoom.enlarge(),
  "=": () => zoom.enlarge(),
  "-": () => zoom.reduce(),
  "0": () => zoom.fit(),
};

canvas.addEventListener("click", (event) => choose(event.target));
canvas.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const zoomed = zoomKeys[event.key];
  const isChosen = event.key === "Enter" || event.key === " ";
  if (zoomed) zoomed();
  else if (isChosen && event.target !== canvas) choose(event.target);
  else return;
  event.preventDefault();
});
part("enlarge").addEventListener("click", () => zoom.enlarge());
part("reduce").addEventListener("click", () => zoom.reduce());
part("fit").addEventListener("click", () => zoom.fit());
views.addEventListener("change", () => vscode.postMessage({ kind: "view", view: views.value }));

addEventListener("message", ({ data }: MessageEvent<ToPage>) => {
  if (data.kind === "picture") show(data);
  else if (data.kind === "mark") mark(data.about, data.about !== marked);
  else if (data.kind === "stale") {
    canvas.classList.toggle("is-stale", picture !== undefined);
    say(notice, data.reason);
  }
});

const scale = vscode.getState()?.scale;
if (scale !== undefined) zoom.start(scale);
vscode.postMessage({ kind: "ready" });
