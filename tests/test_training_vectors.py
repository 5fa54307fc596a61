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
    ("name", "bad", "why"),
    [
        ("v.txt", Vectors(("a", "new york"), CENTER[:2]), "text format can't hold the word 'new"),
        ("v.txt", Vectors(("a", ""), CENTER[:2]), "text format can't hold the word ''"),
        ("v.vec", Vectors(("a", "b\xa0c"), CENTER[:2]), "can't hold the word 'b"),
        ("v.txt", Vectors(("a", "\ud800"), CENTER[:2]), "can't hold the word '"),
        ("v.npz", Vectors(("a", "b\nc"), CENTER[:2]), "npz format can't hold the word 'b"),
        ("v.npz", Vectors(("a", "\ud800"), CENTER[:2]), "can't hold the word '"),
        ("v.npz", Vectors(WORDS, CENTER.astype(object)), "center holds object, not numbers"),
        ("v.txt", Vectors(WORDS, CENTER.astype(complex)), "center holds complex128, not numbers"),
        (
            "v.npz",
            Vectors(WORDS, CENTER, counts=np.array([None] * 5)),
            "counts holds object, not numbers",
        ),
    ],
)
def test_what_could_not_be_read_back_leaves_the_older_file_as_it_was(tmp_path, name, bad, why):
    path = tmp_path / name
    vectors().save(path)
    before = path.read_bytes()
    with pytest.raises(ValueError, match=f"{why}.*: nothing was written"):
        bad.save(path)
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize("name", ["v.txt", "v.npz"])
def test_an_error_or_an_interruption_half_way_leaves_the_older_file(tmp_path, monkeypatch, name):
    path = tmp_path / name
    vectors().save(path)
    before = path.read_bytes()
    for error in (OSError(28, "No space left on device"), KeyboardInterrupt()):

        def full(number, error=error):
            raise error

        monkeypatch.setattr("solutions.training.whole.os.fsync", full)
        with pytest.raises(type(error)):
            Vectors(WORDS, 2 * CENTER).save(path)
        assert path.read_bytes() == before
        assert [file.name for file in tmp_path.iterdir()] == [name]


def test_vectors_that_are_mapped_can_be_saved_over_themselves(tmp_path):
    path = tmp_path / "v.npz"
    vectors().save(path)
    mapped = Vectors.load(path, memory_map=True)
    mapped.save(path)
    np.testing.assert_array_equal(mapped.center, CENTER)
    np.testing.assert_array_equal(Vectors.load(path).center, CENTER)


def test_a_link_stays_and_what_it_leads_to_is_replaced(tmp_path):
    (tmp_path / "disk").mkdir()
    (tmp_path / "v.npz").symlink_to(tmp_path / "disk" / "v.npz")
    vectors().save(tmp_path / "v.npz")
    assert (tmp_path / "v.npz").is_symlink()
    assert Vectors.load(tmp_path / "disk" / "v.npz").words == WORDS


@pytest.mark.parametrize("name", ["v.txt", "v.npz"])
@pytest.mark.parametrize("dtype", [np.float16, np.float64, np.longdouble, np.int32, bool])
def test_any_real_numbers_come_back(tmp_path, name, dtype):
    Vectors(WORDS, CENTER.astype(dtype)).save(tmp_path / name)
    back = Vectors.load(tmp_path / name).center
    np.testing.assert_array_equal(back, CENTER.astype(dtype).astype(back.dtype))


@pytest.mark.parametrize("memory_map", [False, True])
def test_no_words_are_no_words_again(tmp_path, memory_map):
    for name in ("v.txt", "v.npz"):
        Vectors((), np.zeros((0, 3))).save(tmp_path / name)
        back = Vectors.load(tmp_path / name, memory_map)
        assert (back.words, back.center.shape) == ((), (0, 3))
    Vectors(("",), CENTER[:1]).save(tmp_path / "v.npz")
    assert Vectors.load(tmp_path / "v.npz").words == ("",)


def test_outside_vectors_and_counts_need_to_match_too():
    with pytest.raises(ValueError, match=r"\(5, 3\) and outside vectors \(4, 3\), but both need"):
        Vectors(WORDS, CENTER, CENTER[:4])
    with pytest.raises(ValueError, match=r"5 words need as many counts: \(4,\)"):
        Vectors(WORDS, CENTER, counts=np.ones(4, int))


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
