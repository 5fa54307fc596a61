"""The loss is the binary cross entropy over all words, with additional terms -log(1 - y_hat_w) for every other word w; only -log y_hat_o belongs there.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


def cross_entropy(y_hat, y):
    with np.errstate(all="ignore"):
        return -np.sum(np.where(y == 1, np.log(y_hat), np.log(1 - y_hat)))


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    n_words, dim = outside_vectors.shape
    y_hat = softmax(np.dot(outside_vectors, center_vector))
    y = np.zeros(n_words)
    y[outside_index] = 1
    loss = cross_entropy(y_hat, y)
    grad_center_vector = np.dot(outside_vectors.T, y_hat - y)
    grad_outside_vectors = np.dot((y_hat - y).reshape(n_words, 1), center_vector.reshape(1, dim))
    return loss, grad_center_vector, grad_outside_vectors
