"""Words a second, and what they are worth: our three trainers, gensim and torch, interleaved.

Run as ``python -m benchmarks.training``. Each contender trains in a process of its own on the
same sentences, with the same hyperparameters, for each seed; all of one seed run one after the
other, so that whatever else the machine does falls on all alike. Ratios are taken within a
seed, and their median counts. Vocabularies are built before the clock starts, for all.

Writes ``build/benchmarks/training.json`` and prints the table for ``benchmarks/training.md``.
Needs gensim and torch (the extra ``peers``).
"""

from __future__ import annotations

import argparse
import importlib.metadata
import json
import os
import pickle
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from solutions.training import Vectors, encode, evaluation, train
from solutions.training.bands import by_chunks, coefficients, word_products
from solutions.training.installed import RATINGS, installed_file, installed_sentences
from solutions.training.layout import Layout
from solutions.training.sampling import pairs_of, sample_block
from solutions.training.statistics import Statistics

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "build" / "benchmarks" / "training.json"
SETTINGS: dict[str, Any] = {"dim": 100, "window": 5, "negative": 5, "epochs": 5, "min_count": 5}
HELD_OUT_EVERY = 20
LOOP_WORDS = 5_000
ORDER = ["blocked", "gensim-1", "blocked", "gensim-2", "blocked", "torch", "vectorised", "loop"]
Sentences = list[list[str]]


def numpy_method(method: str) -> Callable[[Sentences, int], Any]:
    """One of our own three."""

    def prepare(sentences: Sentences, seed: int) -> Callable[[], Vectors]:
        text = encode(sentences, SETTINGS["min_count"])
        return lambda: train(text, method=method, seed=seed, **SETTINGS)

    return prepare


def loop(sentences: Sentences, seed: int) -> Callable[[], None]:
    """Time the loop on a slice, with the vocabulary of the whole: it would take all day."""
    text = encode(sentences, SETTINGS["min_count"])
    from solutions.training.loop import Loop
    from solutions.training.tables import start

    known = Statistics(text.counts)
    tables = start(len(text.words), SETTINGS["dim"], seed)
    learner = Loop(tables, known, SETTINGS["window"], SETTINGS["negative"])
    rng = np.random.default_rng(seed)
    share = text.n_read / text.counts.sum()  # the rare words count as read, as for all
    stream = text.stream[: round(LOOP_WORDS / share)]

    def run() -> None:
        learner.learn(sample_block(stream, known.keep, SETTINGS["window"], rng), (0.025,) * 2, rng)

    return run


def gensim(workers: int) -> Callable[[Sentences, int], Any]:
    """Word2vec in Cython, on `workers` threads."""

    def prepare(sentences: Sentences, seed: int) -> Callable[[], Vectors]:
        from gensim.models import Word2Vec

        model = Word2Vec(
            vector_size=SETTINGS["dim"], window=SETTINGS["window"], sg=1, hs=0,
            negative=SETTINGS["negative"], min_count=SETTINGS["min_count"], sample=1e-3,
            workers=workers, seed=seed,
        )  # fmt: skip
        model.build_vocab(sentences)

        def run() -> Vectors:
            model.train(sentences, total_examples=len(sentences), epochs=SETTINGS["epochs"])
            words = tuple(model.wv.index_to_key)
            counts = np.array([model.wv.get_vecattr(word, "count") for word in words])
            return Vectors(words, model.wv.vectors, model.syn1neg, counts)

        return run

    return prepare


