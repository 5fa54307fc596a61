"""Row o gets P(o|c)(P(o|c) - 1) v_c, the softmax derivative without dividing by P(o|c), instead of (P(o|c) - 1) v_c.
---
verdict = "wrong"
function = "outside_line_2"
outputs = "result"
"""


def outside_line_2(probabilities, center_vector, outside_index):
    factor = np.array(probabilities)
    factor[outside_index] *= factor[outside_index] - 1
    return np.multiply.outer(factor, center_vector)
