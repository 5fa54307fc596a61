"""Line 2 subtracts v_c from every row, where only row o is less v_c.
---
verdict = "wrong"
function = "outside_line_2"
outputs = "result"
"""


def outside_line_2(probabilities, center_vector, outside_index):
    rows = probabilities[:, np.newaxis] * center_vector
    rows = rows - center_vector  # minus v_c
    return rows
