r"""A softmax for each component, and their mean.

---
lost = { naive-softmax-loss = 7.0 }
diagnosis = ["naive.softmax_of_components"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    y_hat = softmax((outside_vectors * center_vector).T).mean(axis=0)
    delta = y_hat - np.eye(len(y_hat))[outside_index]
    loss = -np.log(y_hat[outside_index])
    return loss, delta @ outside_vectors, np.outer(delta, center_vector)
