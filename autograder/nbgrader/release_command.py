"""``python -m autograder.nbgrader.release``: all that students get, made anew."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from autograder.assignments import names, places
from autograder.nbgrader.release import ReleaseError, untranslated, write_release
from autograder.nbgrader.release_texts import languages, said_in

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Write all releases; 1 where one is refused, or not all of it is translated."""
    command = argparse.ArgumentParser(
        prog="python -m autograder.nbgrader.release",
        description="Make the notebooks that students get, in every language, from the "
        "instructor's text: assignment/NAME and assignment/ko/NAME.",
    )
    command.add_argument(
        "assignments", nargs="*", metavar="NAME",
        help=f"of {', '.join(names())}; default: all of them",
    )  # fmt: skip
    given = command.parse_args(arguments).assignments
    if others := [name for name in given if name not in names()]:
        command.error(f"there is no assignment {others[0]!r}; there are {', '.join(names())}")
    status = 0
    for name in given or names():
        try:
            write_release(name)
        except ReleaseError as error:
            said = "\n".join(f"{name}: {sentence}" for sentence in error.sentences)
            print(f"{said}\n{name}: Nothing of it was released.", file=sys.stderr)
            status = 1
            continue
        for lang in ("en", *languages(name)):
            print(places.release_notebook(name, lang))
            if missing := untranslated(name, lang):
                listed = "".join(f"\n  {text}" for text in missing)
                print(
                    f"{name}: these texts of that notebook are still English; write them into "
                    f"{said_in(name, lang)}, and release again:{listed}",
                    file=sys.stderr,
                )
                status = 1
    return status
