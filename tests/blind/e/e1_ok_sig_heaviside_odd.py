"""Right: |.| trick with one exponential; sigma(x) = h + sign * e^-|x| / (1 + e^-|x|), where h is the step function.
---
verdict = "right"
function = "sigmoid"
outputs = "-"
"""


def sigmoid(x):
    tail = np.exp(-np.abs(x))
    tail = tail / (1 + tail)            # sigma(-|x|)
    step = (x >= 0).astype(float)
    return step + (1 - 2 * step) * tail
