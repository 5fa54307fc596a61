r"""Loss and gradients are all divided by the number of words: consistent, and wrong.

---
lost = { naive-softmax-loss = 7.0 }
diagnosis = ["any.averaged_over_words"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    n = len(outside_vectors)
    z = outside_vectors @ center_vector
    loss = np.logaddexp.reduce(z) - z[outside_index]
    p = softmax(z)
    p[outside_index] -= 1
    return loss / n, p @ outside_vectors / n, np.outer(p, center_vector) / n
