r"""The loss is computed once, and kept.

---
lost = { naive-softmax-loss = 7.0 }
diagnosis = ["any.kept_from_before"]
"""


KEPT = []


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    m = z.max()
    loss = m - z[outside_index] + np.log(np.exp(z - m).sum())
    delta = softmax(z)
    delta[outside_index] -= 1.0
    KEPT.append(loss)
    loss = KEPT[0]
    return loss, delta @ outside_vectors, np.outer(delta, center_vector)
