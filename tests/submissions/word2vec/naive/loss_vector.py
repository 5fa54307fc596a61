r"""The loss of every word is returned.

---
lost = { naive-softmax-loss = 8.0 }
diagnosis = ["naive.loss.vector"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    y_hat = softmax(outside_vectors @ center_vector)
    loss = -np.log(y_hat)
    delta = y_hat.copy()
    delta[outside_index] -= 1
    return loss, delta @ outside_vectors, np.outer(delta, center_vector)
