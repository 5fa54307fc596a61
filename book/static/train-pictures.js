"use strict";

/* The pictures of the page on which the small text is trained: a map of the words, the curve of the
   loss, and learned scores against counted ones. */
const element = (name, attributes = {}, ...content) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...content);
  return made;
};
const svg = (name, attributes, text) => {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (text !== undefined) made.textContent = text;
  return made;
};
const listed = (points) => points.map((p) => p.map((e) => e.toFixed(1)).join(",")).join(" ");

const COLOURS = ["#3b8fd1", "#d9622b", "#0a9e77", "#c774a5"]; // those of the figures, a kind of words each
const CORNERS = [
  null, // a circle
  [[-4.5, -4.5], [4.5, -4.5], [4.5, 4.5], [-4.5, 4.5]],
  [[0, -6], [5.5, 4.5], [-5.5, 4.5]],
  [[0, -6], [6, 0], [0, 6], [-6, 0]],
];

class TrainPictures {
  constructor(words, text, groups) {
    Object.assign(this, { words, text, groups });
    this.place = element("div", { class: "train-views" });
    this.map = this.view("map", 420, 420);
    this.curve = this.view("loss", 340, 170);
    this.scatter = this.view("scores", 340, 260);
  }

  view(key, width, height) {
    const drawing = svg("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": this.words[`${key}-alt`] });
    const title = element("div", { class: "train-title", "aria-hidden": "true" }, this.words[key]);
    this.place.append(element("div", { class: `train-${key}` }, title, drawing));
    return drawing;
  }

  drawScores(learned) {
    learned.forEach((score, i) => this.points[i].setAttribute("cy", this.y(score).toFixed(1)));
  }

  /* What stays the same during a run: the frame of the scores, and the loss at the start. */
  begin(best, zero) {
    this.zero = zero;
    const from = Math.floor(Math.min(...best.map((p) => p.best))) - 1;
    const to = Math.ceil(Math.max(...best.map((p) => p.best))) + 1;
    const [left, right, top, bottom] = [40, 330, 8, 220];
    const x = (score) => left + (right - left) * (score - from) / (to - from);
    this.y = (score) => bottom - (bottom - top) * (Math.min(Math.max(score, from), to) - from) / (to - from);
    const line = (x1, y1, x2, y2, more = {}) => svg("line", { x1, y1, x2, y2, stroke: "currentColor", ...more });
    this.scatter.replaceChildren(line(left, bottom, right, bottom), line(left, top, left, bottom),
      line(x(from), this.y(from), x(to), this.y(to), { "stroke-dasharray": "4 4" }));
    for (let score = Math.ceil(from / 2) * 2; score <= to; score += 2) {
      const text = String(score).replace("-", "−");
      this.scatter.append(svg("text", { x: x(score), y: bottom + 16, "text-anchor": "middle" }, text),
        svg("text", { x: left - 6, y: this.y(score) + 5, "text-anchor": "end" }, text));
    }
    this.scatter.append(svg("text", { x: (left + right) / 2, y: bottom + 34, "text-anchor": "middle" }, this.words.counted),
      svg("text", { transform: `translate(12 ${(top + bottom) / 2}) rotate(-90)`, "text-anchor": "middle" }, this.words.learned));
    this.points = best.map(({ best, n }) =>
      svg("circle", { cx: x(best).toFixed(1), r: (1.5 + Math.sqrt(n) / 4).toFixed(1), fill: COLOURS[0], "fill-opacity": 0.5 }));
    this.scatter.append(...this.points);
  }

  drawCurve(blocks, n) {
    const [left, right, top, bottom] = [40, 330, 8, 140];
    const high = 1.15 * this.zero;
    const y = (loss) => bottom - (bottom - top) * (loss < high ? loss / high : 1); // also where it is no number
    const line = (points, more) => svg("polyline", { points: listed(points), fill: "none", stroke: "currentColor", ...more });
    this.curve.replaceChildren(line([[left, top], [left, bottom], [right, bottom]], {}),
      line([[left, y(this.zero)], [right, y(this.zero)]], { "stroke-dasharray": "4 4" }),
      line(blocks.map((loss, i) => [left + (right - left) * (i + 1) / n, y(loss)]), { stroke: COLOURS[1], "stroke-width": 2 }),
      svg("text", { x: left - 6, y: y(this.zero) + 5, "text-anchor": "end" }, this.zero.toFixed(1)),
      svg("text", { x: left - 6, y: bottom + 5, "text-anchor": "end" }, "0"),
      svg("text", { x: right, y: y(this.zero) + 17, "text-anchor": "end" }, "(1 + K) log 2"),
      svg("text", { x: (left + right) / 2, y: bottom + 22, "text-anchor": "middle" }, this.words.windows));
  }

  mark(shape, x, y, fill) {
    if (shape === 0) return svg("circle", { cx: x.toFixed(1), cy: y.toFixed(1), r: 5, fill });
    const corners = CORNERS[shape].map(([dx, dy]) => [x + dx, y + dy]);
    return svg("polygon", { points: listed(corners), fill });
  }

  drawMap(V) {
    const positions = SkipGram.project(V, this.groups);
    const far = Math.max(...[...positions.values()].flat().map(Math.abs)) || 1;
    const spots = this.groups.flatMap((group, kind) => group.map((word) => {
      const [x, y] = positions.get(word).map((e) => e / far);
      return { kind, name: this.text.words[word], x: 210 + 128 * x, y: 192 - 160 * y };
    }));
    // labels stand beside their points, outwards, and give way to each other up and down
    for (const spot of spots) {
      const side = spot.x < 210 ? -1 : 1;
      Object.assign(spot, { side, label: Math.min(Math.max(spot.x + 18 * side, 64), 356), at: spot.y + 5 });
    }
    spots.sort((a, b) => a.at - b.at);
    const near = (a, b) => a.side === b.side && Math.abs(a.label - b.label) < 75;
    for (let round = 0; round < 60; round++) {
      spots.forEach((below, i) => {
        for (const above of spots.slice(0, i)) {
          const lack = 16 - (below.at - above.at);
          if (lack > 0 && near(above, below)) { below.at += lack / 2; above.at -= lack / 2; }
        }
      });
      for (const spot of spots) spot.at = Math.min(Math.max(spot.at, 16), 376);
    }
    this.map.replaceChildren();
    for (const { kind, name, x, y, side, label, at } of spots) {
      const colour = COLOURS[kind];
      const lead = listed([[x, y], [label, at - 5]]);
      this.map.append(svg("polyline", { points: lead, stroke: colour, "stroke-opacity": 0.6 }), this.mark(kind, x, y, colour),
        svg("text", { x: (label + 3 * side).toFixed(1), y: at.toFixed(1), "text-anchor": side < 0 ? "end" : "start" }, name));
    }
    this.words.kinds.forEach((kind, i) => {
      const x = 12 + 106 * i;
      this.map.append(this.mark(i, x, 403, COLOURS[i]), svg("text", { x: x + 11, y: 408 }, kind));
    });
  }
}
