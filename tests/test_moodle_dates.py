"""Moodle's times in a worksheet, in the teacher's language; and a time zone that was wrong."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from autograder.commands import new_course
from autograder.commands.cli import main
from autograder.doors.moodle_dates import read_date

NOON = datetime(2026, 11, 18, 12, 42)


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("Wednesday, 18 November 2026, 12:42 PM", NOON),
        ("Wed, Nov 18, 2026, 12:42 PM", NOON),
        ("2026년 11월 18일(수) 오후 12:42", NOON),
        ("2026년 11월 18일 수요일, 12:42 오후", NOON),
        ("2026년 11월 18일 12:42", NOON),
        ("2026년 11월 18일(수) 오전 12:42", NOON.replace(hour=0)),
        ("2026년 11월 18일 수요일, 3:05 오후", NOON.replace(hour=15, minute=5)),
        ("2026년 11월 18일 수요일, 15:05 오후", NOON.replace(hour=15, minute=5)),
        ("2026. 11. 18. 오후 3:05", NOON.replace(hour=15, minute=5)),
        ("2026年11月18日 星期三 12:42 下午", NOON),
        ("2026年11月18日(水曜日) 09:05", NOON.replace(hour=9, minute=5)),
        ("Mittwoch, 18. November 2026, 12:42", NOON),
        ("Mi, 18. März 2026, 12:42", NOON.replace(month=3)),
        ("mercredi 18 novembre 2026, 12:42", NOON),
        ("mar. 18 août 2026, 12:42", NOON.replace(month=8)),
        ("samedi 1er juillet 2026, 12:42", NOON.replace(month=7, day=1)),
        ("miércoles, 18 de noviembre de 2026, 12:42", NOON),
        ("2026-11-18 12:42", NOON),
    ],
)
def test_a_time_is_read_in_the_teachers_language(text: str, time: datetime) -> None:
    assert read_date(text) == time


@pytest.mark.parametrize(
    "text",
    ["", "18 marraskuuta 2026, 12:42", "18 jui 2026, 12:42", "2026년 13월 18일 12:42", "12:42"],
)
def test_what_is_not_understood_is_no_time(text: str) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        read_date(text)


def sheet(folder: Path, *times: str) -> Path:
    """A worksheet in Korean, with a column of the grade's own times behind the one that counts."""
    rows = ["식별자,성명,이메일 주소,상태,성적,최종 수정(제출물),최종 수정(성적)"]
    rows += [
        f'참가자 {n},이름{n},{n}@uni,제출,,"{time}","2026년 12월 1일(화) 오전 9:00"'
        for n, time in enumerate(times, 7000001)
    ]
    path = folder / "sheet.csv"
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def course(tmp_path: Path) -> Path:
    for n in (7000001, 7000002):
        path = tmp_path / "download" / f"이름_{n}_assignsubmission_file_" / "word2vec.ipynb"
        path.parent.mkdir(parents=True)
        path.write_text('{"cells": []}')
    made = ["new-course", str(tmp_path / "class"), "--timezone", "Etc/UTC"]
    assert main([*made, "--due", "2026-11-20 23:59"]) == 0
    return tmp_path / "class"


def collect(course: Path, roster: Path, *arguments: str) -> int:
    return main(["collect", str(course.parent / "download"), "--course", str(course),
                 "--roster", str(roster), *arguments])  # fmt: skip


def stamps(course: Path) -> list[str]:
    return sorted(path.read_text() for path in course.rglob("submitted/**/timestamp.txt"))


def test_a_korean_worksheet_gives_everybody_a_time(course: Path, capsys) -> None:
    roster = sheet(course.parent, "2026년 11월 18일(수) 오후 12:42", "-")
    capsys.readouterr()
    assert collect(course, roster, "--timezone", "Asia/Seoul") == 0
    assert stamps(course) == ["2026-11-18 03:42:00 UTC\n"]
    assert "with a time of handing in │ 1 / 2" in " ".join(capsys.readouterr().out.split())


