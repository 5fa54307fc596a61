"""Leaves something in shared memory, for an accomplice."""

import ctypes
from multiprocessing import shared_memory

try:
    shared_memory.SharedMemory("accomplice", create=True, size=100)
    print("ESCAPED: POSIX shared memory")
except OSError:
    pass
libc = ctypes.CDLL(None)
for name, arguments in (("shmget", (4711, 4096, 0o1666)), ("msgget", (4711, 0o1666)), ("semget", (4711, 1, 0o1666))):
    if getattr(libc, name)(*arguments) >= 0:
        print("ESCAPED:", name)
