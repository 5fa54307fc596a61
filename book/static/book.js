"use strict";

/* What is wider than the page can be scrolled; let the keyboard do it, too. For an equation the box
   that scrolls is MathJax's own, and its edge fades until the end is reached. */
function reachWideBoxes() {
  const korean = document.documentElement.lang === "ko";
  for (const box of document.querySelectorAll("div.math mjx-container, article table, div.highlight pre")) {
    const wide = box.scrollWidth > box.clientWidth + 1;
    if (wide) box.tabIndex = 0;
    else box.removeAttribute("tabindex");
    if (!box.matches("mjx-container")) continue;
    box.classList.toggle("scrolls", wide);
    if (!wide) {
      box.removeAttribute("role");
      box.removeAttribute("aria-label");
      continue;
    }
    const equation = box.closest(".try-line")?.previousElementSibling ?? box.closest("div.math");
    const number = equation.querySelector(".eqno")?.firstChild?.textContent ?? "";
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", korean ? `수식 ${number}, 옆으로 스크롤` : `Equation ${number}, scrolls sideways`);
    const mark = () => box.classList.toggle("at-end", box.scrollLeft + box.clientWidth >= box.scrollWidth - 1);
    box.onscroll = mark;
    mark();
  }
}

/* The figure of chapter 3: move v_c, and see where its gradient pushes it. */
class CenterStep {
  static U = [[0.5, 1.8], [-1.1, 1.3], [-1.5, -0.7], [-0.2, -1.4], [1.5, -0.4]];
  static NAMES = ["u₁", "u₂", "u₃", "u₄", "u₅"];
  static RATE = 0.5;

  constructor(place) {
    this.place = place;
    this.words = JSON.parse(place.dataset.labels);
    this.v = [1.2, -1.0];
    this.observed = 0;
    this.build();
    this.draw();
  }

  build() {
    const id = "center-step";
    this.svg = this.node("svg", { viewBox: "-2.6 -2.6 5.2 7.0", role: "img", "aria-label": this.words.title });
    const controls = document.createElement("div");
    controls.className = "controls";
    this.angle = this.slider(controls, this.words.angle, -180, 180, 1);
    this.length = this.slider(controls, this.words.length, 0, 2.5, 0.05);
    const label = document.createElement("label");
    label.textContent = this.words.observed;
    this.choice = document.createElement("select");
    CenterStep.NAMES.forEach((name, i) => this.choice.add(new Option(name, i)));
    label.append(this.choice);
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn btn-outline-primary";
    button.textContent = this.words.step;
    this.loss = document.createElement("output");
    this.loss.id = id + "-loss";
    controls.append(label, button, this.loss);
    this.place.append(this.svg, controls);

    const fromSliders = () => {
      const a = this.angle.value * Math.PI / 180;
      this.v = [this.length.value * Math.cos(a), this.length.value * Math.sin(a)];
      this.draw();
    };
    this.angle.addEventListener("input", fromSliders);
    this.length.addEventListener("input", fromSliders);
    this.choice.addEventListener("change", () => { this.observed = +this.choice.value; this.draw(); });
    button.addEventListener("click", () => { this.v = this.stepped(); this.draw(); });
    const drag = (event) => {
      const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(this.svg.getScreenCTM().inverse());
      if (at.y < 2.5) { this.v = [at.x, -at.y]; this.draw(); }
    };
    this.svg.addEventListener("pointerdown", (event) => { this.svg.setPointerCapture(event.pointerId); drag(event); });
    this.svg.addEventListener("pointermove", (event) => { if (event.buttons) drag(event); });
  }

  slider(parent, text, min, max, step) {
    const label = document.createElement("label");
    const input = Object.assign(document.createElement("input"), { type: "range", min, max, step });
    label.append(text, input);
    parent.append(label);
    return input;
  }

  node(name, attributes, text) {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    if (text) element.textContent = text;
    return element;
  }

  probabilities() {
    const scores = CenterStep.U.map((u) => u[0] * this.v[0] + u[1] * this.v[1]);
    const top = Math.max(...scores);
    const powers = scores.map((z) => Math.exp(z - top));
    const sum = powers.reduce((a, b) => a + b);
    return powers.map((p) => p / sum);
  }