def test_a_time_that_cannot_be_read_is_told_with_its_words(course: Path, capsys) -> None:
    roster = sheet(course.parent, "18 marraskuuta 2026, 12:42", "2026년 11월 18일(수) 오후 12:42")
    assert collect(course, roster) == 1
    assert capsys.readouterr().err == (
        '1 times of sheet.csv can\'t be read, such as "18 marraskuuta 2026, 12:42": write them as '
        "2026-11-18 12:42 and collect again; until then these students have no time of handing "
        "in.\n"
    )
    assert collect(course, roster, "--lang", "ko") == 1
    assert "읽지 못한 제출 시각이 1개 있습니다" in capsys.readouterr().err


def seoul(course: Path) -> None:
    text = (course / "course.toml").read_text(encoding="utf-8")
    (course / "course.toml").write_text(text.replace("Etc/UTC", "Asia/Seoul"), encoding="utf-8")


def test_the_same_download_in_another_zone_is_stamped_anew(course: Path, capsys) -> None:
    roster = sheet(course.parent, *["2026년 11월 18일(수) 오후 12:42"] * 2)
    assert collect(course, roster) == 0
    assert stamps(course) == ["2026-11-18 12:42:00 UTC\n"] * 2
    seoul(course)
    capsys.readouterr()
    assert collect(course, roster) == 0
    assert stamps(course) == ["2026-11-18 03:42:00 UTC\n"] * 2
    said = " ".join(capsys.readouterr().out.split())
    assert "time read again, in another time zone │ 2 (" in said
    assert "earlier than what is there" not in said
    assert not (course / "replaced").exists()
    assert (
        "Its time was read again, in another time zone." in (course / "collected.csv").read_text()
    )
    assert collect(course, roster) == 0
    assert "unchanged │ 2" in " ".join(capsys.readouterr().out.split())


def test_an_earlier_download_and_a_time_by_hand_stay_what_they_are(course: Path, capsys) -> None:
    late, early = "2026년 11월 18일(수) 오후 12:42", "2026년 11월 18일(수) 오전 9:00"
    assert collect(course, sheet(course.parent, late, late)) == 0
    by_hand = sorted(course.rglob("submitted/**/timestamp.txt"))[0]
    by_hand.write_text("2026-11-19 10:00:00 UTC\n")
    seoul(course)
    capsys.readouterr()
    assert collect(course, sheet(course.parent, early, early)) == 0
    assert "earlier than what is there │ 2" in " ".join(capsys.readouterr().out.split())
    assert stamps(course) == ["2026-11-18 12:42:00 UTC\n", "2026-11-19 10:00:00 UTC\n"]


def test_an_attempt_that_is_later_by_less_than_the_zones_differ_is_taken(course: Path) -> None:
    noon, later = "2026년 11월 18일(수) 오후 12:42", "2026년 11월 18일(수) 오후 2:00"
    assert collect(course, sheet(course.parent, noon, noon)) == 0
    seoul(course)
    for path in (course.parent / "download").rglob("*.ipynb"):
        path.write_text('{"cells": [1]}')
    assert collect(course, sheet(course.parent, later, later)) == 0
    assert stamps(course) == ["2026-11-18 05:00:00 UTC\n"] * 2


def test_a_new_course_says_in_which_zone_times_are_and_warns_of_utc(
    tmp_path, capsys, monkeypatch
) -> None:
    def said(name: str, zone: str, *arguments: str) -> str:
        monkeypatch.setenv("TZ", f"/usr/share/zoneinfo/{zone}")
        assert main(["new-course", str(tmp_path / name), *arguments]) == 0
        return capsys.readouterr().out

    warning = "This machine says Etc/UTC, which is seldom where a class is: set timezone in"
    utc = said("a", "Etc/UTC")
    assert warning in utc
    assert "Times are in the zone Etc/UTC, also those of a download that name none" in utc
    assert "This machine says" not in said("b", "Etc/UTC", "--timezone", "UTC")
    assert "This machine says" not in said("c", "Asia/Seoul")
    text = (tmp_path / "c" / "course.toml").read_text(encoding="utf-8")
    assert 'timezone = "Asia/Seoul"  ' in text
    assert "name no zone, such as Moodle's" in text
    assert new_course._is_utc("GMT")
    assert not new_course._is_utc("Europe/London")
