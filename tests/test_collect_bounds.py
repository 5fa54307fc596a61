"""What a student hands in costs the others nothing: no name, no size, no number of files."""

from __future__ import annotations

import io
import tracemalloc
import zipfile

import pytest

from tests.test_collect import A, B, handed_in, kept, take, tree, zipped

FOLDER = "{}_{}_assignsubmission_file_/{}"
BO = FOLDER.format("Bo", 2, "w.ipynb")
BOS = {"Bo_2/word2vec/word2vec.ipynb": A}


def packed(files, method=zipfile.ZIP_DEFLATED):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return data.getvalue()


def ada(name):
    return FOLDER.format("Ada", 1, name)


def remarks(result, student="Ada_1"):
    (found,) = [one for one in result.students if one.id == student]
    return [remark.text() for remark in found.remarks]


# names


@pytest.mark.parametrize(
    ("name", "place"), [("x\\..\\w.ipynb", "x/w.ipynb"), ("x\\\\w.ipynb", "x/w.ipynb")]
)
def test_a_name_that_is_no_plain_path_is_taken_as_its_students_and_told(tmp_path, name, place):
    prefix = "lovelaceada_1001_90211_"
    files = {"byrnebob_1002_90210_w.ipynb": A, prefix + name: B}
    result = take(tmp_path / "c", zipped(tmp_path / "d.zip", files))
    assert kept(result) == {"byrnebob_1002": "new", "lovelaceada_1001": "new"}
    assert handed_in(tmp_path / "c")["lovelaceada_1001/word2vec/word2vec.ipynb"] == B
    assert remarks(result, "byrnebob_1002") == []
    assert remarks(result, "lovelaceada_1001") == [
        f"{prefix}{name} is not a plain path: it was taken as {prefix}{place}."
    ]


def test_a_windows_path_is_plain(tmp_path):
    result = take(tmp_path / "c", zipped(tmp_path / "d.zip", {"ada\\word2vec\\w.ipynb": A}))
    assert (kept(result), remarks(result, "ada")) == ({"ada": "new"}, [])


def test_in_a_students_own_archive_what_leads_out_is_left_out_and_told(tmp_path):
    inner = packed({"../Bo_2/word2vec/word2vec.ipynb": B, "w.ipynb": A})
    result = take(tmp_path / "c", zipped(tmp_path / "d.zip", {ada("a.zip"): inner, BO: A}))
    assert handed_in(tmp_path / "c") == {**BOS, "Ada_1/word2vec/word2vec.ipynb": A}
    assert remarks(result) == [
        "It was taken out of a.zip.",
        "Links and paths that lead out of a.zip were left out: ../Bo_2/word2vec/word2vec.ipynb.",
    ]


@pytest.mark.parametrize("name", ["x/y.txt", "/".join(["d" * 190] * 30) + "/y.txt"])
def test_a_name_that_no_file_can_have_is_told(tmp_path, name):
    inner = packed({"w.ipynb": A, "x": b"1", name: b"2"})
    result = take(tmp_path / "c", zipped(tmp_path / "d.zip", {ada("a.zip"): inner, BO: A}))
    assert handed_in(tmp_path / "c") == {
        **BOS, "Ada_1/word2vec/word2vec.ipynb": A, "Ada_1/word2vec/x": b"1",
    }  # fmt: skip
    assert remarks(result)[1:] == [f"No file can be called {name[:200]} here, and it was left out."]


# sizes


@pytest.mark.parametrize("inner", [True, False])
def test_what_unpacks_to_far_more_than_it_is_is_left_out_and_told(tmp_path, inner):
    files = {f"{n}.txt": b"0" * (2 << 20) for n in range(3)} | {"w.ipynb": A}
    files = {"a.zip": packed(files)} if inner else files
    download = tmp_path / "d.zip"
    download.write_bytes(packed({BO: A} | {ada(name): data for name, data in files.items()}))
    result = take(tmp_path / "c", download)
    assert handed_in(tmp_path / "c") == {**BOS, "Ada_1/word2vec/word2vec.ipynb": A}
    assert remarks(result, "Bo_2") == []
    assert remarks(result)[-3:] == [
        f"{n}.txt unpacks to more than 100 times what it is, and was left out." for n in range(3)
    ]


