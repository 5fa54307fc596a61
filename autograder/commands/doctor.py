"""``autograder doctor``: how well submissions are held on this machine."""

from __future__ import annotations

import argparse

from autograder.commands import FULL, LESS
from autograder.doors.needs import DOORS, needs
from autograder.sandbox import probe
from autograder.sandbox.endings import GraderFault

__all__ = ["add_arguments", "run"]


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Say what it takes."""
    command.add_argument(
        "--door", choices=DOORS, help="try what this place needs, and say what is missing"
    )


def run(args: argparse.Namespace) -> int:
    """Try it, and say what holds; LESS where something doesn't."""
    try:
        return _door(args.door) if args.door else _machine()
    except GraderFault as fault:
        print(fault)
        return LESS


def _door(door: str) -> int:
    found = list(needs(door))
    for need in found:
        print(f"  {'holds  ' if need.holds else 'MISSING'}  {need.name}: {need.said}")
    return FULL if all(need.holds for need in found) else LESS


def _machine() -> int:
    found = probe()
    print(f"Sandbox tier {found.name}")
    for layer in found.layers:
        print(f"  {'holds  ' if layer.holds else 'MISSING'}  {layer.name}: {layer.message.text()}")
    for problem in found.problems:
        print(f"  because  {problem}")
    if found.hides_the_reference:
        return FULL
    print("Submissions could read the reference: none is run without --trust-submissions.")
    return LESS
