"""Weights u_o by its own probability, -P(o|c) u_o + sum_x P(x|c) u_x, so word o drops out of the sum altogether.
---
verdict = "wrong"
function = "center_line_2"
outputs = "dJ/dv_c"
"""


def center_line_2(outside_vectors, probabilities, outside_index):
    total = 0
    for x, p in enumerate(probabilities):
        total = total + p * outside_vectors[x]
    return total - probabilities[outside_index] * outside_vectors[outside_index]
