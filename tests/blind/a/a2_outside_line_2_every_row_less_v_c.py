"""v_c is subtracted in every row instead of in row o only.
---
verdict = "wrong"
function = "outside_line_2"
outputs = "outside_line_2"
"""


def outside_line_2(probabilities, center_vector, outside_index):
    return np.outer(probabilities - 1, center_vector)
