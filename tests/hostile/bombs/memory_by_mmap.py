"""Takes memory by anonymous, shared and file mappings."""

import mmap

hoard = []
with open("file", "wb+") as file:
    file.truncate(1 << 22)
    while True:
        hoard.append(mmap.mmap(-1, 1 << 26))
        hoard[-1].write(b"x" * (1 << 26))
