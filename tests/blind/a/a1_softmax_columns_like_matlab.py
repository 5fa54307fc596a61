"""A matrix is normalised down its columns (axis 0, as MATLAB's sum does) instead of along its rows; vectors are right.
---
verdict = "wrong"
function = "softmax"
outputs = "result"
"""


def softmax(x):
    # sum(x) in MATLAB: first dimension
    m = np.max(x, axis=0)
    num = np.exp(x - m)
    den = np.sum(num, axis=0)
    return num / den
