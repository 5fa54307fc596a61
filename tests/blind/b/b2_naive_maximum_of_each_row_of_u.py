"""For stability it subtracts from each row of U its own largest entry before the product with v_c: this shifts every score by another number, so the probabilities change.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    stable = outside_vectors - outside_vectors.max(axis=1, keepdims=True)
    z = stable @ center_vector
    y_hat = softmax(z)
    lse = np.logaddexp.reduce(z)
    loss = lse - z[outside_index]
    y_hat[outside_index] -= 1
    return loss, y_hat @ outside_vectors, np.outer(y_hat, center_vector)
