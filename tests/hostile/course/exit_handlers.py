"""Runs code when everything is over."""

import atexit
import os
import signal
import weakref

def late(*args):
    for descriptor in range(3, 10):
        try:
            os.write(descriptor, b"x" * 100)
        except OSError:
            pass

class Late:
    __del__ = late

atexit.register(late)
keep = Late()
weakref.finalize(keep, late)
for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGXCPU):
    signal.signal(number, late)
