"""Unpacks a small file into gigabytes.
---
hangs = true
"""

import zlib

packed = zlib.compress(zlib.compress(b"\0" * 10 ** 8) * 1000)
data = packed
while True:
    data = zlib.decompress(data) * 1000
