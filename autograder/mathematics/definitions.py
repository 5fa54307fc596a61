"""What a name is defined by: a question's own meanings, and under what a derivation's stand."""

from __future__ import annotations

import functools
import json

from .lexer import tokenize
from .parser import Tree, parse
from .question import Question

__all__ = ["definition_key", "meanings"]


@functools.lru_cache(maxsize=64)
def _meanings(data: str) -> dict[str, Tree]:
    question = Question(**json.loads(data))
    found = {}
    for name, given in question.symbols.items():
        for key in ("value", "words", "draws", "pair"):
            if key in given:
                found[name] = parse(tokenize(str(given[key])), question)
        for number, other in enumerate(given.get("or", ())):
            found[f"{name} {number}"] = parse(tokenize(str(other)), question)
    return found


def meanings(question: Question) -> dict[str, Tree]:
    """The trees of what a question's symbols stand for."""
    return _meanings(json.dumps(question.as_data(), sort_keys=True))


def definition_key(name: Tree) -> tuple[str, bool | str]:
    """Under what a definition stands: J_o and J_k are two."""
    own = name[2][:1] in (("o",), ("c",)) or "".join(name[2][:1]).startswith("text:")
    fixed = name[2][0] if own else ""
    return (name[1], fixed or bool(name[2]))
