"""Chain rule with the full Jacobian of the log-softmax, the identity minus a matrix with y_hat in every row: the one-hot vector is sent back through it and then through the product with U.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    n = outside_vectors.shape[0]
    scores = np.inner(outside_vectors, center_vector)
    top = scores.max()
    log_p = (scores - top) - np.log(np.exp(scores - top).sum())
    jacobian = np.identity(n) - np.tile(np.exp(log_p), (n, 1))    # d log_p[i] / d scores[j]
    seed = np.where(np.arange(n) == outside_index, -1.0, 0.0)     # d loss / d log_p
    back = jacobian.T @ seed                                      # d loss / d scores
    return seed @ log_p, np.tensordot(back, outside_vectors, axes=1), np.einsum("i,j", back, center_vector)
