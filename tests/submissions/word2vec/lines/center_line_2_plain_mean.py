r"""The plain mean of the vectors.

---
lost = { naive-softmax-center-lines = 2.0 }
diagnosis = ["lines.center.plain_mean"]
"""


def center_line_2(outside_vectors, probabilities, outside_index):
    return outside_vectors.mean(axis=0) - outside_vectors[outside_index]
