r"""The derivative of the probability divided by the probability, which may be zero.

---
lost = { naive-softmax-loss = 1.0 }
diagnosis = ["naive.divided_by_zero"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    largest = scores.max()
    loss = largest + np.log(np.exp(scores - largest).sum()) - scores[outside_index]
    y_hat = softmax(scores)
    slope = -y_hat[outside_index] * y_hat
    slope[outside_index] += y_hat[outside_index]
    weights = -slope / y_hat[outside_index]
    return loss, outside_vectors.T @ weights, np.outer(weights, center_vector)
