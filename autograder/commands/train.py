"""``autograder train``: from a text to word vectors, with a page that shows them."""

from __future__ import annotations

import argparse
import sys
import time
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from autograder.feedback.training import Measured, Trained, write
from autograder.messages import LANGUAGES, Message
from solutions.training import Text, Vectors, encode, grammar, train
from solutions.training import evaluation as ask
from solutions.training.installed import CORPORA, RATINGS, installed_file, installed_sentences
from solutions.training.progress import progress_bar
from solutions.training.text import TOKENISERS, CorpusError, normal, read_sentences
from solutions.training.trainer import METHODS

__all__ = ["add_arguments", "run"]

HELD_OUT_EVERY = 50
"""One sentence in so many isn't trained on; it tells the loss on unseen text."""
DEFAULTS: dict[str, Any] = {
    "dim": 100, "window": 5, "negative": 5, "epochs": 5, "min_count": 5, "sample": 1e-3,
    "rate": 0.025,
}  # fmt: skip
MEANING = {
    "dim": "entries of a vector",
    "window": "outside words on each side, at most",
    "negative": "negatives drawn for each pair",
    "epochs": "how often the text is read",
    "min_count": "words that come less often are left out",
    "sample": "words more frequent than this are dropped at random; 0 keeps all",
    "rate": "first step size, from where it falls",
}
OWN_BLOCK_WORDS = 1 << 13  # enough blocks of a small text for a curve
MAP_WORDS = slice(30, 130)  # the most frequent words mean little
SHOWN = 8


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command.

    Parameters
    ----------
    parser : argparse.ArgumentParser
    """
    parser.add_argument(
        "--corpus", metavar="PATH", default="grammar",
        help="a UTF-8 file or folder; 'grammar', our own small text (default); or one that an "
        f"installed package brings: {', '.join(CORPORA)}",
    )  # fmt: skip
    parser.add_argument(
        "--out", type=Path, default=Path("vectors"), metavar="DIR",
        help="gets the vectors, the curve and the page; default: vectors",
    )  # fmt: skip
    parser.add_argument(
        "--tokeniser", choices=sorted(TOKENISERS), default="words",
        help="how the text is cut into words; default: words; 'morphemes', for Korean, needs the "
        "extra 'korean'",
    )  # fmt: skip
    parser.add_argument(
        "--method", choices=sorted(METHODS), default="blocked",
        help="how the sums are computed; default: blocked, the fastest",
    )  # fmt: skip
    for name, value in DEFAULTS.items():
        option = "--" + name.replace("_", "-")
        own = grammar.SETTINGS.get(name, value)
        for_own = f", {own} for our own text" if own != value else ""
        parser.add_argument(
            option, type=type(value), metavar="N",
            help=f"{MEANING[name]}; default: {value}{for_own}",
        )  # fmt: skip
    parser.add_argument(
        "--seed", type=int, default=1, metavar="N",
        help="the same seed, text and settings give the same vectors; default: 1",
    )  # fmt: skip
    parser.add_argument("--show", nargs="+", metavar="WORD", default=[], help="words to look at")
    parser.add_argument(
        "--resume", action="store_true", help="keep the state in --out, and go on from there"
    )
    parser.add_argument(
        "--lang", choices=LANGUAGES, default="en", help="language of the page; default: en"
    )


def run(args: argparse.Namespace) -> int:
    """Train, measure, and write everything to a folder.

    Parameters
    ----------
    args : argparse.Namespace
        From a parser with :func:`add_arguments`.

    Returns
    -------
    int
        0, or 130 if the training was interrupted; what was learned is written all the same.

    Raises
    ------
    ValueError
        With one sentence for the user, if the corpus or a setting is unfit.
    """
    own = args.corpus == "grammar"
    defaults = DEFAULTS | (grammar.SETTINGS if own else {})
    settings: dict[str, Any] = {
        name: value if (value := getattr(args, name)) is not None else defaults[name]
        for name in DEFAULTS
    }
    held_out: list[Sequence[str]] = []
    sentences = _without(_sentences(args.corpus, args.tokeniser), held_out)
    text = encode(sentences, settings["min_count"])
    asked = _as_in(text, args.show)
    args.out.mkdir(parents=True, exist_ok=True)
    started = time.perf_counter(), time.process_time()
    with progress_bar() as show:
        vectors = train(
            text, seed=args.seed, method=args.method, progress=show,
            checkpoint=args.out / "checkpoint.npz" if args.resume else None,
            block_words=OWN_BLOCK_WORDS if own else None, **settings,
        )  # fmt: skip
    wall, cpu = time.perf_counter() - started[0], time.process_time() - started[1]
    for name in ("vectors.npz", "vectors.txt"):
        vectors.save(args.out / name)
    facts = {"seed": args.seed, "method": args.method, "words": text.n_read} | settings
    trained = Trained(
        args.corpus,
        {name: f"{value:,}" if name == "words" else str(value) for name, value in facts.items()},
        list(_measure(vectors, held_out, settings, own)),
        {word: vectors.most_similar(word, n=SHOWN) for word in _shown(asked, text, own)},
        vectors.losses,
        words := _mapped(vectors, asked, own),
        vectors.directions[[vectors.number(word) for word in words]],
        [pair for family in grammar.FAMILIES.values() for pair in family.items] if own else (),
        vectors.finished,
    )
    page = write(args.out, trained, args.lang)[0]
    _tell(trained, args.lang, text.n_read * settings["epochs"], wall, cpu, page)
    return 0 if vectors.finished else 130


def _as_in(text: Text, asked: Sequence[str]) -> list[str]:
    """Find words as they stand in a text, however they are composed or capitalised."""
    known = frozenset(text.words)
    found = []
    for word in asked:
        spellings = [word, unicodedata.normalize("NFC", word), normal(word)]
        there = next((spelling for spelling in spellings if spelling in known), None)
        if there is None:
            raise ValueError(f"The word {word!r} is not in the text, or comes too rarely.")
        found.append(there)
    return list(dict.fromkeys(found))


def _sentences(corpus: str, tokeniser: str) -> Iterable[Sequence[str]]:
    if corpus == "grammar":
        return grammar.sentences()
    if corpus in CORPORA and not Path(corpus).exists():
        return installed_sentences(corpus)
    return read_sentences(Path(corpus), TOKENISERS[tokeniser]())


def _without(
    sentences: Iterable[Sequence[str]], held_out: list[Sequence[str]]
) -> Iterator[Sequence[str]]:
    for i, sentence in enumerate(sentences):
        if i % HELD_OUT_EVERY == HELD_OUT_EVERY - 1 and len(held_out) < 2000:
            held_out.append(sentence)
        else:
            yield sentence


def _measure(
    vectors: Vectors, held_out: list[Sequence[str]], settings: dict[str, Any], own: bool
) -> Iterator[Measured]:
    loss = ask.held_out_loss(
        vectors, held_out, settings["window"], settings["negative"], settings["sample"]
    )
    yield Measured(
        "Loss of a pair in text that was held out", loss.mean, loss.n_pairs, loss.n_pairs
    )
    if own:
        for name, score in {
            "Nearest neighbours that the grammar makes right": ask.neighbour_accuracy(
                vectors, grammar.neighbours()
            ),
            "Analogies that the grammar makes right": ask.analogy_accuracy(
                vectors, grammar.analogies()
            ),
        }.items():
            yield Measured(name, score.value, score.n_asked, score.n_questions, percent=True)
        return
    for name, file in {"WordSim-353": "wordsim353", "SimLex-999": "simlex999"}.items():
        try:
            pairs = list(ask.read_similarities(installed_file(RATINGS[file])))
        except CorpusError:
            continue  # an optional extra
        score = ask.word_similarity(vectors, pairs)
        if score.n_asked:
            yield Measured(name, score.value, score.n_asked, score.n_questions)


def _shown(asked: Sequence[str], text: Text, own: bool) -> Sequence[str]:
    if asked:
        return asked
    if own:
        return ["king", "paris", "sang", "puppy"]
    return text.words[MAP_WORDS][:10] or text.words[:10]


def _mapped(vectors: Vectors, asked: Sequence[str], own: bool) -> list[str]:
    some = list(grammar.neighbours()) if own else vectors.words[MAP_WORDS] or vectors.words
    return list(dict.fromkeys([*asked, *(word for word in some if word in vectors)]))


def _tell(trained: Trained, lang: str, n_words: int, wall: float, cpu: float, page: Path) -> None:
    def say(message: Message) -> None:
        print(message.text(lang))

    if not trained.finished:
        say(Message("The training was interrupted: this is what had been learned until then."))
    else:
        say(
            Message(
                "{words:,} words in {wall:.1f} s ({rate:,.0f} a second of processor time).",
                {"words": n_words, "wall": wall, "rate": n_words / max(cpu, 1e-9)},
            )
        )
    for m in trained.measured:
        print(f"{Message(m.name).text(lang)}: {m.text} ({m.asked:,})")
    for word, near in trained.neighbours.items():
        print(f"{word}: {', '.join(other for other, _ in near)}")
    say(Message("The page about it: {page}", {"page": str(page)}))
    sys.stdout.flush()
