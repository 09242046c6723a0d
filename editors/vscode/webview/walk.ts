// Goes from box to box by keys: the picture is one stop of Tab, arrows lead on within it.
import { isBox, thingsIn } from "./picture";

const directions: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

function centre(thing: Element): readonly [number, number] {
  const { left, top, width, height } = thing.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
}

// The nearest in that direction; what lies aside counts as further away.
function nearest(from: Element, [toRight, toBottom]: readonly [number, number], boxes: readonly SVGGElement[]): SVGGElement | undefined {
  const [x, y] = centre(from);
  let best: { box: SVGGElement; way: number } | undefined;
  for (const box of boxes) {
    const [right, down] = [centre(box)[0] - x, centre(box)[1] - y];
    const along = right * toRight + down * toBottom;
    const aside = Math.abs(right * toBottom) + Math.abs(down * toRight);
    if (box === from || along <= 1) continue;
    const way = along + 2 * aside;
    if (!best || way < best.way) best = { box, way };
  }
  return best?.box;
}

export class Walk {
  private boxes: SVGGElement[] = [];

  constructor(canvas: HTMLElement) {
    canvas.addEventListener("keydown", (event) => this.press(event));
    canvas.addEventListener("focusin", (event) => this.stopAt(event.target as Element));
  }

  // In the order in which one reads them.
  over(picture: Element, about: string | undefined): void {
    this.boxes = thingsIn(picture).filter(isBox);
    this.boxes.sort((a, b) => centre(a)[1] - centre(b)[1] || centre(a)[0] - centre(b)[0]);
    const stop = this.boxes.find((box) => box.dataset["about"] === about) ?? this.boxes[0];
    if (stop) this.stopAt(stop);
  }

  stopAt(box: Element): void {
    if (!this.boxes.includes(box as SVGGElement)) return;
    for (const one of this.boxes) one.setAttribute("tabindex", one === box ? "0" : "-1");
  }

  private press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const here = (event.target as Element).closest<SVGGElement>("g[data-about]");
    const direction = directions[event.key];
    let next: SVGGElement | undefined;
    if (here && direction) next = nearest(here, direction, this.boxes);
    else if (here && event.key === "Home") next = this.boxes[0];
    else if (here && event.key === "End") next = this.boxes.at(-1);
    if (here && (direction || next)) event.preventDefault();
    next?.focus();
  }
}
