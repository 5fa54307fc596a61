r"""A word that is already the most probable has no gradient.

---
lost = { naive-softmax-grad-center = 1.0 }
diagnosis = ["naive.nothing_to_learn"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    y_hat = softmax(scores)
    loss = -(scores[outside_index] - scores.max() - np.log(np.exp(scores - scores.max()).sum()))
    delta = y_hat.copy()
    delta[outside_index] -= 1
    if scores.argmax() == outside_index:  # well done
        delta[:] = 0
    return loss, outside_vectors.T @ delta, np.outer(delta, center_vector)
