"""The system calls that a child may make, compiled for the kernel."""

from __future__ import annotations

import errno
import functools
import struct
import tempfile
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

__all__ = ["ALLOWED", "REFUSED", "UNSUPPORTED", "Watch", "seccomp_program", "watch"]

PR_SET_NAME, PR_GET_NAME = 15, 16
CLONE_THREAD, CLONE_NEW = 0x00010000, 0x7E020000
AF_UNIX, SOCK_STREAM, SOCK_TYPE = 1, 1, 0xF
O_READ, O_WRITE, O_READ_WRITE, O_ACCESS, O_TRUNC = 0, 1, 2, 3, 0o1000

# What Python, NumPy, threads and an asyncio loop need. All else is refused: what a future
# kernel adds is closed before anybody has heard of it.
#
# What a file's name is and what stands in it is Landlock's. Landlock knows no rights for modes,
# owners, times, attributes and links, and a filter sees no path behind an address: nobody changes
# those, not even of a file of one's own. `stat` has to stay, since each import needs it: without
# bubblewrap a submission can ask whether a path that it guesses is there, how large and how old.
#
# Nor does anybody put anything where a later child finds it, which would carry hidden cases home: a
# lock belongs to a file that others open too, and advice decides what stays in memory of it.
ALLOWED = """
read write pread64 pwrite64 readv writev preadv pwritev lseek close close_range dup dup2 dup3
creat stat lstat fstat newfstatat fstatat64 statx access faccessat faccessat2 readlink
readlinkat getdents getdents64 getcwd chdir fchdir statfs fstatfs fsync fdatasync
ftruncate fallocate copy_file_range sendfile umask
rename renameat renameat2 mkdir mkdirat rmdir unlink unlinkat
mmap mprotect munmap mremap msync brk
rt_sigaction rt_sigprocmask rt_sigreturn rt_sigpending rt_sigtimedwait sigaltstack pause
pipe pipe2 select pselect6 poll ppoll epoll_create epoll_create1 epoll_ctl epoll_wait epoll_pwait
epoll_pwait2 eventfd eventfd2 sendto recvfrom shutdown getsockname getpeername getsockopt
setsockopt
nanosleep clock_nanosleep clock_gettime clock_getres gettimeofday time times getitimer setitimer
alarm timerfd_create timerfd_settime timerfd_gettime
getpid getppid gettid getuid geteuid getgid getegid getresuid getresgid getgroups getpgrp getpgid
getsid uname sysinfo getrlimit getrusage getcpu getrandom getpriority sched_yield
sched_getaffinity sched_getparam sched_getscheduler sched_get_priority_max
sched_get_priority_min
futex futex_waitv futex_wait futex_wake futex_requeue set_robust_list get_robust_list
set_tid_address rseq membarrier arch_prctl restart_syscall exit exit_group
""".split()

# Of fcntl: duplicate, flags, a pipe's size. With owners and leases the kernel would send signals.
FCNTL = (0, 1, 2, 3, 4, 1030, 1032)
LOCKS = (5, 6, 7, 36, 37, 38)
# Of madvise: how pages are read, freed and joined, but not which of a library's leave memory.
ADVICE = (0, 1, 2, 3, 4, 8, 14, 15)

# Refused by name: Python then says PermissionError, where ENOSYS would only puzzle a student.
REFUSED = """
fork vfork execve execveat socket connect bind listen accept accept4 kill tkill tgkill ptrace
unshare setns mount umount2 chroot link linkat symlink symlinkat mknod mknodat chown fchown lchown
fchownat chmod fchmod fchmodat fchmodat2 utime utimes utimensat futimesat truncate openat2
name_to_handle_at memfd_create flock fadvise64 setrlimit shmget msgget semget
""".split()

# Extended attributes: for `shutil`, a file system that has none is no error.
UNSUPPORTED = """
getxattr lgetxattr fgetxattr listxattr llistxattr flistxattr
setxattr lsetxattr fsetxattr removexattr lremovexattr fremovexattr
""".split()


