"""A progress bar for a training, with loss, words a second and what is left."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator

from rich.console import Console
from rich.progress import (
    BarColumn,
    ProgressColumn,
    Task,
    TaskProgressColumn,
    TextColumn,
    TimeRemainingColumn,
)
from rich.progress import Progress as Bar
from rich.text import Text as Line

from solutions.training.trainer import Progress

__all__ = ["progress_bar"]


class _Speed(ProgressColumn):
    def render(self, task: Task) -> Line:
        speed = task.finished_speed or task.speed
        return Line("" if speed is None else f"{speed:,.0f} words/s")


@contextlib.contextmanager
def progress_bar(console: Console | None = None) -> Iterator[Callable[[Progress], None]]:
    """Show how a training goes on.

    Parameters
    ----------
    console : rich.console.Console, optional

    Yields
    ------
    callable
        What :func:`solutions.training.train` takes as `progress`.
    """
    with Bar(
        TextColumn("{task.description}"),
        BarColumn(),
        TaskProgressColumn(),
        TextColumn("loss {task.fields[loss]:.3f}"),
        _Speed(),
        TimeRemainingColumn(),
        console=console,
    ) as bar:
        task = bar.add_task("", total=None, loss=float("nan"))

        def show(progress: Progress) -> None:
            bar.update(
                task,
                description=f"{progress.epoch}/{progress.epochs}",
                completed=progress.words_done,
                total=progress.words_total,
                loss=progress.loss,
            )

        yield show
