"""What a zygote is told before it does anything: what to lock a child with, and what to try."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import asdict
from typing import Any

import numpy as np

from autograder.sandbox.filter import seccomp_program, watch
from autograder.sandbox.launch import Launch
from autograder.sandbox.limits import Limits, resource_limits
from autograder.sandbox.readable import View

__all__ = ["configuration"]


def configuration(
    launch: Launch,
    seen: View,
    limits: Limits,
    modules: Mapping[str, str],
    canaries: Mapping[str, object],
    without: Collection[str],
) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Give the configuration, and why a layer isn't in it.

    Parameters
    ----------
    launch : Launch
    seen : View
    limits : Limits
    modules : mapping of str to str
        Name and source text of modules that submissions may import.
    canaries : mapping
        What the probe tries to get at.
    without : collection of str
        Layers to leave out.
    """
    program = np.empty(0, np.uint8)
    notifying: list[Any] = []
    problems: tuple[str, ...] = ()
    if "seccomp" not in without:
        try:
            program, watching = seccomp_program(), watch()
            notifying = [watching.call, watching.program]
        except (ImportError, RuntimeError, OSError) as error:
            problems = (f"seccomp: {error}",)
    config = {
        "modules": list(modules.items()),
        "limits": list(resource_limits(limits).items()),
        "program": program,
        "watch": notifying,
        "threads": limits.threads,
        "own_user": launch.own_users,
        "rules": None if "landlock" in without else launch.rules(seen),
        "uids": launch.uids,
        "needed": list(map(str, seen.readable)),
        "scratch": launch.scratch,
        "scratch_bytes": limits.scratch_bytes,
        "scratch_files": limits.scratch_files,
        "canaries": list((dict(canaries) | asdict(limits)).items()),
    }
    return config, problems
