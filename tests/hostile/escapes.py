"""Run what tries to escape in bare cells, in a sandbox without some of its layers.

``python -m tests.hostile.escapes bwrap`` prints the tier and what the witness saw, as JSON.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Collection

from autograder.sandbox import Limits
from autograder.sandbox.endings import SubmissionStopped
from autograder.sandbox.tiers import judge
from autograder.sandbox.zygote_sandbox import ZygoteSandbox
from tests.hostile.build import hostile_class
from tests.hostile.witness import Witness

OTHERS_FILES = ("course/closed_to_the_grader", "course/locked_gradebook", "course/other_students")
LIMITS = Limits(cpu_seconds=5)


def escapes(
    without: Collection[str], only: Collection[str] = (), *, trusted: bool = False
) -> tuple[int, list[str]]:
    """Give the tier, and the evidence that attacks left; they are stopped after a few seconds.

    Where nothing holds them, run `only` those that harm the witness alone.
    """
    attacks = {
        name: attack
        for name, attack in hostile_class().items()
        if (attack.category == "escape" or name in OTHERS_FILES) and name != "escape/environment"
        if not only or name in only
    }
    heard: dict[str, object] = {}
    witness = Witness()
    try:
        with ZygoteSandbox(LIMITS, {}, trusted=trusted, without=without) as sandbox:
            tier = judge(sandbox.findings)
            for name, attack in attacks.items():
                with sandbox.open() as session:
                    try:
                        cells = [attack.filled(witness.facts)]
                        heard[name] = session.run_cells(cells, timeout=5)
                    except SubmissionStopped as stopped:
                        heard[name] = stopped
        return tier, list(witness.evidence(list(heard.items())))
    finally:
        witness.close()


if __name__ == "__main__":
    print(json.dumps(escapes(sys.argv[1:])))
