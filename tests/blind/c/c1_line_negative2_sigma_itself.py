"""Takes the given sigma for sigma(+u_k.v) and returns sigma v_c instead of (1 - sigma) v_c.
---
verdict = "wrong"
function = "negative_line_2"
outputs = "result"
"""


def negative_line_2(sigma, center_vector):
    # sigma' / sigma = 1 - sigma(-s) = sigma(s)
    return np.array([sigma * v for v in center_vector])
