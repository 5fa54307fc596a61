r"""The loop ends too early.

---
lost = { naive-softmax-center-lines = 2.0 }
diagnosis = ["lines.center.word_left_out"]
"""


def center_line_4(outside_vectors, delta):
    return sum(delta[w] * outside_vectors[w] for w in range(len(delta) - 1))
