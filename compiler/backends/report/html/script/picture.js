// A picture that can be enlarged, moved and walked through, box by box.
class Picture {
  static all = [];

  constructor(figure) {
    this.figure = figure;
    this.name = figure.id.replace(/^figure-/, "");
    this.title = figure.querySelector("figcaption").textContent;
    this.shortTitle = this.title.split(",")[0];
    this.canvas = figure.querySelector(".canvas");
    this.svg = this.canvas.querySelector("svg");
    Picture.all.push(this);
    if (!this.svg) return;
    this.width = this.svg.viewBox.baseVal.width;
    this.boxes = all("g.node[data-about]", this.svg).filter((box) => isKnown(box.dataset.about));
    this.arrows = all("g.edge, g.sign", this.svg).map((element) => this.arrowOf(element));
    this.prepareBoxes();
    this.prepareCanvas();
  }

  // An arrow's id names the boxes at its ends.
  arrowOf(element) {
    const prefix = `${this.name}-`;
    const ends = element.id.slice(prefix.length).replace(/^(edge|sign)-/, "").split("--");
    const box = (id) => document.getElementById(`${prefix}node-${id}`);
    return {
      element,
      from: box(ends[0]),
      to: box(ends[1]),
      about: (element.dataset.about ?? "").split(" ").filter(Boolean),
    };
  }

