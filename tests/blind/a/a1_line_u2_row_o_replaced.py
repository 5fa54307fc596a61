"""Row o is set to -v_c instead of P(o|c) v_c - v_c: its own probability term is overwritten.
---
verdict = "wrong"
function = "outside_line_2"
outputs = "result"
"""


def outside_line_2(probabilities, center_vector, outside_index):
    rows = [p * center_vector for p in probabilities]
    rows[outside_index] = -center_vector
    return np.array(rows)