  stepped() {
    const delta = this.probabilities().map((p, w) => p - (w === this.observed ? 1 : 0));
    return [0, 1].map((i) =>
      this.v[i] - CenterStep.RATE * CenterStep.U.reduce((sum, u, w) => sum + delta[w] * u[i], 0));
  }

  arrow(from, to, color, width) {
    const [x, y] = [to[0] - from[0], to[1] - from[1]];
    const length = Math.hypot(x, y);
    if (length < 0.02) return;
    const [a, b] = [x / length * 0.16, y / length * 0.16];
    const head = [[to[0], to[1]], [to[0] - a - b / 2, to[1] - b + a / 2], [to[0] - a + b / 2, to[1] - b - a / 2]];
    this.svg.append(
      this.node("line", { x1: from[0], y1: -from[1], x2: to[0] - a, y2: -(to[1] - b), stroke: color, "stroke-width": width }),
      this.node("polygon", { points: head.map((p) => `${p[0]},${-p[1]}`).join(" "), fill: color }));
  }

  text(x, y, content, color, size = 0.26) {
    this.svg.append(this.node("text", { x, y: -y, fill: color, "font-size": size, "text-anchor": "middle" }, content));
  }

  draw() {
    const [blue, red, green, grey] = ["#3b8fd1", "#d9622b", "#0a9e77", "#8a95a1"];
    this.svg.replaceChildren();
    const y_hat = this.probabilities();
    CenterStep.U.forEach((u, w) => {
      const color = w === this.observed ? red : grey;
      this.arrow([0, 0], u, color, 0.045);
      this.text(u[0] * 1.18, u[1] * 1.18 - 0.08, CenterStep.NAMES[w], w === this.observed ? red : "currentColor");
    });
    this.arrow([0, 0], this.v, blue, 0.08);
    this.arrow(this.v, this.stepped(), green, 0.08);
    this.svg.append(this.node("circle", { cx: this.v[0], cy: -this.v[1], r: 0.12, fill: blue, class: "tip" }));

    // below: the bars of y_hat - y, in the same picture so that they scale with it
    const zero = -3.5;
    this.text(-2.2, zero + 0.55, this.words.bars, "currentColor", 0.24);
    y_hat.forEach((p, w) => {
      const delta = p - (w === this.observed ? 1 : 0);
      const x = -1.2 + 0.8 * w;
      const height = Math.abs(delta) * 0.75;
      this.svg.append(this.node("rect", {
        x: x - 0.22, width: 0.44, y: delta > 0 ? -zero - height : -zero, height,
        fill: w === this.observed ? red : blue,
      }));
      this.text(x, delta > 0 ? zero - 0.3 : zero + 0.12, delta.toFixed(2), "currentColor", 0.22);
    });
    this.svg.append(this.node("line", { x1: -1.6, x2: 2.4, y1: -zero, y2: -zero, stroke: "currentColor", "stroke-width": 0.02 }));

    this.angle.value = Math.atan2(this.v[1], this.v[0]) * 180 / Math.PI;
    this.length.value = Math.hypot(...this.v);
    this.loss.textContent = `${this.words.loss} ${(-Math.log(y_hat[this.observed])).toFixed(3)}`;
  }
}

document.addEventListener("DOMContentLoaded", () => {
  for (const place of document.querySelectorAll('.interactive[data-figure="center-step"]')) new CenterStep(place);
  // the language switch keeps the place on the page
  for (const link of document.querySelectorAll("a.language-switch")) {
    link.addEventListener("click", () => { link.hash = location.hash; });
  }
  // from a file no browser starts a notebook: say so where the button would be
  if (location.protocol === "file:") {
    for (const link of document.querySelectorAll('a.way-tab[href^="../"]')) link.remove();
    for (const note of document.querySelectorAll(".ways-note")) note.remove();
    for (const reason of document.querySelectorAll(".ways-file")) reason.hidden = false;
  }
  reachWideBoxes();
  // not the window's size alone: the bar beside the text takes a while to come and go
  const later = new ResizeObserver(() => requestAnimationFrame(reachWideBoxes));
  later.observe(document.querySelector("article") ?? document.body);
  addEventListener("toggle", reachWideBoxes, true); // an answer was unfolded
  if (window.MathJax?.startup?.promise) MathJax.startup.promise.then(reachWideBoxes);
});
addEventListener("load", reachWideBoxes);