def torch(sentences: Sentences, seed: int) -> Callable[[], Vectors]:
    """Mini-batches of pairs as one writes them in PyTorch: embeddings, autograd, sparse SGD."""
    import torch as t

    t.manual_seed(seed)
    t.set_num_threads(1)
    text = encode(sentences, SETTINGS["min_count"])
    known = Statistics(text.counts)
    n, dim = len(text.words), SETTINGS["dim"]
    center, outside = (t.nn.Embedding(n, dim, sparse=True) for _ in range(2))
    t.nn.init.uniform_(center.weight, -0.5 / dim, 0.5 / dim)
    t.nn.init.zeros_(outside.weight)
    optimiser = t.optim.SGD([*center.parameters(), *outside.parameters()], lr=0.025)
    size, batch, epochs = 1 << 16, 1024, SETTINGS["epochs"]
    sign = t.ones(1 + SETTINGS["negative"])
    sign[1:] = -1

    def run() -> Vectors:
        per_epoch = text.n_blocks(size)
        for done in range(epochs * per_epoch):
            rng = np.random.default_rng([seed, done])
            block = sample_block(
                text.block(done % per_epoch, size), known.keep, SETTINGS["window"], rng
            )
            centers, outsides = pairs_of(block)
            negatives = known.draw_negatives(rng, (centers.size, SETTINGS["negative"]))
            c = t.from_numpy(centers.astype(np.int64))
            w = t.from_numpy(np.column_stack([outsides, negatives]).astype(np.int64))
            for group in optimiser.param_groups:
                group["lr"] = 0.025 + (1e-4 - 0.025) * done / (epochs * per_epoch)
            for i in range(0, centers.size, batch):
                scores = t.bmm(outside(w[i : i + batch]), center(c[i : i + batch])[:, :, None])
                loss = -t.nn.functional.logsigmoid(scores[:, :, 0] * sign).sum()
                optimiser.zero_grad()
                loss.backward()
                optimiser.step()
        V, U = (table.weight.detach().numpy() for table in (center, outside))
        return Vectors(text.words, V, U, text.counts)

    return run


CONTENDERS: dict[str, Callable[[Sentences, int], Any]] = {
    "loop": loop,
    "vectorised": numpy_method("vectorised"),
    "blocked": numpy_method("blocked"),
    "gensim-1": gensim(1),
    "gensim-2": gensim(2),
    "torch": torch,
}


