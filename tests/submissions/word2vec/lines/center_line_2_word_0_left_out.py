r"""The loop starts at 1.

---
lost = { naive-softmax-center-lines = 2.0 }
diagnosis = ["lines.center.word_0_left_out"]
"""


def center_line_2(outside_vectors, probabilities, outside_index):
    return -outside_vectors[outside_index] + sum(probabilities[x] * outside_vectors[x] for x in range(1, len(probabilities)))
