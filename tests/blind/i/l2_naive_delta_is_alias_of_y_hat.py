"""delta is no copy of y_hat, so subtracting the one from delta also changes y_hat, and the row of the outside word in the gradient of U gets -v_c twice.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    """Naive softmax loss of one pair of words, and its gradients."""

    scores = outside_vectors @ center_vector
    m = scores.max()
    loss = np.log(np.sum(np.exp(scores - m))) - (scores[outside_index] - m)

    y_hat = softmax(scores)

    delta = y_hat
    delta[outside_index] -= 1.0
    grad_center_vector = outside_vectors.T @ delta

    # every row gets y_hat_w * v_c, the row of the outside word minus v_c
    grad_outside_vectors = np.outer(y_hat, center_vector)
    grad_outside_vectors[outside_index] -= center_vector

    return loss, grad_center_vector, grad_outside_vectors
