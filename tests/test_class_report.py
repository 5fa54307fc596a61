"""The instructor's page about a class: its figures, its files, its links."""

from __future__ import annotations

import csv
import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from autograder.classroom import listed
from autograder.classroom import page as class_report
from autograder.classroom.listed import Listed
from autograder.feedback import pages, render_json
from autograder.messages import Message
from autograder.report import Diagnosis, Outcome, Question, Report, Result, Status

SIGN = Diagnosis("any.sign", Message("Every entry has the opposite sign."), "naive-softmax")


def report(student: str, loss: float, gradient: float, told: Diagnosis | None = None) -> Report:
    """Two questions of 4 points and 6, one stage each, and a written one."""

    def question(name: str, points: float, most: float, told: Diagnosis | None) -> Question:
        outcome = Outcome.PASSED if points == most else Outcome.FAILED
        return Question(
            name,
            Message(name),
            (Result("value", Message("{name} is right", {"name": name}), outcome, points, most,
                    diagnosis=told),),
        )  # fmt: skip

    written = Question(
        "written",
        Message("written"),
        (Result("manual", Message("Read"), Outcome.MANUAL, 0, 4),),
        manual=True,
    )
    return Report(
        student,
        "word2vec",
        Status.GRADED,
        (question("loss", loss, 4, None), question("gradient", gradient, 6, told), written),
        tier="tier 1",
        seconds={"wall": loss},
    )


CLASS = (
    report("anna", 4, 6),
    report("ben", 4, 0, SIGN),
    report("carl", 2, 3, SIGN),
    report("dora", 0, 0),
)


def folder_of(tmp_path: Path, *reports: Report) -> Path:
    (tmp_path / "reports").mkdir()
    for one in reports:
        path = tmp_path / "reports" / f"{one.student}.json"
        path.write_text(render_json.dump(one), encoding="utf-8")
        for ending in (".html", ".ko.html"):
            path.with_suffix("").with_name(one.student + ending).write_text("<p>", "utf-8")
    return tmp_path


def table(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


class TestTheFigures:
    found = class_report.figures(CLASS)

    def test_points_without_what_a_person_scores(self) -> None:
        assert self.found.points == [10, 4, 5, 0]
        assert self.found.median == 4.5
        assert self.found.full == 10

    def test_the_share_of_the_points_of_each_question(self) -> None:
        assert self.found.rates == {"loss": pytest.approx(0.625), "gradient": pytest.approx(0.375)}

    def test_a_stage_counts_who_passed_it_of_all(self) -> None:
        assert self.found.stages == [("loss", "value", 2, 4), ("gradient", "value", 1, 4)]
        assert self.found.stages_of("gradient") == [("value", 1, 4)]
        assert self.found.stages_of("written") == []

    def test_a_misconception_has_its_students_once_each(self) -> None:
        assert self.found.misconceptions == [("any.sign", SIGN.message, ["ben", "carl"])]

    def test_the_slowest_come_first(self) -> None:
        assert [r.student for r in self.found.slowest] == ["anna", "ben", "carl", "dora"]

    def test_who_passed_everything_has_no_misconception(self) -> None:
        assert class_report.figures(CLASS[:1]).misconceptions == []


@pytest.mark.parametrize("lang", ["en", "ko"])
class TestTheFolder:
    def test_every_link_leads_to_a_file(self, tmp_path: Path, lang: str) -> None:
        page = class_report.write_folder(folder_of(tmp_path, *CLASS), lang)
        links = re.findall(r'<a href="([^"]+)"', page.read_text(encoding="utf-8"))
        assert {"class-points.csv", "class-stages.csv"} <= set(links)
        assert [link for link in links if not (tmp_path / unquote(link)).exists()] == []
        ending = ".html" if lang == "en" else ".ko.html"
        assert f"reports/ben{ending}" in links

    def test_the_tables_stand_beside_it(self, tmp_path: Path, lang: str) -> None:
        class_report.write_folder(folder_of(tmp_path, *CLASS), lang)
        header, *rows = table(tmp_path / "class-points.csv")
        assert header == ["student", "points"]
        assert {name: float(n) for name, n in rows} == {"anna": 10, "ben": 4, "carl": 5, "dora": 0}
        assert table(tmp_path / "class-misconceptions.csv")[1:] == [["any.sign", "2", "ben carl"]]
        assert table(tmp_path / "class-stages.csv")[1:] == [
            ["loss", "value", "2", "4"], ["gradient", "value", "1", "4"],
        ]  # fmt: skip


def test_the_page_speaks_korean(tmp_path: Path) -> None:
    page = class_report.write_folder(folder_of(tmp_path, *CLASS), "ko").read_text("utf-8")
    assert '<html lang="ko">' in page
    assert "오개념" in page
    assert "Misconceptions" not in page


def test_what_has_no_report_is_on_the_page_with_its_reason(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, *CLASS)
    assert "Without a report" not in class_report.write_folder(folder).read_text("utf-8")
    reason = Message("No notebook was handed in.")
    listed.write(folder, [Listed("<b>zoe", listed.NO_SUBMISSION, reason)])
    page = class_report.write_folder(folder).read_text("utf-8")
    assert "Without a report" in page
    assert "&lt;b&gt;zoe</th><td>no submission</td>" in page
    assert "No notebook was handed in." in page
    assert "미제출" in class_report.write_folder(folder, "ko").read_text("utf-8")
    (folder / "without-report.json").write_text('[{"name": "zoe"}]')
    with pytest.raises(ValueError, match=r"without-report\.json is damaged: delete it and grade"):
        class_report.write_folder(folder)


def test_an_empty_folder_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="holds no reports; run 'autograder grade FOLDER"):
        class_report.write_folder(tmp_path)


