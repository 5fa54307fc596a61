"""Lets timers interrupt whatever comes after the cell.
---
hangs = true
"""

import signal

def again(*args):
    signal.setitimer(signal.ITIMER_REAL, 0.0005, 0.0005)
    raise BaseException("interrupted")

signal.signal(signal.SIGALRM, again)
signal.setitimer(signal.ITIMER_REAL, 0.01, 0.0005)
