"""Attaches to its parent, and to the grader, as a debugger."""

import ctypes
import os

libc = ctypes.CDLL(None)
for pid in (os.getppid(), int("@PID@"), 1):
    if libc.ptrace(16, pid, 0, 0) == 0 or libc.ptrace(0x4206, pid, 0, 0) == 0:
        print("ESCAPED: attached to", pid)
    buffer = ctypes.create_string_buffer(16)
    pair = (ctypes.c_void_p * 2)(ctypes.addressof(buffer), 16)
    if libc.process_vm_readv(pid, pair, 1, pair, 1, 0) > 0:
        print("ESCAPED: read memory of", pid)
