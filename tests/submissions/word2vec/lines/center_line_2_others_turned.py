r"""The other words are subtracted.

---
lost = { naive-softmax-center-lines = 2.0 }
diagnosis = ["lines.center.others_turned"]
"""


def center_line_2(outside_vectors, probabilities, outside_index):
    g = -outside_vectors[outside_index] + probabilities[outside_index] * outside_vectors[outside_index]
    for x in range(len(probabilities)):
        if x != outside_index:
            g = g - probabilities[x] * outside_vectors[x]
    return g
