"""Between -1 and 1 the Taylor series up to x^5 stands for the function, wrong by up to 2e-4.
---
verdict = "wrong"
function = "sigmoid"
"""


def sigmoid(x):
    near = 0.5 + x / 4 - x**3 / 48 + x**5 / 480
    e = np.exp(-np.abs(x))
    far = np.where(x >= 0, 1 / (1 + e), e / (1 + e))
    return np.where(np.abs(x) < 1, near, far)
