"""The factor in front is 1/sigma(+u_k.v_c) instead of 1/sigma(-u_k.v_c).
---
verdict = "wrong"
function = "negative_line_1"
outputs = "negative_line_1"
"""


def negative_line_1(outside_vector, center_vector):
    s = outside_vector @ center_vector

    def f(t):
        return 1 / (1 + np.exp(-t))

    derivative = f(-s) * (1 - f(-s))
    return -(1 / f(s)) * derivative * (-center_vector)
