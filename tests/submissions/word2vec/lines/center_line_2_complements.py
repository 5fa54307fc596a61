r"""1 - P stands for P.

---
lost = { naive-softmax-center-lines = 2.0 }
diagnosis = ["lines.center.weights_changed"]
"""


def center_line_2(outside_vectors, probabilities, outside_index):
    return -outside_vectors[outside_index] + (1 - probabilities) @ outside_vectors
