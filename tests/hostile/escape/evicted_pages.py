"""Chooses which pages of a library leave memory: the next process reads by the clock which they were."""

import mmap
import os

import numpy

path = numpy.__file__
descriptor = os.open(path, os.O_RDONLY)
pages = mmap.mmap(descriptor, 0, prot=mmap.PROT_READ)
for attempt in (
    lambda: os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED),
    lambda: os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_RANDOM),
    lambda: pages.madvise(20),  # MADV_COLD
    lambda: pages.madvise(21),  # MADV_PAGEOUT
):
    try:
        attempt()
        print("ESCAPED: advised", path)
    except OSError:
        pass
