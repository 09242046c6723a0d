// How large the picture is, and which part of it is seen.

const step = 1.25;
const smallest = 0.1;
const largest = 8;
const clickable = 4; // pixels that a hand may move in a click

export class Zoom {
  private picture: SVGSVGElement | undefined;
  private size = { width: 1, height: 1 }; // in pixels, as it is drawn
  private scale: number | undefined; // of that size; undefined fits it in

  constructor(private readonly canvas: HTMLElement, private readonly changed: (scale: number | undefined) => void) {
    new ResizeObserver(() => this.apply()).observe(canvas);
    canvas.addEventListener("wheel", (event) => this.turn(event), { passive: false });
    canvas.addEventListener("pointerdown", (event) => this.drag(event));
  }

  hold(picture: SVGSVGElement): void {
    const { width, height } = picture;
    this.size = { width: width.baseVal.value || 1, height: height.baseVal.value || 1 };
    this.picture = picture;
    this.apply();
  }

  // As large as it was before the page was loaded anew.
  start(scale: number): void {
    this.scale = scale;
    this.apply();
  }

  fit(): void {
    this.set(undefined);
  }

  enlarge(): void {
    this.set(this.current() * step);
  }

  reduce(): void {
    this.set(this.current() / step);
  }

  // Moves as little as is needed.
  show(thing: Element): void {
    const seen = this.canvas.getBoundingClientRect();
    const area = thing.getBoundingClientRect();
    const isSeen = area.left >= seen.left && area.right <= seen.right && area.top >= seen.top && area.bottom <= seen.bottom;
    if (isSeen) return;
    this.canvas.scrollBy({
      left: area.left + area.width / 2 - seen.left - seen.width / 2,
      top: area.top + area.height / 2 - seen.top - seen.height / 2,
      behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth",
    });
  }

  private fitting(): number {
    const { width, height } = this.size;
    return Math.min(this.canvas.clientWidth / width, this.canvas.clientHeight / height, 1);
  }

  private current(): number {
    return this.scale ?? this.fitting();
  }

  // Keeps in place what is in the middle, or at `x` and `y` of the canvas.
  private set(scale: number | undefined, x = this.canvas.clientWidth / 2, y = this.canvas.clientHeight / 2): void {
    const before = this.current();
    this.scale = scale === undefined ? undefined : Math.min(largest, Math.max(smallest, scale));
    const factor = this.current() / before;
    const left = (this.canvas.scrollLeft + x) * factor - x;
    const top = (this.canvas.scrollTop + y) * factor - y;
    this.apply();
    this.canvas.scrollTo({ left, top, behavior: "auto" });
    this.changed(this.scale);
  }

  private apply(): void {
    if (!this.picture || this.canvas.clientWidth === 0) return;
    const { width, height } = this.size;
    const scale = this.current();
    this.picture.setAttribute("width", String(Math.max(1, Math.floor(width * scale))));
    this.picture.setAttribute("height", String(Math.max(1, Math.floor(height * scale))));
  }

  private turn(event: WheelEvent): void {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const seen = this.canvas.getBoundingClientRect();
    this.set(this.current() * Math.exp(-event.deltaY / 300), event.clientX - seen.left, event.clientY - seen.top);
  }

  // Drags the picture; what began as a drag ends as no click.
  private drag(down: PointerEvent): void {
    if (down.button !== 0 || down.pointerType === "touch") return;
    const { scrollLeft, scrollTop } = this.canvas;
    let isDrag = false;
    const move = (event: PointerEvent) => {
      const [x, y] = [event.clientX - down.clientX, event.clientY - down.clientY];
      if (!isDrag && Math.hypot(x, y) < clickable) return;
      if (!isDrag) this.canvas.setPointerCapture(down.pointerId);
      isDrag = true;
      this.canvas.classList.add("is-dragged");
      this.canvas.scrollTo({ left: scrollLeft - x, top: scrollTop - y, behavior: "auto" });
    };
    const up = () => {
      this.canvas.removeEventListener("pointermove", move);
      this.canvas.classList.remove("is-dragged");
      if (isDrag) addEventListener("click", (event) => event.stopPropagation(), { capture: true, once: true });
    };
    this.canvas.addEventListener("pointermove", move);
    for (const end of ["pointerup", "pointercancel"]) this.canvas.addEventListener(end, up, { once: true });
  }
}
