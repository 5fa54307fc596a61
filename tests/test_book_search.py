"""The Korean book is searched as people write: parts of words, particles, any spelling."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from book.build import SOURCE
from book.ext.search import SPELLINGS, SearchKorean, query_words

CATALOGUES = sorted((SOURCE / "locale" / "ko" / "LC_MESSAGES").glob("*.po"))


def text_of(path: Path) -> str:
    with path.open("rb") as file:
        return "\n".join(str(message.string) for message in read_po(file) if message.id)


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    return {path.stem: text_of(path) for path in CATALOGUES}


@pytest.fixture(scope="module")
def terms(texts: dict[str, str]) -> dict[str, set[str]]:
    """What Sphinx keeps of each page: its words, stemmed."""
    found: dict[str, set[str]] = {}
    for page, text in texts.items():
        for word in SearchKorean({}).split(text):
            found.setdefault(SearchKorean({}).stem(word).lower(), set()).add(page)
    return found


def search(terms: dict[str, set[str]], query: str) -> set[str]:
    """The pages that hold every word of a query exactly, which is what Sphinx looks for first."""
    pages = [terms.get(SearchKorean({}).stem(w).lower(), set()) for w in query_words(query)]
    return set.intersection(*pages) if pages else set()


@pytest.mark.parametrize(
    "word", ["확률", "분포", "손실", "행렬", "미분", "벡터", "점수", "gradient"]
)
def test_a_word_is_found_on_every_page_that_has_it(texts, terms, word):
    pages = {page for page, text in texts.items() if word in text}
    assert len(pages) >= 3
    assert search(terms, word) >= pages


@pytest.mark.parametrize(
    ("inflected", "word"),
    [
        ("확률은", "확률"), ("확률이다", "확률"), ("확률에서는", "확률"), ("손실을", "손실"),
        ("미분하면", "미분"), ("미분한다", "미분"), ("gradient를", "gradient"),
        ("벡터들을", "벡터"), ("Softmax의", "softmax"), ("윈도우는", "윈도우"),
    ],
)  # fmt: skip
def test_an_inflected_query_finds_what_the_word_finds(terms, inflected, word):
    assert search(terms, inflected) == search(terms, word) != set()
    decomposed = unicodedata.normalize("NFD", inflected)
    assert search(terms, decomposed) == search(terms, word)


@pytest.mark.parametrize("word", ["차이", "거리", "정도", "유도", "하나", "나이", "강의"])
def test_a_word_that_only_ends_like_a_particle_stays_whole(word):
    assert query_words(word) == [word]


@pytest.mark.parametrize("syllable", ["곱", "합", "행", "열"])
def test_one_syllable_is_found_as_a_word_and_not_in_the_middle_of_others(terms, texts, syllable):
    pages = search(terms, syllable)
    as_word = re.compile(rf"(?<![가-힣]){syllable}(?![가-힣])")
    assert pages >= {page for page, text in texts.items() if as_word.search(text)}
    assert syllable not in SearchKorean({}).split(f"미{syllable}가나")


@pytest.mark.parametrize("group", SPELLINGS, ids=lambda group: group[0])
def test_a_term_is_found_in_every_spelling_with_and_without_spaces(terms, group):
    results = {
        form: search(terms, form)
        for spelling in group
        for form in (spelling, re.sub("[ -]", "", spelling))
    }
    smallest = min(results, key=lambda form: len(results[form]))
    assert results[smallest], f"{smallest} finds nothing: is the term still in the book?"
    # a form of several words may find more: pages with all of them, apart
    whole = set.intersection(*results.values())
    assert whole == results[smallest]


def test_a_spelling_inside_of_another_word_is_none():
    split = SearchKorean({}).split
    assert "log" not in split("프로그램")
    assert "log" in split("로그를 취하면")
    assert "로그" not in split("blog")
    assert "로그" in split("log는")


def test_both_forms_of_hangul_are_indexed_alike():
    split = SearchKorean({}).split
    assert split(unicodedata.normalize("NFD", "확률은")) == split("확률은")
