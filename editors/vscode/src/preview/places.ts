// From the picture to the text, and from the text to the picture.
import type { Place, Position, Range } from "./protocol";

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

function holds(range: Range, position: Position): boolean {
  return !isBefore(position, range.start) && !isBefore(range.end, position);
}

function isWithin(inner: Range, outer: Range): boolean {
  return holds(outer, inner.start) && holds(outer, inner.end);
}

function lines(range: Range): number {
  return range.end.line - range.start.line;
}

function isSmaller(a: Range, b: Range): boolean {
  if (isWithin(a, b)) return !isWithin(b, a);
  return !isWithin(b, a) && lines(a) < lines(b);
}

// The first is where it is declared.
export function placeOf(places: readonly Place[], about: string): Place | undefined {
  return places.find((place) => place.about === about);
}

const entities: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'", "&#39;": "'", "&amp;": "&" };

// What is drawn: a source that a configuration cites has places, and most often no box.
export function drawnIn(svg: string): ReadonlySet<string> {
  const all = [...svg.matchAll(/ data-about="([^"]*)"/g)].map(([, about = ""]) => about);
  return new Set(all.map((about) => about.replace(/&(?:\w+|#39);/g, (entity) => entities[entity] ?? entity)));
}

export function aboutAt(places: readonly Place[], uri: string, position: Position): string | undefined {
  let smallest: Place | undefined;
  for (const place of places)
    if (place.uri === uri && holds(place.range, position) && (!smallest || isSmaller(place.range, smallest.range))) smallest = place;
  return smallest?.about;
}
