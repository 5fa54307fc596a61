"""Unusual: log-probabilities with np.matvec, delta through np.expm1 at the outside word, and both gradients as products of a one-column matrix with row matrices.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    logits = np.matvec(outside_vectors, center_vector)
    log_p = logits - logits.max()
    log_p = log_p - np.log(np.sum(np.exp(log_p)))
    delta = np.where(
        np.arange(log_p.size) == outside_index, np.expm1(log_p), np.exp(log_p)
    )
    column = delta.reshape(-1, 1)
    grad_v = (column.T @ outside_vectors).ravel()
    grad_U = column @ center_vector.reshape(1, -1)
    return float(-log_p[outside_index]), grad_v, grad_U
