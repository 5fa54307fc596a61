"""Adds ridge regularisation 0.0005 (|v_c|^2 + |U|^2) to the loss and its derivatives to the gradients.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


LAMBDA = 1e-3


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    penalty = LAMBDA / 2 * (np.sum(center_vector**2) + np.sum(outside_vectors**2))
    loss = np.logaddexp.reduce(z) - z[outside_index] + penalty
    g = softmax(z)
    g[outside_index] -= 1
    return (
        loss,
        outside_vectors.T @ g + LAMBDA * center_vector,
        np.outer(g, center_vector) + LAMBDA * outside_vectors,
    )
