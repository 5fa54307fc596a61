r"""-log(softmax): right, until the probability is rounded to zero.

---
lost = { naive-softmax-loss = 1.0 }
diagnosis = ["naive.loss.log_of_zero"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    y_hat = softmax(np.dot(outside_vectors, center_vector))
    loss = -np.log(y_hat[outside_index])
    y_hat[outside_index] -= 1
    return loss, np.dot(outside_vectors.T, y_hat), np.outer(y_hat, center_vector)
