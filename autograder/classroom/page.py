"""``autograder report``: one page about a class, with a CSV file beside each table and plot."""

from __future__ import annotations

import statistics
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from autograder.classroom import listed
from autograder.classroom import plots as class_plots
from autograder.classroom.similarity import Pair, similar_pairs
from autograder.feedback import pages
from autograder.feedback.render_json import NotAReport, load
from autograder.messages import Message
from autograder.report import Outcome, Report, Status
from autograder.writing.csv_text import csv_text
from autograder.writing.files import write_whole

__all__ = ["ClassFigures", "figures", "reports_in", "write_folder"]

_SLOWEST = 10


@dataclass
class ClassFigures:
    """What a class's reports add up to."""

    reports: Sequence[Report]
    full: float
    rates: dict[str, float] = field(default_factory=dict)  # question -> share of points
    titles: dict[str, Message] = field(default_factory=dict)
    stages: list[tuple[str, str, int, int]] = field(default_factory=list)
    misconceptions: list[tuple[str, Message, list[str]]] = field(default_factory=list)

    @property
    def points(self) -> list[float]:
        """Of all students."""
        return [r.points for r in self.reports]

    @property
    def median(self) -> float:
        """Median of the points."""
        return statistics.median(self.points)

    @property
    def not_graded_fully(self) -> list[Report]:
        """Unreadable or stopped."""
        return [r for r in self.reports if r.status is not Status.GRADED]

    def stages_of(self, question: str) -> list[tuple[str, int, int]]:
        """Stage, how many passed it, and how many were asked."""
        return [(stage, passed, asked) for q, stage, passed, asked in self.stages if q == question]

    @property
    def flagged(self) -> list[Report]:
        """With a remark for the instructor."""
        return [r for r in self.reports if r.flags]

    @property
    def slowest(self) -> list[Report]:
        """The ten that took longest."""
        timed = [r for r in self.reports if "wall" in r.seconds]
        return sorted(timed, key=lambda r: -r.seconds["wall"])[:_SLOWEST]

    @property
    def tiers(self) -> list[str]:
        """Every sandbox tier that a submission ran in."""
        return sorted({r.tier for r in self.reports if r.tier})


def figures(reports: Sequence[Report]) -> ClassFigures:
    """Add up a class.

    Parameters
    ----------
    reports : sequence of Report
        At least one.
    """
    found = ClassFigures(reports, reports[0].max_points)
    reached: dict[str, list[float]] = defaultdict(list)
    passed: Counter[tuple[str, str]] = Counter()
    asked: Counter[tuple[str, str]] = Counter()
    told: dict[str, tuple[Message, list[str]]] = {}
    for report in reports:
        for question in (q for q in report.questions if not q.manual):
            reached[question.name].append(question.points / question.max_points)
            found.titles.setdefault(question.name, question.title)
            for result in question.results:
                key = (question.name, result.stage)
                asked[key] += 1
                passed[key] += result.outcome is Outcome.PASSED
                if result.diagnosis:
                    entry = told.setdefault(result.diagnosis.key, (result.diagnosis.message, []))
                    if report.student not in entry[1]:
                        entry[1].append(report.student)
    found.rates = {name: statistics.fmean(shares) for name, shares in reached.items()}
    found.stages = [(q, s, passed[q, s], n) for (q, s), n in asked.items()]
    found.misconceptions = sorted(
        ((key, message, who) for key, (message, who) in told.items()),
        key=lambda entry: (-len(entry[2]), entry[0]),
    )
    return found


def write_folder(folder: Path, lang: str = "en", submitted: Path | None = None) -> Path:
    """Write ``class.html`` and its CSV files into a folder of results.

    Parameters
    ----------
    folder : Path
        What ``autograder grade`` wrote.
    lang : {"en", "ko"}
    submitted : Path, optional
        The submissions, to look for near-identical ones.

    Returns
    -------
    Path
        Of the page.

    Raises
    ------
    FileNotFoundError
        No report is there, with what to do.
    """
    reports = list(reports_in(folder))
    if not reports:
        raise FileNotFoundError(
            f"{folder} holds no reports; run 'autograder grade FOLDER --out {folder}' first."
        )
    found = figures(reports)
    pairs = similar_pairs(submitted) if submitted else None
    _write_csv(folder, found, pairs or [])
    names = [found.titles[name].text(lang) for name in found.rates]
    title = Message("Points of {n} students; the median is {median:g} of {full:g}.",
                    {"n": len(reports), "median": found.median, "full": found.full})  # fmt: skip
    rates = Message("Share of the points reached, question by question.")
    page = pages.render(
        "class.html.j2",
        lang,
        found=found,
        pairs=pairs,
        listed=listed.load(folder),
        distribution=class_plots.distribution(
            found.points, found.full, title.text(lang), Message("Points").text(lang)
        ),
        rates=class_plots.pass_rates(names, list(found.rates.values()), rates.text(lang), "%"),
        distribution_title=title,
        rates_title=rates,
    )
    path = folder / "class.html"
    write_whole(path, page)
    return path


def reports_in(folder: Path) -> Iterable[Report]:
    """Read all reports of a folder of results.

    Raises
    ------
    ValueError
        One is damaged: which, and what to do.
    """
    for path in sorted((folder / "reports").glob("*.json")):
        try:
            yield load(path.read_bytes())
        except NotAReport as error:
            raise ValueError(
                f"{path} is not a report ({error}): run 'autograder grade' again, which makes "
                "it anew."
            ) from None


def _write_csv(folder: Path, found: ClassFigures, pairs: Sequence[Pair]) -> None:
    tables: dict[str, tuple[Sequence[str], Iterable[Sequence[object]]]] = {
        "points": (("student", "points"), ((r.student, r.points) for r in found.reports)),
        "questions": (
            ("question", "share"), ((n, round(s, 4)) for n, s in found.rates.items()),
        ),
        "stages": (("question", "stage", "passed", "asked"), found.stages),
        "misconceptions": (
            ("misconception", "students", "who"),
            ((key, len(who), " ".join(who)) for key, _, who in found.misconceptions),
        ),
        "similar": (
            ("one", "other", "similarity"), ((p.one, p.other, p.similarity) for p in pairs),
        ),
    }  # fmt: skip
    for name, (header, rows) in tables.items():
        write_whole(folder / f"class-{name}.csv", csv_text(header, rows))
