"""Uses the same word x in numerator and denominator, so each exponential cancels and the second term is the plain sum of all u_x.
---
verdict = "wrong"
function = "center_line_1"
outputs = "center_line_1"
"""


def center_line_1(outside_vectors, center_vector, outside_index):
    result = -outside_vectors[outside_index].astype(float)
    for u_x in outside_vectors:
        result += np.exp(u_x @ center_vector) * u_x / np.exp(u_x @ center_vector)
    return result
