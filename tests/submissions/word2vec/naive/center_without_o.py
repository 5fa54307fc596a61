r"""The loop skips the outside word.

---
lost = { naive-softmax-grad-center = 7.0 }
diagnosis = ["naive.center.without_o"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    p = softmax(scores)
    loss = np.logaddexp.reduce(scores) - scores[outside_index]
    center = np.zeros(center_vector.shape)
    for w, u in enumerate(outside_vectors):
        if w != outside_index:
            center += p[w] * u
    p[outside_index] -= 1
    return loss, center, np.outer(p, center_vector)
