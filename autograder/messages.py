"""Sentences that can be said in more than one language.

A message keeps its English template and the values that belong into it apart, so that the same
report can be shown in English and in Korean, and be stored without a language.

Catalogues are JSON, not gettext's: sentences stand in tables, templates and student's files, where
Babel's extraction doesn't look, and JSON is read as it is, without a compiled copy that could be
older. That nothing is missing or left over is tested.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from autograder.mathematics import korean

__all__ = ["LANGUAGES", "Message", "Value", "told_apart", "translate"]

LANGUAGES = ("en", "ko")
Value: TypeAlias = "str | int | float | tuple[Message, ...]"
_PACKAGE = Path(__file__).parent


@functools.cache
def _catalogue(lang: str) -> Mapping[str, str]:
    if lang not in LANGUAGES:
        raise ValueError(f"No language {lang!r}; there are {', '.join(LANGUAGES)}.")
    catalogue: dict[str, str] = {}
    for folder in (_PACKAGE, *sorted(_PACKAGE.glob("assignments/*"))):
        for path in sorted(folder.glob(f"locale/{lang}*.json")):  # ko.json, ko-misconceptions.json
            catalogue.update(json.loads(path.read_text(encoding="utf-8")))
    if lang == "ko":  # what is said of a line of mathematics, in the notebook and in a report
        catalogue.update(korean.WORDS)
    return catalogue


def translate(template: str, lang: str = "en") -> str:
    """Give the sentence `template` in `lang`; English where no translation stands."""
    return _catalogue(lang).get(template, template)


@dataclass(frozen=True)
class Message:
    """One sentence or a few: an English template and its values.

    Parameters
    ----------
    template : str
        English, with ``{name}`` or ``{name:format}`` fields as in :meth:`str.format`. It is
        also the key of the translation.
    values : mapping of str to str, int, float or tuple of Message
        What stands in the fields; messages are said in the same language, one after the other.
    parts : tuple of Message
        Sentences that follow, each translated by itself.

    Examples
    --------
    >>> Message("The loss is {loss:.3g}.", {"loss": 1.25}).text()
    'The loss is 1.25.'
    """

    template: str
    values: Mapping[str, Value] = field(default_factory=dict)
    parts: tuple[Message, ...] = ()

    def text(self, lang: str = "en") -> str:
        """Say it in `lang`, with the parts after it."""
        values = {
            name: "; ".join(m.text(lang) for m in value) if isinstance(value, tuple) else value
            for name, value in self.values.items()
        }
        own = translate(self.template, lang).format(**values)
        return " ".join([own, *(part.text(lang) for part in self.parts)])

    def __add__(self, other: Message) -> Message:
        return Message(self.template, self.values, (*self.parts, other))

    def sentences(self) -> Iterator[Message]:
        """Give what it says, piece by piece: its own template, then those that follow."""
        yield Message(self.template, self.values)
        for part in self.parts:
            yield from part.sentences()

    def to_json(self) -> dict[str, object]:
        """Plain data, from which :meth:`from_json` makes an equal message."""
        values = {
            name: [m.to_json() for m in value] if isinstance(value, tuple) else value
            for name, value in self.values.items()
        }
        data: dict[str, object] = {"template": self.template, "values": values}
        if self.parts:
            data["parts"] = [part.to_json() for part in self.parts]
        return data

    @classmethod
    def from_json(cls, data: Mapping[str, object]) -> Message:
        """Undo :meth:`to_json`."""
        values, parts = data.get("values", {}), data.get("parts", [])
        if not (
            isinstance(data["template"], str)
            and isinstance(values, Mapping)
            and isinstance(parts, list)
        ):
            raise ValueError("A message needs a template, a mapping of values and a list of parts.")
        said = {
            name: tuple(map(cls.from_json, value)) if isinstance(value, list) else value
            for name, value in values.items()
        }
        return cls(data["template"], said, tuple(map(cls.from_json, parts)))


def told_apart(a: float, b: float) -> tuple[str, str]:
    """Write two numbers with 6 digits, or with as many as it takes to see that they differ.

    Examples
    --------
    >>> told_apart(0.5, -2 / 3)
    ('0.5', '-0.666667')
    >>> told_apart(0.45756811999, 0.45756812444)
    ('0.457568120', '0.457568124')
    """
    texts = f"{a:.6g}", f"{b:.6g}"
    for digits in range(7, 18):
        if texts[0] != texts[1]:
            break
        texts = f"{a:#.{digits}g}", f"{b:#.{digits}g}"
    return texts
