r"""The mean over the words.

---
lost = { naive-softmax-center-lines = 2.0 }
diagnosis = ["lines.center.divided_by_size"]
"""


def center_line_4(outside_vectors, delta):
    return np.mean(delta[:, None] * outside_vectors, axis=0)
