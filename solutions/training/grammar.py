"""A small text of our own, whose grammar says what its words should learn.

Sentences are grown from a grammar of four families. Each *item* of a family has two *forms*
(king and queen, France and Paris, sing and sang, dog and puppy); some words of a sentence
depend on the item only, some on the form only. So the vectors should, up to noise, be a sum of
a part for the item and a part for the form, and the ground truth of every neighbour and every
analogy is known. The text is the same for the same seed, on every machine.

The module needs nothing but the standard library.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

__all__ = [
    "FAMILIES",
    "LESSON",
    "LESSON_SENTENCES",
    "SETTINGS",
    "Family",
    "analogies",
    "neighbours",
    "sentences",
]

SETTINGS: dict[str, Any] = {
    "dim": 32,
    "window": 4,
    "epochs": 10,
    "min_count": 1,
    "sample": 0.0,
    "rate": 0.05,
}
"""What :func:`solutions.training.train` needs for so few words: all of them are frequent."""
LESSON = SETTINGS | {"epochs": 6, "rate": 0.1}
"""For the student's own loop, which learns `LESSON_SENTENCES` in less than half a minute."""
LESSON_SENTENCES = 2000


@dataclass(frozen=True)
class Family:
    """Items with two forms.

    Parameters
    ----------
    items : mapping of (str, str) to sequence of str
        The two forms of an item, and words that come with both.
    forms : pair of sequence of str
        Words that come with the first form of any item, and with the second.
    patterns : sequence of str
        Sentences with the places WORD, ITEM (a word of the item) and FORM (one of the form).
    """

    items: Mapping[tuple[str, str], Sequence[str]]
    forms: tuple[Sequence[str], Sequence[str]]
    patterns: Sequence[str]


FAMILIES: Mapping[str, Family] = {
    "royals": Family(
        items={
            ("king", "queen"): ("crown", "throne", "kingdom"),
            ("prince", "princess"): ("heir", "castle", "tutor"),
            ("emperor", "empress"): ("empire", "legions", "conquest"),
            ("duke", "duchess"): ("estate", "hunt", "vineyard"),
            ("actor", "actress"): ("stage", "theatre", "applause"),
            ("waiter", "waitress"): ("table", "menu", "kitchen"),
            ("wizard", "witch"): ("spell", "potion", "broom"),
            ("monk", "nun"): ("prayer", "abbey", "candle"),
        },
        forms=(("he", "his", "him", "sir"), ("she", "her", "hers", "madam")),
        patterns=(
            "FORM was the WORD of the ITEM",
            "the WORD and FORM ITEM and ITEM",
            "yes FORM said the WORD about FORM ITEM",
            "near the ITEM the WORD lost FORM ITEM",
        ),
    ),
    "capitals": Family(
        items={
            ("france", "paris"): ("seine", "french", "champagne"),
            ("italy", "rome"): ("tiber", "italian", "pasta"),
            ("korea", "seoul"): ("han", "korean", "kimchi"),
            ("japan", "tokyo"): ("sumida", "japanese", "sushi"),
            ("england", "london"): ("thames", "english", "cricket"),
            ("egypt", "cairo"): ("nile", "egyptian", "pyramids"),
            ("russia", "moscow"): ("moskva", "russian", "caviar"),
            ("austria", "vienna"): ("danube", "austrian", "waltz"),
        },
        forms=(
            ("country", "border", "parliament", "flag"),
            ("city", "mayor", "subway", "streets"),
        ),
        patterns=(
            "the FORM of WORD loves ITEM and ITEM",
            "ITEM is known in WORD and its FORM",
            "we saw the FORM in WORD by the ITEM",
            "every ITEM FORM of WORD has ITEM",
        ),
    ),
    "tenses": Family(
        items={
            ("sing", "sang"): ("songs", "choir", "melody"),
            ("eat", "ate"): ("bread", "soup", "dinner"),
            ("write", "wrote"): ("letters", "pen", "novel"),
            ("drive", "drove"): ("truck", "highway", "wheel"),
            ("swim", "swam"): ("lake", "pool", "waves"),
            ("build", "built"): ("bricks", "house", "roof"),
            ("teach", "taught"): ("pupils", "lesson", "chalk"),
            ("fly", "flew"): ("clouds", "kite", "wings"),
        },
        forms=(
            ("today", "now", "often", "tomorrow"),
            ("yesterday", "ago", "once", "formerly"),
        ),
        patterns=(
            "FORM they WORD with ITEM and ITEM",
            "they WORD ITEM FORM",
            "FORM my friends WORD near the ITEM FORM",
            "because of ITEM people WORD ITEM FORM",
        ),
    ),
    "animals": Family(
        items={
            ("dog", "puppy"): ("barks", "bone", "leash"),
            ("cat", "kitten"): ("purrs", "whiskers", "mouse"),
            ("cow", "calf"): ("moos", "milk", "meadow"),
            ("horse", "foal"): ("neighs", "saddle", "stable"),
            ("sheep", "lamb"): ("bleats", "wool", "shepherd"),
            ("duck", "duckling"): ("quacks", "pond", "feathers"),
            ("bear", "cub"): ("growls", "honey", "cave"),
            ("frog", "tadpole"): ("croaks", "swamp", "lily"),
        },
        forms=(
            ("grown", "large", "strong", "heavy"),
            ("young", "tiny", "playful", "newborn"),
        ),
        patterns=(
            "a FORM WORD ITEM at the ITEM",
            "this WORD is FORM and ITEM",
            "look at the ITEM of that FORM WORD so FORM",
            "the FORM WORD found the ITEM",
        ),
    ),
}