def test_what_one_student_hands_in_together_is_bounded_and_notebooks_come_first(
    tmp_path, monkeypatch
):
    monkeypatch.setattr("autograder.doors.keeping._ALL", 3 << 20)
    files = {ada(f"{n}.txt"): bytes([n]) * (1 << 20) for n in range(4)}
    files |= {ada("w.ipynb"): A, BO: A}
    result = take(tmp_path / "c", zipped(tmp_path / "d.zip", files))
    assert sorted(handed_in(tmp_path / "c")) == [
        "Ada_1/word2vec/0.txt", "Ada_1/word2vec/1.txt", "Ada_1/word2vec/word2vec.ipynb", *BOS,
    ]  # fmt: skip
    assert remarks(result) == ["Together more than 3 MB were handed in; left out: 2.txt, 3.txt."]
    assert remarks(result, "Bo_2") == []


@pytest.mark.parametrize("folder", [True, False])
def test_a_file_that_is_too_large_is_its_students_remark(tmp_path, monkeypatch, folder):
    monkeypatch.setattr("autograder.doors.archive.LONGEST", 100)
    monkeypatch.setattr("autograder.doors.keeping.LONGEST", 100)
    files = {ada("w.ipynb"): b"0" * 2000, BO: A}
    download = tree(tmp_path / "d", files) if folder else zipped(tmp_path / "d.zip", files)
    result = take(tmp_path / "c", download)
    assert handed_in(tmp_path / "c") == BOS
    assert remarks(result) == ["w.ipynb is too large, and was left out."]


def test_memory_does_not_grow_with_the_number_of_files(tmp_path):
    mb = 1 << 20
    files = {ada(f"{n}.txt"): bytes([n]) * (4 * mb) for n in range(12)}
    download = zipped(tmp_path / "d.zip", files)
    del files
    tracemalloc.start()
    try:
        take(tmp_path / "c", download)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert len(handed_in(tmp_path / "c")) == 12
    assert peak < 24 * mb  # the largest file some times over, and not the 48 of all


def test_an_archive_of_very_many_files_is_its_students_remark(tmp_path):
    inner = packed({f"{n}": b"" for n in range(2001)})
    result = take(tmp_path / "c", zipped(tmp_path / "d.zip", {ada("a.zip"): inner, BO: A}))
    assert remarks(result) == ["a.zip holds more than 2000 files."]
    assert handed_in(tmp_path / "c")["Bo_2/word2vec/word2vec.ipynb"] == A


def test_what_may_take_any_memory_to_unpack_is_not_unpacked(tmp_path):
    inner = packed({"w.ipynb": A}, zipfile.ZIP_LZMA)
    result = take(tmp_path / "c", zipped(tmp_path / "d.zip", {ada("a.zip"): inner, BO: A}))
    assert handed_in(tmp_path / "c") == BOS
    assert remarks(result)[1:] == [
        "w.ipynb is packed in a way that isn't read: pack it as an ordinary zip."
    ]


def test_damage_behind_what_is_read_through_is_its_students_remark(tmp_path, monkeypatch):
    monkeypatch.setattr("autograder.doors.archive._ALL", 10)
    download = zipped(tmp_path / "d.zip", {BO: b"", ada("w.ipynb"): b"0" * 2000})
    data = bytearray(download.read_bytes())
    data[500] ^= 1
    download.write_bytes(data)
    result = take(tmp_path / "c", download)
    assert remarks(result) == ["w.ipynb is damaged: download it again."]
    assert remarks(result, "Bo_2") == []
