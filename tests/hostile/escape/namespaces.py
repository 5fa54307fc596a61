"""Makes namespaces, in which it would be root."""

import ctypes

libc = ctypes.CDLL(None)
for flag in (0x10000000, 0x00020000, 0x20000000, 0x40000000):
    if libc.unshare(flag) == 0:
        print("ESCAPED: a namespace")
if libc.mount(b"none", b".", b"tmpfs", 0, None) == 0 or libc.chroot(b".") == 0:
    print("ESCAPED: a mount")
