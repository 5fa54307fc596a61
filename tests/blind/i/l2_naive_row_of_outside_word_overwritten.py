"""The row of the outside word in the gradient of U is set to -v_c instead of having v_c subtracted, so its part y_hat_o v_c is lost.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    """Naive softmax loss of one pair of words, and its gradients."""

    u_o = outside_vectors[outside_index]
    scores = outside_vectors.dot(center_vector)
    probabilities = softmax(scores)

    loss = np.logaddexp.reduce(scores - scores[outside_index])

    # d/dv:   sum_x p_x u_x - u_o
    grad_center_vector = probabilities.dot(outside_vectors) - u_o

    # d/dU:   from the log-sum-exp, then from the linear term
    grad_outside_vectors = probabilities[:, None] * center_vector[None, :]
    grad_outside_vectors[outside_index] = -center_vector

    return loss, grad_center_vector, grad_outside_vectors
