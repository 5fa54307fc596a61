"use strict";

/* The page on which the small text is trained: what SkipGram computes, drawn. What is drawn depends on
   the settings and on how many windows were learned, never on how fast the machine is. */
class Train {
  static EPOCHS = 12;
  static STEPS = 96; // windows between two pictures
  static BLOCK = 336; // windows of which the loss is averaged; a twelfth of an epoch
  static SETTINGS = [
    { name: "rate", min: 0.01, max: 0.5, step: 0.01, value: 0.15 },
    { name: "negatives", min: 1, max: 15, step: 1, value: 5 },
    { name: "power", min: 0, max: 1, step: 0.05, value: 0.75 },
    { name: "dim", min: 2, max: 24, step: 1, value: 12 },
  ];

  constructor(place) {
    this.place = place;
    this.words = JSON.parse(place.dataset.labels);
    const { words, sentences, window, groups } = JSON.parse(place.dataset.text);
    this.text = SkipGram.read(words, sentences, window);
    Object.assign(this, { sentences, groups });
    this.stop = null; // ends what runs
    this.build();
    this.restart();
  }

  // ---- what stands on the page

  say(key, values = {}) {
    return this.words[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
  }

  build() {
    this.inputs = {};
    const sliders = element("div", { class: "train-settings" });
    for (const { name, ...range } of Train.SETTINGS) {
      const output = element("output");
      const input = element("input", { type: "range", name, ...range });
      input.addEventListener("input", () => this.changed());
      this.inputs[name] = { input, output };
      sliders.append(element("label", {}, element("span", {}, `${this.words[name]} = `, output), input));
    }
    const seed = element("input", { type: "number", name: "seed", min: 1, max: 9999, step: 1, value: 1 });
    seed.addEventListener("change", () => this.changed());
    this.inputs.seed = { input: seed };
    sliders.append(element("label", {}, element("span", {}, this.words.seed), seed));

    const button = (key, act) => {
      const made = element("button", { type: "button", class: "btn btn-outline-primary", "data-do": key }, this.words[key]);
      made.addEventListener("click", act);
      return made;
    };
    this.play = button("train", () => (this.stop ? this.pause() : this.start()));
    this.one = button("one", () => this.oneWindow());
    this.end = button("end", () => this.toTheEnd());
    const buttons = element("div", { class: "train-buttons" }, this.play, this.one, this.end,
      button("again", () => { this.halt(); this.restart(); }));
    this.progress = element("progress", { max: 1, value: 0, "aria-label": this.words.progress });
    this.status = element("p", { role: "status", class: "train-status" });

    this.pictures = new TrainPictures(this.words, this.text, this.groups);
    this.body = element("tbody");
    const heads = ["word", "nearest"].map((key) => element("th", { scope: "col" }, this.words[key]));
    const table = element("table", { class: "table" }, element("thead", {}, element("tr", {}, ...heads)), this.body);
    this.place.append(sliders, buttons, this.progress, this.status, this.pictures.place, table, this.wholeText());
  }

  wholeText() {
    const sentences = this.sentences.map((words) => words.map((w) => this.text.words[w]).join(" "));
    const summary = element("summary", {}, this.say("text", { sentences: sentences.length }));
    const box = element("div", { class: "train-text", tabindex: 0, role: "group", "aria-label": summary.textContent, lang: "en" });
    box.textContent = `${sentences.join(". ")}.`;
    return element("details", {}, summary, box);
  }

  // ---- the run

  settings() {
    const read = ([name, { input }]) => [name, Number(input.value)];
    const found = Object.fromEntries(Object.entries(this.inputs).map(read));
    const seed = Math.min(9999, Math.max(1, Math.round(found.seed) || 1));
    return { ...found, seed, epochs: Train.EPOCHS };
  }

  /* A setting begins a new run, which goes on training if the old one did. */
  changed() {
    const playing = this.stop !== null;
    this.halt();
    this.restart();
    if (playing) this.start();
  }

  restart() {
    const settings = this.settings();
    this.inputs.seed.input.value = settings.seed;
    this.run = new SkipGram.Run(this.text, settings);
    this.best = SkipGram.bestScores(this.text, settings.negatives, settings.power);
    this.zero = (1 + settings.negatives) * Math.log(2);
    this.blocks = [];
    for (const { name } of Train.SETTINGS) this.inputs[name].output.textContent = settings[name];
    this.pictures.begin(this.best, this.zero);
    this.draw();
    this.status.textContent = this.ready();
  }

  ready() {
    return this.say("ready", { windows: this.text.windows.length.toLocaleString("en"), epochs: Train.EPOCHS });
  }

  get exploded() {
    return this.blocks.length > 0 && !(this.blocks.at(-1) < 3 * this.zero);
  }

  /* Learn some windows; false when there is nothing left to learn. */
  learn(steps) {
    for (let i = 0; i < steps && !this.run.done && !this.exploded; i++) {
      this.run.next();
      if (this.run.step % Train.BLOCK === 0) {
        const last = this.run.losses.slice(-Train.BLOCK);
        this.blocks.push(last.reduce((a, b) => a + b) / last.length);
      }
    }
    return !this.run.done && !this.exploded;
  }

  start() {
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) { this.toTheEnd(); return; }
    if (this.run.done || this.exploded) this.restart();
    this.go(requestAnimationFrame, cancelAnimationFrame, Train.STEPS, () => this.draw());
  }

