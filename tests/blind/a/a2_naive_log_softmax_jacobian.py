"""Right: the chain rule through the full Jacobian of log softmax, I - 1 y_hat^T, whose row o with a minus is the derivative by the scores.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = "-"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    n = outside_vectors.shape[0]
    scores = outside_vectors @ center_vector
    log_p = scores - np.logaddexp.reduce(scores)
    jacobian = np.eye(n) - np.ones((n, 1)) * np.exp(log_p)[None, :]
    upstream = np.zeros(n)
    upstream[outside_index] = -1.0
    dJ_dscores = upstream @ jacobian
    return (
        -log_p[outside_index],
        np.einsum("w,wd->d", dJ_dscores, outside_vectors),
        np.einsum("w,d->wd", dJ_dscores, center_vector),
    )
