"""Fills the disk by many files of an allowed size."""

import itertools

for i in itertools.count():
    with open(f"file-{i}", "wb") as file:
        file.write(b"x" * (4 << 20))