def peak_memory() -> float:
    """Peak of this process in MiB; getrusage would count what the parent held at the fork."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return float(status.split("VmHWM:")[1].split()[0]) / 1024


def one_run(name: str, seed: int, corpus: Path) -> dict[str, Any]:
    """Train once and measure; runs in a process of its own."""
    kept, held_out = pickle.loads(corpus.read_bytes())
    before = time.perf_counter(), time.process_time()
    run = CONTENDERS[name](kept, seed)
    start = time.perf_counter(), time.process_time()
    vectors = run()
    wall, cpu = time.perf_counter() - start[0], time.process_time() - start[1]
    memory = peak_memory()
    n_words = sum(map(len, kept)) * SETTINGS["epochs"] if vectors else LOOP_WORDS
    result = {
        "words_per_cpu_second": n_words / cpu,
        "words_per_wall_second": n_words / wall,
        "prepare_cpu_seconds": start[1] - before[1],
        "peak_memory_mib": memory,
    }
    if vectors:
        for rating, file in RATINGS.items():
            pairs = evaluation.read_similarities(installed_file(file))
            result[rating] = evaluation.word_similarity(vectors, pairs).value
        result["held_out_loss"] = evaluation.held_out_loss(vectors, held_out).mean
    return result


def matrix_products() -> dict[str, float]:
    """Compare the products of a batch with the fastest float32 product of this machine."""
    text = encode(installed_sentences("wikipedia"), SETTINGS["min_count"])
    known = Statistics(text.counts)
    cut = Layout.fit(known, SETTINGS["window"], SETTINGS["negative"])
    S, R, L, N, d = cut.stripes, cut.run, cut.chunk, cut.negatives, SETTINGS["dim"]
    rng = np.random.default_rng(0)
    X, Y = (rng.random((S, R, n, d), np.float32) for n in (L, cut.columns))
    Z, step_X = np.empty((S, R, L, cut.columns), np.float32), np.empty_like(X)
    G, words = coefficients(cut, np.dtype(np.float32)), np.empty((S, cut.read, d), np.float32)
    chunks, met = by_chunks(cut, G), np.empty((S, R, N, d), np.float32)
    chunks[...] = rng.random(chunks.shape, np.float32)
    products = [(X, Y.swapaxes(2, 3), Z), (chunks, Y, step_X)]
    products += word_products(cut, G, X.reshape(S, R * L, d), words, met)
    A = rng.random((1024, 1024), np.float32)
    B, C = A.copy(), np.empty_like(A)

    def batch() -> None:
        for left, right, out in products:
            np.matmul(left, right, out=out)

    def rate(function: Callable[[], object], operations: float) -> float:
        function()
        times = []
        for _ in range(60):
            start = time.process_time()
            for _ in range(5):
                function()
            times.append((time.process_time() - start) / 5)
        return operations / statistics.median(times) / 1e9

    # each element of a product is a sum of as many terms as the left factor has columns
    per_word = sum(2.0 * out.size * left.shape[-1] for left, _, out in products) / (S * R * L)
    best = rate(lambda: np.matmul(A, B, out=C), 2 * 1024**3)
    ours = rate(batch, per_word * S * R * L)
    kept = float(known.keep @ text.counts) / text.n_read
    return {
        "machine_gflops": best,
        "block_shapes_gflops": ours,
        "block_shapes_share": ours / best,
        "multiply_adds_per_kept_word": per_word / 2,
        "bytes_moved_per_kept_word": 2 * 2 * d * 4 * cut.read / cut.stretch,  # rows (v, u)
        "kept_words_per_word": kept,
    }


def in_a_process(arguments: Sequence[str]) -> Any:
    """Run this file with `arguments`, on one thread of matrix products, and read its answer."""
    one = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.training", *arguments],
        capture_output=True, text=True, check=False, cwd=ROOT, env=os.environ | one,
    )  # fmt: skip
    if done.returncode:
        raise SystemExit(f"{' '.join(arguments)} failed:\n{done.stderr}")
    return json.loads(done.stdout.splitlines()[-1])


def summary(runs: list[dict[str, Any]]) -> dict[str, Any]:
    """Medians of each contender, and medians over seeds of the ratios within a seed."""
    seeds_of = {name: {r["seed"] for r in runs if r["contender"] == name} for name in CONTENDERS}

    def rate(name: str, seed: int, clock: str) -> float:
        own = [r for r in runs if (r["contender"], r["seed"]) == (name, seed)]
        return float(statistics.median(r[f"words_per_{clock}_second"] for r in own))

    def ratio(other: str, clock: str) -> float:
        # within a seed: whatever else the machine did then fell on both alike
        common = seeds_of[other] & seeds_of["blocked"]
        each = [rate("blocked", seed, clock) / rate(other, seed, clock) for seed in common]
        return statistics.median(each) if each else float("nan")

    contenders: dict[str, Any] = {}
    for name in (name for name in CONTENDERS if seeds_of[name]):
        own = [run for run in runs if run["contender"] == name]
        figures = [key for key in own[0] if key not in ("contender", "seed")]
        contenders[name] = {key: statistics.median(r[key] for r in own) for key in figures}
        by_seed = {r["seed"]: r for r in own}  # a seed's vectors are the same each time
        contenders[name]["quality"] = {
            key: [figures_of[key] for _, figures_of in sorted(by_seed.items())]
            for key in ("wordsim353", "simlex999", "held_out_loss")
            if key in figures
        }
    return {
        "cpu_ratio_vs_gensim_1": ratio("gensim-1", "cpu"),
        "wall_ratio_vs_gensim_2": ratio("gensim-2", "wall"),
        # however free the machine: two workers give at most two CPU seconds a second
        "wall_ratio_vs_gensim_2_at_least": ratio("gensim-2", "cpu") / 2,
        "ratio_vs_loop": ratio("loop", "cpu"),
        "ratio_vs_vectorised": ratio("vectorised", "cpu"),
        "ratio_vs_torch": ratio("torch", "cpu"),
        "quality": {name: figures["quality"] for name, figures in contenders.items()},
        "contenders": contenders,
    }


def shares(contenders: dict[str, Any], products: dict[str, float]) -> dict[str, float]:
    """Say how much of the machine's product rate each contender turns into learning.

    What counts is what the mathematics needs, whoever does it: for each kept word m + 1 pairs,
    each with 1 + K terms, each of three products of vectors of length d.
    """
    terms = (SETTINGS["window"] + 1) * (1 + SETTINGS["negative"])
    operations = terms * 3 * 2 * SETTINGS["dim"] * products["kept_words_per_word"]
    best = products["machine_gflops"] * 1e9
    return {n: c["words_per_cpu_second"] * operations / best for n, c in contenders.items()}


def table(result: dict[str, Any]) -> str:
    """Write the table for people."""

    def cells(name: str, c: dict[str, Any]) -> list[str]:
        quality = {
            key: f"{statistics.mean(values):.3f} ± {statistics.stdev(values):.3f}"
            if len(values) > 1
            else "".join(f"{v:.3f}" for v in values)
            for key, values in c["quality"].items()
        }
        return [
            name, f"{c['words_per_cpu_second']:,.0f}", f"{c['words_per_wall_second']:,.0f}",
            f"{c['peak_memory_mib']:,.0f} MiB", quality.get("wordsim353", "–"),
            quality.get("simlex999", "–"), quality.get("held_out_loss", "–"),
        ]  # fmt: skip

    heads = [
        "contender", "words / CPU s", "words / wall s", "peak memory", "WordSim-353", "SimLex-999",
        "held-out loss",
    ]  # fmt: skip
    rows = [heads, ["---"] * len(heads)]
    rows += [cells(name, c) for name, c in result["contenders"].items()]
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


def main() -> None:
    """Run everything, or one run for the parent."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, default=OUT, help="gets the figures, as JSON")
    parser.add_argument("--seeds", type=int, default=3, help="runs of each; default: 3")
    parser.add_argument(
        "--corpus", default="wikipedia", help="an installed one; default: wikipedia"
    )
    parser.add_argument(
        "--skip", nargs="*", default=[], choices=list(CONTENDERS), help="leave these out"
    )
    parser.add_argument(
        "--once", nargs="*", default=[], choices=list(CONTENDERS), help="with the first seed only"
    )
    parser.add_argument("--resume", action="store_true", help="keep the runs of the file there is")
    parser.add_argument(
        "--one", nargs=3, metavar=("CONTENDER", "SEED", "CORPUS"), help="one run, as JSON"
    )
    parser.add_argument(
        "--products", action="store_true", help="time the matrix products alone, as JSON"
    )
    args = parser.parse_args()
    if args.one:
        print(json.dumps(one_run(args.one[0], int(args.one[1]), Path(args.one[2]))))
        return
    if args.products:
        print(json.dumps(matrix_products()))
        return
    args.out.parent.mkdir(parents=True, exist_ok=True)
    sentences = list(installed_sentences(args.corpus))
    held_out = sentences[::HELD_OUT_EVERY]
    kept = [s for i, s in enumerate(sentences) if i % HELD_OUT_EVERY]
    done = json.loads(args.out.read_text(encoding="utf-8"))["runs"] if args.resume else []
    runs: list[dict[str, Any]] = list(done)
    before = os.getloadavg()
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder) / "corpus.pickle"
        corpus.write_bytes(pickle.dumps((kept, held_out)))
        for seed in range(1, args.seeds + 1):
            if any(run["seed"] == seed for run in done):
                continue
            leave_out = args.skip + (args.once if seed > 1 else [])
            for name in (name for name in ORDER if name not in leave_out):
                run = in_a_process(["--one", name, str(seed), str(corpus)])
                runs.append({"contender": name, "seed": seed, **run})
                print(seed, name, {key: round(v, 3) for key, v in run.items()}, file=sys.stderr)
            products = in_a_process(["--products"])
            facts = {"corpus": args.corpus, "words": sum(map(len, kept))}
            result = facts | machine(before) | report(runs, products)
            args.out.write_text(json.dumps(result, indent=1), encoding="utf-8")  # a seed at a time
    print(table(result))
    for key, value in result.items():
        if "ratio" in key:
            print(f"{key}: {value:.2f}")
    for key in ("matrix_products", "share_of_machine_rate"):
        print(key, {name: round(value, 4) for name, value in result[key].items()})


def version(package: str) -> str | None:
    """Of an installed package; one that was left out need not be."""
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return None


def machine(load_before: tuple[float, float, float]) -> dict[str, Any]:
    """Say where the figures come from."""
    return {
        "settings": SETTINGS,
        "machine": {
            "cores": os.cpu_count(),
            "load_before": load_before,
            "load_after": os.getloadavg(),
            "python": platform.python_version(),
            **{name: version(name) for name in ("numpy", "gensim", "torch")},
        },
    }


def report(runs: list[dict[str, Any]], products: dict[str, float]) -> dict[str, Any]:
    """Put everything together that was measured so far."""
    summed = summary(runs)
    return {
        **summed,
        "matrix_products": products,
        "share_of_machine_rate": shares(summed["contenders"], products),
        "runs": runs,
    }


if __name__ == "__main__":
    main()
