"""Runs a submission's code where it can reach nothing: the parent's side.

The grader starts a *zygote* (a program of its own, in bubblewrap, that has imported what
submissions import) and asks it for *children*. A child is a fork with one submission in it; it
puts on Landlock, limits and a seccomp filter before it reads the first cell, and it ends with
its session. They speak over pipes, in data only (`autograder.child.codec`), and the grader
believes nothing that it hasn't checked. What a child could do in spite of all that is tried
when a zygote starts, and is the sandbox's tier.

A sandbox belongs to the thread that entered it: the zygote ends with that thread.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from autograder.sandbox.endings import Unheld
from autograder.sandbox.limits import Limits
from autograder.sandbox.seam import Sandbox
from autograder.sandbox.spawn import SpawnSandbox
from autograder.sandbox.tiers import Findings, TierReport, report
from autograder.sandbox.zygote_sandbox import ZygoteSandbox

__all__ = ["Limits", "TierReport", "open_sandbox", "probe"]


def open_sandbox(
    limits: Limits | None = None,
    *,
    trust_submissions: bool = False,
    readable: Sequence[Path] = (),
    modules: Mapping[str, str] | None = None,
    own: Sequence[Path] = (),
) -> Sandbox:
    """Make a sandbox; enter it to start it.

    Entering raises `Unheld` where submissions could read the reference and aren't trusted.

    Parameters
    ----------
    limits : Limits, optional
    trust_submissions : bool
        Run submissions also where nothing hides the reference from them.
    readable : sequence of Path
        Files and folders that submissions may read, beside the libraries.
    modules : mapping of str to str
        Name and source text of modules that submissions may import.
    own : sequence of Path
        The grader's files and folders. Where another user can get at none of them, which is
        tried, they are hidden also where neither bubblewrap nor Landlock hides them.
    """
    limits, modules = limits or Limits(), modules or {}
    if sys.platform == "linux":
        return ZygoteSandbox(limits, modules, readable, trusted=trust_submissions, own=own)
    if trust_submissions:
        return SpawnSandbox(limits, modules)
    raise Unheld(
        "Submissions can be held only on Linux: grade in a Linux container, or say "
        "--trust-submissions for code that you trust."
    )


def probe(own: Sequence[Path] = ()) -> TierReport:
    """Try what holds a submission on this machine; says what is missing and how to get it.

    Parameters
    ----------
    own : sequence of Path
        As for :func:`open_sandbox`.

    Raises
    ------
    GraderFault
        Where not even a trusted submission could be run, with the reason.
    """
    if sys.platform != "linux":
        return report(Findings())
    with ZygoteSandbox(Limits(), {}, trusted=True, own=own) as sandbox:
        return report(sandbox.findings, sandbox.problems)
