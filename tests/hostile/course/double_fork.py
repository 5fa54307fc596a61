"""Detaches a daemon that outlives grading."""

import os
import time

try:
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            while True:
                time.sleep(1)
        os._exit(0)
    print("ESCAPED: forked")
except OSError:
    pass
