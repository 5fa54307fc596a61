"""When something was handed in: stated in a file of its own, or the file's own time."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from autograder.classroom.grading import Task
from autograder.submissions import (
    finding,
)
from autograder.submissions.times import parse_time
from tests.submitted_folders import find, only, said, tree


@pytest.mark.parametrize("name", ["word2vec.html", "answers.py"])
@pytest.mark.parametrize("stamp", ["word2vec/timestamp.txt", "timestamp.txt"])
def test_what_cant_be_graded_was_handed_in_at_its_time_all_the_same(tmp_path, name, stamp):
    tree(tmp_path, f"ada/word2vec/{name}")
    tree(tmp_path, f"ada/{stamp}", data=b"2026-11-24 12:00:00 UTC")
    found = only(tmp_path)
    assert said(found).endswith("notebook itself, the file whose name ends in .ipynb.")
    assert (found.time, found.stated) == (datetime(2026, 11, 24, 12, tzinfo=UTC), True)
    task = Task.of(found, tmp_path)
    assert (task.handed_in, task.stated, task.problem) == (found.time, True, found.problem)


def test_a_time_that_nobody_stated_of_what_cant_be_graded_is_only_the_files_own(tmp_path):
    tree(tmp_path, "ada/word2vec/word2vec.html", "bo/word2vec/elsewhere/timestamp.txt")
    os.utime(tmp_path / "ada/word2vec/word2vec.html", (1e9, 1e9))
    ada, bo = find(tmp_path).students
    assert (ada.time, ada.stated) == (datetime.fromtimestamp(1e9, UTC), False)
    assert (bo.time, bo.stated, said(bo)) == (None, False, "No notebook was handed in.")


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("2026-01-02 03:04:05 UTC", "2026-01-02T03:04:05"),
        ("2026-01-02 03:04:05.250000 UTC\n", "2026-01-02T03:04:05.250000"),
        ("2026-01-02 03:04:05 Asia/Seoul", "2026-01-01T18:04:05"),
        ("2026-01-02 03:04:05 KST", "2026-01-01T18:04:05"),
        ("2026-01-02T03:04:05+09:00", "2026-01-01T18:04:05"),
        ("2026-01-02 03:04:05 +0900", "2026-01-01T18:04:05"),
        ("2026-01-02 03:04:05 -05:30", "2026-01-02T08:34:05"),
        ("2026-01-02T03:04:05Z", "2026-01-02T03:04:05"),
        ("2026-01-02 03:04:05", "2026-01-02T03:04:05"),
        ("2026-01-02", "2026-01-02T00:00:00"),
        ("Jan 2 2026 3:04 PM", "2026-01-02T15:04:00"),
        ("\ufeff2026-01-02 03:04:05 UTC", "2026-01-02T03:04:05"),
    ],
)
def test_a_time_is_read_in_every_usual_spelling(tmp_path, text, time):
    tree(tmp_path, "ada/word2vec/word2vec.ipynb")
    (tmp_path / "ada/word2vec/timestamp.txt").write_text(text, "utf-8")
    found = only(tmp_path)
    assert (found.time, found.stated) == (datetime.fromisoformat(time).replace(tzinfo=UTC), True)
    assert said(found) == ""


def test_a_time_counts_only_where_nbgrader_writes_it(tmp_path):
    """Deeper, or in a download of a learning management system, a student wrote it."""
    moodle = "ada_12_assignsubmission_file"
    tree(tmp_path, "bora/word2vec/mine/word2vec.ipynb", "carl/word2vec.ipynb")
    tree(tmp_path, f"{moodle}/word2vec.ipynb", "dan/word2vec/word2vec.ipynb")
    stamps = ["bora/word2vec/mine", moodle, "carl", "dan/word2vec", "dan"]
    tree(tmp_path, *[f"{place}/timestamp.txt" for place in stamps], data=b"2020-01-01 00:00:00")
    tree(tmp_path, "dan/timestamp.txt", data=b"2021-01-01 00:00:00")
    found = {f.student: f for f in find(tmp_path).students}
    assert {s: f.stated for s, f in found.items()} == {
        "ada_12": False, "bora": False, "carl": True, "dan": True,
    }  # fmt: skip
    assert found["dan"].time == datetime(2020, 1, 1, tzinfo=UTC)


def test_a_time_from_windows_notepad_is_read():
    assert parse_time("2026-01-02 03:04:05 UTC".encode("utf-16")).hour == 3


@pytest.mark.parametrize(
    "data",
    [
        b"yesterday", b"\xff\xfe", b"1" * 5000, b"", b"10:30", b"in a million years",
        b"9999-12-31 23:59:59 America/Los_Angeles", b"2026-01-02 03:04:05 Mars/Olympus",
        b"2026-01-02 03:04:05 ../../etc/passwd", b"12026-01-02 03:04:05 UTC",
    ],
)  # fmt: skip
def test_what_holds_no_time_is_told_and_the_files_own_counts(tmp_path, data):
    tree(tmp_path, "ada/word2vec/word2vec.ipynb")
    (tmp_path / "ada/word2vec/timestamp.txt").write_bytes(data)
    os.utime(tmp_path / "ada/word2vec/word2vec.ipynb", (1e9, 1e9))
    found = only(tmp_path)
    assert (found.time, found.stated) == (datetime.fromtimestamp(1e9, UTC), False)
    assert said(found) == "timestamp.txt holds no time; the file's own counts."


@pytest.mark.parametrize("seconds", [1e12, -1e12, 1e300])
def test_a_files_time_that_no_calendar_has_is_unknown(tmp_path, monkeypatch, seconds):
    tree(tmp_path, "ada.ipynb")  # not every file system can have such a time
    really = finding.list_folder

    def listed(folder, **options):
        return [replace(entry, time=seconds) for entry in really(folder, **options)]

    monkeypatch.setattr(finding, "list_folder", listed)
    found = only(tmp_path)
    assert found.time is None
    assert "outside of the years 1 to 9999" in said(found)


@pytest.mark.parametrize("text", [b"0001-01-01 00:00:00", b"9999-12-31 23:59:59.999999"])
def test_a_time_that_some_zone_cannot_say_is_none(text):
    with pytest.raises(ValueError, match="out of range"):
        parse_time(text)
    assert parse_time(b"0001-01-03 00:00:00").astimezone(ZoneInfo("America/New_York"))
    assert parse_time(b"9999-12-28 23:59:59").astimezone(ZoneInfo("Asia/Seoul"))
