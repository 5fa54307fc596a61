"""Text comes in as words, or the message says which file is wrong and why."""

from __future__ import annotations

import importlib.util
import shutil
import sys

import pytest

from solutions.training import CorpusError, EmptyCorpusError, read_sentences, tokenise, train
from solutions.training.installed import RATINGS, installed_file, installed_sentences
from solutions.training.text import LONGEST_SENTENCE, morphemes


def test_words_are_lower_case_runs_of_letters_of_any_script():
    assert tokenise("The King's crown -- 왕은 왕관을 썼다. Ça va? 3 times") == [
        "the", "king's", "crown", "왕은", "왕관을", "썼다", "ça", "va", "3", "times",
    ]  # fmt: skip
    assert tokenise("  ... !? ") == []


def test_a_line_is_a_sentence(tmp_path):
    file = tmp_path / "a.txt"
    file.write_text("The king.\n\nLong live the queen!\r\n왕과 왕비", encoding="utf-8")
    assert [s for s in read_sentences(file) if s] == [
        ["the", "king"],
        ["long", "live", "the", "queen"],
        ["왕과", "왕비"],
    ]


def test_a_byte_order_mark_is_no_word(tmp_path):
    file = tmp_path / "a.txt"
    file.write_text("king", encoding="utf-8-sig")
    assert list(read_sentences(file)) == [["king"]]


def test_a_folder_is_read_file_by_file_without_the_hidden_ones(tmp_path):
    (tmp_path / "part").mkdir()
    (tmp_path / ".git").mkdir()
    for name, text in {
        "b.txt": "second", "a.txt": "first", "part/c.txt": "third", ".git/x": "no", ".y": "no",
        "empty.txt": "",
    }.items():  # fmt: skip
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert [s for s in read_sentences(tmp_path) if s] == [["first"], ["second"], ["third"]]


def test_a_file_without_line_breaks_is_cut_between_words(tmp_path):
    file = tmp_path / "one_line.txt"
    n = 60_000
    file.write_text(" ".join(f"word{i}" for i in range(n)), encoding="utf-8")
    sentences = list(read_sentences(file))
    assert [word for s in sentences for word in s] == [f"word{i}" for i in range(n)]
    assert max(map(len, sentences)) <= LONGEST_SENTENCE


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "is empty: there is no word in it"),
        (b" \n ... \n", "is empty: there is no word in it"),
        (b"king\0queen", "is binary, not text"),
        ("왕".encode("utf-16"), "is UTF-16, not UTF-8"),
        ("왕비 왕관".encode("cp949"), "is not UTF-8: byte 0xbf can't stand where it does"),
        ("naïve".encode("latin-1"), "is not UTF-8: byte 0xef can't stand where it does"),
    ],
)
def test_what_is_no_text_is_refused_with_its_name_and_the_reason(tmp_path, content, why):
    file = tmp_path / "corpus.txt"
    file.write_bytes(content)
    with pytest.raises(CorpusError, match=rf"corpus\.txt {why}"):
        list(read_sentences(file))
    with pytest.raises(CorpusError, match=why):
        train(file)


def test_a_wrong_byte_far_into_the_file_is_found_too(tmp_path):
    file = tmp_path / "corpus.txt"
    file.write_bytes(b"king queen\n" * 100_000 + b"\xff")
    with pytest.raises(CorpusError, match="byte 0xff"):
        list(read_sentences(file))


def test_a_missing_file_and_an_empty_folder_are_refused(tmp_path):
    with pytest.raises(CorpusError, match="does not exist"):
        list(read_sentences(tmp_path / "none.txt"))
    with pytest.raises(CorpusError, match="is empty: there is no file with text"):
        list(read_sentences(tmp_path))


def test_a_file_of_rare_words_says_so(tmp_path):
    file = tmp_path / "corpus.txt"
    file.write_text("every word here comes once", encoding="utf-8")
    with pytest.raises(EmptyCorpusError, match="has 5 words, of which 0 come at least 5 times"):
        train(file)


def test_korean_text_trains_from_a_file(tmp_path):
    file = tmp_path / "왕.txt"
    file.write_text("왕은 왕관을 썼다\n왕비는 왕관을 썼다\n" * 30, encoding="utf-8")
    vectors = train(file, dim=8)
    assert {"왕은", "왕비는", "왕관을", "썼다"} == set(vectors.words)


def test_morphemes_bring_the_forms_of_a_korean_word_together():
    pytest.importorskip("kiwipiepy")
    split = morphemes()
    words = [word for line in ("왕비가 웃었다.", "왕비를 보았다!") for word in split(line)]
    assert words.count("왕비") == 2
    assert not {".", "!"} & set(words)
    assert split("NumPy 2") == ["numpy", "2"]


def test_without_the_extra_the_message_names_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "kiwipiepy", None)
    with pytest.raises(CorpusError, match="needs the package kiwipiepy, which is not installed"):
        morphemes()


def test_a_package_that_is_missing_is_named(monkeypatch):
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(CorpusError, match="comes with the package gensim, which is not installed"):
        installed_file("lee_background.cor")
    monkeypatch.setattr(shutil, "which", lambda name: None)
    with pytest.raises(CorpusError, match="comes with Debian's bible-kjv-text"):
        next(installed_sentences("bible"))


def test_an_unknown_corpus_is_refused_with_the_known_ones():
    with pytest.raises(CorpusError, match="no corpus 'text8'; there are lee, wikipedia, bible"):
        installed_sentences("text8")


@pytest.mark.skipif(importlib.util.find_spec("gensim") is None, reason="gensim's own corpus")
def test_gensims_news_and_ratings_are_found_in_its_package():
    sentences = list(installed_sentences("lee"))
    assert len(sentences) == 300
    assert sum(map(len, sentences)) > 50_000
    assert all(installed_file(name).is_file() for name in RATINGS.values())
    with pytest.raises(CorpusError, match=r"brings no none\.txt"):
        installed_file("none.txt")


@pytest.mark.skipif(shutil.which("bible") is None, reason="Debian's bible-kjv-text")
def test_debians_bible_is_verses_without_their_numbers():
    verses = list(installed_sentences("bible"))
    assert len(verses) == 31_102
    assert " ".join(verses[0]) == "in the beginning god created the heaven and the earth"
