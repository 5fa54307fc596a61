"""Reads "in row o minus v_c" as "row o is -v_c" and replaces row o, so its part P(o|c) v_c is missing.
---
verdict = "wrong"
function = "outside_line_2"
outputs = "value"
"""


def outside_line_2(probabilities, center_vector, outside_index):
    G = probabilities[:, None] * center_vector[None, :]
    G[outside_index] = -center_vector
    return G
