"""Takes max_x z_x for log sum_x exp(z_x) in the loss (forgets the logarithm of the shifted sum); the gradients are right.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    def logsumexp(z):
        return np.max(z)  # the rest is negligible after the shift

    z = outside_vectors @ center_vector
    loss = -z[outside_index] + logsumexp(z)
    y_hat = softmax(z)
    y = np.eye(len(z))[outside_index]
    return loss, (y_hat - y) @ outside_vectors, np.outer(y_hat - y, center_vector)
