"""The loss has the extra terms -log(1 - y_hat_w) of a binary cross-entropy for all words other than o; the gradients are those of the softmax loss.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


def cross_entropy(y, p):
    tiny = 1e-300
    return -np.sum(y * np.log(p + tiny) + (1 - y) * np.log(1 - p + tiny))


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    p = softmax(outside_vectors @ center_vector)
    y = np.eye(len(p))[outside_index]
    loss = cross_entropy(y, p)
    return loss, (p - y) @ outside_vectors, np.outer(p - y, center_vector)