@functools.cache
def seccomp_program() -> NDArray[np.uint8]:
    """Compile the filter to the bytes that the kernel loads.

    Raises
    ------
    ImportError, RuntimeError, OSError
        Where pyseccomp or the library below it isn't there.
    """
    import pyseccomp

    compiled = pyseccomp.SyscallFilter(defaction=pyseccomp.ERRNO(errno.ENOSYS))
    equal, masked = pyseccomp.EQ, pyseccomp.MASKED_EQ
    refuse = pyseccomp.ERRNO(errno.EPERM)

    def rule(action: int, name: str, *conditions: Any) -> None:
        try:
            number = pyseccomp.resolve_syscall(pyseccomp.system_arch(), name)
        except ValueError:  # this library hasn't heard of it, so it stays refused
            return
        if number >= 0:  # negative where this machine has no such call
            compiled.add_rule(action, name, *conditions)

    def argument(position: int, relation: int, *data: int) -> Any:
        return pyseccomp.Arg(position, relation, *data)

    for name in ALLOWED:
        rule(pyseccomp.ALLOW, name)
    for name in REFUSED:
        rule(refuse, name)
    for name in UNSUPPORTED:
        rule(pyseccomp.ERRNO(errno.ENOTSUP), name)
    # Before Linux 6.2, Landlock lets a file be emptied by who only reads it; and with access 3,
    # which is neither reading nor writing, it lets every file be opened (to lock it, say).
    for name, flags in (("open", 1), ("openat", 2)):
        rule(pyseccomp.ALLOW, name, argument(flags, masked, O_ACCESS | O_TRUNC, O_READ))
        rule(refuse, name, argument(flags, masked, O_ACCESS | O_TRUNC, O_READ | O_TRUNC))
        for access in (O_WRITE, O_READ_WRITE):
            rule(pyseccomp.ALLOW, name, argument(flags, masked, O_ACCESS, access))
        rule(refuse, name, argument(flags, masked, O_ACCESS, O_ACCESS))
    # clone3 hides its flags behind a pointer; ENOSYS makes the C library fall back to clone
    threads = CLONE_THREAD | CLONE_NEW
    rule(pyseccomp.ALLOW, "clone", argument(0, masked, threads, CLONE_THREAD))
    rule(refuse, "clone", argument(0, masked, CLONE_THREAD, 0))
    # reading limits is fine, setting them isn't
    rule(pyseccomp.ALLOW, "prlimit64", argument(0, equal, 0), argument(2, equal, 0))
    for option in (PR_SET_NAME, PR_GET_NAME):
        rule(pyseccomp.ALLOW, "prctl", argument(0, equal, option))
    stream = argument(1, masked, SOCK_TYPE, SOCK_STREAM)
    rule(pyseccomp.ALLOW, "socketpair", argument(0, equal, AF_UNIX), stream)
    for command in FCNTL:
        rule(pyseccomp.ALLOW, "fcntl", argument(1, equal, command))
    for command in LOCKS:
        rule(refuse, "fcntl", argument(1, equal, command))
    for advice in ADVICE:
        rule(pyseccomp.ALLOW, "madvise", argument(2, masked, 0xFFFFFFFF, advice))
    for request in (0x5401, 0x5413, 0x541B, 0x5421, 0x5450, 0x5451):
        # is it a terminal, its size, how many bytes wait, (non-)blocking, close on exec
        rule(pyseccomp.ALLOW, "ioctl", argument(1, masked, 0xFFFFFFFF, request))
    with tempfile.TemporaryFile() as file:
        compiled.export_bpf(file)
        file.seek(0)
        return np.frombuffer(file.read(), np.uint8)


@dataclass(frozen=True)
class Watch:
    """What makes a child's threads wait for the zygote, which counts them.

    Parameters
    ----------
    call : int
        The number of the system call `seccomp`.
    program : ndarray of uint8
        A filter that notifies the zygote of `clone`, the only call that makes a thread.
    """

    call: int
    program: NDArray[np.uint8]


@functools.cache
def watch() -> Watch:
    """Make the filter that notifies of `clone`; raises as :func:`seccomp_program`."""
    import pyseccomp

    call, clone = (
        pyseccomp.resolve_syscall(pyseccomp.system_arch(), name) for name in ("seccomp", "clone")
    )
    # linux/filter.h: load the call's number; equal to clone's?; notify; allow. Which architecture
    # it is has been looked at by the other filter, whose refusals come before a notification.
    lines = (
        (0x20, 0, 0, 0),
        (0x15, 0, 1, clone),
        (0x06, 0, 0, 0x7FC00000),
        (0x06, 0, 0, 0x7FFF0000),
    )
    code = b"".join(struct.pack("=HBBI", *line) for line in lines)
    return Watch(call, np.frombuffer(code, np.uint8))
