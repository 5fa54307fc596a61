"use strict";

/* A displayed equation in the reader's hands: what Lines makes of its lines, as printed or broken. */
class TryLine {
  static BREAKS = ["sign", "factor", "index", "transpose"];
  static TRIES = 200; // points among which one is sought that shows a break

  constructor(place, equation, words) {
    Object.assign(this, { place, equation, words });
    this.number = place.previousElementSibling?.querySelector(".eqno")?.firstChild?.textContent.trim() ?? "";
    // the lines that are held against what their chain begins with
    this.rights = [...equation.lines.keys()].filter((i) => i && !equation.lines[i].starts);
    Object.assign(this, { line: 1, broken: null, seed: 0 });
    this.button = this.make("button", { type: "button", class: "btn btn-sm try-open", "aria-expanded": "false" }, words.open);
    if (this.number) this.button.setAttribute("aria-label", this.say("opens", this));
    this.button.addEventListener("click", () => this.toggle());
    place.append(this.button);
  }

  make(name, attributes, ...inside) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...inside);
    return made;
  }

  say(key, values = {}) {
    return this.words[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
  }

  toggle() {
    if (!this.panel) { this.build(); this.show(); }
    else this.panel.hidden = !this.panel.hidden;
    this.button.setAttribute("aria-expanded", String(!this.panel.hidden));
  }

  // ---- what stands in the panel

  build() {
    const act = (key, text, change) => {
      const made = this.make("button", { type: "button", class: "btn btn-sm", "data-do": key }, text);
      made.addEventListener("click", () => { change(); this.show(); });
      return made;
    };
    const group = (key, ...buttons) =>
      this.make("div", { class: "try-buttons", role: "group", "aria-label": this.words[key] }, ...buttons);

    const id = `try-${this.place.dataset.equation}`;
    this.panel = this.make("div", { class: "try-panel", id, role: "group", "aria-label": this.say("panel", this) });
    this.button.setAttribute("aria-controls", id);
    const { rights, equation: { lines, points } } = this;
    this.choices = rights.map((line, i) => act(`line-${line}`, this.say("line", { number: i + 1 }), () => {
      Object.assign(this, { line, broken: null });
    }));
    if (rights.length > 1) this.panel.append(group("lines", ...this.choices));
    this.breaks = TryLine.BREAKS.map((kind) => act(kind, this.words[kind], () => this.breakBy(kind)));
    this.printed = act("printed", this.words.printed, () => { this.broken = null; });
    for (const button of this.breaks) button.hidden = !rights.some((i) => button.dataset.do in lines[i].breaks);
    if (this.breaks.some(({ hidden }) => !hidden)) this.panel.append(group("break", ...this.breaks, this.printed));
    if (points?.length !== 1) this.panel.append(group("new", act("new", this.words.new, () => { this.seed += 1; })));
    this.status = this.make("p", { role: "status", class: "try-status" });
    this.math = this.make("div", { class: "math try-math" });
    this.sides = ["left", "right"].map((side) => {
      const [shape, value] = [this.make("span", { class: "try-shape" }), this.make("div", { class: "try-value" })];
      const box = this.make("div", { class: "try-side", "data-side": side }, this.make("span", { class: "try-name" }, this.words[side]), " ", shape, value);
      return { box, shape, value };
    });
    this.numbers = this.make("div", { class: "try-value" });
    this.panel.append(this.status, this.math, this.make("div", { class: "try-sides" }, ...this.sides.map(({ box }) => box)),
      this.make("details", {}, this.make("summary", {}, this.words.point), this.numbers));
    this.place.append(this.panel);
  }

  /* A broken line may hold at a point by chance: go on to one that shows it. */
  breakBy(kind) {
    this.broken = kind;
    const end = this.seed + TryLine.TRIES;
    while (this.seed < end && this.outcome().equal) this.seed++;
  }

  // ---- what comes out

  get point() {
    return Lines.draw(this.equation, this.seed);
  }

  get left() {
    const { lines } = this.equation;
    return lines[Math.max(0, ...[...lines.keys()].filter((i) => i < this.line && lines[i].starts))];
  }

  get right() {
    const { tree, latex, breaks } = this.equation.lines[this.line];
    if (!this.broken) return { tree, latex };
    const { at, put, latex: other } = breaks[this.broken];
    return { tree: Lines.broken(tree, at, put), latex: other };
  }

  outcome() {
    const { equation, point } = this;
    const left = Lines.value(this.left.tree, equation, point);
    try {
      const right = Lines.value(this.right.tree, equation, point);
      return { left, right, ...Lines.compare(left, right) };
    } catch (error) {
      if (!(error instanceof Lines.Unfitting)) throw error;
      return { left, right: null, equal: false, error };
    }
  }

  show() {
    const outcome = this.outcome();
    const { breaks } = this.equation.lines[this.line];
    this.choices.forEach((button, i) => button.setAttribute("aria-pressed", String(this.rights[i] === this.line)));
    for (const button of this.breaks) {
      const kind = button.dataset.do;
      button.disabled = !(kind in breaks);
      button.setAttribute("aria-pressed", String(kind === this.broken));
    }
    this.printed.setAttribute("aria-pressed", String(!this.broken));
    this.panel.classList.toggle("differs", !outcome.equal);
    this.status.textContent = this.sentence(outcome);
    [outcome.left, outcome.right].forEach((A, i) => {
      const { shape, value } = this.sides[i];
      shape.textContent = !A ? "" : Lines.isNumber(A) ? this.words.number : Lines.shape(A);
      value.textContent = A ? this.matrix(A) : "–";
    });
    this.numbers.textContent = this.told();
    this.typeset(`\\[${this.left.latex} ${outcome.equal ? "=" : "\\ne"} ${this.right.latex}\\]`);
  }

  sentence({ left, right, equal, gap, at, shapes, error }) {
    if (error) return this.say(error.reason in this.words ? error.reason : "unformed", error.values);
    if (shapes) return this.say("shapes", { left: shapes[0], right: shapes[1] });
    if (equal) return this.say(this.broken ? "chance" : "equal", { gap: this.small(gap) });
    const one = Lines.isNumber(left);
    const place = left[0].length === 1 ? at[0] : `(${at.join(", ")})`;
    const where = one ? "" : this.say("entry", { entry: place });
    const [a, b] = [left, right].map((A) => this.decimal(A[at[0]][at[1]]));
    return this.say(Number.isNaN(gap) ? "undefined" : "differs", { gap: this.small(gap), where, left: a, right: b });
  }

  small(gap) {
    return gap === 0 ? "0" : gap < 1e-3 ? gap.toExponential(0) : this.decimal(gap);
  }

  decimal(x, digits = 3) {
    if (Number.isNaN(x)) return this.words.none;
    if (!Number.isFinite(x)) return x > 0 ? "∞" : "−∞";
    const size = Math.abs(x);
    const text = size >= 1e4 || (size > 0 && size < 5e-4) ? x.toExponential(1) : x.toFixed(digits);
    return text.replace(/-/g, "−");
  }

  matrix(A, digits) {
    const texts = A.map((row) => row.map((x) => this.decimal(x, digits)));
    const width = Math.max(...texts.flat().map((text) => text.length));
    return texts.map((row) => row.map((text) => text.padStart(width)).join("  ")).join("\n");
  }

  /* The point: sizes, what letters mean, and the arrays that were drawn. */
  told() {
    const { point: { sizes, arrays, letters, draws, window }, equation: { free, symbols, points, called, letters: kinds } } = this;
    const lines = points?.length === 1 ? [this.words.example] : [];
    const [places, drawn] = ["place", "draw"].map((kind) => Object.values(kinds).includes(kind));
    if (free.length && !called) lines.push(this.say("sizes", sizes));
    if (drawn || (symbols.n?.counts && !places)) lines.push(this.say("draws", { k: sizes.k, draws: draws.join(", ") }));
    if (places && (this.equation.window ?? true)) lines.push(this.say("window", { window: window.join(", ") }));
    lines.push(free.map((name) => `${name} = ${letters[name]}`).join(", "));
    for (const [name, A] of Object.entries(arrays)) {
      if (!(name in symbols)) continue;
      const center = name === "V" && !called; // of the center vectors only that of c is spoken of
      const shown = this.matrix(center ? [A[letters.c]] : A, this.digits(A.flat(), called));
      const name_ = center ? "v_c" : called?.[name] ?? name.replace("\\eta", "η");
      lines.push(shown.includes("\n") ? `${name_} =\n${shown.replace(/^/gm, "  ")}` : `${name_} = ${shown}`);
    }
    return lines.filter(Boolean).join("\n");
  }

  /* With how many digits the numbers of a point are written: with as few as there are. */
  digits(xs, called) {
    const whole = (times) => xs.every((x) => Math.abs(x * times - Math.round(x * times)) < 1e-9);
    if (this.equation.points?.length === 1) return 3;
    return called && whole(1) ? 0 : whole(10) ? 1 : 3;
  }

  typeset(latex) {
    const { MathJax } = window;
    if (MathJax?.typesetClear) MathJax.typesetClear([this.math]);
    this.math.textContent = latex;
    MathJax?.typesetPromise?.([this.math]).then(() => dispatchEvent(new Event("resize"))); // a wide line scrolls
  }
}

document.addEventListener("DOMContentLoaded", () => {
  const data = document.getElementById("try-lines");
  if (!data) return;
  const { words, equations, points } = JSON.parse(data.textContent);
  for (const place of document.querySelectorAll(".try-line")) {
    const equation = equations[place.dataset.equation];
    if ("points" in equation) equation.points = points[equation.points];
    place.tryLine = new TryLine(place, equation, words);
  }
});
