"""Right: works with the differences to the outside word, so the loss is the log-sum-exp of z_w - z_o and the gradient of v_c is the mean of u_w - u_o under y_hat.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    """Naive softmax loss of one pair of words, and its gradients."""

    z = outside_vectors @ center_vector
    loss = np.logaddexp.reduce(z - z[outside_index])

    y_hat = softmax(z)
    # the probabilities add up to one, so u_o may go inside of the sum
    grad_center_vector = y_hat @ (outside_vectors - outside_vectors[outside_index])

    others = np.arange(len(z)) != outside_index
    weights = np.where(others, y_hat, 0.0)
    weights[outside_index] = -weights.sum()
    grad_outside_vectors = weights[:, None] * center_vector
    return loss, grad_center_vector, grad_outside_vectors
