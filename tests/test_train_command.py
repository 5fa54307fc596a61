"""``autograder train``: from a text to vectors, pictures and a page."""

from __future__ import annotations

import argparse
import json
import re
import unicodedata
import xml.etree.ElementTree as ET

import numpy as np
import pytest

from autograder.commands import train as train_command
from autograder.feedback.training import Measured, principal_plane
from solutions.training import CorpusError, EmptyCorpusError, Vectors

FILES = {
    "vectors.npz", "vectors.txt", "training.html", "training.json",
    "curve.svg", "curve.png", "map.svg", "map.png",
}  # fmt: skip


def run(*arguments):
    parser = argparse.ArgumentParser()
    train_command.add_arguments(parser)
    return train_command.run(parser.parse_args([str(a) for a in arguments]))


def test_our_own_text_trains_without_any_option(tmp_path, capsys):
    assert run("--out", tmp_path / "out") == 0
    assert {file.name for file in (tmp_path / "out").iterdir()} == FILES
    said = capsys.readouterr().out
    assert "a second of processor time" in said
    assert re.search(r"Analogies that the grammar makes right: (9[5-9]\.\d|100\.0)% \(448\)", said)
    data = json.loads((tmp_path / "out" / "training.json").read_text(encoding="utf-8"))
    assert data["measured"]["Nearest neighbours that the grammar makes right"]["value"] >= 0.95
    assert data["losses"][-1] < data["losses"][0]
    assert "king" in Vectors.load(tmp_path / "out" / "vectors.txt")


def test_the_page_needs_nothing_else_and_holds_both_pictures(tmp_path):
    run("--out", tmp_path, "--epochs", 1)
    page = (tmp_path / "training.html").read_text(encoding="utf-8")
    assert page.count("data:image/svg+xml;base64,") == 2
    assert not re.search(r"""(src|href)=["'](?!data:)""", page)
    assert "<script" not in page
    for name in ("map", "curve"):
        assert ET.parse(tmp_path / f"{name}.svg").getroot().tag.endswith("svg")
        assert (tmp_path / f"{name}.png").read_bytes().startswith(b"\x89PNG")


def test_the_same_seed_writes_the_same_files(tmp_path):
    for name in ("one", "two"):
        run("--out", tmp_path / name, "--epochs", 1)
    for file in FILES - {"vectors.npz"}:
        assert (tmp_path / "one" / file).read_bytes() == (tmp_path / "two" / file).read_bytes()


def test_a_korean_file_trains_and_its_words_stand_on_the_page(tmp_path):
    corpus = tmp_path / "왕.txt"
    corpus.write_text("왕은 왕관을 썼다\n왕비는 <b>왕관을</b> 썼다\n" * 40, encoding="utf-8")
    out = tmp_path / "out"
    assert run("--corpus", corpus, "--out", out, "--dim", 8, "--show", "왕은", "--lang", "ko") == 0
    page = (out / "training.html").read_text(encoding="utf-8")
    assert 'lang="ko"' in page
    assert "왕은" in page
    assert "왕비는" in page


@pytest.mark.parametrize("corpus", ["NFC", "NFD"])
@pytest.mark.parametrize("asked", ["NFC", "NFD"])
def test_a_word_is_shown_in_either_form(tmp_path, corpus, asked, capsys):
    path = tmp_path / "corpus.txt"
    lines = "왕은 왕관을 썼다\n왕비는 Café 왕관을 썼다\n" * 40
    path.write_text(unicodedata.normalize(corpus, lines), encoding="utf-8")
    words = [unicodedata.normalize(asked, word) for word in ("왕은", "Café")]
    assert run("--corpus", path, "--out", tmp_path / "out", "--dim", 8, "--show", *words) == 0
    said = capsys.readouterr().out
    assert "왕은: " in said
    assert "café: " in said


def test_an_interrupted_training_is_written_and_resumed(tmp_path, monkeypatch, capsys):
    real = train_command.train

    def interrupted(*args, progress, **settings):
        def stop(told):
            progress(told)
            if told.epoch == 2:
                raise KeyboardInterrupt

        return real(*args, progress=stop, checkpoint_every=1, **settings)

    monkeypatch.setattr(train_command, "train", interrupted)
    assert run("--out", tmp_path, "--epochs", 3, "--resume") == 130
    assert "The training was interrupted" in capsys.readouterr().out
    assert "interrupted" in (tmp_path / "training.html").read_text(encoding="utf-8")
    monkeypatch.setattr(train_command, "train", real)
    assert run("--out", tmp_path, "--epochs", 3, "--resume") == 0
    assert run("--out", tmp_path / "whole", "--epochs", 3) == 0
    resumed, whole = (Vectors.load(p / "vectors.npz") for p in (tmp_path, tmp_path / "whole"))
    np.testing.assert_array_equal(resumed.center, whole.center)


def test_a_corpus_that_can_t_be_read_leaves_nothing_behind(tmp_path):
    with pytest.raises(CorpusError, match="does not exist"):
        run("--corpus", tmp_path / "none.txt", "--out", tmp_path / "out")
    (tmp_path / "few.txt").write_text("too few words", encoding="utf-8")
    with pytest.raises(EmptyCorpusError, match="has 3 words"):
        run("--corpus", tmp_path / "few.txt", "--out", tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_word_that_has_no_vector_is_named_before_training(tmp_path):
    with pytest.raises(ValueError, match="'kang' is not in the text, or comes too rarely"):
        run("--show", "king", "kang", "--out", tmp_path / "out")


def test_the_plane_is_the_one_in_which_points_spread_most():
    rng = np.random.default_rng(0)
    points = rng.normal(size=(200, 5)) * [0.1, 3, 0.2, 9, 0.3]
    plane = principal_plane(points)
    centered = points - points.mean(axis=0)
    assert abs(np.corrcoef(plane[:, 0], centered[:, 3])[0, 1]) > 0.99
    assert abs(np.corrcoef(plane[:, 1], centered[:, 1])[0, 1]) > 0.99
    assert plane.var(axis=0).sum() <= centered.var(axis=0).sum()
    assert principal_plane(np.ones((2, 1))).tolist() == [[0, 0], [0, 0]]


def test_a_measure_says_shares_as_percentages_and_nothing_as_a_dash():
    assert Measured("a", 0.5, 1, 2, percent=True).text == "50.0%"
    assert Measured("a", 0.5, 1, 2).text == "0.500"
    assert Measured("a", float("nan"), 0, 2).text == "–"
