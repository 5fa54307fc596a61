"""Uses the sigmoid's derivative p(1 - p) for softmax too, entry by entry, without the off-diagonal part of the Jacobian; only the outside word gets a gradient.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    log_p = z - np.logaddexp.reduce(z)
    p = np.exp(log_p)
    loss = -log_p[outside_index]

    # dJ/dp = -1/p_o ; dp/dz = p (1 - p) ; p_o cancels
    dJ_dz = np.zeros_like(z)
    dJ_dz[outside_index] = -(1 - p[outside_index])

    grad_center_vector = outside_vectors.T @ dJ_dz
    grad_outside_vectors = dJ_dz[:, np.newaxis] @ center_vector[np.newaxis, :]
    return loss, grad_center_vector, grad_outside_vectors
