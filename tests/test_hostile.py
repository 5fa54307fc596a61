"""No attack scores more than it deserves, escapes, or harms those who come after it."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from autograder.assignments import load
from autograder.assignments.known import modules, released
from autograder.engine.grade import Grader
from autograder.report import Report
from autograder.sandbox import Limits
from autograder.sandbox.seam import Sandbox
from autograder.sandbox.zygote_sandbox import ZygoteSandbox
from tests.conftest import SECRET
from tests.hostile.build import Attack, honest, hostile_class
from tests.hostile.witness import REPOSITORY, Recorder, Witness, descendants

ATTACKS = hostile_class()
# `tests.hostile.run` chooses these
REPORTS = Path(os.environ.get("HOSTILE_REPORTS", REPOSITORY / "build" / "reports"))
WITHOUT = {"1": (), "2": ("bwrap",)}[os.environ.get("HOSTILE_TIER", "1")]
LIMITS = Limits(cpu_seconds=2, memory_bytes=1 << 30)
PATIENCE = 1.0  # seconds per call
BUDGET = 2.0  # seconds per submission
HASTE = 0.5  # of both, for what only takes time: it would go on for as long as one waits
FULL = 92.0
MEMORY = 256.0  # megabytes by which the grader may grow for one submission


@dataclass
class Arena:
    """One sandbox in which the whole class is graded, and what stands outside of it."""

    sandbox: Sandbox
    witness: Witness
    graders: dict[float, tuple[Recorder, Grader]] = field(default_factory=dict)

    def grade(self, data: bytes, patience: float, budget: float) -> tuple[Report, list[object]]:
        """Grade with one grader for each budget, as a class is graded: answers are kept."""
        if budget not in self.graders:
            recorder = Recorder(self.sandbox, patience)
            made = Grader(load("word2vec"), SECRET, recorder, released("word2vec"), budget)
            self.graders[budget] = recorder, made
        recorder, grader = self.graders[budget]
        recorder.heard = []
        return grader.grade(data, "mallory"), recorder.heard

    def processes(self) -> int:
        return descendants(self.sandbox._zygote.process.pid)


@pytest.fixture(scope="module")
def arena(request) -> Iterator[Arena]:
    witness = Witness()
    with ZygoteSandbox(LIMITS, modules("word2vec"), without=WITHOUT) as sandbox:
        yield Arena(sandbox, witness)
        tier = sandbox.tier
    witness.close()
    summarize(tier)


def summarize(tier: str) -> None:
    """Write the class's report from the notes of all attacks, whichever process made them."""
    notes = [json.loads(p.read_text()) for p in sorted((REPORTS / "hostile").glob("*.json"))]
    notes = [note for note in notes if note["attack"] in ATTACKS]
    summary = {
        "attacks": len(notes),
        "gained": sum(note["gained"] for note in notes),
        "escaped": sum(bool(note["evidence"]) for note in notes),
        "tier": tier,
        "user": os.geteuid(),
        "largest_growth_megabytes": max(note["megabytes"] for note in notes),
        "longest_seconds": max(note["seconds"] for note in notes),
        "categories": {
            c: sum(note["attack"].startswith(f"{c}/") for note in notes)
            for c in sorted({attack.category for attack in ATTACKS.values()})
        },
    }
    put(REPORTS / "hostile.json", summary)


def megabytes(field: str) -> float:
    """What the kernel counts of this process: ``"VmRSS"`` now, ``"VmHWM"`` at most."""
    status = Path("/proc/self/status").read_text()
    return (
        int(next(line for line in status.splitlines() if line.startswith(field)).split()[1]) / 1024
    )


def forget_the_peak() -> float:
    Path("/proc/self/clear_refs").write_text("5")
    return megabytes("VmRSS")


def put(path: Path, facts: object) -> None:
    """Write at once, since another process may be reading."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(f".{os.getpid()}")
    draft.write_text(json.dumps(facts, indent=2) + "\n")
    draft.replace(path)


def note(attack: Attack, report: Report, evidence: list[str], grown: float) -> None:
    facts = {
        "attack": f"{attack.category}/{attack.name}",
        "points": report.points,
        "gained": report.points > attack.deserves,
        "evidence": evidence,
        "seconds": report.seconds.get("wall", 0.0),
        "megabytes": round(grown, 1),
    }
    put(REPORTS / "hostile" / f"{attack.category}-{attack.name}.json", facts)


@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_gains_nothing_reaches_nothing_and_leaves_nothing(arena, name):
    attack = ATTACKS[name]
    before = arena.processes()
    data, start = attack.data(arena.witness.facts), forget_the_peak()
    haste = HASTE if attack.hangs else 1.0
    report, heard = arena.grade(data, haste * PATIENCE, haste * BUDGET)
    grown = megabytes("VmHWM") - start
    evidence = list(arena.witness.evidence(heard))
    note(attack, report, evidence, grown)
    assert not evidence
    assert report.points <= attack.deserves
    assert grown <= MEMORY
    assert arena.processes() == before
    if attack.flaw:
        assert report.flags or any(q.points < q.max_points or q.notes for q in report.questions)
    after, _ = arena.grade(honest(), 30, 60)
    assert after.points == FULL
    assert [q.points for q in after.questions if not q.manual]


def test_the_class_is_large_and_every_attack_says_what_it_tries():
    assert len(ATTACKS) >= 230
    assert all(attack.text for attack in ATTACKS.values())
    assert {a.category for a in ATTACKS.values()} == {
        *("bombs", "course", "escape", "protocol", "results")
    }


def test_the_witness_sees_what_an_attack_would_do(tmp_path):
    """The same attacks, run here by hand, leave evidence of every kind."""
    witness = Witness()
    try:
        assert not list(witness.evidence([]))
        assert list(witness.evidence(["ESCAPED: x"])) == ["It said so: ESCAPED: x']"]
        assert list(witness.evidence([witness.file.read_text()])) == ["It read the secret file."]
        for category, name in (("escape", "tcp"), ("escape", "udp"), ("escape", "unix_socket")):
            run_here(ATTACKS[f"{category}/{name}"], witness)
            assert any("reached a socket" in found for found in witness.evidence([]))
        (witness.folder / "written").write_text("x")
        assert list(witness.evidence([])) == ["It changed something in the folder."]
    finally:
        witness.close()


def run_here(attack: Attack, witness: Witness) -> None:
    cells = json.loads(attack.data(witness.facts))["cells"]
    (source,) = ("".join(cell["source"]) for cell in cells if cell["id"] == "attack")
    exec(compile(source, attack.name, "exec"), {"print": lambda *args: None})
