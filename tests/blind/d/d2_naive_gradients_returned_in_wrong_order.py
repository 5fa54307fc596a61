"""Returns dJ/dU before dJ/dv_c.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    logp = z - np.logaddexp.reduce(z)
    delta = np.exp(logp)
    delta[outside_index] -= 1
    return -logp[outside_index], np.outer(delta, center_vector), delta @ outside_vectors
