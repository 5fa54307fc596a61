r"""The minus y is missing, and the sign of the rest is turned.

---
lost = { naive-softmax-grad-center = 7.0 }
diagnosis = ["naive.center.missing_y+any.sign"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    p = softmax(scores)
    loss = np.logaddexp.reduce(scores) - scores[outside_index]
    center = -np.sum(p.reshape(-1, 1) * outside_vectors, axis=0)
    p[outside_index] -= 1
    return loss, center, np.outer(p, center_vector)
