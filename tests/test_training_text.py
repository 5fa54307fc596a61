"""Text comes in as words, or the message says which file is wrong and why."""

from __future__ import annotations

import importlib.util
import shutil
import sys
import tracemalloc
import unicodedata

import pytest

from solutions.training import (
    CorpusError,
    EmptyCorpusError,
    encode,
    read_sentences,
    tokenise,
    train,
)
from solutions.training.installed import RATINGS, installed_file, installed_sentences
from solutions.training.text import LONGEST_SENTENCE, LONGEST_WORD, morphemes


def test_words_are_lower_case_runs_of_letters_of_any_script():
    assert tokenise("The King's crown -- 왕은 왕관을 썼다. Ça va? 3 times") == [
        "the", "king's", "crown", "왕은", "왕관을", "썼다", "ça", "va", "3", "times",
    ]  # fmt: skip
    assert tokenise("  ... !? ") == []


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("여왕은 왕관을 썼다", ["여왕은", "왕관을", "썼다"]),
        ("l’été à Paris, naïve", ["l’été", "à", "paris", "naïve"]),
        ("tiếng Việt rất đẹp", ["tiếng", "việt", "rất", "đẹp"]),
        ("हिन्दी भाषा में।", ["हिन्दी", "भाषा", "में"]),
        ("ภาษาไทย ที่นี่", ["ภาษาไทย", "ที่นี่"]),
        ("عَرَبِيّ می‌روم", ["عَرَبِيّ", "می‌روم"]),
        ("İzmir ve Iğdır", ["i̇zmir", "ve", "iğdır"]),
        ("𑀓𑀸 葛\U000e0100", ["𑀓𑀸", "葛\U000e0100"]),
    ],
)
def test_marks_belong_to_their_letters_however_they_are_composed(form, line, words):
    expected = [unicodedata.normalize("NFC", word) for word in words]
    assert tokenise(unicodedata.normalize(form, line)) == expected


def test_a_mark_without_a_letter_is_no_word():
    assert tokenise("\u0301 \u200d a") == ["a"]


def test_both_forms_of_a_word_are_counted_as_one(tmp_path):
    file = tmp_path / "mix.txt"
    lines = "왕은 왕관을 썼다\n" * 20
    file.write_text(lines + unicodedata.normalize("NFD", lines), encoding="utf-8")
    text = encode(read_sentences(file))
    assert dict(zip(text.words, text.counts, strict=True)) == dict.fromkeys(
        ("왕은", "왕관을", "썼다"), 40
    )


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


@pytest.mark.parametrize("space", [" ", "\t", "\u3000", "。", "/", "--"])
def test_a_long_line_is_cut_between_words_whatever_stands_between_them(tmp_path, space):
    file = tmp_path / "one_line.txt"
    words = [f"king's-word{i}" for i in range(20_000)]
    file.write_text(space.join(words), encoding="utf-8")
    assert [word for s in read_sentences(file) for word in s] == words


@pytest.mark.parametrize("unit", ["왕 ", "왕", "a-", "-"])
def test_a_line_of_10_mb_is_read_in_flat_memory(tmp_path, unit):
    file = tmp_path / "one_line.txt"
    file.write_text("king " + unit * (10 * 2**20 // len(unit.encode())), encoding="utf-8")
    tracemalloc.start()
    words = {word for sentence in read_sentences(file) for word in sentence}
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert "king" in words
    assert len(words) <= 2
    assert peak < 12 * 2**20  # what a few pieces of the line take


def test_what_is_too_long_for_a_word_is_left_out_and_the_rest_is_read(tmp_path):
    file = tmp_path / "blob.txt"
    file.write_text("king " + "x" * 300_000 + " queen\n" + "y" * LONGEST_WORD, encoding="utf-8")
    assert [word for s in read_sentences(file) for word in s] == [
        "king", "queen", "y" * LONGEST_WORD,
    ]  # fmt: skip
    file.write_text("x" * 300_000, encoding="utf-8")
    with pytest.raises(CorpusError, match=r"blob\.txt has no word in it, only letters without a"):
        list(read_sentences(file))


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
