"""Makes system calls through io_uring, past the filter."""

import ctypes

parameters = ctypes.create_string_buffer(256)
if ctypes.CDLL(None).syscall(425, 8, parameters) >= 0:
    print("ESCAPED: a ring")
