"""The pool of workers outlives every one of them."""

from __future__ import annotations

import os
import signal
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext

import pytest

from autograder.classroom import pool as pool_module
from autograder.classroom.pool import FEW, WorkerDied, WorkerPool, undisturbed


def test_results_and_errors_come_back():
    with WorkerPool(2) as pool:
        assert [f.result() for f in [pool.submit(abs, -i) for i in range(20)]] == list(range(20))
        with pytest.raises(ZeroDivisionError):
            pool.submit(divmod, 1, 0).result()


def test_a_worker_that_dies_takes_only_its_own_task_with_it():
    with WorkerPool(1) as pool:
        before, lost, after = pool.submit(abs, -1), pool.submit(os._exit, 7), pool.submit(abs, -2)
        assert before.result() == 1
        with pytest.raises(WorkerDied, match=r"A worker was lost \(exit status 7\)\."):
            lost.result()
        assert after.result() == 2


def test_a_worker_killed_while_idle_is_replaced():
    with WorkerPool(1) as pool:
        pid = pool.submit(os.getpid).result()
        os.kill(pid, signal.SIGKILL)
        for _ in range(2):  # the first task may still meet the dead one
            try:
                assert pool.submit(os.getpid).result() != pid
                return
            except WorkerDied:
                continue
        pytest.fail("no new worker was started")


def test_what_is_still_queued_can_be_cancelled():
    pool = WorkerPool(1)
    pool.submit(os.getpid).result()
    futures = [pool.submit(abs, i) for i in range(50)]
    pool.shutdown(cancel_futures=True)
    assert all(f.done() or f.cancelled() for f in futures)
    with pytest.raises(RuntimeError, match="The pool is closed"):
        pool.submit(abs, 1)


def test_a_call_that_cannot_be_sent_or_started_fails_alone(monkeypatch):
    with WorkerPool(1) as pool:
        with pytest.raises(Exception, match="pickle"):
            pool.submit(lambda: 1).result(timeout=30)
        assert pool.submit(abs, -1).result(timeout=30) == 1

    def no_process(number):
        raise RuntimeError("no process can be started")

    with WorkerPool(1) as pool:
        monkeypatch.setattr(pool, "_start", no_process)
        with pytest.raises(RuntimeError, match="no process can be started"):
            pool.submit(abs, -1).result(timeout=30)


def test_a_few_tasks_are_done_by_this_process():
    ended = []
    with WorkerPool(2, FEW, at_end=lambda: ended.append(threading.get_ident())) as pool:
        assert pool.submit(os.getpid).result() == os.getpid()
        thread = pool.submit(threading.get_ident).result()
        with pytest.raises(ZeroDivisionError):
            pool.submit(divmod, 1, 0).result()
        assert not pool.pids
        assert not ended
    assert ended == [thread]


def test_more_tasks_go_to_workers():
    with WorkerPool(2, FEW + 1) as pool:
        assert pool.submit(os.getpid).result() in pool.pids


def test_workers_come_in_where_a_few_tasks_take_long(monkeypatch):
    monkeypatch.setattr(pool_module, "_PATIENCE", 0.01)
    done = threading.Event()
    with WorkerPool(2, 2) as pool:
        long = pool.submit(done.wait)
        assert pool.submit(os.getpid).result(timeout=60) in pool.pids
        done.set()
        assert long.result(timeout=60)


def test_after_an_exception_nobody_waits_for_what_is_queued():
    begun, done, futures = threading.Event(), threading.Event(), []

    def interrupted():
        with WorkerPool(1, 3) as pool:
            futures.append(pool.submit(lambda: begun.set() or done.wait(60)))
            futures.append(pool.submit(abs, -1))
            begun.wait(60)
            threading.Timer(0.1, done.set).start()
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    under_way, queued = futures
    assert under_way.result()
    assert queued.cancelled()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_what_ends_a_command_waits_until_no_lock_of_a_future_is_held(number):
    done = []

    def disturbed(held: bool) -> None:
        with undisturbed() if held else nullcontext():
            signal.raise_signal(number)
            done.append(held)

    before = signal.signal(number, signal.default_int_handler)
    try:
        with pytest.raises(KeyboardInterrupt):
            disturbed(held=True)
        assert done == [True], "what was begun comes to its end"
        with pytest.raises(KeyboardInterrupt):
            disturbed(held=False)
        assert done == [True], "and then a signal ends it at once, as before"
    finally:
        signal.signal(number, before)


def test_in_another_thread_nothing_is_changed():
    with ThreadPoolExecutor(1) as other:
        assert other.submit(_handlers_inside).result() == signal.getsignal(signal.SIGINT)


def _handlers_inside() -> object:
    with undisturbed():
        return signal.getsignal(signal.SIGINT)
