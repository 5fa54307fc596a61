"""Files and folders of text as sentences of words, one line at a time."""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

__all__ = ["TOKENISERS", "CorpusError", "Tokeniser", "morphemes", "read_sentences", "tokenise"]

Tokeniser = Callable[[str], list[str]]
LONGEST_SENTENCE = 1000
"""Words; a file without line breaks is cut there."""
SNIFF = 1 << 16

# runs of letters and digits of any script, with an apostrophe or a hyphen inside a word
WORD = re.compile(r"\w+(?:['’-]\w+)*")


class CorpusError(ValueError):
    """A corpus that can't be read; the message says which file and why."""


def tokenise(line: str) -> list[str]:
    """Split a line at white space and punctuation, in lower case, and keep every script.

    Parameters
    ----------
    line : str

    Returns
    -------
    list of str

    Examples
    --------
    >>> tokenise("The King's crown, 왕은 왕관을 썼다.")
    ['the', "king's", 'crown', '왕은', '왕관을', '썼다']
    """
    return WORD.findall(line.lower())


def morphemes() -> Tokeniser:
    """Make a tokeniser that splits Korean words into stems, particles and endings.

    Returns
    -------
    callable

    Raises
    ------
    CorpusError
        If kiwipiepy, an optional extra, isn't installed.

    Notes
    -----
    Particles make many forms of one Korean word, each of them rare; without them the stem
    collects all.
    """
    try:
        kiwi = importlib.import_module("kiwipiepy").Kiwi()
    except ImportError:
        raise CorpusError(
            "Splitting Korean words into morphemes needs the package kiwipiepy, which is not "
            'installed. Install it, or use the tokeniser "words".'
        ) from None

    def split(line: str) -> list[str]:
        # tags that begin with S are punctuation, except letters (SL) and numbers (SN)
        tokens = kiwi.tokenize(line.lower())
        return [t.form for t in tokens if t.tag[0] != "S" or t.tag in ("SL", "SN", "SH")]

    return split


TOKENISERS: dict[str, Callable[[], Tokeniser]] = {
    "words": lambda: tokenise,
    "morphemes": morphemes,
}


def read_sentences(path: Path, tokeniser: Tokeniser = tokenise) -> Iterator[list[str]]:
    """Stream a file, or every file of a folder in the order of their names; a line a sentence.

    Parameters
    ----------
    path : Path
        Hidden files of a folder are left out.
    tokeniser : callable

    Yields
    ------
    list of str
        At most `LONGEST_SENTENCE` words.

    Raises
    ------
    CorpusError
        If there is no such file, or it is empty, binary or not UTF-8.
    """
    for file in _files(path):
        n_words = 0
        for line in _lines(file):
            words = tokeniser(line)
            n_words += len(words)
            for start in range(0, len(words), LONGEST_SENTENCE):
                yield words[start : start + LONGEST_SENTENCE]
        if not n_words and file == path:
            raise CorpusError(f"{path} is empty: there is no word in it.")


def _files(path: Path) -> Iterable[Path]:
    if path.is_file():
        return [path]
    if not path.is_dir():
        raise CorpusError(f"{path} does not exist.")
    found = sorted(
        file
        for file in path.rglob("*")
        if file.is_file() and not any(part.startswith(".") for part in file.relative_to(path).parts)
    )
    if not any(file.stat().st_size for file in found):
        raise CorpusError(f"{path} is empty: there is no file with text in it.")
    return found


def _lines(file: Path) -> Iterator[str]:
    try:
        with file.open("rb") as raw:
            beginning = raw.read(SNIFF)
        _refuse_other_kinds(file, beginning)
        with file.open(encoding="utf-8-sig") as lines:
            # a line can be the whole file: read it in pieces, cut at white space
            rest = ""
            while piece := lines.read(SNIFF):
                *whole, rest = (rest + piece).split("\n")
                yield from whole
                if len(rest) > SNIFF:
                    head, space, tail = rest.rpartition(" ")
                    if space:
                        yield head
                        rest = tail
            yield rest
    except UnicodeDecodeError as error:
        raise CorpusError(
            f"{file} is not UTF-8: byte {error.object[error.start]:#04x} can't stand where it "
            "does. Convert it first, for example from CP949 or Latin-1."
        ) from None
    except OSError as error:
        raise CorpusError(f"{file} can't be read: {error.strerror}.") from error


def _refuse_other_kinds(file: Path, beginning: bytes) -> None:
    if beginning.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise CorpusError(f"{file} is UTF-16, not UTF-8. Convert it first.")
    if b"\0" in beginning:
        raise CorpusError(f"{file} is binary, not text: it has zero bytes in it.")
