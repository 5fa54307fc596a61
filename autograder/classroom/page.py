"""``autograder report``: one page about a class, with a CSV file beside each table and plot."""

from __future__ import annotations

import csv
import io
import statistics
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from autograder.classroom import listed
from autograder.classroom.similarity import Pair, Similarity, look
from autograder.feedback import pages
from autograder.feedback.render_html import NAMES
from autograder.feedback.render_json import NotAReport, load
from autograder.messages import Message
from autograder.report import Outcome, Report, Status
from autograder.writing.csv_text import csv_text
from autograder.writing.files import write_whole

__all__ = ["ClassFigures", "figures", "reports_in", "write_folder"]

_SLOWEST = 10
_SIDE_BY_SIDE = 30  # pairs, most alike first


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


def write_folder(
    folder: Path, lang: str = "en", submitted: Path | None = None, others: Sequence[str] = ()
) -> Path:
    """Write ``class.html`` and its CSV files into a folder of results.

    Parameters
    ----------
    folder : Path
        What ``autograder grade`` wrote.
    lang : {"en", "ko"}
    submitted : Path, optional
        The submissions, to look for near-identical ones.
    others : sequence of str
        Other languages, in which it is written too: ``class.ko.html``.

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
    seen = look(submitted, reports[0].assignment) if submitted else None
    _write_csv(folder, found, seen or Similarity())
    languages = (lang, *others)
    pages_in = {code: f"class{f'.{code}' if code in others else ''}.html" for code in languages}
    for code, name in pages_in.items():
        elsewhere = {other: page for other, page in pages_in.items() if other != code}
        write_whole(folder / name, _page(folder, found, seen, code, elsewhere))
    return folder / pages_in[lang]


def _page(
    folder: Path,
    found: ClassFigures,
    seen: Similarity | None,
    lang: str,
    elsewhere: Mapping[str, str],
) -> str:
    from autograder.classroom import plots as class_plots  # late: Matplotlib takes long

    names = [found.titles[name].text(lang) for name in found.rates]
    counts = {"n": len(found.reports), "median": found.median, "full": found.full}
    title = Message("Points of {n} students; the median is {median:g} of {full:g}.", counts)
    rates = Message("Share of the points reached, question by question.")
    return pages.render(
        "class.html.j2",
        lang,
        found=found,
        seen=seen,
        by_hand=by_hand(folder),
        side_by_side=_SIDE_BY_SIDE,
        listed=listed.load(folder),
        distribution=class_plots.distribution(
            found.points, found.full, title.text(lang), Message("Points").text(lang)
        ),
        rates=class_plots.pass_rates(names, list(found.rates.values()), rates.text(lang), "%"),
        distribution_title=title,
        rates_title=rates,
        elsewhere=elsewhere,
        names=NAMES,
    )


def by_hand(folder: Path) -> list[tuple[str, int, int, float]]:
    """Say of each question that a person scores: scored, waiting, and the mean of its points.

    It stands in ``grades.csv``, where a question without points has yet to be scored.
    """
    try:
        text = (folder / "grades.csv").read_text(encoding="utf-8")
    except FileNotFoundError:
        return []
    given: dict[str, list[float]] = defaultdict(list)
    waiting: Counter[str] = Counter()
    for row in csv.DictReader(io.StringIO(text, newline="")):
        if row["status"] != "by hand":
            continue
        given[row["question"]].extend([float(row["points"])] if row["points"] else [])
        waiting[row["question"]] += not row["points"]
    return [
        (name, len(points), waiting[name], statistics.fmean(points) if points else 0.0)
        for name, points in given.items()
    ]


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


def _write_csv(folder: Path, found: ClassFigures, seen: Similarity) -> None:
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
            ("one", "other", "share", "bits", "questions"), map(_pair_row, seen.pairs),
        ),
        "equal": (
            ("question", "students", "expected", "who"),
            ((e.question, len(e.students), "yes" if e.expected else "", " ".join(e.students))
             for e in seen.equal),
        ),
    }  # fmt: skip
    for name, (header, rows) in tables.items():
        write_whole(folder / f"class-{name}.csv", csv_text(header, rows))


def _pair_row(pair: Pair) -> tuple[object, ...]:
    names = " ".join(shared.question for shared in pair.questions)
    return pair.one, pair.other, pair.share, pair.bits, names
