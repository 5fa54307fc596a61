"""Shadows the modules of the child's own runtime."""

import sys
import types

for name in ("msgpack", "codec", "_grading_child", "_grading_child.codec", "_grading_child.values"):
    sys.modules[name] = types.ModuleType(name)
