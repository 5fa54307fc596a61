"""Real text that packages bring along: found where they are installed, never copied.

An optional extra. ``gensim`` carries the Lee news corpus, an excerpt of the English Wikipedia,
and the ratings WordSim-353 and SimLex-999; Debian's ``bible-kjv-text`` the King James Bible.
"""

from __future__ import annotations

import importlib
import importlib.util
import shutil
import subprocess
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from solutions.training.text import LONGEST_SENTENCE, CorpusError, read_sentences, tokenise

__all__ = ["CORPORA", "RATINGS", "installed_file", "installed_sentences"]

RATINGS: Mapping[str, str] = {
    "wordsim353": "wordsim353.tsv",
    "simlex999": "simlex999.txt",
}
LEE = "lee_background.cor"
WIKIPEDIA = "enwiki-latest-pages-articles1.xml-p000000010p000030302-shortened.bz2"


def installed_file(name: str) -> Path:
    """Find a data file of the installed gensim, without importing it.

    Parameters
    ----------
    name : str

    Returns
    -------
    Path

    Raises
    ------
    CorpusError
        If gensim isn't installed, or has no such file.
    """
    spec = importlib.util.find_spec("gensim")
    if spec is None or spec.origin is None:
        raise CorpusError("This corpus comes with the package gensim, which is not installed.")
    path = Path(spec.origin).parent / "test" / "test_data" / name
    if not path.is_file():
        raise CorpusError(f"The installed gensim brings no {name}.")
    return path


def _lee() -> Iterator[list[str]]:
    return read_sentences(installed_file(LEE))


def _wikipedia() -> Iterator[list[str]]:
    path = installed_file(WIKIPEDIA)
    # gensim's own reader knows the markup
    corpus = importlib.import_module("gensim.corpora").WikiCorpus(
        str(path), dictionary={}, processes=1
    )
    for words in corpus.get_texts():
        for start in range(0, len(words), LONGEST_SENTENCE):
            yield words[start : start + LONGEST_SENTENCE]


def _bible() -> Iterator[list[str]]:
    program = shutil.which("bible")
    if program is None:
        raise CorpusError("This corpus comes with Debian's bible-kjv-text, which isn't installed.")
    verses = subprocess.run(
        [program, "-f", "Gen1:1-Rev22:21"], capture_output=True, text=True, check=True
    )
    for line in verses.stdout.splitlines():
        _, _, verse = line.partition(" ")  # after "Ge1:1"
        yield tokenise(verse)


CORPORA: Mapping[str, Callable[[], Iterator[list[str]]]] = {
    "lee": _lee,
    "wikipedia": _wikipedia,
    "bible": _bible,
}


def installed_sentences(name: str) -> Iterator[list[str]]:
    """Read one of the corpora that an installed package brings along.

    Parameters
    ----------
    name : {"lee", "wikipedia", "bible"}

    Returns
    -------
    iterator of list of str

    Raises
    ------
    CorpusError
        If there is no such corpus, or its package isn't installed.
    """
    if name not in CORPORA:
        raise CorpusError(f"There is no corpus {name!r}; there are {', '.join(CORPORA)}.")
    return CORPORA[name]()