  prepareBoxes() {
    this.svg.setAttribute("role", "group");
    for (const box of this.boxes) {
      box.setAttribute("role", "button");
      const words = all("text", box).map((text) => text.textContent).join(" ");
      box.setAttribute("aria-label", `${words}${reachOf(box.dataset.about)}`);
      box.setAttribute("aria-pressed", "false");
      box.setAttribute("tabindex", box === this.boxes[0] ? "0" : "-1");
      box.addEventListener("click", () => this.wasDragged || choose(box.dataset.about));
      box.addEventListener("pointerenter", (event) => event.pointerType === "mouse" && look(box.dataset.about));
      box.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && lookAwaySoon());
      box.addEventListener("focus", () => this.enter(box));
      box.addEventListener("blur", (event) => this.leave(event));
    }
    this.svg.addEventListener("keydown", (event) => this.onKey(event));
  }

  enter(box) {
    for (const other of this.boxes) other.setAttribute("tabindex", other === box ? "0" : "-1");
    box.scrollIntoView({ block: "nearest", inline: "nearest" });
    look(box.dataset.about);
  }

  leave(event) {
    const next = event.relatedTarget;
    if (!next || !(this.svg.contains(next) || next.closest(".panel"))) lookAwaySoon();
  }

  onKey(event) {
    const box = event.target.closest?.("[role=button]");
    if (!box || event.ctrlKey || event.metaKey || event.altKey) return;
    const directions = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
    if (event.key === "Enter" || event.key === " ") choose(box.dataset.about);
    else if (event.key in directions) this.nextBox(box, directions[event.key])?.focus();
    else if (event.key === "Home") this.boxes[0].focus();
    else if (event.key === "End") this.boxes[this.boxes.length - 1].focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  isJoined(one, other) {
    return this.arrows.some(({ from, to }) => (from === one && to === other) || (from === other && to === one));
  }

  // The nearest in that direction; one that an arrow joins counts as much nearer.
  nextBox(box, [right, down]) {
    const middle = (one) => {
      const area = one.getBBox();
      return [area.x + area.width / 2, area.y + area.height / 2];
    };
    const [x, y] = middle(box);
    let best = null;
    let least = Infinity;
    for (const other of this.boxes) {
      const [otherX, otherY] = middle(other);
      const along = (otherX - x) * right + (otherY - y) * down;
      const aside = Math.abs((otherX - x) * down + (otherY - y) * right);
      if (other === box || along <= 1 || aside > 3 * along) continue;
      const distance = (along + 2 * aside) * (this.isJoined(box, other) ? 0.3 : 1);
      if (distance < least) [best, least] = [other, distance];
    }
    return best;
  }

  prepareCanvas() {
    this.canvas.setAttribute("tabindex", "0");
    this.canvas.setAttribute("role", "group");
    this.canvas.setAttribute("aria-label", `${this.title}. Plus and minus enlarge and reduce, 0 fits`);
    this.canvas.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "+" || event.key === "=") this.zoomBy(1.25);
      else if (event.key === "-") this.zoomBy(0.8);
      else if (event.key === "0") this.fit();
      else return;
      event.preventDefault();
    });
    this.canvas.addEventListener("wheel", (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      this.zoomBy(event.deltaY < 0 ? 1.1 : 1 / 1.1, event);
    }, { passive: false });
    this.prepareDragging();
  }

  prepareDragging() {
    let start = null;
    this.canvas.addEventListener("pointerdown", (event) => {
      if (event.pointerType !== "mouse" || event.button !== 0) return;
      this.wasDragged = false;
      start = { x: event.clientX, y: event.clientY, left: this.canvas.scrollLeft, top: this.canvas.scrollTop };
    });
    addEventListener("pointermove", (event) => {
      if (!start) return;
      const [right, down] = [event.clientX - start.x, event.clientY - start.y];
      if (Math.abs(right) + Math.abs(down) > 5) this.wasDragged = true;
      if (!this.wasDragged) return;
      this.canvas.classList.add("is-dragged");
      this.canvas.scrollTo(start.left - right, start.top - down);
    });
    addEventListener("pointerup", () => {
      start = null;
      this.canvas.classList.remove("is-dragged");
      setTimeout(() => (this.wasDragged = false));
    });
  }

  // A point of the picture stays where it is: the one under the pointer, or in the middle.
  zoomBy(factor, pointer = null) {
    const area = this.canvas.getBoundingClientRect();
    const x = pointer ? pointer.clientX - area.left : area.width / 2;
    const y = pointer ? pointer.clientY - area.top : area.height / 2;
    const before = this.scale;
    this.setScale(Math.min(8, Math.max(0.05, this.scale * factor)));
    const grown = this.scale / before;
    this.canvas.scrollLeft = (this.canvas.scrollLeft + x) * grown - x;
    this.canvas.scrollTop = (this.canvas.scrollTop + y) * grown - y;
    tell(`Picture at ${Math.round(this.scale * 100)} per cent`);
  }

  // The whole of its width, and no larger than it was made.
  fit() {
    const room = this.canvas.clientWidth - 2;
    if (room > 0) this.setScale(Math.min(1, Math.max(0.05, room / ((this.width * 4) / 3))));
  }

  // Moves the picture, not the page, to what stands out, large enough to be read.
  bringIntoSight() {
    const lit = this.boxes.filter((box) => box.classList.contains("is-lit"));
    if (lit.length === 0) return;
    if (this.scale < 0.75) this.setScale(0.75);
    const area = this.canvas.getBoundingClientRect();
    const middle = (ends) => (Math.min(...ends) + Math.max(...ends)) / 2;
    const boxes = lit.map((box) => box.getBoundingClientRect());
    this.canvas.scrollLeft += middle(boxes.flatMap((box) => [box.left, box.right])) - middle([area.left, area.right]);
    this.canvas.scrollTop += middle(boxes.flatMap((box) => [box.top, box.bottom])) - middle([area.top, area.bottom]);
  }

  setScale(scale) {
    this.scale = scale;
    this.svg.style.width = `${((this.width * 4) / 3) * scale}px`;
    this.svg.style.height = "auto";
  }

  // Lets what belongs to `anchor` stand out; nothing stands out without one.
  light(anchor) {
    if (!this.svg) return;
    const lit = new Set();
    if (anchor) {
      const related = relationsOf(anchor);
      const isOne = configurations.has(anchor);
      for (const box of this.boxes) {
        const about = box.dataset.about;
        if (about === anchor || related.constructs.has(about) || (!isOne && related.configurations.has(about)))
          lit.add(box);
      }
      for (const arrow of this.arrows) {
        const touches = arrow.from?.dataset.about === anchor || arrow.to?.dataset.about === anchor;
        const says = !constructs.has(anchor) && arrow.about.some((one) => related.configurations.has(one));
        if (touches || says) [arrow.element, arrow.from, arrow.to].forEach((one) => one && lit.add(one));
      }
    }
    this.isLit = lit.size > 0;
    this.svg.classList.toggle("is-lit", this.isLit);
    for (const group of [...all("g.node", this.svg), ...this.arrows.map((arrow) => arrow.element)])
      group.classList.toggle("is-lit", lit.has(group));
  }

  press(anchor) {
    for (const box of this.boxes ?? [])
      box.setAttribute("aria-pressed", String(box.dataset.about === anchor));
  }

  // Takes back what no shown configuration speaks of.
  narrow(shown) {
    if (!this.svg) return;
    const isShown = (about) =>
      configurations.has(about) ? shown.has(about)
      : [...relationsOf(about).configurations].some((one) => shown.has(one));
    for (const box of this.boxes) box.classList.toggle("is-out", !isShown(box.dataset.about));
    for (const arrow of this.arrows) {
      const ends = [arrow.from, arrow.to].some((box) => box?.classList.contains("is-out"));
      const said = arrow.about.length === 0 || arrow.about.some((one) => shown.has(one));
      arrow.element.classList.toggle("is-out", ends || !said);
    }
    this.svg.classList.toggle("is-filtered", shown.size < configurations.size);
  }
}

