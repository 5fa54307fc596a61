"""Watches and rewrites the runtime's variables by a trace function."""

import sys
import threading

def trace(frame, event, arg):
    for name in ("reply", "value", "number"):
        if name in frame.f_locals:
            frame.f_locals[name] = 0
    return trace

sys.settrace(trace)
sys.setprofile(trace)
threading.settrace(trace)
