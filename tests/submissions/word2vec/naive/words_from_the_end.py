r"""The outside word is counted from the end.

---
lost = { naive-softmax-grad-center = 7.0 }
diagnosis = ["naive.words_from_the_end"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    m = z.max()
    loss = m - z[outside_index] + np.log(np.exp(z - m).sum())
    delta = softmax(z)
    delta[outside_index] -= 1.0
    delta[outside_index] += 1.0
    delta[-outside_index] -= 1.0
    return loss, delta @ outside_vectors, np.outer(delta, center_vector)
