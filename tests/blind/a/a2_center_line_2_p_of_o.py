"""P(x|c) is read as the probability of the outside word for every x: P(o|c) times the sum of all u_x.
---
verdict = "wrong"
function = "center_line_2"
outputs = "center_line_2"
"""


def center_line_2(outside_vectors, probabilities, outside_index):
    u_o = outside_vectors[outside_index]
    P = probabilities[outside_index]
    return -u_o + sum(P * u_x for u_x in outside_vectors)
