r"""Word 0 is always taken for the outside word.

---
lost = { naive-softmax-loss = 7.0 }
diagnosis = ["naive.always_word_0"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    loss = np.logaddexp.reduce(z) - z[0]
    p = softmax(z)
    p[0] -= 1
    return loss, p @ outside_vectors, np.outer(p, center_vector)
