"""Word vectors: ask them, keep them."""

from __future__ import annotations

import functools
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from solutions.training.whole import written_whole

__all__ = ["UnknownWordError", "Vectors", "VectorsFileError"]

Floats = NDArray[np.floating]


class UnknownWordError(KeyError):
    """A word that has no vector."""

    def __str__(self) -> str:
        return str(self.args[0])


class VectorsFileError(ValueError):
    """A file that holds no word vectors."""


@dataclass(frozen=True)
class Vectors:
    """Words and their vectors.

    Parameters
    ----------
    words : tuple of str
        The most frequent first.
    center : ndarray of shape (n_words, dim)
        :math:`V`, which everything here asks.
    outside : ndarray of shape (n_words, dim), optional
        :math:`U`; not kept in the text format.
    counts : ndarray of int, of shape (n_words,), optional
    losses : ndarray, optional
        Mean loss of each block, in the order of training.
    finished : bool
        False after an interrupted training.

    Examples
    --------
    >>> vectors = Vectors(("a", "b", "c"), np.array([[1.0, 0.0], [1.0, 0.1], [0.0, 1.0]]))
    >>> vectors.most_similar("a", n=1)
    [('b', 0.995...)]
    """

    words: tuple[str, ...]
    center: Floats
    outside: Floats | None = None
    counts: NDArray[np.integer] | None = None
    losses: NDArray[np.float64] = field(default_factory=lambda: np.zeros(0))
    finished: bool = True

    def __post_init__(self) -> None:
        if self.center.ndim != 2 or len(self.words) != len(self.center):
            raise ValueError(
                f"{len(self.words)} words need as many rows of vectors, but their shape is "
                f"{self.center.shape}."
            )
        if self.outside is not None and self.outside.shape != self.center.shape:
            raise ValueError(
                f"Center vectors have shape {self.center.shape} and outside vectors "
                f"{self.outside.shape}, but both need a row for each word."
            )
        if self.counts is not None and self.counts.shape != (len(self.words),):
            raise ValueError(f"{len(self.words)} words need as many counts: {self.counts.shape}.")

    def __len__(self) -> int:
        return len(self.words)

    def __contains__(self, word: object) -> bool:
        return word in self.index

    def __getitem__(self, word: str) -> Floats:
        """Give the center vector of `word`."""
        vector: Floats = self.center[self.number(word)]
        return vector

    @functools.cached_property
    def index(self) -> Mapping[str, int]:
        """Row of each word."""
        return {word: i for i, word in enumerate(self.words)}

    @functools.cached_property
    def directions(self) -> NDArray[np.floating]:
        """Center vectors of length one; a zero vector stays zero."""
        length = np.linalg.norm(self.center, axis=1, keepdims=True)
        return np.asarray(self.center / np.where(length > 0, length, 1))

    def number(self, word: str) -> int:
        """Give the row of `word`.

        Raises
        ------
        UnknownWordError
            If it has none.
        """
        try:
            return self.index[word]
        except KeyError:
            raise UnknownWordError(
                f"There is no vector for {word!r}: it comes too rarely in the corpus, or never."
            ) from None

    def similarity(self, a: str, b: str) -> float:
        r"""Cosine of two words.

        .. math:: \cos(a, b) = \frac{v_a^\top v_b}{\|v_a\| \|v_b\|}
        """
        return float(self.directions[self.number(a)] @ self.directions[self.number(b)])

    def most_similar(
        self, positive: str | Sequence[str], negative: Sequence[str] = (), n: int = 10
    ) -> list[tuple[str, float]]:
        """Find the words in the direction of a sum of words, itself left out.

        Parameters
        ----------
        positive, negative : str or sequence of str
            Added and subtracted, each with length one.
        n : int

        Returns
        -------
        list of (str, float)
            Words and cosines, the nearest first.
        """
        added = [positive] if isinstance(positive, str) else list(positive)
        given = [self.number(word) for word in [*added, *negative]]
        sign = np.repeat([1.0, -1.0], [len(added), len(negative)])
        target = sign @ self.directions[given]
        length = float(np.linalg.norm(target))
        cosine = self.directions @ (target / length if length > 0 else target)
        cosine[given] = -np.inf
        n = min(n, len(self) - len(set(given)))
        best = np.argsort(-cosine, kind="stable")[:n]
        return [(self.words[i], float(cosine[i])) for i in best]

    def analogy(self, a: str, b: str, c: str, n: int = 1) -> list[tuple[str, float]]:
        """Answer "a is to b as c is to ...?" by the words near b - a + c.

        Parameters
        ----------
        a, b, c : str
        n : int

        Returns
        -------
        list of (str, float)

        References
        ----------
        Mikolov, Yih and Zweig, "Linguistic Regularities in Continuous Space Word
        Representations" (2013).
        """
        return self.most_similar([b, c], [a], n)

    def save(self, path: Path | str) -> None:
        """Write them to a file, whose ending says how.

        ``.npz`` keeps everything and can be memory-mapped; ``.txt`` and ``.vec`` are the text
        format of word2vec, which gensim and others read, with the center vectors only.

        Everything is looked at first, and the file is replaced when all is written: whatever
        goes wrong, an older file stays as it was.

        Raises
        ------
        ValueError
            If the ending is another, or the file couldn't be read back: a word has white space
            in it (``.npz``: a line break) or can't be encoded, the vectors are no numbers.
        OSError
            If it can't be written.
        """
        path = Path(path)
        if path.suffix not in (".npz", ".txt", ".vec"):
            raise ValueError(f"{path.name} should end in .npz, .txt or .vec.")
        arrays: dict[str, Any] = {
            name: getattr(self, name) for name in ("center", "outside", "counts", "losses")
        }
        given: dict[str, Any] = {
            name: np.asarray(array) for name, array in arrays.items() if array is not None
        }
        _refuse_what_could_not_be_read(self.words, given, text=path.suffix != ".npz")
        with written_whole(path) as file:
            if path.suffix == ".npz":
                words = np.frombuffer("\n".join(self.words).encode(), np.uint8)
                np.savez(file, words=words, finished=np.asarray(self.finished), **given)
                return
            file.write(f"{len(self)} {self.center.shape[1]}\n".encode())
            for word, vector in zip(self.words, self.center, strict=True):
                numbers = np.asarray(vector, np.float64).tolist()
                file.write(f"{word} {' '.join(map(repr, numbers))}\n".encode())

    @classmethod
    def load(cls, path: Path | str, memory_map: bool = False) -> Vectors:
        """Read what :meth:`save` has written.

        Parameters
        ----------
        path : Path or str
        memory_map : bool
            Leave the vectors of an ``.npz`` on disk until they are asked for.

        Returns
        -------
        Vectors

        Raises
        ------
        VectorsFileError
            If the file holds no word vectors.
        """
        path = Path(path)
        try:
            return _load_npz(path, memory_map) if path.suffix == ".npz" else _load_text(path)
        except (ValueError, KeyError, EOFError, zipfile.BadZipFile) as error:
            raise VectorsFileError(f"{path} holds no word vectors: {error}") from error


