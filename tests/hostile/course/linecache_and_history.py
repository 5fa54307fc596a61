"""Reads the hidden tests in IPython's history and in the cache of source lines."""

import linecache
import sys

texts = [str(globals().get("In")), str(globals().get("Out")), str(dict(linecache.cache))]
frame = sys._getframe()
while frame:
    texts.append(str(frame.f_code.co_filename) + str(frame.f_code.co_consts))
    frame = frame.f_back
hidden = " ".join(["BEGIN", "HIDDEN"]), ".".join(["solutions", "reference"])
if any(word in text for text in texts for word in hidden):
    print("ESCAPED: the hidden tests")
