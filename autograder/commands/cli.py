"""The command line: ``autograder check``, ``grade``, ``report``, ``course`` and more."""

from __future__ import annotations

import argparse
import errno
import gc
import importlib
import signal
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from autograder.commands import MISUSE

__all__ = ["COMMANDS", "main", "parser"]

# each is a module of this package, which is imported where its command is given: together they
# take longer than most of them run
COMMANDS: Mapping[str, str] = {
    "check": "Grade one notebook and show the report.",
    "grade": "Grade a folder of submissions.",
    "regrade": "Grade everybody anew, and say what changes.",
    "gradescope": "Write the archive for Gradescope's autograder.",
    "runner": "Fetch students' repositories, or give feedback back.",
    "serve": "Serve the check before the deadline to a class.",
    "report": "Write the instructor's page about a graded class.",
    "collect": "Take a system's download into the class's folder.",
    "new-course": "Make a class's folder, with its dates and rules.",
    "mark": "Score written answers on a page, one question at a time.",
    "new-assignment": "Make an assignment with one function.",
    "export": "Write grades and feedback as other systems take them.",
    "course": "Make the whole course, with a graded sample class.",
    "merge": "Put the results of all shards of a class together.",
    "train": "Train word vectors, evaluate them and draw them.",
    "doctor": "Say how well submissions are held on this machine.",
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command.

    Returns
    -------
    int
        0 at full marks or success, 1 below, 2 on misuse.
    """
    given = list(sys.argv[1:] if argv is None else argv)
    gc.set_threshold(50_000, 20, 50)  # looking for cycles in what is imported is a tenth of a check
    try:
        args = parser(given).parse_args(given)
        with _ended_in_order():
            status: int = args.run(args)
            return status
    except MemoryError:
        print("autograder: memory ran out; what was graded stands.", file=sys.stderr)
        return MISUSE
    except Exception as error:
        from autograder.sandbox.endings import Unheld  # which brings NumPy with it

        if not isinstance(error, (OSError, ValueError, Unheld)):
            raise
        print(f"autograder: {_sentence(error)}", file=sys.stderr)
        return MISUSE
    except KeyboardInterrupt:
        print(
            "autograder: stopped. What was graded stands; the same command goes on from there.",
            file=sys.stderr,
        )
        return 130


@contextmanager
def _ended_in_order() -> Iterator[None]:
    """End at SIGTERM, and when the terminal is closed, as after Ctrl-C: nothing is left behind."""

    def stop(number: int, frame: object) -> None:
        raise KeyboardInterrupt

    names = [name for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    if threading.current_thread() is not threading.main_thread():
        names = []
    numbers = [getattr(signal, name) for name in names]
    numbers = [number for number in numbers if signal.getsignal(number) is signal.SIG_DFL]
    for number in numbers:  # what somebody else handles or ignores (nohup) stays so
        signal.signal(number, stop)
    try:
        yield
    finally:
        for number in numbers:
            signal.signal(number, signal.SIG_DFL)


def _sentence(error: Exception) -> str:
    if not isinstance(error, OSError) or error.errno is None:  # our own sentence
        return str(error)
    where = f" {error.filename}" if error.filename else ""
    if error.errno == errno.ENOSPC:
        return f"The disk is full, so{where} could not be written. Make room and run it again."
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return f"There is no permission to write{where}; choose another folder with --out."
    return f"{error.strerror}:{where}." if where else f"{error.strerror}."


def parser(given: Sequence[str]) -> argparse.ArgumentParser:
    """Make the parser for this command line: of its command alone it knows the arguments."""
    whole = argparse.ArgumentParser(
        prog="autograder", description="Grade submissions of a course on gradients."
    )
    commands = whole.add_subparsers(required=True, metavar="COMMAND")
    chosen = next((word for word in given if not word.startswith("-")), None)
    for name, text in COMMANDS.items():
        command = commands.add_parser(name, help=text, description=text)
        if name == chosen:
            module: Any = importlib.import_module(f"{__package__}.{name.replace('-', '_')}")
            module.add_arguments(command)
            command.set_defaults(run=module.run)
    return whole


if __name__ == "__main__":
    sys.exit(main())
