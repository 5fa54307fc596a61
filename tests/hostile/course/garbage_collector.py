"""Looks for the reference among all living objects."""

import gc
import types

for thing in gc.get_objects():
    name = getattr(thing, "__name__", "")
    if isinstance(thing, types.ModuleType) and ("solutions" in name or "word2vec" in name):
        print("ESCAPED: found the module", name)
    if isinstance(thing, types.FunctionType) and "reference" in str(thing.__module__):
        print("ESCAPED: found the function", name)
