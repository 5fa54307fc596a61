r"""The sum with the probabilities runs over the components too.

---
lost = { naive-softmax-center-lines = 2.0 }
diagnosis = ["lines.center.parts_of_wrong_axis"]
"""


def center_line_2(outside_vectors, probabilities, outside_index):
    return -outside_vectors[outside_index] + np.sum(probabilities[:, None] * outside_vectors)
