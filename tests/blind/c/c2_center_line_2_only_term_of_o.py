"""Keeps only the summand x = o of the expectation: -u_o + P(o|c) u_o.
---
verdict = "wrong"
function = "center_line_2"
outputs = "center_line_2"
"""


def center_line_2(outside_vectors, probabilities, outside_index):
    u_o = outside_vectors[outside_index]
    return -u_o + probabilities[outside_index] * u_o
