"""A process that has everything imported and forks one child per submission."""

from __future__ import annotations

import fcntl
import gc
import math
import os
import select
import signal
import socket
import time
from typing import Any, NoReturn

from . import codec, probe, warm
from .lockdown import Lockdown, drop_privileges
from .runtime import Pipe, Runtime
from .scratch import Scratch
from .threads import ThreadWatch

__all__ = ["main"]

OPEN, PROBE, LOST, CPU = b"o", b"p", b"l", b"c"  # what else comes, ends a child
HERE = b"."  # sent first: with it, the kernel tells the grader our number as the grader sees it
FIRST_LOOK, LOOK = 0.1, 0.05  # seconds between looks into the scratch folder
DYING = 1.0  # seconds: a child that was killed closes its channel a moment before it has ended
CHANNEL = (3, 4)
HIGHEST = 1024  # of the file descriptors


class Zygote:
    """The fork server: a control socket to the grader, and at most one child at a time."""

    def __init__(self, control: socket.socket) -> None:
        self._control = control
        config: dict[str, Any] = dict(self._pipe().receive()[1])
        limits = dict(config["limits"])
        own_user: bool = config["own_user"]
        if config["uids"]:
            own_user = drop_privileges(config["uids"], [*config["needed"], config["scratch"]])
        self._watch: list[Any] = [] if own_user else config["watch"]
        if own_user:
            limits["RLIMIT_NPROC"] = config["threads"] + 1  # this process is that user's too
        self._threads: int = config["threads"]
        self._scratch = Scratch(config["scratch"], config["scratch_bytes"], config["scratch_files"])
        self._shell = warm.warm_up(config["modules"])
        self._lockdown = Lockdown(config["rules"], config["program"], limits)
        self._canaries: dict[str, Any] = dict(config["canaries"])

    def _pipe(self) -> Pipe:
        return Pipe(self._control.fileno(), self._control.fileno())

    def _send(self, **message: Any) -> None:
        self._control.sendall(codec.pack(list(message.items())))

    def serve(self) -> None:
        """Open a child for every request until the grader is gone."""
        self._scratch.empty()
        gc.collect()
        gc.freeze()  # so that no collection in a child touches, and copies, our pages
        gc.disable()
        gc.set_threshold(20_000)
        view = probe.seen_from_here(self._canaries)
        self._control.sendall(HERE)
        self._send(pid=os.getpid(), problems=self._lockdown.problems, view=view)
        while True:
            order, descriptors, _, _ = socket.recv_fds(self._control, 1, 2)
            if not order:
                return
            if order in (OPEN, PROBE):  # the order to end a child may come after its end
                self._session(order, descriptors)

    def _session(self, order: bytes, descriptors: list[int]) -> None:
        started = time.monotonic()
        threads = ThreadWatch(self._threads, *self._watch) if self._watch else None
        pid = os.fork()
        if not pid:
            self._child(order, descriptors, threads)
        for descriptor in descriptors:
            os.close(descriptor)
        if threads:
            threads.take(pid)
        why, ordered = self._wait(pid, threads)
        _, status, used = os.wait4(pid, 0)
        if threads:
            threads.close()
        self._scratch.empty()
        self._send(
            status=status,
            why=why,
            ordered=ordered,
            cpu=used.ru_utime + used.ru_stime,
            rss=used.ru_maxrss * 1024,
            faults=used.ru_minflt,
            switches=used.ru_nvcsw + used.ru_nivcsw,
            wall=time.monotonic() - started,
        )

    def _child(self, order: bytes, descriptors: list[int], threads: ThreadWatch | None) -> NoReturn:
        status = 1
        try:
            self._lockdown.apply(self._scratch.path)
            if threads:
                threads.put_on()
            self._keep_only_channel(descriptors)
            gc.enable()
            self._lockdown.close_door()
            pipe = Pipe(*CHANNEL)
            pipe.send(["ready"])  # what goes wrong before this is the grader's fault
            if order == PROBE:
                pipe.send(["done", probe.done_from_child(self._canaries)])
            else:
                Runtime(self._shell, pipe).serve()
            status = 0
        finally:
            os._exit(status)

    def _keep_only_channel(self, descriptors: list[int]) -> None:
        high = [fcntl.fcntl(descriptor, fcntl.F_DUPFD, 32) for descriptor in descriptors]
        null = os.open(os.devnull, os.O_RDWR)  # its own: what it does to it ends with it
        for standard in (0, 1, 2):
            os.dup2(null, standard)
        for source, target in zip(high, CHANNEL, strict=True):
            os.dup2(source, target)
        os.closerange(CHANNEL[1] + 1, HIGHEST)

    def _wait(self, pid: int, threads: ThreadWatch | None) -> tuple[str, bool]:
        """Wait for the child's end; give why we ended it, and whether the grader wished it."""
        watched = os.pidfd_open(pid)
        poll = select.poll()
        poll.register(watched, select.POLLIN)
        poll.register(self._control, select.POLLIN)
        listener = threads.listener if threads else -1
        if listener >= 0:
            poll.register(listener, select.POLLIN)
        why, ordered, deadline = "", False, math.inf
        look = time.monotonic() + FIRST_LOOK
        while True:
            patience = min(look, deadline) - time.monotonic()
            ready = dict(poll.poll(max(patience, 0.0) * 1000 + 1))
            if watched in ready:
                os.close(watched)
                return why, ordered
            if threads and ready.get(listener, 0) & select.POLLIN:
                threads.answer()  # and then go on: a flood of threads holds up nothing else
            elif listener in ready:  # the child is ending
                poll.unregister(listener)
            if self._control.fileno() in ready:
                order = self._control.recv(1)
                if not order:  # the grader is gone
                    os.kill(pid, signal.SIGKILL)
                    os._exit(0)
                if order == CPU:
                    self._send(cpu=_cpu_seconds(pid))
                else:
                    deadline = time.monotonic() + (DYING if order == LOST else 0.0)
            now = time.monotonic()
            if now >= look:
                look = now + LOOK
                why = why or self._scratch.excess()
            if why or now >= deadline:
                os.kill(pid, signal.SIGKILL)
                ordered = ordered or not why
                deadline = math.inf


def _cpu_seconds(pid: int) -> float:
    """What a process has taken so far, by the kernel's count of its threads."""
    # MAKE_PROCESS_CPUCLOCK(pid, CPUCLOCK_SCHED) of linux/posix-timers.h
    return time.clock_gettime((~pid << 3) | 2)


def main(descriptor: int) -> None:
    """Serve on the control socket with that descriptor."""
    Zygote(socket.socket(fileno=descriptor)).serve()
