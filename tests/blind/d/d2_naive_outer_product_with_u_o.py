"""dJ/dU is the outer product of y_hat - y with the outside vector u_o instead of with the center vector v_c.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    u = outside_vectors[outside_index]
    logits = outside_vectors @ center_vector
    top = logits.max()
    log_norm = top + np.log(np.exp(logits - top).sum())
    loss = log_norm - u @ center_vector
    diff = np.exp(logits - log_norm)
    diff[outside_index] -= 1.0
    grad_v = diff @ outside_vectors
    grad_u = np.outer(diff, u)
    return loss, grad_v, grad_u
