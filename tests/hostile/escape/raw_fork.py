"""Forks by the bare system calls fork and vfork, past Python and the C library."""

import ctypes
import os

libc = ctypes.CDLL(None)
for number in (57, 58):
    pid = libc.syscall(number)
    if pid == 0:
        os._exit(0)
    if pid > 0:
        print("ESCAPED: forked by system call", number)
