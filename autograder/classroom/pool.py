"""Worker processes that may die: an executor that loses one task with a worker, not itself.

`concurrent.futures.ProcessPoolExecutor` gives up as a whole when one of its processes is killed,
and waits for ever if that happens while another one starts. Here each worker has a thread of
its own that starts it, hands it one task at a time and starts it anew when it is gone.

Of the libraries for this, loky ends its executor with a killed worker as well. Pebble loses only
the task, but all of its workers read from and write to one pair of pipes behind a lock, which a
worker that is killed in the middle of a message takes with it.

To start a worker takes as long as to grade some thirty submissions. So where there are few, this
process does them itself, and workers come in only if that takes long.

What a worker sends back was made by the grader alone; nothing from a student's process is ever
unpickled.
"""

from __future__ import annotations

import gc
import multiprocessing
import queue
import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future
from contextlib import contextmanager
from multiprocessing.connection import Connection
from typing import Any

__all__ = ["WorkerDied", "WorkerPool", "undisturbed"]

FEW = 32  # tasks that are done before a worker has started
_ENDS = [getattr(signal, n) for n in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, n)]
_PATIENCE = 3.0  # seconds, then workers come in
_Item = tuple[Future[Any], Callable[..., Any], tuple[Any, ...], dict[str, Any]]
_spawn = multiprocessing.get_context("spawn")


@contextmanager
def undisturbed() -> Iterator[None]:
    """Let Ctrl-C and the signals that end a command wait until this is over.

    What a signal raises between the lines that take a future's lock leaves it locked for ever, and
    the worker that comes to this future with its result waits as long.
    """
    held: list[int] = []
    found = {}
    if threading.current_thread() is threading.main_thread():  # no other is ever disturbed
        found = {number: signal.getsignal(number) for number in _ENDS}
    handlers = {number: found[number] for number in found if callable(found[number])}
    try:
        for number in handlers:
            signal.signal(number, lambda number, frame: held.append(number))
        yield
    finally:
        for number, handler in handlers.items():
            signal.signal(number, handler)
        for number in held[:1]:
            signal.raise_signal(number)


class WorkerDied(BrokenExecutor):
    """The worker of this task is gone; its other tasks are not touched by it."""


def _work(connection: Connection) -> None:
    """Answer tasks until the other end is closed."""
    gc.freeze()  # what was imported stays: no need to look through it again
    gc.set_threshold(50_000, 20, 50)
    while True:
        try:
            function, args, kwargs = connection.recv()
        except (EOFError, OSError, KeyboardInterrupt):
            return
        try:
            answer: tuple[Any, Exception | None] = (function(*args, **kwargs), None)
        except KeyboardInterrupt:
            return
        except Exception as error:  # it is raised again on the other side
            answer = (None, error)
        connection.send(answer)


class WorkerPool(Executor):
    """An executor of `jobs` processes, each started when it first has something to do.

    Parameters
    ----------
    jobs : int
    n_tasks : int, optional
        How many tasks there will be. With :data:`FEW` or less, a thread of this process is the
        first of the workers, and the others start only after some seconds.
    at_end : callable, optional
        Called in that thread before it ends, with which the kernel ends what it started.

    Examples
    --------
    >>> with WorkerPool(1) as pool:
    ...     pool.submit(abs, -2).result()
    2
    """

    def __init__(
        self,
        jobs: int,
        n_tasks: int | None = None,
        at_end: Callable[[], object] = lambda: None,
    ) -> None:
        self._at_end = at_end
        self._few = n_tasks is not None and n_tasks <= FEW
        self._needed = threading.Event()  # the workers beside this process
        self._patience: threading.Timer | None = None
        self._queue: queue.SimpleQueue[_Item | None] = queue.SimpleQueue()
        self._closed = False
        self._processes: dict[int, multiprocessing.process.BaseProcess] = {}
        self._threads = [
            threading.Thread(target=self._serve, args=(number,), daemon=True)
            for number in range(jobs)
        ]
        for thread in self._threads:
            thread.start()

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Queue a call; its future raises `WorkerDied` if the worker dies over it."""
        if self._closed:
            raise RuntimeError("The pool is closed.")
        if self._few and self._patience is None:
            self._patience = threading.Timer(_PATIENCE, self._needed.set)
            self._patience.daemon = True
            self._patience.start()
        future: Future[Any] = Future()
        self._queue.put((future, fn, args, kwargs))
        return future

    def __exit__(self, kind: type[BaseException] | None, *exc: object) -> None:
        """End the workers; after an exception nobody waits for what is queued."""
        self.shutdown(cancel_futures=kind is not None)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """End the workers once the queue is empty, or at once with `cancel_futures`."""
        with undisturbed():
            self._close(cancel_futures)
        for thread in self._threads if wait else ():
            thread.join()

    def _close(self, cancel_futures: bool) -> None:
        """Let the threads end; what they are at comes to its end."""
        self._closed = True
        while cancel_futures:
            try:
                item = self._queue.get_nowait()
            except queue.Empty:
                break
            if item:
                item[0].cancel()
        for _ in self._threads:
            self._queue.put(None)
        if self._patience:
            self._patience.cancel()
        self._needed.set()

    @property
    def pids(self) -> list[int]:
        """Of the workers that run now."""
        return [p.pid for p in self._processes.values() if p.pid is not None and p.is_alive()]

    def _serve(self, number: int) -> None:
        if self._few and number == 0:
            self._serve_here()
            return
        if self._few:
            self._needed.wait()
        connection: Connection | None = None
        while (item := self._queue.get()) is not None:
            future, fn, args, kwargs = item
            if not future.set_running_or_notify_cancel():
                continue
            try:
                if connection is None:
                    connection = self._start(number)
                connection.send((fn, args, kwargs))
                value, raised = connection.recv()
            except (EOFError, OSError) as gone:
                if connection is not None:
                    connection.close()
                    connection = None
                code = self._end(number)
                died = WorkerDied(f"A worker was lost (exit status {code}).")
                died.__cause__ = gone
                future.set_exception(died)
            except Exception as error:  # no worker could be started, or the call can't be sent
                future.set_exception(error)
            else:
                if raised is None:
                    future.set_result(value)
                else:
                    future.set_exception(raised)
        if connection is not None:
            connection.close()
            self._end(number)

    def _serve_here(self) -> None:
        while (item := self._queue.get()) is not None:
            future, fn, args, kwargs = item
            if not future.set_running_or_notify_cancel():
                continue
            try:
                future.set_result(fn(*args, **kwargs))
            except Exception as error:  # it is raised again for whoever asks
                future.set_exception(error)
        self._at_end()

    def _start(self, number: int) -> Connection:
        ours, theirs = _spawn.Pipe()
        process = _spawn.Process(target=_work, args=(theirs,), daemon=True)
        process.start()
        theirs.close()
        self._processes[number] = process
        return ours

    def _end(self, number: int) -> int | None:
        process = self._processes.pop(number)
        process.join(10)
        if process.is_alive():
            process.kill()
            process.join()
        return process.exitcode