def sentences(n: int = 8000, seed: int = 0) -> Iterator[list[str]]:
    """Grow sentences from the grammar.

    Parameters
    ----------
    n : int
    seed : int

    Yields
    ------
    list of str

    Examples
    --------
    >>> [" ".join(words) for words in sentences(2)]
    ['the heavy bear found the honey', 'today my friends drive near the highway often']
    """
    rng = random.Random(seed)
    families = list(FAMILIES.values())
    for _ in range(n):
        family = rng.choice(families)
        pair = rng.choice(list(family.items))
        form = rng.randrange(2)
        # without replacement: a sentence doesn't say the same word twice
        item_words = iter(rng.sample(family.items[pair], 2))
        form_words = iter(rng.sample(family.forms[form], 2))
        yield [
            pair[form]
            if place == "WORD"
            else next(item_words)
            if place == "ITEM"
            else next(form_words)
            if place == "FORM"
            else place
            for place in rng.choice(family.patterns).split()
        ]


def neighbours() -> dict[str, frozenset[str]]:
    """Say which words each form should be near: its item's other form, its family's same form.

    Returns
    -------
    dict of str to frozenset of str
        For each of the forms of all items; one in eight of all forms is right by chance.

    Examples
    --------
    >>> sorted(neighbours()["calf"])
    ['cow', 'cub', 'duckling', 'foal', 'kitten', 'lamb', 'puppy', 'tadpole']
    """
    return {
        pair[form]: frozenset([pair[1 - form], *(other[form] for other in family.items)])
        - {pair[form]}
        for family in FAMILIES.values()
        for pair in family.items
        for form in (0, 1)
    }


def analogies() -> list[tuple[str, str, str, str]]:
    """List every "a is to b as c is to d" that the grammar makes true.

    Returns
    -------
    list of (str, str, str, str)

    Examples
    --------
    >>> ("king", "queen", "prince", "princess") in analogies()
    True
    >>> len(analogies())
    448
    """
    return [
        (a, b, c, d)
        for family in FAMILIES.values()
        for one, other in itertools.permutations(family.items, 2)
        for (a, b), (c, d) in ((one, other), (one[::-1], other[::-1]))
    ]
