"""Executes a program that was never in a file."""

import ctypes

libc = ctypes.CDLL(None)
descriptor = libc.memfd_create(b"x", 0)
if descriptor >= 0:
    print("ESCAPED: memory that no limit counts")
libc.syscall(322, descriptor, b"", None, None, 0x1000)  # execveat with AT_EMPTY_PATH
