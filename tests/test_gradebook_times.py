"""When something was handed in, and what being late costs, in nbgrader's gradebook."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from nbgrader.api import Gradebook as NbGrader

from autograder.nbgrader.gradebook import late as gradebook_late
from autograder.nbgrader.gradebook.entry import Entry, GradebookError
from autograder.nbgrader.gradebook.writing import COURSE, Gradebook
from tests.gradebook_class import MORNING, Class, entry
from tests.reports_by_hand import answering, report


@pytest.fixture
def course(tmp_path: Path) -> Class:
    return Class(tmp_path)


def test_only_a_stated_time_takes_the_place_of_another(course: Class) -> None:
    later = MORNING + dt.timedelta(days=3)

    def time() -> dt.datetime:
        with NbGrader(course.url, COURSE) as theirs:
            found: dt.datetime = theirs.find_submission("word2vec", "anna").timestamp
            return found.replace(tzinfo=dt.UTC)

    def copied(answer: str) -> Entry:
        return Entry("anna", answering(answer), report(), later, stated=False)

    course.record(copied("because"))
    assert time() == later  # there was none
    course.record(entry(timestamp=MORNING))
    assert time() == MORNING
    course.record(copied("because"))
    assert time() == MORNING  # the same answers, copied
    course.record(copied("on second thoughts"))
    assert time() == later
    course.gradebook.keep({"anna": MORNING, "nobody": MORNING})
    assert time() == MORNING


def test_a_penalty_follows_policy_time_and_extension(course: Class) -> None:
    """Not only in what is recorded: of the whole class."""
    seen: list[tuple[str, float, float]] = []

    def halve(student: str, score: float, seconds: float) -> float | None:
        seen.append((student, score, seconds))
        return score / 2

    def penalties() -> dict[str, float]:
        with NbGrader(course.url, COURSE) as theirs:
            return {
                one.student.id: one.late_submission_penalty
                for one in theirs.assignment_submissions("word2vec")
            }

    strict = Gradebook(
        course.url, course.autograded, "word2vec", course.folder / "release.ipynb", late=halve
    )
    late = MORNING + dt.timedelta(hours=1)
    strict.record([entry(timestamp=MORNING), entry("ben", timestamp=late), entry("carl")])
    assert penalties() == {"anna": 0, "ben": 0, "carl": 0}  # nothing is due yet
    assert seen == []
    with NbGrader(course.url, COURSE) as theirs:
        theirs.update_or_create_assignment("word2vec", duedate=MORNING)
    strict.keep({})
    assert penalties() == {"anna": 0, "ben": 2.5, "carl": 0}
    assert seen == [("ben", 5.0, 3600.0)]
    with NbGrader(course.url, COURSE) as theirs:
        theirs.grant_extension("word2vec", "ben", minutes=59)
        theirs.grant_extension("word2vec", "anna", minutes=-1)
    strict.keep({})
    assert penalties() == {"anna": 2.5, "ben": 2.5, "carl": 0}
    strict.keep({"ben": MORNING})
    assert penalties() == {"anna": 2.5, "ben": 0, "carl": 0}
    course.record()  # where nobody loses anything
    assert penalties() == {"anna": 0, "ben": 0, "carl": 0}


@pytest.mark.parametrize(
    ("config", "penalty"),
    [
        ("", None),
        ("c.LateSubmissionPlugin.penalty_method = 'zero'", 92.0),
        ("c.AssignLatePenalties.plugin_class = 'late_in_tests.Daily'", 20.0),
        ("c.AssignLatePenalties.plugin_class = 'late_in_tests.TooMuch'", 92.0),
        ("c.AssignLatePenalties.plugin_class = 'late_in_tests.Reward'", 0.0),
    ],
)
def test_the_policy_is_what_nbgraders_configuration_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, config: str, penalty: float | None
) -> None:
    plugins = "from nbgrader.plugins import BasePlugin\n" + "".join(
        f"class {name}(BasePlugin):\n"
        f"    def late_submission_penalty(self, student_id, score, total_seconds_late):\n"
        f"        return {says}\n"
        for name, says in {
            "Daily": "10 * total_seconds_late / 86400", "TooMuch": "1000", "Reward": "-5",
        }.items()
    )  # fmt: skip
    (tmp_path / "late_in_tests.py").write_text(plugins)
    (tmp_path / "nbgrader_config.py").write_text(f"c = get_config()\n{config}\n")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(gradebook_late, "ROOT", tmp_path)
    assert gradebook_late.nbgraders_policy(tmp_path)("anna", 92.0, 2 * 86400.0) == penalty


def test_a_broken_configuration_is_one_sentence(
    course: Class, monkeypatch: pytest.MonkeyPatch
) -> None:
    (course.folder / "nbgrader_config.py").write_text("c = get_config(\n")
    monkeypatch.setattr(gradebook_late, "ROOT", course.folder)
    policy = gradebook_late.nbgraders_policy(course.folder)
    late = Gradebook(
        course.url, course.autograded, "word2vec", course.folder / "release.ipynb", late=policy
    )
    late.record([entry(timestamp=MORNING)])  # nobody is late: nothing is asked
    with NbGrader(course.url, COURSE) as theirs:
        theirs.update_or_create_assignment("word2vec", duedate=MORNING - dt.timedelta(days=1))
    with pytest.raises(GradebookError, match=r"no late penalty \(SyntaxError: .*nothing was chang"):
        late.record([entry("ben")])
    assert course.gradebook.recorded() == {"anna"}