def test_a_damaged_report_is_named(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, CLASS[0])
    (folder / "reports" / "zoe.json").write_text("{", encoding="utf-8")
    with pytest.raises(ValueError, match=r"zoe\.json is not a report .*run 'autograder grade'"):
        class_report.write_folder(folder)


def test_a_name_cannot_bring_markup(tmp_path: Path) -> None:
    found = class_report.figures([report("<b>eve", 4, 0, SIGN)])
    page = pages.render(
        "class.html.j2", "en", found=found, seen=None, by_hand=(), listed=(), distribution="",
        rates="", distribution_title=Message("a"), rates_title=Message("b"), elsewhere={},
    )  # fmt: skip
    assert "&lt;b&gt;eve" in page
    assert "<b>eve" not in page


def test_a_name_cannot_bring_a_formula_or_take_anothers_page(tmp_path: Path) -> None:
    names = ("=1+1", "a,b", "anna", "anna.ko", "-2")
    folder = folder_of(tmp_path, *(report(name, 4, 0, SIGN) for name in names))
    page = class_report.write_folder(folder).read_text("utf-8")
    header, *rows = table(folder / "class-points.csv")
    assert header == ["student", "points"]
    assert {name for name, _ in rows} == {"'=1+1", "a,b", "anna", "anna.ko", "'-2"}
    assert '"\'=1+1",4' in (folder / "class-points.csv").read_text("utf-8")
    assert {"reports/anna.html", "reports/anna.ko.en.html"} <= set(
        re.findall(r'<a href="([^"]+)"', page)
    )
    korean = class_report.write_folder(folder, "ko").read_text("utf-8")
    assert {"reports/anna.ko.html", "reports/anna.ko.ko.html"} <= set(
        re.findall(r'<a href="([^"]+)"', korean)
    )


def test_the_page_says_how_many_answers_wait_for_a_person(tmp_path):
    rows = "ann,written,3,4,by hand", "ben,written,,4,by hand", "cho,written,0,4,graded"
    head = "student,question,points,max_points,status"
    (tmp_path / "grades.csv").write_text("\n".join((head, *rows)) + "\n")
    assert class_report.by_hand(tmp_path) == [("written", 1, 1, 3.0)]