  /* All that is left, without a picture on the way; in pieces, so that the page keeps answering. */
  toTheEnd() {
    this.halt();
    if (this.run.done || this.exploded) this.restart();
    this.go(setTimeout, clearTimeout, 10 * Train.STEPS, () => { this.progress.value = this.run.step / this.run.n; });
  }

  go(later, never, steps, show) {
    this.play.textContent = this.words.pause;
    this.status.textContent = this.words.running;
    const piece = () => {
      const more = this.learn(steps);
      show();
      if (more) timer = later(piece);
      else this.pause();
    };
    let timer = later(piece);
    this.stop = () => never(timer);
  }

  halt() {
    this.stop?.();
    this.stop = null;
    this.play.textContent = this.words.train;
  }

  pause() {
    this.halt();
    this.draw();
    this.status.textContent = this.summary();
  }

  oneWindow() {
    this.halt();
    if (this.run.done || this.exploded) this.restart();
    const { c, outside, negatives, loss, rate } = this.run.next();
    this.draw();
    const name = (w) => this.text.words[w];
    const drawn = outside.map((o, j) => this.say("drawn", { word: name(o), negatives: negatives[j].map(name).join(", ") }));
    this.status.textContent = this.say("window", {
      center: name(c), outside: outside.map(name).join(", "), drawn: drawn.join("; "),
      loss: loss.toFixed(3), rate: rate.toFixed(4),
    });
  }

  // ---- what came out

  draw() {
    this.progress.value = this.run.step / this.run.n;
    this.pictures.drawCurve(this.blocks, this.run.n / Train.BLOCK);
    this.pictures.drawScores(this.learned());
    if (this.exploded) return; // the last map stays
    this.pictures.drawMap(this.run.V);
    this.drawTable();
  }

  learned() {
    return this.best.map(({ c, w }) => SkipGram.dot(this.run.U[w], this.run.V[c]));
  }

  summary() {
    const { step, n, losses } = this.run;
    if (!step) return this.ready();
    const epoch = (step / this.text.windows.length).toFixed(1);
    if (this.exploded) return this.say("exploded", { epoch });
    const last = losses.slice(-12 * Train.BLOCK);
    const all = this.groups.flat();
    const pure = this.groups.map((group) => group.filter((word) =>
      SkipGram.nearest(this.run.V, word, 3, all).every(({ w }) => group.includes(w))).length);
    return this.say(step === n ? "finished" : "paused", {
      epoch, epochs: Train.EPOCHS, zero: this.zero.toFixed(2),
      loss: (last.reduce((a, b) => a + b) / last.length).toFixed(2),
      pure: pure.reduce((a, b) => a + b), words: all.length,
      correlation: SkipGram.correlation(this.best.map((p) => p.best), this.learned()).toFixed(2),
    });
  }

  drawTable() {
    this.body.replaceChildren(...this.groups.map((group, kind) => {
      const word = group[0];
      const cell = element("td");
      SkipGram.nearest(this.run.V, word, 3).forEach(({ w, cosine }, i) => {
        const own = group.includes(w);
        const text = `${this.text.words[w]} ${cosine.toFixed(2)}`;
        cell.append(i ? ", " : "", element("span", { class: own ? "own-kind" : "other-kind" }, text));
      });
      return element("tr", {}, element("th", { scope: "row" }, this.text.words[word]), cell);
    }));
  }
}

document.addEventListener("DOMContentLoaded", () => {
  for (const place of document.querySelectorAll('.interactive[data-figure="train"]')) place.train = new Train(place);
});
