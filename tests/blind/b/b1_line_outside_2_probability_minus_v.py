"""In row o it subtracts P(o|c) v_c instead of v_c, so that this row becomes zero.
---
verdict = "wrong"
function = "outside_line_2"
outputs = "outside_line_2"
"""


def outside_line_2(probabilities, center_vector, outside_index):
    rows = [p * center_vector for p in probabilities]
    rows[outside_index] = rows[outside_index] - probabilities[outside_index] * center_vector
    return np.array(rows)