// Which of the pictures stands beside the table, and the buttons above it.
const gallery = {
  start() {
    const place = document.querySelector(".pictures");
    const figures = all(".pictures > figure");
    if (figures.length === 0) return;
    this.pictures = figures.map((figure) => new Picture(figure)).filter((picture) => picture.svg);
    if (this.pictures.length === 0) return;
    const choose = (name) => {
      this.show(name);
      writeState();
    };
    const zoom = (words, sign, act) =>
      make("button", { type: "button", "aria-label": words, title: words, onclick: act }, sign);
    const enlarge = make("button", { type: "button", "aria-pressed": "false", onclick: () => {
      const isEnlarged = document.querySelector(".workbench").classList.toggle("is-enlarged");
      enlarge.setAttribute("aria-pressed", String(isEnlarged));
      this.current.fit();
    } }, "Full width");
    place.prepend(make("div", { class: "buttons" },
      this.pictures.length > 1 ? this.makeChooser(choose) : null,
      make("div", { class: "together", role: "group", "aria-label": "Size of the picture" },
        zoom("Reduce the picture", "−", () => this.current.zoomBy(0.8)),
        zoom("Fit the picture", "Fit", () => this.current.fit()),
        zoom("Enlarge the picture", "+", () => this.current.zoomBy(1.25))),
      enlarge));
    this.first = this.pictures.find((picture) => picture.boxes.length > 0) ?? this.pictures[0];
    this.show(this.first.name);
    addEventListener("resize", () => this.current.fit());
  },

  // Buttons for a few, a list for many.
  makeChooser(choose) {
    if (this.pictures.length > 3) {
      this.list = make("select", { "aria-label": "Picture", onchange: () => choose(this.list.value) },
        ...this.pictures.map((picture) => make("option", { value: picture.name }, picture.title)));
      return this.list;
    }
    this.choosers = this.pictures.map((picture) =>
      make("button", { type: "button", onclick: () => choose(picture.name) }, picture.shortTitle));
    return make("div", { class: "together", role: "group", "aria-label": "Picture" }, ...this.choosers);
  },

  show(name) {
    if (!this.pictures?.length) return;
    this.current = this.pictures.find((picture) => picture.name === name) ?? this.first;
    this.pictures.forEach((picture, index) => {
      picture.figure.classList.toggle("is-away", picture !== this.current);
      this.choosers?.[index].setAttribute("aria-pressed", String(picture === this.current));
    });
    if (this.list) this.list.value = this.current.name;
    this.current.fit();
  },

  // Where what stands out can be seen: in the picture that is there, else in the first that has it.
  bringIntoSight() {
    const picture = this.current?.isLit ? this.current : this.pictures?.find((one) => one.isLit);
    if (!picture) return;
    if (picture !== this.current) this.show(picture.name);
    picture.bringIntoSight();
  },

  get name() {
    return this.current && this.current !== this.first ? this.current.name : "";
  },
};
