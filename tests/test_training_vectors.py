"""Vectors answer questions, and go to disk and back unchanged."""

from __future__ import annotations

import numpy as np
import pytest

from solutions.training import UnknownWordError, Vectors, VectorsFileError

WORDS = ("king", "queen", "man", "woman", "왕관")
CENTER = np.array([[1, 0, 2], [0, 1, 2], [1, 0, 0], [0, 1, 0], [0, 0, 1]], np.float32)


def vectors():
    rng = np.random.default_rng(0)
    outside = rng.normal(size=CENTER.shape).astype(np.float32)
    return Vectors(WORDS, CENTER, outside, np.arange(5, 0, -1), np.array([3.0, 2.5]), False)


def test_similarity_is_the_cosine():
    v = vectors()
    assert v.similarity("king", "queen") == pytest.approx(4 / 5)
    assert v.similarity("man", "woman") == 0
    assert v.similarity("king", "king") == pytest.approx(1)


def test_the_most_similar_come_first_without_the_word_itself():
    nearest = vectors().most_similar("king", n=2)
    assert [word for word, _ in nearest] == ["왕관", "queen"]
    assert [cosine for _, cosine in nearest] == pytest.approx([2 / np.sqrt(5), 0.8])
    assert len(vectors().most_similar("king", n=99)) == 4


def test_an_analogy_is_a_sum_of_directions():
    assert vectors().analogy("man", "king", "woman")[0][0] == "queen"
    assert vectors().most_similar(["king", "woman"], ["man"], n=1)[0][0] == "queen"


def test_a_zero_vector_is_similar_to_nothing():
    v = Vectors(("a", "b"), np.array([[0.0, 0.0], [1.0, 0.0]]))
    assert v.most_similar("a") == [("b", 0.0)]


def test_an_unknown_word_is_named():
    v = vectors()
    with pytest.raises(UnknownWordError, match="no vector for 'kang'") as raised:
        v.similarity("king", "kang")
    assert str(raised.value).startswith("There is no vector")  # no quotes of a KeyError
    with pytest.raises(UnknownWordError):
        v["kang"]
    assert "kang" not in v
    assert "왕관" in v
    np.testing.assert_array_equal(v["man"], CENTER[2])


def test_words_and_rows_need_to_match():
    with pytest.raises(ValueError, match=r"2 words need as many rows .* \(5, 3\)"):
        Vectors(("a", "b"), CENTER)


@pytest.mark.parametrize("memory_map", [False, True])
def test_npz_keeps_everything(tmp_path, memory_map):
    v, path = vectors(), tmp_path / "vectors.npz"
    v.save(path)
    back = Vectors.load(path, memory_map=memory_map)
    assert (back.words, back.finished) == (v.words, False)
    for name in ("center", "outside", "counts", "losses"):
        np.testing.assert_array_equal(getattr(back, name), getattr(v, name))
    assert isinstance(back.center, np.memmap) is memory_map
    assert back.most_similar("king") == v.most_similar("king")


def test_npz_can_do_without_what_is_optional(tmp_path):
    Vectors(WORDS, CENTER).save(tmp_path / "v.npz")
    back = Vectors.load(tmp_path / "v.npz")
    assert back.outside is None
    assert back.counts is None


def test_vectors_in_columns_can_be_mapped_too(tmp_path):
    Vectors(WORDS, np.asfortranarray(CENTER)).save(tmp_path / "v.npz")
    back = Vectors.load(tmp_path / "v.npz", memory_map=True)
    np.testing.assert_array_equal(back.center, CENTER)


@pytest.mark.parametrize("ending", [".txt", ".vec"])
def test_the_text_format_keeps_words_and_center_vectors(tmp_path, ending):
    path = tmp_path / f"vectors{ending}"
    vectors().save(path)
    assert path.read_text(encoding="utf-8").splitlines()[:2] == ["5 3", "king 1.0 0.0 2.0"]
    back = Vectors.load(path)
    assert back.words == WORDS
    np.testing.assert_array_equal(back.center, CENTER)


def test_gensim_reads_the_text_format(tmp_path):
    gensim = pytest.importorskip("gensim.models")
    v = vectors()
    v.save(tmp_path / "vectors.txt")
    theirs = gensim.KeyedVectors.load_word2vec_format(str(tmp_path / "vectors.txt"))
    assert theirs.index_to_key == list(WORDS)
    np.testing.assert_array_equal(theirs.vectors, CENTER)
    assert theirs.similarity("king", "queen") == pytest.approx(v.similarity("king", "queen"))


def test_other_endings_and_words_with_spaces_are_refused(tmp_path):
    with pytest.raises(ValueError, match=r"should end in \.npz, \.txt or \.vec"):
        vectors().save(tmp_path / "vectors.bin")
    with pytest.raises(ValueError, match="can't hold the word 'new york'"):
        Vectors(("new york",), CENTER[:1]).save(tmp_path / "vectors.txt")


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("v.txt", "", "not enough values"),
        ("v.txt", "two 3\n", "invalid literal"),
        ("v.txt", "2 3\nking 1 0 2\n", "promises 2 words, but 1 follow"),
        ("v.txt", "1 3\nking 1 0\n", "'king' has 2 numbers instead of 3"),
        ("v.txt", "1 1\nking one\n", "could not convert"),
        ("v.npz", "no zip file", "pickle"),
        ("v.npz", "PK\x03\x04 half a file", "zip"),
    ],
)
def test_a_file_without_vectors_says_why(tmp_path, name, content, why):
    (tmp_path / name).write_text(content, encoding="utf-8")
    with pytest.raises(VectorsFileError, match=f"holds no word vectors: .*{why}"):
        Vectors.load(tmp_path / name)


def test_an_npz_of_something_else_is_no_vectors(tmp_path):
    np.savez(tmp_path / "v.npz", other=np.zeros(3))
    with pytest.raises(VectorsFileError, match="holds no word vectors"):
        Vectors.load(tmp_path / "v.npz")
