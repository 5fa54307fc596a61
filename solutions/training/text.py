"""Files and folders of text as sentences of words, one line at a time."""

from __future__ import annotations

import functools
import importlib
import itertools
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

__all__ = [
    "TOKENISERS",
    "CorpusError",
    "Tokeniser",
    "morphemes",
    "normal",
    "read_sentences",
    "tokenise",
]

Tokeniser = Callable[[str], list[str]]
LONGEST_SENTENCE = 1000
"""Words; a file without line breaks is cut there."""
LONGEST_WORD = 256
"""Characters; a longer run of letters, such as an encoded picture, is no word and is left out."""
SNIFF = 1 << 16
JOINERS = "\u200c\u200d"  # invisible, inside of words of Persian and of India's languages
INSIDE = "'’-"  # an apostrophe or a hyphen, between letters
ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class CorpusError(ValueError):
    """A corpus that can't be read; the message says which file and why."""


def normal(text: str) -> str:
    """Write a text as its words are compared: in lower case, each letter as one character.

    Unicode has two ways to write 왕 and é: in one piece (NFC), or letter by letter (NFD), as
    files from a Mac often are. They look the same and are the same word.

    Parameters
    ----------
    text : str

    Returns
    -------
    str
        In NFC.

    Examples
    --------
    >>> normal("Cafe\u0301") == normal("CAF\u00c9") == "caf\u00e9"
    True
    """
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).lower())


@functools.cache
def _letters(astral: bool) -> str:
    """Letters, digits and the marks that belong to them, as a class of a regular expression.

    Python's own class has no marks: the vowel signs of Hindi are such. Those of the rarer scripts,
    beyond 16 bits, make every search slower and are left out where a text has none.
    """
    ranges: list[list[int]] = []
    beyond = (range(0x10000, 0x20000), range(0xE0100, 0xE01F0)) if astral else ()
    for code in itertools.chain(range(0x300, 0x10000), *beyond):
        if unicodedata.category(chr(code))[0] == "M":
            if ranges and ranges[-1][1] == code - 1:
                ranges[-1][1] = code
            else:
                ranges.append([code, code])
    marks = "".join(f"{chr(first)}-{chr(last)}" for first, last in ranges)
    return rf"[\w{JOINERS}{marks}]"


@functools.cache
def _word(astral: bool) -> re.Pattern[str]:
    """A letter and what follows, with apostrophes and hyphens inside."""
    part = rf"\w{_letters(astral)}*"
    return re.compile(rf"{part}(?:[{INSIDE}]{part})*")


def tokenise(line: str) -> list[str]:
    """Split a line at white space and punctuation, in lower case, and keep every script.

    Parameters
    ----------
    line : str

    Returns
    -------
    list of str
        In NFC; marks stay with their letters.

    Examples
    --------
    >>> tokenise("The King's crown, 왕은 왕관을 썼다.")
    ['the', "king's", 'crown', '왕은', '왕관을', '썼다']
    >>> tokenise("हिन्दी में")
    ['हिन्दी', 'में']
    """
    text = normal(line)
    return _word(ASTRAL.search(text) is not None).findall(text)


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
        tokens = kiwi.tokenize(normal(line))
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
        At most `LONGEST_SENTENCE` words, each of at most `LONGEST_WORD` characters.

    Raises
    ------
    CorpusError
        If there is no such file, or it is empty, binary or not UTF-8.
    """
    for file in _files(path):
        n_words = n_left_out = 0
        for line in _lines(file):
            found = tokeniser(line)
            words = [word for word in found if len(word) <= LONGEST_WORD]
            n_words += len(words)
            n_left_out += len(found) - len(words)
            for start in range(0, len(words), LONGEST_SENTENCE):
                yield words[start : start + LONGEST_SENTENCE]
        if n_left_out and not n_words and file == path:
            raise CorpusError(
                f"{path} has no word in it, only letters without a break between them; words of "
                f"more than {LONGEST_WORD} characters are left out."
            )
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
            # a line can be the whole file: read it in pieces, cut between words
            rest = ""
            while piece := lines.read(SNIFF):
                *whole, rest = (rest + piece).split("\n")
                yield from whole
                if len(rest) > SNIFF:
                    head, rest = _cut(rest)
                    yield head
            yield rest
    except UnicodeDecodeError as error:
        raise CorpusError(
            f"{file} is not UTF-8: byte {error.object[error.start]:#04x} can't stand where it "
            "does. Convert it first, for example from CP949 or Latin-1."
        ) from None
    except OSError as error:
        raise CorpusError(f"{file} can't be read: {error.strerror}.") from error


def _cut(text: str) -> tuple[str, str]:
    """Cut a text before the word that it may end within.

    A run of letters that is too long for a word already is shortened: it stays too long, and
    the memory for it doesn't grow.
    """
    found = _ending().match(text[::-1])
    length = found.end() if found else 0
    return text[: len(text) - length], text[len(text) - min(length, LONGEST_WORD + 1) :]


@functools.cache
def _ending() -> re.Pattern[str]:
    """What may go on as a word, read from its end."""
    letters = _letters(astral=True)
    return re.compile(rf"[{INSIDE}]?(?:{letters}+[{INSIDE}])*{letters}*")


def _refuse_other_kinds(file: Path, beginning: bytes) -> None:
    if beginning.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise CorpusError(f"{file} is UTF-16, not UTF-8. Convert it first.")
    if b"\0" in beginning:
        raise CorpusError(f"{file} is binary, not text: it has zero bytes in it.")