def _refuse_what_could_not_be_read(
    words: Sequence[str], arrays: Mapping[str, NDArray[Any]], text: bool
) -> None:
    for word in words:
        kept = word.split() == [word] if text else "\n" not in word
        if not kept or not _is_unicode(word):
            raise ValueError(
                f"The {'text' if text else '.npz'} format can't hold the word {word!r}: "
                "nothing was written."
            )
    for name, array in arrays.items():
        if array.dtype.kind not in "fiub":
            raise ValueError(f"{name} holds {array.dtype}, not numbers: nothing was written.")


def _is_unicode(word: str) -> bool:
    try:
        word.encode()
    except UnicodeEncodeError:  # half of a surrogate pair
        return False
    return True


def _load_npz(path: Path, memory_map: bool) -> Vectors:
    with path.open("rb") as file, np.load(file, allow_pickle=False) as data:
        rest: dict[str, Any] = {name: data[name] for name in ("counts",) if name in data}
        for name in ("center", "outside"):
            if name in data:
                rest[name] = _mapped(path, f"{name}.npy") if memory_map else data[name]
        joined = data["words"].tobytes().decode()
        words = tuple(joined.split("\n")) if joined or len(rest["center"]) else ()
        return Vectors(words, losses=data["losses"], finished=bool(data["finished"]), **rest)


def _mapped(path: Path, member: str) -> NDArray[Any]:
    """Map an array that is stored, not compressed, within a zip file."""
    with zipfile.ZipFile(path) as archive, archive.open(member) as file:
        version = np.lib.format.read_magic(file)
        assert version == (1, 0)  # what numpy writes for plain arrays
        shape, fortran, dtype = np.lib.format.read_array_header_1_0(file)
        header = file.tell()
        info = archive.getinfo(member)
    with path.open("rb") as raw:
        raw.seek(info.header_offset + 26)  # lengths of the name and of the extra field
        lengths = np.frombuffer(raw.read(4), "<u2")
    if 0 in shape:  # there is nothing to map
        return np.empty(shape, dtype)
    offset = info.header_offset + 30 + int(lengths.sum()) + header
    mapped = np.memmap(path, dtype, mode="r", offset=offset, shape=shape[:: -1 if fortran else 1])
    return mapped.T if fortran else mapped


def _load_text(path: Path) -> Vectors:
    with path.open(encoding="utf-8") as file:
        n_words, dim = map(int, file.readline().split())
        rows = [_word_and_vector(line, dim) for line in file]
    if len(rows) != n_words:
        raise ValueError(f"its first line promises {n_words} words, but {len(rows)} follow")
    table = np.array([vector for _, vector in rows], np.float32).reshape(n_words, dim)
    return Vectors(tuple(word for word, _ in rows), table)


def _word_and_vector(line: str, dim: int) -> tuple[str, Iterable[float]]:
    word, *numbers = line.rstrip().split(" ")
    if len(numbers) != dim:
        raise ValueError(f"the vector of {word!r} has {len(numbers)} numbers instead of {dim}")
    return word, [float(number) for number in numbers]
