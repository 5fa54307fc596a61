"""Kills its parent, the grader, and everybody."""

import os
import signal

for pid in (os.getppid(), int("@PID@"), 1, 0, -1):
    for number in (signal.SIGSTOP, signal.SIGTERM, signal.SIGKILL):
        try:
            os.kill(pid, number)
            print("ESCAPED: sent a signal to", pid)
        except OSError:
            pass
try:
    signal.pidfd_send_signal(os.pidfd_open(os.getppid()), signal.SIGKILL)
    print("ESCAPED: sent a signal by descriptor")
except (OSError, AttributeError):
    pass
