"use strict";

/* The values of a displayed line at a point. A line comes as the tree that the book's reader of LaTeX
   made of it; only the kinds of nodes that stand here have a value, by the same rules as in
   autograder/mathematics/evaluate.py. A value is a matrix, a list of rows; a vector is a column, a
   number 1 × 1. Derivatives are exact: a number may carry its slope with it. */
const Lines = (() => {
  class Unfitting extends Error {
    constructor(reason, values = {}) {
      super(reason);
      Object.assign(this, { reason, values });
    }
  }

  // ---- numbers a + bε with ε² = 0; a derivative within a derivative has an ε of its own level.
  // Of a complex number ε is i.
  class Dual {
    constructor(level, value, slope) { Object.assign(this, { level, value, slope }); }
  }
  const IMAGINARY = 100;
  const level = (x) => (x instanceof Dual ? x.level : 0);
  const parts = (x, at) => (level(x) === at ? [x.value, x.slope] : [x, 0]);
  const real = (x) => (x instanceof Dual ? real(x.value) : x);
  const through = (x, f, slope) =>
    (x instanceof Dual ? new Dual(x.level, through(x.value, f, slope), times(slope(x.value), x.slope)) : f(x));

  function plus(x, y) {
    const at = Math.max(level(x), level(y));
    if (!at) return x + y;
    const [a, b] = parts(x, at), [c, d] = parts(y, at);
    return new Dual(at, plus(a, c), plus(b, d));
  }
  function times(x, y) {
    const at = Math.max(level(x), level(y));
    if (!at) return x * y;
    const [a, b] = parts(x, at), [c, d] = parts(y, at);
    const value = at === IMAGINARY ? plus(times(a, c), minus(times(b, d))) : times(a, c);
    return new Dual(at, value, plus(times(a, d), times(b, c)));
  }
  const minus = (x) => times(-1, x);
  const inverse = (x) => through(x, (a) => 1 / a, (a) => minus(times(inverse(a), inverse(a))));
  const over = (x, y) => (level(x) || level(y) ? times(x, inverse(y)) : x / y);
  const power = (x, p) => level(x) === IMAGINARY ? (p > 0 ? times(x, power(x, p - 1)) : 1) : through(x, (a) => a ** p, (a) => times(p, power(a, p - 1)));
  const exp = (x) => through(x, Math.exp, exp);
  const log = (x) => through(x, Math.log, inverse);
  const sigma = (x) => inverse(plus(1, exp(minus(x))));
  const sigmaSlope = (x) => times(sigma(x), sigma(minus(x)));
  const larger = (x, y) => (real(x) >= real(y) ? x : y);

  // ---- matrices
  const number = (x) => [[x]];
  const rows = (A) => A.length;
  const columns = (A) => A[0].length;
  const isNumber = (A) => rows(A) === 1 && columns(A) === 1;
  const sameShape = (A, B) => rows(A) === rows(B) && columns(A) === columns(B);
  const shape = (A) => `${rows(A)}×${columns(A)}`;
  const each = (A, f) => A.map((row, i) => row.map((x, j) => f(x, i, j)));
  const scaled = (x, A) => each(A, (y) => times(x, y));
  const transposed = (A) => A[0].map((_, j) => A.map((row) => row[j]));
  const column = (xs) => xs.map((x) => [x]);
  const matrixProduct = (A, B) => A.map((row) => B[0].map((_, j) =>
    row.reduce((sum, x, k) => plus(sum, times(x, B[k][j])), 0)));

  /* A zero fits all; so does a number that is written as one: 1 − σ(U v_c), entry by entry. */
  function sum(A, B, written) {
    if (sameShape(A, B)) return each(A, (x, i, j) => plus(x, B[i][j]));
    for (const [one, all] of [[A, B], [B, A]]) {
      if (isNumber(one) && (written || real(one[0][0]) === 0)) return each(all, (x) => plus(one[0][0], x));
    }
    throw new Unfitting("plus", { first: shape(A), second: shape(B) });
  }

  function multiply(A, B, op = "") {
    if (isNumber(A)) return scaled(A[0][0], B);
    if (isNumber(B)) return scaled(B[0][0], A);
    if (columns(A) === rows(B)) return matrixProduct(A, B);
    if (op === "cdot" && sameShape(A, B) && columns(A) === 1) return matrixProduct(transposed(A), B);
    throw new Unfitting("times", { first: shape(A), second: shape(B) });
  }

  const FUNCTIONS = {
    exp: (A) => each(A, exp),
    log: (A) => each(A, log),
    sigma: (A) => each(A, sigma),
    "sigma'": (A) => each(A, sigmaSlope),
    abs: (A) => each(A, (x) => (real(x) < 0 ? minus(x) : x)),
    max: (A, B) => number(larger(A[0][0], B[0][0])),
    diag: (A) => A.map(([x], i) => A.map((_, j) => (i === j ? x : 0))),
    norm: (A) => number(power(A.flat().reduce((sum, x) => plus(sum, times(x, x)), 0), 0.5)),
    Im: (A) => each(A, (x) => parts(x, IMAGINARY)[1]),
    dim: (A) => number(rows(A) * columns(A)),
  };
  const SIZES = { word: "n", draw: "k", dim: "d", place: "p" };
  const GIVEN = { words: "n", dims: "d", draws: "k" };

  /* Evaluates the trees of one equation at one point.

     While it does: `bound` are the indices that sums are going over, `over` the arrays that stand in
     for those of the point while a derivative is taken, `level` how many derivatives are being taken. */
  class Evaluator {
    constructor(equation, point) {
      Object.assign(this, { equation, point, bound: {}, over: {}, level: 0 });
    }

    value([kind, ...fields]) {
      return NODES[kind].apply(this, fields);
    }

    with(changes, act) {
      const { bound, over: moved, level: depth } = this;
      Object.assign(this, changes);
      try { return act(); } finally { Object.assign(this, { bound, over: moved, level: depth }); }
    }

    // ---- indices
    index(name) {
      if (name in this.bound) return this.bound[name];
      return [this.equation.letters[name], this.point.letters[name]];
    }

    word(name) {
      const [kind, i] = this.index(name);
      return kind === "draw" ? this.point.draws[i] : kind === "place" ? this.point.window[i] : i;
    }

    holds([relation, left, right]) {
      const [[one, i], [other, j]] = [this.index(left), this.index(right)];
      return (one === other ? i === j : this.word(left) === this.word(right)) === (relation === "=");
    }

    /* Where in `size` entries an index points. */
    place(name, size) {
      const { sizes, dims } = this.point;
      const [kind, i] = this.index(name);
      if (kind === "word" && size === sizes.d && !(name in this.bound)) return dims[name];
      const own = !["draw", "place"].includes(kind) || size === sizes[SIZES[kind]];
      const at = own ? i : this.word(name);
      if (at >= size) throw new Unfitting("index", { name });
      return at;
    }

    entry(A, indices) {
      if (indices.length === 1 && (rows(A) === 1 || columns(A) === 1)) {
        const flat = A.flat();
        return number(flat[this.place(indices[0], flat.length)]);
      }
      const row = A[this.place(indices[0], rows(A))];
      return indices.length === 1 ? column(row) : number(row[this.place(indices[1], columns(A))]);
    }

    // ---- names
    named(base, indices) {
      const given = this.equation.symbols[base];
      const { sizes, draws } = this.point;
      if (given["row of"]) {
        const [first = given.alone, ...rest] = indices;
        const row = column(this.whole(given["row of"])[this.word(first)]);
        return rest.length ? this.entry(row, rest) : row;
      }
      if (base === "n" && indices.length === 1 && draws) {
        const word = this.word(indices[0]);
        return number(draws.filter((drawn) => drawn === word).length);
      }
      if (given.imaginary) return number(new Dual(IMAGINARY, 0, 1));
      if (given.size) return number(given.size === "half" ? sizes.p / 2 : sizes[GIVEN[given.size]]);
      if (given.pair) { // the loss of one word of a window
        const bound = { o: ["word", this.word(indices[0])], [indices[0]]: this.index(indices[0]) };
        return this.with({ bound }, () => this.value(given.means));
      }
      if (given["one-hot of"]) return this.oneHot(this.word(indices[0]));
      const whole = this.whole(base);
      if (indices.length) return this.entry(whole, indices);
      return given.shape === "nd" && this.equation.layout === "columns" ? transposed(whole) : whole;
    }

    oneHot(word) {
      return column([...Array(this.point.sizes.n).keys()].map((w) => Number(w === word)));
    }

    /* A declared array, all of it, rows as words. */
    whole(base) {
      if (base in this.over) return this.over[base];
      const given = this.equation.symbols[base];
      const { sizes, arrays, draws } = this.point;
      const words = [...Array(sizes.n).keys()];
      if (base in arrays) return arrays[base];
      if (given["one-hot"]) return this.oneHot(this.word(given["one-hot"]));
      if (given.unit) return words.map((i) => words.map((j) => Number(i === j)));
      if (given.counts) return column(words.map((w) => draws.filter((drawn) => drawn === w).length));
      if (given.packed) return column(given.packed.flatMap((name) => this.whole(name).flat()));
      if (given.value) return this.with({ bound: {} }, () => this.value(given.means));
      const [letter, kind] = given.words ? ["w", "word"] : ["k", "draw"];
      return column([...Array(sizes[SIZES[kind]]).keys()].map((i) =>
        this.with({ bound: { [letter]: [kind, i] } }, () => this.value(given.means)[0][0])));
    }

    /* A sum or a product over all that an index can be. */
    running(joined, start, variable, kind, conditions, body) {
      let total = null;
      for (let i = 0; i < this.point.sizes[SIZES[kind || "word"]]; i++) {
        this.with({ bound: { ...this.bound, [variable]: [kind || "word", i] } }, () => {
          const kept = conditions.every((condition) => this.holds(condition));
          const term = each(this.value(body), (x) => (kept ? x : start));
          total = total ? each(total, (x, a, b) => joined(x, term[a][b])) : term;
        });
      }
      return total;
    }

    // ---- derivatives
    slope(body, [, base, indices]) {
      const { places, of, turned, form } = this.coordinates(base, indices);
      const depth = this.level + 1;
      const slopes = places.map(([i, j]) => {
        const moved = this.whole(of).map((row) => [...row]);
        moved[i][j] = plus(moved[i][j], new Dual(depth, 0, 1));
        const found = this.with({ level: depth, over: { ...this.over, [of]: moved } }, () => this.value(body));
        return each(found, (x) => parts(x, depth)[1]);
      });
      if (!form) return slopes[0];
      if (isNumber(slopes[0])) {
        const flat = slopes.map((s) => s[0][0]);
        const shaped = [...Array(form[0]).keys()].map((i) => flat.slice(i * form[1], (i + 1) * form[1]));
        return turned ? transposed(shaped) : shaped;
      }
      if (form[1] > 1) throw new Unfitting("slope");
      return transposed(slopes.map((s) => s.flat())); // a Jacobian: a row for each entry of the body
    }

    /* Which entries of which array a derivative is taken by, and what shape it gets. */
    coordinates(base, indices) {
      const given = this.equation.symbols[base];
      const row = (of, i) => this.whole(of)[0].map((_, j) => [i, j]);
      if (given["row of"]) {
        const of = given["row of"];
        const places = row(of, this.word(indices[0] ?? given.alone));
        return { of, places, form: [places.length, 1] };
      }
      const A = this.whole(base);
      if (indices.length) {
        const i = this.place(indices[0], rows(A));
        if (columns(A) === 1) return { of: base, places: [[i, 0]] };
        return { of: base, places: row(base, i), form: [columns(A), 1] };
      }
      const places = A.flatMap((_, i) => row(base, i));
      const turned = this.equation.layout === "columns" && columns(A) > 1;
      return { of: base, places, turned, form: isNumber(A) ? undefined : [rows(A), columns(A)] };
    }
  }

  const NODES = {
    number(x) { return number(x); },
    name(base, indices) { return this.named(base, indices); },
    neg(tree) { return scaled(-1, this.value(tree)); },
    add(terms) {
      const values = terms.map((term) => this.value(term));
      const written = terms.every((term, i) => !isNumber(values[i]) || (term[0] === "neg" ? term[1] : term)[0] === "number");
      return values.reduce((A, B) => sum(A, B, written));
    },
    times(factors) {
      const values = factors.map(([, factor]) => this.value(factor));
      try {
        return values.reduce((A, B, i) => multiply(A, B, factors[i][0]));
      } catch (error) {
        const last = factors[1][1];
        if (factors.length !== 2 || last[0] !== "matrix" || last[2] !== "row") throw error;
        return multiply(values[0], transposed(values[1])); // a column times (1, 0), which is a row there
      }
    },
    over(above, below) {
      const [A, B] = [this.value(above), this.value(below)];
      if (isNumber(B)) return each(A, (x) => over(x, B[0][0]));
      throw new Unfitting("over", { second: shape(B) });
    },
    power(base, exponent) {
      const [A, p] = [this.value(base), this.value(exponent)];
      if (!isNumber(p) || (!isNumber(A) && base[0] !== "call")) throw new Unfitting("power");
      return each(A, (x) => power(x, real(p[0][0])));
    },
    transpose(tree) { return transposed(this.value(tree)); },
    matrix(cells, kind) {
      const values = cells.map((row) => row.map((cell) => this.value(cell)));
      if (this.equation.stacked) return values.flat(2); // columns below one another, as in θ
      const vectors = values.map(([A]) => (columns(A) === 1 ? transposed(A) : A));
      if (values.length > 1 && values[0].length === 1 && vectors.every((A) => sameShape(A, vectors[0]))) {
        return vectors.flat(); // a matrix, written as its rows
      }
      if (!values.flat().every(isNumber)) throw new Unfitting("matrix");
      const found = values.map((row) => row.map((A) => A[0][0]));
      return kind === "row" ? transposed(found) : found; // (1, 2) is a vector, a column
    },
    call(name, trees) { return FUNCTIONS[name](...trees.map((tree) => this.value(tree))); },
    entry(tree, indices) { return this.entry(this.value(tree), indices); },
    indicator(condition) { return number(Number(this.holds(condition))); },
    cases(branches) {
      return this.value(branches.find(([, condition]) => !condition || this.holds(condition))[0]);
    },
    sum(...fields) { return this.running(plus, 0, ...fields); },
    product(...fields) { return this.running(times, 1, ...fields); },
    slope(body, variable) { return this.slope(body, variable); },
  };

  const value = (tree, equation, point) => new Evaluator(equation, point).value(tree);

  /* A tree with one part replaced. */
  function broken(tree, [first, ...rest], part) {
    if (first === undefined) return part;
    return tree.map((field, i) => (i === first ? broken(field, rest, part) : field));
  }

  /* The largest difference of two values and where it is. Differences of rounding are none. */
  function compare(A, B) {
    if (!sameShape(A, B)) {
      const zeros = [[A, B], [B, A]].some(([one, other]) =>
        isNumber(one) && one[0][0] === 0 && other.flat().every((x) => Math.abs(x) <= 1e-12));
      return zeros ? { equal: true, gap: 0 } : { equal: false, shapes: [shape(A), shape(B)] };
    }
    let worst = { gap: 0, at: [0, 0] };
    let scale = 0;
    each(A, (x, i, j) => {
      const gap = x === B[i][j] ? 0 : Math.abs(x - B[i][j]);
      scale = Math.max(scale, Math.abs(x), Math.abs(B[i][j]));
      if (!(gap <= worst.gap)) worst = { gap, at: [i, j] };
    });
    return { ...worst, equal: worst.gap < Infinity && worst.gap <= Math.max(1e-8 * scale, 1e-13) };
  }

  // ---- points
  /* Random numbers by seed: mulberry32. */
  function generator(seed) {
    let state = seed >>> 0;
    return () => {
      state = (state + 0x6d2b79f5) >>> 0;
      let t = Math.imul(state ^ (state >>> 15), state | 1);
      t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
      return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
    };
  }

  /* A point for an equation: one that came with it, or else as autograder/mathematics/points.py draws
     it: entries are multiples of 0.1, and a letter for any word is the word o now and then. Sizes
     differ, so that shapes tell. */
  function draw(equation, seed) {
    if (equation.points) return equation.points[seed % equation.points.length];
    const random = generator(seed);
    const below = (n) => Math.floor(random() * n);
    const d = 2 + below(2), k = 2 + below(2), p = 4;
    const n = Object.values(equation.letters).includes("place") ? 5 : 4 + below(2);
    const sizes = { n, d, k, p };
    const arrays = {};
    for (const [name, given] of Object.entries(equation.symbols)) {
      if (!given.shape && !given.number) continue;
      const [r, c] = [...(given.shape ?? "")].map((letter) => sizes[letter]).concat(1, 1);
      arrays[name] = [...Array(r)].map(() => [...Array(c)].map(() => (1 + below(15)) * (random() < 0.5 ? -1 : 1) / 10));
    }
    const words = [...Array(n).keys()];
    for (let i = n - 1; i > 0; i--) {
      const j = below(i + 1);
      [words[i], words[j]] = [words[j], words[i]];
    }
    const [o, ...others] = words;
    const draws = equation.repeats ? [...Array(k)].map(() => others[below(n - 1)]) : others.slice(0, k);
    const window = [...Array(p)].map(() => below(n));
    const letters = {}, dims = {};
    for (const [name, kind] of Object.entries(equation.letters)) {
      letters[name] = kind === "word" ? others[below(n - 1)] : below(sizes[SIZES[kind]]);
      if (kind !== "word") continue;
      if (name === "o" || (name !== "c" && random() < 1 / 3)) letters[name] = o;
      if (name === "c") letters[name] = below(n);
      dims[name] = below(d);
    }
    const point = { sizes, arrays, draws, window, letters, dims };
    const there = new Evaluator(equation, point);
    return equation.when.every((condition) => there.holds(condition)) ? point : draw(equation, seed + 0x9e3779b9);
  }

  return { value, broken, compare, draw, shape, isNumber, Unfitting, NODES: Object.keys(NODES), FUNCTIONS: Object.keys(FUNCTIONS) };
})();
