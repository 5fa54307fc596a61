r"""Line 2 weighs every word with P(o|c): the first wrong line.

---
lost = { naive-softmax-center-lines = 2.0 }
diagnosis = ["lines.center.weighted_by_p_o"]
"""


def center_line_2(outside_vectors, probabilities, outside_index):
    return -outside_vectors[outside_index] + probabilities[outside_index] * outside_vectors.sum(
        axis=0
    )
