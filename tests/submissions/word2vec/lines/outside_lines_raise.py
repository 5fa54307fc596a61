r"""The second line uses a symbol it may not have.

---
lost = { naive-softmax-outside-lines = 2.0 }
"""


def outside_line_2(probabilities, center_vector, outside_index):
    delta = np.zeros_like(probabilities)
    delta[outside_index] = 1
    return np.outer(probabilities - delta, U_of_the_corpus[0])
