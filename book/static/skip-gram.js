"use strict";

/* Skip-gram with negative sampling, as the chapters derive it. Only mathematics stands here; what is
   drawn of it stands in train.js. A matrix is a list of rows, and words are rows. */
const SkipGram = (() => {
  const zeros = (n) => new Array(n).fill(0);
  const add = (to, factor, row) => { for (let i = 0; i < row.length; i++) to[i] += factor * row[i]; };
  const dot = (a, b) => {
    let sum = 0;
    for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
    return sum;
  };

  // eq-sigmoid, each form where it is safe, and eq-log-sigmoid
  const sigmoid = (x) => (x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x)));
  const minusLogSigmoid = (x) => Math.max(-x, 0) + Math.log1p(Math.exp(-Math.abs(x)));

  /* Loss of a pair, eq-ns-loss, with its gradients: that of the center vector, eq-ns-grad-center, and
     the rows of eq-ns-grad-outside that are not zero, by word. A word drawn twice is added twice. */
  function pair(v_c, o, U, negatives) {
    let loss = 0;
    const center = zeros(v_c.length);
    const outside = new Map();
    const answer = (w, truth) => {
      const x = dot(U[w], v_c);
      loss += minusLogSigmoid(truth ? x : -x);
      const delta = truth ? -sigmoid(-x) : sigmoid(x); // σ(x) − 1 and σ(x), without cancellation
      add(center, delta, U[w]);
      if (!outside.has(w)) outside.set(w, zeros(v_c.length));
      add(outside.get(w), delta, v_c);
    };
    answer(o, true);
    for (const w of negatives) answer(w, false);
    return { loss, center, outside };
  }

  /* Sums over a window: eq-sg-loss, eq-sg-grad-center and eq-sg-grad-outside. */
  function windowOf(v_c, words, U, negatives) {
    let loss = 0;
    const center = zeros(v_c.length);
    const outside = new Map();
    words.forEach((o, j) => {
      const one = pair(v_c, o, U, negatives[j]);
      loss += one.loss;
      add(center, 1, one.center);
      for (const [w, row] of one.outside) {
        if (!outside.has(w)) outside.set(w, zeros(v_c.length));
        add(outside.get(w), 1, row);
      }
    });
    return { loss, center, outside };
  }

  /* P_n(w), eq-ns-noise, for any power. */
  function noise(counts, power) {
    const weights = counts.map((n) => n ** power);
    const sum = weights.reduce((a, b) => a + b);
    return weights.map((w) => w / sum);
  }

  /* Numbers from 0 to 1, the same for the same seed (mulberry32). */
  function random(seed) {
    let state = seed >>> 0;
    return () => {
      state = (state + 0x6d2b79f5) >>> 0;
      let t = Math.imul(state ^ (state >>> 15), state | 1);
      t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
      return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
    };
  }

  /* Centers with the words at most m places away; windows end with the sentence. */
  const windows = (sentences, m) => sentences.flatMap((words) => words.map((c, t) => ({
    c, outside: words.filter((_, s) => s !== t && Math.abs(s - t) <= m),
  })));

  /* A text: words, how often each occurs, windows, and how often w stands in a window around c. */
  function read(words, sentences, m) {
    const counts = words.map(() => 0);
    for (const w of sentences.flat()) counts[w] += 1;
    const all = windows(sentences, m);
    const pairs = words.map(() => zeros(words.length));
    for (const { c, outside } of all) for (const w of outside) pairs[c][w] += 1;
    return { words, counts, windows: all, pairs };
  }

  /* Scores at which eq-pmi-slope vanishes, for the pairs that met: log of the true pairs over the
     made-up ones. Since the observed word is never drawn, made-up pairs of c and w come from the
     pairs of c with other words o only, each with K P_n(w) / (1 − P_n(o)) of them. */
  function bestScores(text, K, power) {
    const P = noise(text.counts, power);
    return text.pairs.flatMap((seen, c) => {
      const share = seen.map((n, o) => n / (1 - P[o]));
      const all = share.reduce((a, b) => a + b);
      return [...seen.keys()].filter((w) => seen[w] > 0).map((w) => ({
        c, w, n: seen[w], best: Math.log(seen[w] / (K * P[w] * (all - share[w]))),
      }));
    });
  }

  /* A run: a step of SGD, eq-sgd, for each window of each epoch, in a random order; the learning rate
     falls in a straight line. V starts at small random numbers, U at zero. */
  class Run {
    constructor(text, { rate, negatives, power, dim, epochs, seed }) {
      Object.assign(this, { text, rate, K: negatives, d: dim, step: 0, block: 0, losses: [] });
      this.uniform = random(seed);
      const row = () => Array.from({ length: dim }, () => (this.uniform() - 0.5) / dim);
      this.V = text.words.map(row);
      this.U = text.words.map(() => zeros(dim));
      let sum = 0;
      this.cumulative = noise(text.counts, power).map((p) => (sum += p));
      this.order = text.windows.map((_, i) => i);
      this.n = epochs * this.order.length;
    }

    get done() { return this.step >= this.n; }

    /* A word by P_n, found by halving; the observed word is drawn again. */
    draw(o) {
      for (;;) {
        const at = this.uniform() * this.cumulative.at(-1);
        let [low, high] = [0, this.cumulative.length - 1];
        while (low < high) {
          const middle = (low + high) >> 1;
          if (this.cumulative[middle] > at) high = middle; else low = middle + 1;
        }
        if (low !== o) return low;
      }
    }

    shuffle() {
      for (let i = this.order.length - 1; i > 0; i--) {
        const j = Math.floor(this.uniform() * (i + 1));
        [this.order[i], this.order[j]] = [this.order[j], this.order[i]];
      }
    }

    /* One step; what was seen, drawn and lost. */
    next() {
      const at = this.step % this.order.length;
      if (at === 0) this.shuffle();
      const { c, outside } = this.text.windows[this.order[at]];
      const negatives = outside.map((o) => Array.from({ length: this.K }, () => this.draw(o)));
      const found = windowOf(this.V[c], outside, this.U, negatives);
      const rate = this.rate * (1 - this.step / this.n);
      add(this.V[c], -rate, found.center);
      for (const [w, row] of found.outside) add(this.U[w], -rate, row);
      this.step += 1;
      const loss = found.loss / outside.length; // of a pair
      this.losses.push(loss);
      return { c, outside, negatives, loss, rate };
    }
  }

  const cosine = (a, b) => dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));

  /* The words whose center vectors make the smallest angles with that of a word. */
  function nearest(V, word, n, among = [...V.keys()]) {
    const others = among.filter((w) => w !== word).map((w) => ({ w, cosine: cosine(V[w], V[word]) }));
    return others.sort((a, b) => b.cosine - a.cosine).slice(0, n);
  }

  /* How well two lists of numbers lie on a line. */
  function correlation(x, y) {
    const mean = (a) => a.reduce((s, e) => s + e, 0) / a.length;
    const centred = (a) => { const m = mean(a); return a.map((e) => e - m); };
    return cosine(centred(x), centred(y));
  }

  /* Eigenvectors of a symmetric matrix, as rows, the largest eigenvalue first (Jacobi's rotations). */
  function eigenvectors(matrix) {
    const n = matrix.length;
    const A = matrix.map((row) => [...row]);
    const Q = A.map((row, i) => row.map((_, j) => (i === j ? 1 : 0)));
    const rotate = (M, p, q, c, s) => {
      for (let i = 0; i < n; i++) [M[p][i], M[q][i]] = [c * M[p][i] - s * M[q][i], s * M[p][i] + c * M[q][i]];
    };
    for (let sweep = 0; sweep < 12; sweep++) {
      for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) {
        if (A[p][q] === 0) continue;
        const angle = (A[q][q] - A[p][p]) / (2 * A[p][q]);
        const t = (angle < 0 ? -1 : 1) / (Math.abs(angle) + Math.hypot(angle, 1));
        const [c, s] = [1 / Math.hypot(t, 1), t / Math.hypot(t, 1)];
        rotate(A, p, q, c, s);
        for (const row of A) [row[p], row[q]] = [c * row[p] - s * row[q], s * row[p] + c * row[q]];
        rotate(Q, p, q, c, s);
      }
    }
    return Q.map((row, i) => [A[i][i], row]).sort((a, b) => b[0] - a[0]).map(([, row]) => row);
  }

  /* Words in their two main directions. The picture is turned so that the first group lies above on
     the left, and mirrored so that the second lies above on the right: no frame jumps without need. */
  function project(V, groups) {
    const words = groups.flat();
    const d = V[0].length;
    const mean = zeros(d);
    for (const w of words) add(mean, 1 / words.length, V[w]);
    const X = words.map((w) => V[w].map((x, i) => x - mean[i]));
    const covariance = Array.from({ length: d }, (_, i) =>
      Array.from({ length: d }, (_, j) => X.reduce((sum, row) => sum + row[i] * row[j], 0)));
    const [first, second] = eigenvectors(covariance);
    let points = X.map((row) => [dot(row, first), dot(row, second)]);
    const middle = (group) => {
      const own = points.filter((_, i) => group.includes(words[i]));
      return [0, 1].map((k) => own.reduce((sum, p) => sum + p[k], 0) / own.length);
    };
    const [x, y] = middle(groups[0]);
    const turn = 0.75 * Math.PI - Math.atan2(y, x);
    const [c, s] = [Math.cos(turn), Math.sin(turn)];
    points = points.map(([x, y]) => [c * x - s * y, s * x + c * y]);
    const [x2, y2] = middle(groups[1]);
    if (x2 + y2 < 0) points = points.map(([x, y]) => [-y, -x]);
    return new Map(words.map((w, i) => [w, points[i]]));
  }

  return { Run, bestScores, correlation, dot, nearest, noise, pair, project, read, sigmoid, windowOf };
})();
