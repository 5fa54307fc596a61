"""Unusual: the center gradient is the expected difference between a row and the outside row, U is filled row by row, and the loss comes from the log-probabilities by logaddexp.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    log_p = outside_vectors @ center_vector
    log_p = log_p - log_p.max()
    log_p = log_p - np.log(np.exp(log_p).sum())
    p = np.exp(log_p)

    away = outside_vectors - outside_vectors[outside_index]
    grad_center_vector = np.einsum("x,xd->d", p, away)

    grad_outside_vectors = np.tile(center_vector, (len(p), 1))
    for w, row in enumerate(grad_outside_vectors):
        row *= p[w] - 1 if w == outside_index else p[w]
    return -log_p[outside_index], grad_center_vector, grad_outside_vectors
