r"""Line 2 adds v_c in row o.

---
lost = { naive-softmax-outside-lines = 2.0 }
diagnosis = ["lines.outside.plus_y"]
"""

def outside_line_2(probabilities, center_vector, outside_index):
    rows = [p * center_vector for p in probabilities]
    rows[outside_index] = rows[outside_index] + center_vector
    return np.array(rows)
