"""Takes memory by arrays, and touches every page."""

import numpy as np

hoard = []
while True:
    hoard.append(np.ones(10 ** 7))
